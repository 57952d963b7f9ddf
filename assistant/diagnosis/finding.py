"""What a check found: one line, its state in plain words, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class State(StrEnum):
    """How it stands with something; told by words and by a sign, never by colour alone."""

    GOOD = "in order"
    LOOK = "look at this"
    WRONG = "not in order"

    @property
    def sign(self) -> str:
        """One character for a list."""
        return {State.GOOD: "✓", State.LOOK: "!", State.WRONG: "✗"}[self]


@dataclass(frozen=True, slots=True)
class Finding:
    """``name``: what was looked at. ``found`` and ``advice``: one sentence or two each.

    ``files``: names of a person's own files, shown on this computer and never part of a report.
    """

    name: str
    state: State
    found: str
    advice: str = ""
    files: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be looked at. ``catalogue``: None for the usual one. ``quick``: nothing that takes long."""

    catalogue: Path | None = None
    quick: bool = False
    stopped: Callable[[], bool] = lambda: False


Check = Callable[[Asked], Iterable[Finding]]


def good(name: str, found: str) -> Finding:
    """Return a finding that asks for nothing."""
    return Finding(name, State.GOOD, found)


def look(name: str, found: str, advice: str, files: tuple[str, ...] = ()) -> Finding:
    """Return a finding that a person should look at; the program works."""
    return Finding(name, State.LOOK, found, advice, files)


def wrong(name: str, found: str, advice: str, files: tuple[str, ...] = ()) -> Finding:
    """Return a finding that keeps the program, or a part of it, from working."""
    return Finding(name, State.WRONG, found, advice, files)


def worst(findings: Iterable[Finding]) -> State:
    """Return the state of the whole."""
    order = list(State)
    return max((one.state for one in findings), key=order.index, default=State.GOOD)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``3 pictures``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def size(number: float) -> str:
    """Return bytes as a person reads them."""
    for unit in ("bytes", "KB", "MB", "GB"):
        if number < 1000 or unit == "GB":
            return f"{number:.0f} {unit}" if unit in {"bytes", "KB"} else f"{number:.1f} {unit}"
        number /= 1000
    raise AssertionError("the last unit has no end")
