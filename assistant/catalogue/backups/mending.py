"""Making rescued rows fit together: what points to a row that is lost is led elsewhere or left out."""

from __future__ import annotations

import json
import sqlite3

_OWNERS = ("pictures", "decisions", "edits", "objects")
_MAY_BE_EMPTY = (("decisions", "picture_id"), ("steps", "picture_id"))
_LEFT_OUT = (
    ("run_pictures", "run_id", "runs"),
    ("run_pictures", "picture_id", "pictures"),
    ("suggestions", "run_picture_id", "run_pictures"),
    ("suggestions", "term_id", "terms"),
    ("vectors", "run_picture_id", "run_pictures"),
    ("further_paths", "picture_id", "pictures"),
    ("identifications", "picture_id", "pictures"),
)


def mend(connection: sqlite3.Connection, lost: frozenset[str]) -> tuple[str, ...]:
    """Bring rescued rows into order inside the caller's transaction; say in sentences what was done.

    A decision is never left out: an object that is lost itself gets a number to be found by.
    """
    said = []
    if "decisions" in lost and (again := _decisions_of_log(connection)):
        said.append(f"{again} decisions were found again in the history of steps.")
    if lost & {"steps", "edits"}:
        # A log with gaps would take back something else than what was done.
        connection.execute("DELETE FROM edits WHERE step_id NOT IN (SELECT id FROM steps)")
        connection.execute("UPDATE steps SET state = 'dropped'")
        said.append("The history of steps has gaps, so Undo begins anew.")
    invented = _invent_objects(connection)
    if invented:
        said.append(f"{invented} objects lost their number; they are called “rescued” and a number.")
    for table, column in _MAY_BE_EMPTY:
        connection.execute(
            f"UPDATE {table} SET {column} = NULL WHERE {column} NOT IN (SELECT id FROM pictures)"
        )
    _free_pictures(connection)
    for table, column, parent in _LEFT_OUT:
        gone = connection.execute(
            f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})"
        ).rowcount
        if gone:
            said.append(f"{gone} rows of {table} belonged to lost {parent} and were left out.")
    return tuple(said)


def _decisions_of_log(connection: sqlite3.Connection) -> int:
    """Write the decisions that were lost, but whose last step is in the log; return how many."""
    latest: dict[tuple[int, str], str | None] = {}
    for object_id, key, after in connection.execute(
        "SELECT e.object_id, e.key, e.after FROM edits e JOIN steps s ON s.id = e.step_id"
        " WHERE e.kind = 'decision' AND s.state = 'done' ORDER BY e.step_id, e.position"
    ):
        latest[object_id, key] = after
    rows = [
        (object_id, *json.loads(key), *json.loads(after))
        for (object_id, key), after in latest.items()
        if after is not None and after != "null"
    ]
    before = connection.total_changes
    connection.executemany(
        "INSERT OR IGNORE INTO decisions (object_id, facet, uri, verdict, person, at, picture_id, label)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    return connection.total_changes - before


def _invent_objects(connection: sqlite3.Connection) -> int:
    invented = 0
    for table in _OWNERS:
        column = "folded_into" if table == "objects" else "object_id"
        invented += connection.execute(
            "INSERT INTO objects (id, number) SELECT missing, 'rescued ' || missing FROM"
            f" (SELECT DISTINCT {column} AS missing FROM {table} WHERE {column} IS NOT NULL"
            f" AND {column} NOT IN (SELECT id FROM objects))"
        ).rowcount
    return invented


def _free_pictures(connection: sqlite3.Connection) -> None:
    """A picture folded into one that is lost stands for itself again, unless its path is taken."""
    connection.execute(
        "UPDATE OR IGNORE pictures SET folded_into = NULL"
        " WHERE folded_into IS NOT NULL AND folded_into NOT IN (SELECT id FROM pictures)"
    )
    while connection.execute(
        "UPDATE pictures SET folded_into = (SELECT p.id FROM pictures p"
        " WHERE p.path = pictures.path AND p.folded_into IS NULL)"
        " WHERE folded_into IS NOT NULL AND folded_into NOT IN (SELECT id FROM pictures)"
    ).rowcount:
        pass
