"""Giving an index another name, as when one that was built aside takes its place."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from assistant.identify.index.about import About
from assistant.identify.index.choosing import graph_beside
from assistant.identify.index.matrix_source import matrix_beside, tidy
from assistant.identify.index.sentences import explaining
from assistant.identify.index.store import Store


def move(path: Path | str, to: Path | str) -> None:
    """Name the index at ``path`` ``to``, in the same folder; an index of that name is replaced.

    Raises IdentifyError where one of the two is open somewhere, or ``to`` is not an index.
    """
    path, to = Path(path).absolute(), Path(to).absolute()
    if to.exists():
        _settle(to)
    about = _settle(path)
    with explaining(to):
        path.replace(to)
    moved = [matrix_beside(to, about), graph_beside(to, about.generation)]
    before = [matrix_beside(path, about), graph_beside(path, about.generation)]
    tidy(to.parent, to.name, but=())
    for old, new in zip(before, moved, strict=True):
        with contextlib.suppress(OSError):  # without effect, it will be made again
            old.replace(new)


def delete(path: Path | str) -> None:
    """Remove an index that nobody uses, with its matrix; raises IdentifyError where it is open somewhere."""
    path = Path(path).absolute()
    _settle(path)
    with explaining(path):
        path.unlink()
    tidy(path.parent, path.name, but=())


def _settle(path: Path) -> About:
    """Bring the write-ahead log into the file, which only succeeds while nobody else has it open."""
    store = Store(path, read_only=False)
    try:
        with store.reading() as connection:
            about = About.read(connection)
        with explaining(path):
            store.connection.execute("PRAGMA busy_timeout = 0")
            [mode] = store.connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            if mode != "delete":
                raise sqlite3.OperationalError("locked")
    finally:
        store.close()
    return about
