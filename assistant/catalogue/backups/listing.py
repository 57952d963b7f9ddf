"""Which backups there are of a catalogue, and what each holds."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.catalogue.backups.making import BUSY_SECONDS, Cancelled, watch
from assistant.catalogue.backups.names import Backup, beside, elsewhere, told_by_migration, told_by_name
from assistant.catalogue.errors import explaining
from assistant.catalogue.header import read_only_uri, stamp_of
from assistant.databases import address

_SMALL_TABLES = (
    "objects", "pictures", "further_paths", "runs", "run_pictures", "terms", "decisions", "steps", "edits",
    "identifications", "choices",
)  # fmt: skip
"""Without suggestions and vectors: a model brings those again, and there are a hundred times as many."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a catalogue or a backup, counted."""

    pictures: int
    objects: int
    tags: int
    last_step: str
    """The moment of the latest step of a person, as stored; "" for none."""


def backups_of(catalogue: Path) -> list[Backup]:
    """Return the backups of a catalogue, the newest first; none is opened beyond its header."""
    from assistant.catalogue.migrations import APPLICATION_ID

    found: list[tuple[int, Backup]] = []
    for path, told in _candidates(catalogue):
        try:
            about = path.stat()
        except OSError:  # it went while we looked
            continue
        stamp = stamp_of(path)
        ours = stamp is not None and stamp.application == APPLICATION_ID
        made, why = told or (datetime.fromtimestamp(about.st_mtime).replace(microsecond=0), "")
        version = stamp.version if ours and stamp else 0
        why = why or told_by_migration(catalogue, path) or ""
        found.append((about.st_mtime_ns, Backup(path, made, why, about.st_size, version)))
    found.sort(key=lambda one: (one[1].made, one[0]), reverse=True)
    return [one for _, one in found]


def _candidates(catalogue: Path) -> Iterator[tuple[Path, tuple[datetime, str] | None]]:
    for folder in (beside(catalogue), elsewhere(catalogue)):
        for path in _files(folder):
            if (told := told_by_name(path)) is not None:
                yield path, told
    for path in _files(catalogue.parent):
        if told_by_migration(catalogue, path) is not None:
            yield path, None


def _files(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")]
    except OSError:  # no such folder, or one that may not be read
        return []


def contents(path: Path, *, whole: bool = False, cancelled: Cancelled | None = None) -> Contents:
    """Count what is in a backup, or in the catalogue itself (``whole``: with what its log holds)."""
    with explaining(path), _connected(path, live=whole) as connection:
        watch(connection, cancelled)
        pictures, objects = connection.execute(
            "SELECT count(*), count(DISTINCT object_id) FROM pictures"
            " WHERE forgotten = 0 AND folded_into IS NULL"
        ).fetchone()
        [tags] = connection.execute("SELECT count(*) FROM decisions WHERE verdict <> 'rejected'").fetchone()
        [last] = connection.execute("SELECT max(at) FROM steps").fetchone()
    return Contents(int(pictures), int(objects), int(tags), str(last or ""))


def verify(path: Path, cancelled: Cancelled | None = None) -> None:
    """Raise ``CatalogueError`` unless a backup can be read from end to end and its rows fit together."""
    from assistant.catalogue.backups.making import check

    with explaining(path):
        check(path, cancelled)
        with _connected(path, live=False) as connection:
            watch(connection, cancelled)
            there = {name for [name] in connection.execute("SELECT name FROM sqlite_master")}
            for table in there.intersection(_SMALL_TABLES):
                if connection.execute(f"PRAGMA foreign_key_check({table})").fetchone() is not None:
                    raise sqlite3.DatabaseError(f"database disk image is malformed: rows of {table}")


def total(found: Iterable[Backup]) -> int:
    """Return how many bytes backups take together."""
    return sum(one.size for one in found)


@contextlib.contextmanager
def _connected(path: Path, *, live: bool) -> Iterator[sqlite3.Connection]:
    if live:
        # Not made where it is gone: an empty file would stand in the place of a lost catalogue.
        there = address(path.absolute(), "mode=rw")
        connection = sqlite3.connect(there, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    else:
        connection = sqlite3.connect(read_only_uri(path), uri=True, isolation_level=None)
    try:
        connection.execute("BEGIN")
        yield connection
    finally:
        connection.close()
