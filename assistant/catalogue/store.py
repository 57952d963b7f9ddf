"""The file and its connection: opening it safely, reading it, writing it in short transactions."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TypeVar

from assistant.catalogue import contents
from assistant.catalogue.errors import CatalogueError, explaining
from assistant.catalogue.header import refuse_newer
from assistant.catalogue.identity import Files, has_other_names
from assistant.catalogue.locks import Meanwhile, Patience
from assistant.catalogue.migrations import APPLICATION_ID, VERSIONS, migrate, version_of
from assistant.databases import harden

T = TypeVar("T")

BUSY_SECONDS = 5.0
"""How long a statement waits for the other writer; our own transactions last milliseconds."""

QUICK_SECONDS = 0.03
"""The same for a thread that must not wait, that of a window: it tries again itself, and paints meanwhile."""

CHUNK = 500
"""Values in one IN list: below 999, the limit of variables in older SQLite libraries."""

_CHECK_UP_TO = 8 * 2**20  # bytes; quick_check reads the whole file, about 5 ms for each of these MB
_VALUES_UP_TO = 2 * 2**20  # a look at each value, with the JSON of every step, takes about 25 ms a MB


class Store:
    """One connection to one catalogue file, for one thread.

    WAL lets other connections read while one writes. A person's step (``writing(to_disk=True)``) waits
    until the disk has it, some milliseconds, so a power cut takes no decision. Other commits are handed to
    the operating system (``synchronous=NORMAL``): they survive a crash of the program, and what a power cut
    may take of them, a run of a model brings back.
    """

    def __init__(
        self, path: Path, *, create: bool, wait: float | None = None, meanwhile: Meanwhile | None = None
    ) -> None:
        self.path = path
        self._looking = False  # in a snapshot
        self._patience = Patience(BUSY_SECONDS if wait is None else wait, meanwhile)
        refuse_newer(path)
        _check_place(path, create=create)
        with explaining(path):
            self.connection = sqlite3.connect(path, timeout=self._patience.piece, isolation_level=None)
            try:
                self._prepare()
                self._opened = Files.of(path)
            except BaseException:
                self.connection.close()
                raise

    def _prepare(self) -> None:
        connection = self.connection
        harden(connection)
        # Nothing is written before it is certain that the file is ours.
        connection.execute("BEGIN")
        # The first look at the file: in a transaction that has begun so, nothing waits any more.
        self._patience.carry_out(lambda: connection.execute("SELECT count(*) FROM sqlite_master").fetchone())
        _check_kind(connection, self.path)
        connection.execute("COMMIT")
        # Before the write-ahead log, so that a new file says in its own header what it is.
        self._let_wait(self._patience.seconds)
        migrate(connection, self.path)
        # This switch alone does not wait for a second instance that opens the new file just now.
        mode = self._patience.carry_out(lambda: _write_ahead(connection), pause=0.01)
        # Some network drives have no shared memory: SQLite then keeps its rollback journal, which is
        # only safe against a crash when it waits for the disk.
        self._usual = "NORMAL" if mode == "wal" else "FULL"
        connection.execute(f"PRAGMA synchronous = {self._usual}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        if mode == "wal":  # else a reader may meet a lock as well, in the middle of its question
            self._let_wait(self._patience.piece)

    def _let_wait(self, seconds: float) -> None:
        """Let SQLite wait for a lock so long in one go."""
        self.connection.execute(f"PRAGMA busy_timeout = {round(1000 * seconds)}")

    def check_there(self) -> None:
        """Raise ``CatalogueGoneError`` when the path no longer leads to the open file: a few microseconds."""
        self._opened.check(self.path)

    def close(self) -> None:
        """Close the connection; the last one to close empties the write-ahead log into the file."""
        self._looking = False
        self.connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection for queries; SQLite's errors become ``CatalogueError``."""
        with explaining(self.path, self.connection):
            yield self.connection

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """Like ``reading``, and every query in the block sees the same moment. May be nested.

        A lock is met at its beginning or not at all. Whoever writes in the block ends it for what follows.
        """
        with explaining(self.path, self.connection):
            if self.connection.in_transaction:
                yield self.connection
                return
            self.connection.execute("BEGIN")
            self._looking = True
            try:
                self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                yield self.connection
            finally:
                self._end_looking()

    def _end_looking(self) -> None:
        if self._looking:
            self._looking = False
            self.connection.execute("COMMIT")

    @contextmanager
    def writing(self, *, to_disk: bool = False) -> Iterator[sqlite3.Connection]:
        """Lend the connection for one write transaction: committed at the end, or nothing is.

        BEGIN IMMEDIATE takes the write lock first, so what the block reads cannot be changed by a
        second instance of the program before it writes. With ``to_disk`` the commit waits for the disk.
        Nothing is committed into a file that the path no longer leads to.
        """
        self.check_there()
        with explaining(self.path, self.connection):
            self._end_looking()
            if to_disk:
                self.connection.execute("PRAGMA synchronous = FULL")
            self._patience.carry_out(lambda: self.connection.execute("BEGIN IMMEDIATE"))
            try:
                yield self.connection
                self.check_there()
                self.connection.execute("COMMIT")
            except BaseException:
                # A full disk makes SQLite roll back by itself.
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
            finally:
                if to_disk:
                    self.connection.execute(f"PRAGMA synchronous = {self._usual}")


