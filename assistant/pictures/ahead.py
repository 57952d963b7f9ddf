"""Pictures read ahead of the model: a few threads decode, in order, never more than fit in memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from assistant import pictures
from assistant.pictures.picture import Picture, UnreadablePicture

if TYPE_CHECKING:
    from concurrent.futures import Executor

THREADS = 2
"""Decoding a photograph takes about as long as the model takes for it; more threads would only wait."""


class HasPath(Protocol):
    """Whatever stands for a file: a row of a catalogue, a line of a CSV."""

    @property
    def path(self) -> Path:
        """The file."""
        ...


Row = TypeVar("Row", bound=HasPath)
Looked: TypeAlias = "tuple[Row, Picture | UnreadablePicture]"
"""A row and what reading its file gave."""


@contextmanager
def reading_ahead(rows: Iterable[Row], side: int, *, look_ahead: int) -> Iterator[Iterator[Looked[Row]]]:
    """Give an iterator over the read files of ``rows``, in their order, at most ``side`` pixels a side.

    At most ``look_ahead`` pictures are read or being read beyond the one in hand. Leaving the block
    stops the reading: what has not begun is dropped, what has begun is waited for.
    """
    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="read ahead")
    try:
        yield _in_order(pool, iter(rows), side, look_ahead)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_order(pool: Executor, rows: Iterator[Row], side: int, look_ahead: int) -> Iterator[Looked[Row]]:
    waiting: deque[tuple[Row, Future[Picture | UnreadablePicture]]] = deque()
    for row in rows:
        waiting.append((row, pool.submit(_look, row, side)))
        if len(waiting) > look_ahead:
            first, looked = waiting.popleft()
            yield first, looked.result()
    while waiting:
        first, looked = waiting.popleft()
        yield first, looked.result()


def _look(row: HasPath, side: int) -> Picture | UnreadablePicture:
    try:
        return pictures.read(row.path, max_side=side)
    except UnreadablePicture as error:
        return error
