"""All that people said in a catalogue, as comparable values: before an undo and after it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable

from assistant.catalogue import Catalogue

TABLES = {
    "decisions": "SELECT object_id, facet, uri, verdict, person, at, picture_id, label FROM decisions"
    " ORDER BY object_id, facet, uri",
    # An object that was made for a split keeps its empty row when the split is taken back, so that redo
    # finds it: one without pictures, decisions and word is seen by nobody.
    "objects": "SELECT id, number, done, folded_into FROM objects o WHERE done"
    " OR EXISTS (SELECT 1 FROM pictures p WHERE p.object_id = o.id)"
    " OR EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = o.id) ORDER BY id",
    "pictures": "SELECT id, object_id, path, sha256, forgotten, folded_into, problem FROM pictures"
    " ORDER BY id",
    "further_paths": "SELECT path, picture_id FROM further_paths ORDER BY path",
    "choices": "SELECT kind, key, value, person, at FROM choices ORDER BY kind, key",
    "identifications": "SELECT picture_id, region, exhibit, shown, person, at, confidence, index_name,"
    " index_fingerprint FROM identifications ORDER BY picture_id, region, exhibit",
    "past": "SELECT id, name, person, at, picture_id FROM steps WHERE state = 'done' ORDER BY id",
}
"""Table -> query of its rows; "past" are the steps that can be taken back, in order."""

Dump = dict[str, list[tuple[object, ...]]]


def dump(catalogue: Catalogue, leaving_out: Iterable[str] = ()) -> Dump:
    """Return every row of every table that holds what a person said, with person, moment and picture."""
    left_out = set(leaving_out)
    with catalogue.snapshot(), catalogue.reading() as connection:
        return {
            table: connection.execute(query).fetchall()
            for table, query in TABLES.items()
            if table not in left_out
        }


def digest(catalogue: Catalogue) -> str:
    """Return a hash of the dump: 10,000 of them can be kept."""
    found = hashlib.sha256()
    with catalogue.snapshot(), catalogue.reading() as connection:
        for table, query in TABLES.items():
            found.update(table.encode())
            for row in connection.execute(query):
                found.update(repr(row).encode())
    return found.hexdigest()


def differences(before: Dump, after: Dump) -> list[str]:
    """Say what is not the same: the first rows of each table that only one of the dumps has."""
    told = []
    for table, rows in before.items():
        gone, come = set(rows) - set(after[table]), set(after[table]) - set(rows)
        if gone or come:
            told.append(f"{table}: lost {sorted(gone, key=repr)[:3]}, appeared {sorted(come, key=repr)[:3]}")
        elif rows != after[table]:
            told.append(f"{table}: another order or number of the same rows")
    return told


def unsound(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite itself finds wrong with the file: nothing, where all is well."""
    told = [answer for (answer,) in connection.execute("PRAGMA integrity_check") if answer != "ok"]
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    return told + [f"a row of {row[0]} points nowhere" for row in broken]
