"""Leaving out of a rescued catalogue what the program can never have written: it would not be opened else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from assistant.catalogue import contents, edited

_JSON = {
    "place": ("at", lambda value: isinstance(value, dict)),
    "choices": ("value", lambda value: True),
}


_NEITHER = (("objects", "done"), ("pictures", "forgotten"))
"""Switches: where nobody can tell, the object is not done, and the picture is there."""


def leave_out(connection: sqlite3.Connection) -> frozenset[str]:
    """Take wrong values out, a row where it cannot do without; return the tables that lost something.

    What points to a row that went is brought into order by ``mend`` afterwards.
    """
    connection.execute("DELETE FROM place WHERE id <> 1")
    for table, switch in _NEITHER:
        connection.execute(f"UPDATE {table} SET {switch} = 0 WHERE {switch} NOT IN (0, 1)")
    less = {table for table in contents.tables() if _wrong_values(connection, table)}
    less |= {
        table for table, keys, gone in _wrong_texts(connection) if _delete(connection, table, keys, gone)
    }
    spaces = connection.execute(
        "SELECT space FROM vectors GROUP BY space HAVING min(length(vector)) <> max(length(vector))"
    ).fetchall()
    if _delete(connection, "vectors", ("space",), spaces):
        less.add("vectors")
    for table in ("pictures", "objects"):
        _open_circles(connection, table)
    return frozenset(less)


def _wrong_values(connection: sqlite3.Connection, table: str) -> bool:
    before = connection.total_changes
    if table != "edits":  # where an empty value means that there was nothing
        for column, (condition, may_be_empty) in contents.wrong_kinds(table).items():
            if may_be_empty:
                connection.execute(f"UPDATE OR IGNORE {table} SET {column} = NULL WHERE {condition}")
    connection.execute(f"DELETE FROM {table} WHERE {contents.is_wrong(table)}")
    return connection.total_changes > before


def _wrong_texts(
    connection: sqlite3.Connection,
) -> Iterator[tuple[str, tuple[str, ...], list[tuple[object, ...]]]]:
    """Yield table, key columns and the keys of rows whose text is none that is ever written."""
    for table, keys in (("place", ("id",)), ("choices", ("kind", "key"))):
        column, fits = _JSON[table]
        rows = connection.execute(f"SELECT {', '.join(keys)}, {column} FROM {table}").fetchall()
        yield table, keys, [row[:-1] for row in rows if not _reads(row[-1], fits)]
    regions = connection.execute("SELECT DISTINCT region FROM identifications").fetchall()
    yield "identifications", ("region",), [row for row in regions if not edited.is_region(row[0])]
    edits = connection.execute("SELECT step_id, position, kind, object_id, key, before, after FROM edits")
    yield "edits", ("step_id", "position"), [row[:2] for row in edits if not _is_edit(row[2:])]


def _reads(text: str, fits: object) -> bool:
    try:
        return bool(fits(edited.read(text)))  # type: ignore[operator]
    except (ValueError, RecursionError):
        return False


def _is_edit(row: tuple[object, ...]) -> bool:
    try:
        return edited.ours(*row)  # type: ignore[arg-type]
    except (ValueError, RecursionError):
        return False


def _delete(
    connection: sqlite3.Connection, table: str, keys: tuple[str, ...], gone: list[tuple[object, ...]]
) -> bool:
    where = " AND ".join(f"{key} = ?" for key in keys)
    connection.executemany(f"DELETE FROM {table} WHERE {where}", gone)
    return bool(gone)


def _open_circles(connection: sqlite3.Connection, table: str) -> None:
    """Let rows that stand for each other in a circle stand for themselves, where that is possible."""
    if not (rows := [(row,) for row in contents.in_circles(connection, table)]):
        return
    if table == "objects":
        connection.executemany(
            "UPDATE objects SET number = coalesce(number, 'rescued ' || id) WHERE id = ?", rows
        )
    connection.executemany(f"UPDATE OR IGNORE {table} SET folded_into = NULL WHERE id = ?", rows)
    still = [(row,) for row in contents.in_circles(connection, table)]
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", still)