def _check_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise CatalogueError(f"{path} is a folder, not a catalogue. Name a file in it.")
    if not path.exists():
        if not create:
            raise CatalogueError(f"There is no catalogue at {path}. Check the name.")
        if not path.parent.is_dir():
            raise CatalogueError(
                f"{path} cannot be made because the folder {path.parent} does not exist. Make it first."
            )
        if not os.access(path.parent, os.W_OK):
            raise CatalogueError(
                f"{path} cannot be made because the folder {path.parent} is read-only. Choose another folder."
            )
    elif not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise CatalogueError(
            f"{path} cannot be changed because the file or its folder is read-only. "
            "Copy it to a folder of yours and open the copy."
        )
    elif has_other_names(path):
        raise CatalogueError(
            f"{path} is one file under several names (a hard link). What is decided under one name would "
            "destroy what is decided under another: copy the file, and open the copy."
        )


def _write_ahead(connection: sqlite3.Connection) -> str:
    """Switch to the write-ahead log and return the journal mode the file has now."""
    return str(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0])


def _check_kind(connection: sqlite3.Connection, path: Path) -> None:
    [application] = connection.execute("PRAGMA application_id").fetchone()
    version = version_of(connection)
    if application != APPLICATION_ID:
        [tables] = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application or version or tables:
            raise CatalogueError(
                f"{path} is a database of another program, not a catalogue of this one. Open another file."
            )
    elif version > len(VERSIONS):
        raise CatalogueError(
            f"{path} was written by a newer version of this program (catalogue version {version}, this "
            f"program knows {len(VERSIONS)}). Install the newer program to open it."
        )
    else:
        contents.check_layout(connection)
        _check_values(connection, path)


_looked_at: set[tuple[Path, int, int, int]] = set()
"""Files that were looked through as they are: each thread has a connection of its own, and opens it anew."""


def _check_values(connection: sqlite3.Connection, path: Path) -> None:
    status = path.stat()
    known = (path, status.st_ino, status.st_size, status.st_mtime_ns)
    if status.st_size <= _CHECK_UP_TO and known not in _looked_at:
        [answer] = connection.execute("PRAGMA quick_check(1)").fetchone()
        if answer != "ok":
            raise sqlite3.DatabaseError(f"database disk image is malformed: {answer}")
        if status.st_size <= _VALUES_UP_TO and (wrong := contents.wrong(connection)):
            raise sqlite3.DatabaseError(f"malformed: {wrong}")
        _looked_at.add(known)


def chunks(values: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """Cut ``values`` into lists of at most ``size``."""
    iterator = iter(values)
    while chunk := list(islice(iterator, size)):
        yield chunk


def marks(values: Sequence[object]) -> str:
    """Return ``?, ?, ...``: the placeholders of an IN list."""
    return ", ".join("?" * len(values))


def now() -> str:
    """The present moment as stored: ISO 8601, UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
