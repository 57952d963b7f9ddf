"""Taking files into the catalogue by their names: no file is opened, so that 50,000 take seconds."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from assistant.catalogue.numbers import NumberRule
from assistant.catalogue.pictures import stored_path
from assistant.catalogue.store import Store, chunks, marks
from assistant.catalogue.values import Added


class _File(NamedTuple):
    path: Path
    stored: str | bytes
    size: int | None
    mtime_ns: int | None
    problem: str | None


def add_files(
    store: Store,
    paths: Iterable[Path | str],
    rule: NumberRule,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Added:
    """Add the files, some hundred in a transaction; see ``Catalogue.add_files``.

    One transaction for all would make a decision in the window wait until the last file is in.
    """
    all_paths = paths if isinstance(paths, Sequence) else list(paths)
    added = Added(new=[], known=[])
    done = 0
    for chunk in chunks(all_paths):
        if cancelled is not None and cancelled():
            break
        files = [_look_at(path) for path in chunk]
        with store.writing() as connection:
            batch = _Batch(connection, files, rule)
            entries = [batch.take(file) for file in files]
            batch.insert()
        # Only what is committed is reported.
        for picture_id, is_new in entries:
            (added.new if is_new else added.known).append(picture_id)
        done += len(chunk)
        if progress is not None:
            progress(done, len(all_paths))
    return added


_LATEST = 2**63 - 1
"""Nanoseconds that SQLite can hold: to the year 2262. A camera may have been set to a later one."""


def _look_at(path: Path | str) -> _File:
    stored = stored_path(path)
    try:
        found = os.stat(stored)  # noqa: PTH116 - stored may be bytes
    except OSError as error:
        reason = error.strerror or str(error)
        return _File(Path(path), stored, None, None, f"The file cannot be opened: {reason}.")
    return _File(Path(path), stored, found.st_size, min(found.st_mtime_ns, _LATEST), None)


class _Known(NamedTuple):
    picture_id: int
    size: int | None
    mtime_ns: int | None
    forgotten: int
    further: int


class _Batch:
    """What the catalogue knows about some files, and the rows they add to it."""

    def __init__(self, connection: sqlite3.Connection, files: Sequence[_File], rule: NumberRule) -> None:
        self._connection = connection
        self._rule = rule
        self._known = _known(connection, [file.stored for file in files])
        self._next_picture = _next_id(connection, "pictures")
        self._next_object = _next_id(connection, "objects")
        self._objects: dict[str, int] = {}
        self._new_objects: list[tuple[int, str]] = []
        self._new_pictures: list[tuple[object, ...]] = []

    def take(self, file: _File) -> tuple[int, bool]:
        """Return the picture's id and whether it is new to the person."""
        known = self._known.get(file.stored)
        if known is None:
            return self._add(file), True
        if file.problem is None and (known.size, known.mtime_ns) != (file.size, file.mtime_ns):
            if known.further:  # no longer a copy: a picture of its own
                self._connection.execute("DELETE FROM further_paths WHERE path = ?", (file.stored,))
                return self._add(file), True
            self._reset(known.picture_id, file)
        if known.forgotten:
            self._connection.execute("UPDATE pictures SET forgotten = 0 WHERE id = ?", (known.picture_id,))
            self._known[file.stored] = known._replace(forgotten=0)
        return known.picture_id, bool(known.forgotten)

    def insert(self) -> None:
        """Write the new rows at once."""
        self._connection.executemany("INSERT INTO objects (id, number) VALUES (?, ?)", self._new_objects)
        self._connection.executemany(
            "INSERT INTO pictures (id, object_id, path, size, mtime_ns, problem) VALUES (?, ?, ?, ?, ?, ?)",
            self._new_pictures,
        )

    def _add(self, file: _File) -> int:
        picture_id = self._next_picture
        self._next_picture += 1
        object_id = self._object(self._rule(file.path))
        self._new_pictures.append(
            (picture_id, object_id, file.stored, file.size, file.mtime_ns, file.problem)
        )
        self._known[file.stored] = _Known(picture_id, file.size, file.mtime_ns, 0, 0)
        return picture_id

    def _object(self, number: str) -> int:
        if number not in self._objects:
            row = self._connection.execute("SELECT id FROM objects WHERE number = ?", (number,)).fetchone()
            if row is None:
                self._new_objects.append((self._next_object, number))
                row = (self._next_object,)
                self._next_object += 1
            self._objects[number] = row[0]
        return self._objects[number]

    def _reset(self, picture_id: int, file: _File) -> None:
        # Another content under the known name: what was read from the old one no longer belongs to it.
        # If only the date changed, its hash finds the same suggestions again.
        self._connection.execute(
            "UPDATE pictures SET size = ?, mtime_ns = ?, sha256 = NULL, width = NULL, height = NULL,"
            " format = NULL, problem = NULL WHERE id = ?",
            (file.size, file.mtime_ns, picture_id),
        )
        self._connection.execute("DELETE FROM further_paths WHERE picture_id = ?", (picture_id,))
        # A reading without a hash can never be matched to its content again; '' matches no picture.
        self._connection.execute(
            "UPDATE run_pictures SET sha256 = '' WHERE picture_id = ? AND sha256 IS NULL", (picture_id,)
        )
        self._known[file.stored] = _Known(picture_id, file.size, file.mtime_ns, 0, 0)


def _known(connection: sqlite3.Connection, paths: Sequence[str | bytes]) -> dict[str | bytes, _Known]:
    known = {
        row[0]: _Known(*row[1:])
        for row in connection.execute(
            "SELECT f.path, p.id, f.size, f.mtime_ns, p.forgotten, 1"
            " FROM further_paths f JOIN pictures p ON p.id = f.picture_id"
            f" WHERE f.path IN ({marks(paths)})",
            paths,
        )
    }
    known.update(
        (row[0], _Known(*row[1:]))
        for row in connection.execute(
            "SELECT path, id, size, mtime_ns, forgotten, 0 FROM pictures"
            f" WHERE folded_into IS NULL AND path IN ({marks(paths)})",
            paths,
        )
    )
    return known


def _next_id(connection: sqlite3.Connection, table: str) -> int:
    [highest] = connection.execute(f"SELECT max(id) FROM {table}").fetchone()
    return (highest or 0) + 1
