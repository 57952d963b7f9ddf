"""Giving an index another name, as when one that was built aside takes its place."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from assistant.identify.index.about import About
from assistant.identify.index.matrix import matrix_beside, tidy
from assistant.identify.index.store import Store, explaining


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
    # Had this no effect, the matrix would be made again.
    matrix = matrix_beside(to, about)
    with contextlib.suppress(OSError):
        matrix_beside(path, about).replace(matrix)
    tidy(to.parent, to.name, but=matrix)


def delete(path: Path | str) -> None:
    """Remove an index that nobody uses, with its matrix; raises IdentifyError where it is open somewhere."""
    path = Path(path).absolute()
    _settle(path)
    with explaining(path):
        path.unlink()
    tidy(path.parent, path.name, but=path)


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
