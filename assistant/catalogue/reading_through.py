"""A whole catalogue read beside the work on it: that every page can be read, and that every value is ours.

Opening looks at a large catalogue's layout only; a page that the disk has lost would be met on the day on
which somebody needs it, when the last backup without it may be gone.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from assistant.catalogue import contents
from assistant.databases import address, harden

Cancelled = Callable[[], bool]

_REST_SECONDS = 0.005
"""After every few milliseconds of Python: the window paints and decides before it goes on."""
_ASK_SECONDS = 0.02


def read_through(path: Path, cancelled: Cancelled = lambda: False) -> str | None:
    """Return what is wrong in a catalogue, "" for nothing; None when it was not read to its end.

    It is read over a connection of its own that writes nothing. SQLite reads without Python's lock; between
    what is read in Python there are rests. It is not read where a reader holds up those who write: without
    the write-ahead log, on some network drives.
    """
    try:
        with contextlib.closing(
            sqlite3.connect(address(path.absolute(), "mode=rw"), uri=True, isolation_level=None)
        ) as connection:
            harden(connection)
            connection.execute("PRAGMA query_only = ON")
            if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                return None
            with _interrupted(connection, cancelled):
                return _wrong(connection, cancelled)
    except (sqlite3.Error, OSError, ValueError) as error:
        if cancelled() or not _of_the_file(error):
            return None  # the next time tells
        return str(error)


def _wrong(connection: sqlite3.Connection, cancelled: Cancelled) -> str | None:
    contents.check_layout(connection)
    [answer] = connection.execute("PRAGMA quick_check(1)").fetchone()
    if cancelled():
        return None
    found = str(answer) if answer != "ok" else contents.wrong(connection, lambda: _rest(cancelled))
    return None if cancelled() else found


def _rest(cancelled: Cancelled) -> None:
    if cancelled():
        raise sqlite3.OperationalError("interrupted")
    time.sleep(_REST_SECONDS)


@contextlib.contextmanager
def _interrupted(connection: sqlite3.Connection, cancelled: Cancelled) -> Iterator[None]:
    """End long statements of the connection soon after somebody wants it: asked from beside.

    A look at the pages is one instruction for SQLite, in which it asks nobody.
    """
    over = threading.Event()

    def ask() -> None:
        while not over.wait(_ASK_SECONDS):
            if cancelled():
                connection.interrupt()

    asking = threading.Thread(target=ask, name="reading through", daemon=True)
    asking.start()
    try:
        yield
    finally:
        over.set()
        asking.join()


def _of_the_file(error: Exception) -> bool:
    """Say whether an error tells of the file, not of a lock, a full memory or a drive that is gone."""
    return any(words in str(error).lower() for words in ("malformed", "not a database", "decode"))
