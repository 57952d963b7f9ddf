"""How far a command is: bars on stderr, and none where stderr is not a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tqdm import tqdm

BYTES = "B"
"""The unit of what is written as kB, MB and GB."""


@contextmanager
def bar(title: str, unit: str) -> Iterator[Callable[[int, int], None]]:
    """Draw one bar, there from the beginning, called with (done, total)."""
    with bars(unit) as show:
        show(title, 0, None)
        yield lambda done, total: show(title, done, total)


@contextmanager
def bars(unit: str = "it") -> Iterator[Callable[[str, int, int | None], None]]:
    """Draw a bar for each title, one after the other, called with (title, done, total or None)."""
    from tqdm import tqdm

    drawn: dict[str, tqdm[Any]] = {}

    def begin(title: str, done: int, total: int | None) -> None:
        for earlier in drawn.values():
            earlier.close()
        # ``initial``: what a resumed download has already says nothing of how fast the rest comes.
        drawn[title] = tqdm(
            desc=title,
            total=total,
            unit=unit,
            unit_scale=unit == BYTES,
            initial=done,
            disable=None,
            dynamic_ncols=True,
        )

    def show(title: str, done: int, total: int | None) -> None:
        if title not in drawn:
            begin(title, done, total or None)
        one = drawn[title]
        one.total = total or None
        one.update(done - one.n)

    try:
        yield show
    finally:
        for one in drawn.values():
            one.close()
