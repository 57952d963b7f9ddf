"""The SQLite file: opening it safely, a connection for each thread, short transactions."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from assistant import databases, untrusted, whole_files
from assistant.identify.errors import IdentifyError
from assistant.identify.index import values
from assistant.identify.index.schema import check_kind, make_tables
from assistant.identify.index.sentences import explaining, full, lacks_room

BUSY_SECONDS = 15.0
"""How long a statement waits for another writer; making a large matrix again takes some seconds."""

_CHECK_UP_TO = 8 * 2**20  # bytes; quick_check reads the whole file

_LONGEST = 512 << 20  # bytes of one value: the arrays of a whitening are large


class _Held:
    """One thread's connection; closed with the thread, or with the store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


class Store:
    """One index file. Each thread that uses it has a connection of its own.

    ``read_only`` says that nothing can be written: it was asked for, or the file or folder is read-only.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        if path.is_dir():
            raise IdentifyError(f"{path} is a folder, not an index of exhibits. Name a file in it.")
        if not path.exists():
            raise IdentifyError(
                f"There is no index of exhibits at {path}. Check the name, or build it first."
            )
        self.read_only = read_only or not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
        self._local = threading.local()
        self._all: weakref.WeakSet[_Held] = weakref.WeakSet()
        self._closed = False
        self._full = False  # the disk, when it was opened
        with explaining(path):
            _check_length(path)
            try:
                try:
                    self._check()
                except sqlite3.OperationalError as error:
                    if self.read_only or not lacks_room(error):
                        raise
                    # It can be asked all the same; only the files beside it have no room.
                    self._full = self.read_only = True
                    self._let_go()
                    self._check()
            except BaseException:
                self.close()
                raise

    @classmethod
    def create(cls, path: Path, begin: Callable[[sqlite3.Connection], None]) -> Store:
        """Make a new file with tables, let ``begin`` fill them, open it; refuses an existing file."""
        if path.exists():
            raise IdentifyError(f"{path} exists already. Choose another name, or remove it first.")
        if not path.parent.is_dir():
            raise IdentifyError(
                f"{path} cannot be made because the folder {path.parent} does not exist. Make it first."
            )
        if not os.access(path.parent, os.W_OK):
            raise IdentifyError(
                f"{path} cannot be made because the folder {path.parent} is read-only. Choose another folder."
            )
        # Made under another name: who is killed in the middle leaves no file that is no index yet.
        with (
            explaining(path),
            whole_files.appearing(path) as part,
            closing(sqlite3.connect(part, isolation_level=None)) as connection,
        ):
            connection.execute("BEGIN IMMEDIATE")
            make_tables(connection)
            begin(connection)
            connection.execute("COMMIT")
        return cls(path, read_only=False)

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of the thread that asks."""
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            if self._closed:
                raise IdentifyError(f"{self.path} has been closed.")
            held = self._local.held = _Held(self._connect())
            self._all.add(held)
        return held.connection

    def close(self) -> None:
        """Close every thread's connection; the last one to close empties the write-ahead log."""
        self._closed = True
        self._let_go()

    def _let_go(self) -> None:
        for held in list(self._all):
            held.connection.close()
        self._local = threading.local()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection; all queries of the block see the same moment. May be nested."""
        with explaining(self.path, self), self._telling_of_closing():
            connection = self.connection
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection for one write transaction: all of it happens, or nothing.

        It holds the write lock from its beginning, so no other process writes meanwhile.
        """
        if self._full:
            raise full(self.path)
        if self.read_only:
            raise IdentifyError(
                f"{self.path} cannot be changed because it is open for reading only, or the file or its "
                "folder is read-only. Copy it to a folder of yours and open the copy."
            )
        with explaining(self.path, self), self._telling_of_closing():
            connection = self.connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # a full disk makes SQLite roll back by itself
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _telling_of_closing(self) -> Iterator[None]:
        """Say it plainly where another thread closes the store inside the block."""
        try:
            yield
        except sqlite3.ProgrammingError as error:
            if self._closed:
                raise IdentifyError(f"{self.path} has been closed.") from error
            raise

    def _check(self) -> None:
        connection = self.connection
        check_kind(connection, self.path)
        databases.check_layout(connection, values.layout())
        if self.path.stat().st_size <= _CHECK_UP_TO:
            [answer] = connection.execute("PRAGMA quick_check(1)").fetchone()
            if answer != "ok" or values.wrong(connection):
                raise sqlite3.DatabaseError("malformed")
        elif values.wrong(connection, thorough=False):
            raise sqlite3.DatabaseError("malformed")
        if connection.execute("SELECT count(*) FROM about").fetchone() != (1,):
            raise sqlite3.DatabaseError("malformed")
        if not self.read_only:
            _write_ahead(connection)

    def _connect(self) -> sqlite3.Connection:
        if self.read_only:
            connection = self._connect_to_read()
        else:
            # close() may be called by another thread than the one that uses the connection.
            connection = sqlite3.connect(
                self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            connection.execute("PRAGMA foreign_keys = ON")
            [mode] = connection.execute("PRAGMA journal_mode").fetchone()
            _wait_for_disk(connection, mode)
        connection.execute("PRAGMA temp_store = MEMORY")
        databases.harden(connection, _LONGEST)
        return connection

    def _connect_to_read(self) -> sqlite3.Connection:
        for mode in ("mode=ro", "mode=ro&immutable=1"):
            connection = sqlite3.connect(
                databases.address(self.path.absolute(), mode),
                uri=True,
                timeout=BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.OperationalError as error:
                connection.close()
                if "immutable" in mode or not (lacks_room(error) or "readonly" in str(error)):
                    raise
                # In a read-only folder the write-ahead log cannot be set up. Where there is none, the file
                # alone is the whole truth.
                log = databases.log_of(self.path)
                if log.exists() and log.stat().st_size:
                    raise sqlite3.OperationalError("left open") from error
            else:
                return connection
        raise AssertionError


def _check_length(path: Path) -> None:
    """Raise sqlite3.DatabaseError for a file that was cut off; only reading its end would tell later."""
    with untrusted.open_ordinary(path) as stream:
        header = stream.read(100)
    log = databases.log_of(path)
    if header[:16] != b"SQLite format 3\0":
        raise sqlite3.DatabaseError("not a database")
    if len(header) < 100 or (log.exists() and log.stat().st_size):
        return
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if header[24:28] == header[92:96] and path.stat().st_size < pages * (65536 if page == 1 else page):
        raise sqlite3.DatabaseError("malformed")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log, so that others may read while one writes."""
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            [mode] = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            # This switch alone does not wait for another process that opens the new file just now.
            if "locked" not in str(error) or time.monotonic() > give_up:
                raise
            time.sleep(0.01)
        else:
            _wait_for_disk(connection, mode)
            return


def _wait_for_disk(connection: sqlite3.Connection, mode: str) -> None:
    # Some network drives have no write-ahead log: the rollback journal must wait for the disk.
    connection.execute(f"PRAGMA synchronous = {'NORMAL' if mode == 'wal' else 'FULL'}")
