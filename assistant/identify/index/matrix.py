"""The matrix of an index, kept in step with SQLite: attach, notice changes, append, make again."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant import paths
from assistant.identify.errors import IdentifyError
from assistant.identify.index import vectors as kept
from assistant.identify.index.about import About, stamp, stamp_of
from assistant.identify.index.matrix_file import Header, Layout, MatrixFile, views
from assistant.identify.index.matrix_source import (
    CHUNK,
    header_of,
    is_whole,
    matrix_beside,
    mostly_removed,
    parts,
    renumber,
    tidy,
)
from assistant.identify.index.store import Store

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEAL_AFTER = 4096
"""Rows that may be on their way to the disk; after a crash so many are written again at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The matrix at one moment.

    ``vectors`` float32 (n, dimensions) and ``ids`` int64 (n,) look into the file; ``alive`` bool (n,) tells
    the rows of stored pictures from removed ones (None: all are). ``changes`` names the moment.
    """

    generation: int
    changes: int
    vectors: NDArray[np.float32]
    ids: NDArray[np.int64]
    alive: NDArray[np.bool_] | None

    def __len__(self) -> int:
        return len(self.ids)


class Matrix:
    """The memory-mapped matrix of one open index; safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.RLock()
        self._file: MatrixFile | None = None
        self._memory: NDArray[np.uint8] | None = None
        self._untidy = False
        self._forget()

    def _forget(self) -> None:
        if self._file is not None:
            self._file.close()
        self._file = self._memory = None
        self._private: int | None = None  # rows of a copy that no other process writes to
        self._generation = -1
        self._changes = -1
        self._dead = 0
        self._alive = np.ones(0, np.bool_)
        self._rows: Rows | None = None

    def detach(self) -> None:
        """Let go of the file; the next use attaches it again."""
        with self._lock:
            self._forget()

    @property
    def path(self) -> Path | None:
        """The file in use; None where the matrix is in memory only."""
        return None if self._file is None else self._file.path

    def fits(self, about: About) -> bool:
        """Whether what is attached holds the rows of this moment."""
        return self._generation == about.generation and self._private in (None, about.rows)

    def attach(self) -> None:
        """Open the file of the index, or make it again where it is not good. Not within a transaction."""
        with self._lock, self._store.reading() as connection:
            about = About.read(connection)
            if self._attach_to_read(connection, about):
                return
            if self._store.read_only:
                self._attach_private(connection, about)
                return
        # SQLite's write lock comes first and ours second, here and in every change: never the other way.
        try:
            with self._store.writing() as connection:
                self.attach_to_write(connection, About.read(connection))
        except BaseException:
            self.detach()  # it may be the file of a generation that never began
            raise
        self.tidy()

    def attach_to_write(self, connection: sqlite3.Connection, about: About) -> About:
        """Like ``attach``, within a write transaction; returns what is true now.

        Where the transaction fails later, ``detach`` must be called.
        """
        with self._lock:
            file = self._opened(about, writable=True)
            header = None if file is None else self._good(file, connection, about)
            if file is None or header is None or mostly_removed(connection, about):
                if file is not None:
                    file.close()
                return self.make_again(connection, about)
            for rows, records in parts(connection, Layout(about.dimensions), since=header.durable):
                file.put(rows, records, header)
            self._take(file, about)
            self._seal(connection, about)
            return about

    def refresh(self, connection: sqlite3.Connection, about: About) -> Rows | None:
        """Return the rows of this moment; None where what is attached does not fit."""
        with self._lock:
            if not self.fits(about):
                return None
            if self._rows is not None and self._changes == about.changes:
                return self._rows
            self._grow_alive(about.rows)
            for [row] in connection.execute("SELECT row FROM removed WHERE change > ?", (self._changes,)):
                self._dead += bool(self._alive[row])
                self._alive[row] = False
            if self._file is not None:
                vectors, ids = self._file.rows(about.rows)
            else:
                assert self._memory is not None
                vectors, ids = views(self._memory.reshape(-1), Layout(about.dimensions), about.rows, 0)
            alive = self._alive[: about.rows] if self._dead else None
            self._changes = about.changes
            self._rows = Rows(about.generation, about.changes, vectors, ids, alive)
            return self._rows

    def append(
        self,
        connection: sqlite3.Connection,
        about: About,
        ids: NDArray[np.int64],
        stored: NDArray[np.float16],
    ) -> None:
        """Write rows behind the used ones, within the transaction that makes them used."""
        with self._lock:
            if not self.fits(about):  # another thread attached what is true outside of this transaction
                self._take(MatrixFile(self._beside(about), Layout(about.dimensions), writable=True), about)
            assert self._file is not None
            header = self._file.header()
            if header is None:
                raise IdentifyError(f"{self._file.path} was damaged by another program. Try again.")
            layout = Layout(about.dimensions)
            for begin in range(0, len(ids), CHUNK):
                part = slice(begin, begin + CHUNK)
                rows = np.arange(about.rows + begin, about.rows + min(begin + CHUNK, len(ids)))
                self._file.put(rows, layout.records(kept.lengthened(stored[part]), ids[part]), header)
            stamp(connection, about.rows + len(ids))

    def seal(self, *, at_least: int = 1) -> None:
        """Wait for the disk and note it, where at least so many rows are not surely on it."""
        with self._lock:
            if self._file is None or self._private is not None or self._store.read_only:
                return
            header = self._file.header()
        with self._store.reading() as connection:
            rows = About.read(connection).rows
        if header is not None and rows - header.durable >= at_least:
            with self._store.writing() as connection, self._lock:
                about = About.read(connection)
                if self.fits(about):
                    self._seal(connection, about)

    def tidy(self) -> None:
        """Remove the files of earlier generations, after the transaction that began this one."""
        with self._lock:
            if self._untidy and self._file is not None:
                tidy(self._store.path.parent, self._store.path.name, but=[self._file.path])
                self._untidy = False

    def _seal(self, connection: sqlite3.Connection, about: About) -> None:
        assert self._file is not None
        self._file.seal(header_of(connection, about))
        connection.execute("DELETE FROM stamp WHERE rows < ?", (about.rows,))

    def _beside(self, about: About) -> Path:
        return matrix_beside(self._store.path, about)

    def _opened(self, about: About, *, writable: bool) -> MatrixFile | None:
        try:
            return MatrixFile(self._beside(about), Layout(about.dimensions), writable=writable)
        except OSError:
            return None

    def _good(self, file: MatrixFile, connection: sqlite3.Connection, about: About) -> Header | None:
        """Return the file's header where its durable rows are those of the index."""
        try:
            header = file.header()
            ours = (
                header is not None
                and header.of_the_same(header_of(connection, about))
                and header.stamp == stamp_of(connection, header.durable)
                and header.durable <= min(about.rows, file.room())
                and (file.is_dated(header) or file.is_sound(header.durable))
            )
        except OSError:
            return None
        return header if ours else None

    def _attach_to_read(self, connection: sqlite3.Connection, about: About) -> bool:
        """Take the file beside the index where nothing in it needs to be written."""
        file = self._opened(about, writable=not self._store.read_only)
        if file is None:
            return False
        header = self._good(file, connection, about)
        fine = header is not None and not (not self._store.read_only and mostly_removed(connection, about))
        if fine and header is not None and header.durable < about.rows:
            fine = self._store.read_only and all(
                file.holds(int(rows[0]), records)
                for rows, records in parts(connection, file.layout, since=header.durable, runs=True)
            )
        if fine and header is not None and not self._store.read_only:
            fine = file.is_dated(header)
        if not fine:
            file.close()
            return False
        self._take(file, about)
        return True

    def _attach_private(self, connection: sqlite3.Connection, about: About) -> None:
        """Make a copy in the person's cache folder, or where that cannot be, in memory."""
        layout, header = Layout(about.dimensions), header_of(connection, about)
        folder = paths.cache() / "exhibits"
        path = folder / f"{about.uuid}.{about.generation}.{header.stamp:x}.vectors"
        file = None
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            if not is_whole(path, layout, header):
                tidy(folder, about.uuid, but=[path])
                MatrixFile.write(path, layout, header, parts(connection, layout))
            file = MatrixFile(path, layout, writable=False)
        if file is not None:
            self._take(file, about)
        else:
            self._forget()
            self._memory = np.zeros((about.rows, layout.stride), np.uint8)
            for rows, records in parts(connection, layout):
                self._memory[rows] = records
            self._generation = about.generation
        self._private = about.rows

    def make_again(self, connection: sqlite3.Connection, about: About) -> About:
        """Write a new file from SQLite, without the removed rows; the old one is of no use any more."""
        renumber(connection)
        about = About.read(connection)
        path, layout = self._beside(about), Layout(about.dimensions)
        MatrixFile.write(path, layout, header_of(connection, about), parts(connection, layout))
        self._take(MatrixFile(path, layout, writable=True), about)
        self._untidy = True
        return about

    def _take(self, file: MatrixFile, about: About) -> None:
        self._forget()
        self._file, self._generation = file, about.generation

    def _grow_alive(self, rows: int) -> None:
        if len(self._alive) < rows:
            larger = np.ones(max(2 * len(self._alive), rows), np.bool_)
            larger[: len(self._alive)] = self._alive
            self._alive = larger
