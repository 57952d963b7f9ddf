"""Reading what can be read of a damaged table: forwards, backwards, and in ever smaller pieces between."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Row = tuple[Any, ...]
Take = Callable[[Row], None]

_SMALLEST = 4096
"""Pieces of keys asked for when a gap is cut: each that fails costs a millisecond or so."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be read: its columns, and those that say in which order its rows lie."""

    name: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def selected(self) -> str:
        """The beginning of every question."""
        names = ", ".join(f'"{one}"' for one in self.columns)
        return f'SELECT {names} FROM "{self.name}" NOT INDEXED'


def tables_of(connection: sqlite3.Connection) -> list[Table]:
    """Return the tables of a sound catalogue, those first that others point to."""
    found = []
    for name, sql in connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall():
        about = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
        keys = [row[1] for row in sorted(about, key=lambda row: row[5]) if row[5]]
        ordered = tuple(keys) if "WITHOUT ROWID" in sql.upper() else ("rowid",)
        found.append(Table(name, tuple(row[1] for row in about), ordered))
    return found


def salvage(connection: sqlite3.Connection, table: Table, take: Take) -> bool:
    """Give every row that can be read to ``take``; return whether that was all of them.

    A row may come twice.
    """
    down = ", ".join(f'"{key}" DESC' for key in table.keys)
    up = ", ".join(f'"{key}"' for key in table.keys)
    if _read(connection, f"{table.selected} ORDER BY {up}", (), take):
        return True
    _read(connection, f"{table.selected} ORDER BY {down}", (), take)
    ends = [_end(connection, table, what) for what in ("ASC", "DESC")]
    if all(isinstance(end, int) for end in ends) and ends[0] < ends[1]:
        _read_pieces(connection, table, ends[0], ends[1], take)
    return False


def _read(connection: sqlite3.Connection, sql: str, values: Sequence[Any], take: Take) -> bool:
    taking = False
    try:
        rows = connection.execute(sql, values)
        while (row := rows.fetchone()) is not None:
            taking = True
            take(row)
            taking = False
    except sqlite3.DatabaseError as error:
        # A row that cannot be written, on a full disk say, is not one that cannot be read.
        if taking or "interrupted" in str(error):
            raise
        return False
    return True


def _end(connection: sqlite3.Connection, table: Table, direction: str) -> Any:
    """Return the first key from one side; None when even that cannot be read."""
    key = table.keys[0]
    found: list[Row] = []
    _read(
        connection,
        f'SELECT "{key}" FROM "{table.name}" NOT INDEXED ORDER BY "{key}" {direction} LIMIT 1',
        (),
        found.append,
    )
    return found[0][0] if found else None


def _read_pieces(connection: sqlite3.Connection, table: Table, first: int, last: int, take: Take) -> None:
    """Read the keys from first to last in pieces, those that fail in smaller ones, down to a single key."""
    key = table.keys[0]
    step = max(1, min(_SMALLEST, (last - first) // 64))
    waiting = [(low, min(low + step - 1, last)) for low in range(first, last + 1, step)]
    sql = f'{table.selected} WHERE "{key}" BETWEEN ? AND ?'
    while waiting:
        low, high = waiting.pop()
        if not _read(connection, sql, (low, high), take) and low < high:
            middle = (low + high) // 2
            waiting += [(low, middle), (middle + 1, high)]
