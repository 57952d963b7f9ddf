"""Whether a backup has everything: asked before another one is made, and answered exactly.

The few figures that nearly every change moves are compared first. Only where they are the same is each row
compared, inside SQLite, which lets other threads go on meanwhile.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.catalogue.backups.making import BUSY_SECONDS, Cancelled, watch
from assistant.catalogue.backups.names import Backup
from assistant.catalogue.backups.salvage import Table, tables_of
from assistant.catalogue.header import read_only_uri
from assistant.databases import address

_NOT_COMPARED = frozenset({"place", "suggestions"})
"""Where the window was, which changes at every closing; and what a model suggested: a reading and its
suggestions are written together and never changed, under a number that no reading had before (see
``runs.record``), so they are the same when the readings and the runs are."""

_FIGURES = (
    "SELECT user_version FROM pragma_user_version",
    "SELECT max(id), count(*) FROM objects",
    "SELECT max(id), count(*), sum(forgotten), count(folded_into) FROM pictures",
    "SELECT max(id), count(*) FROM run_pictures",
    "SELECT max(id), count(finished) FROM runs",
    "SELECT count(*) FROM decisions",
    "SELECT id, at FROM steps ORDER BY id DESC LIMIT 1",
    "SELECT max(id), count(*) FROM steps WHERE state = 'undone'",
)


def unchanged_since(catalogue: Path, backup: Backup, *, cancelled: Cancelled | None = None) -> bool:
    """Say whether the backup has everything that people and runs have put into the catalogue."""
    try:
        with live(catalogue) as connection:
            return unchanged(connection, backup, cancelled)
    except sqlite3.Error:  # one of them cannot be read: better one backup too many
        return False


def unchanged(connection: sqlite3.Connection, backup: Backup, cancelled: Cancelled | None = None) -> bool:
    """Say the same of what a connection sees; raises ``sqlite3.Error``."""
    watch(connection, cancelled)
    with contextlib.closing(sqlite3.connect(read_only_uri(backup.path), uri=True)) as other:
        if _figures(connection) != _figures(other):
            return False
        tables = {table.name: table for table in tables_of(connection)}
        if tables != {table.name: table for table in tables_of(other)}:
            return False
    connection.execute("ATTACH ? AS kept", (read_only_uri(backup.path),))
    return all(_same(connection, tables[name]) for name in sorted(tables.keys() - _NOT_COMPARED))


@contextlib.contextmanager
def live(catalogue: Path) -> Iterator[sqlite3.Connection]:
    """Lend a connection to a catalogue that others may use; it is not made where it is gone.

    An empty file would stand in the place of a lost catalogue.
    """
    there = address(catalogue.absolute(), "mode=rw")
    with contextlib.closing(
        sqlite3.connect(there, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    ) as connection:
        yield connection


def _figures(connection: sqlite3.Connection) -> list[Any]:
    return [connection.execute(asked).fetchall() for asked in _FIGURES]


def _same(connection: sqlite3.Connection, table: Table) -> bool:
    """Say whether a table holds the same rows here and there: as many, and none that is missing or other."""
    name = f'"{table.name}"'
    [here] = connection.execute(f"SELECT count(*) FROM main.{name}").fetchone()
    [there] = connection.execute(f"SELECT count(*) FROM kept.{name}").fetchone()
    if here != there:
        return False
    keys = " AND ".join(f'b."{key}" = a."{key}"' for key in table.keys)
    equal = " AND ".join(f'a."{column}" IS b."{column}"' for column in table.columns)
    found = connection.execute(
        f"SELECT 1 FROM main.{name} a LEFT JOIN kept.{name} b ON {keys}"
        f' WHERE b."{table.keys[0]}" IS NULL OR NOT ({equal}) LIMIT 1'
    )
    return found.fetchone() is None
