"""The state of a catalogue at one moment, held while others go on: a backup of it needs nobody to wait.

In SQLite's write-ahead log a reader goes on seeing what it saw first. So before a small step that takes
something away, its moment is held, which takes about a millisecond; the step is written, and the backup of
before is copied afterwards, beside it.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from assistant.catalogue.backups.making import BUSY_SECONDS, Cancelled, Progress, StoppedError
from assistant.databases import address

_PAGES = 256  # one megabyte at a time: often enough to hear Cancel


class Moment:
    """One moment of one catalogue, until it is closed. May be handed to another thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @classmethod
    def hold(cls, catalogue: Path) -> Moment | None:
        """Hold the present moment; None where that cannot be done without holding up those who write."""
        connection = None
        try:
            connection = sqlite3.connect(
                address(catalogue.absolute(), "mode=rw"),
                uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False,
            )  # fmt: skip
            connection.execute("PRAGMA busy_timeout = 0")
            if connection.execute("PRAGMA journal_mode").fetchone() == ("wal",):
                connection.execute("BEGIN")
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from here on it is held
                return cls(connection)
        except (sqlite3.Error, ValueError):  # ValueError: a name that cannot be an address
            pass
        if connection is not None:
            connection.close()
        return None

    def write(self, target: Path, cancelled: Cancelled | None, progress: Progress | None) -> None:
        """Copy what was there at that moment to ``target``; raises ``sqlite3.Error``."""

        def after(status: int, remaining: int, pages: int) -> None:
            if cancelled is not None and cancelled():
                raise StoppedError("Stopped; no backup was made.")
            if progress is not None:
                progress((pages - remaining) * size, pages * size)

        [size] = self.connection.execute("PRAGMA page_size").fetchone()
        with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as copy:
            self.connection.backup(copy, pages=_PAGES, progress=after)
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()  # a backup is one file

    def close(self) -> None:
        """Let go of it."""
        self.connection.close()
