"""The undo log: steps of edits, kept in the catalogue, so that undo is unlimited and survives a restart.

The past is a line: steps that are 'done', then steps that are 'undone'. All functions work inside the
caller's write transaction, so that a second instance of the program sees whole steps only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Literal

from assistant.catalogue.edits import Edit, write
from assistant.catalogue.store import now
from assistant.catalogue.values import Step


def perform(
    connection: sqlite3.Connection,
    name: str,
    edits: Iterable[Edit | None],
    *,
    person: str,
    picture_id: int | None = None,
) -> Step:
    """Write the edits one by one and log them as one step; ``None`` among them is skipped.

    Each edit is written before the next is asked for, so that a generator sees what it has done. What
    could be redone is dropped. When there is no edit nothing is logged and the step has the id 0.
    """
    step_id = 0
    object_ids: dict[int, None] = {}
    for position, edit in enumerate(edit for edit in edits if edit is not None):
        if not step_id:
            connection.execute("UPDATE steps SET state = 'dropped' WHERE state = 'undone'")
            cursor = connection.execute(
                "INSERT INTO steps (name, person, at, picture_id) VALUES (?, ?, ?, ?)",
                (name, person, now(), picture_id),
            )
            assert cursor.lastrowid is not None
            step_id = cursor.lastrowid
        write(connection, edit, edit.after)
        connection.execute(
            "INSERT INTO edits (step_id, position, kind, object_id, key, before, after)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (step_id, position, *edit),
        )
        if edit.object_id is not None:
            object_ids[edit.object_id] = None
    return Step(step_id, name, tuple(object_ids), picture_id)


def undo(connection: sqlite3.Connection, only: int = 0) -> Step | None:
    """Take the latest step back; ``None`` when there is none, or it is not the ``only`` one meant."""
    step = _next_step(connection, "done", only)
    if step is not None:
        for edit in reversed(_edits(connection, step.id)):
            write(connection, edit, edit.before)
        connection.execute("UPDATE steps SET state = 'undone' WHERE id = ?", (step.id,))
    return step


def redo(connection: sqlite3.Connection, only: int = 0) -> Step | None:
    """Do the step again that was taken back last; ``None`` when there is none, or not the ``only`` one."""
    step = _next_step(connection, "undone", only)
    if step is not None:
        for edit in _edits(connection, step.id):
            write(connection, edit, edit.after)
        connection.execute("UPDATE steps SET state = 'done' WHERE id = ?", (step.id,))
    return step


def next_name(connection: sqlite3.Connection, state: Literal["done", "undone"]) -> str | None:
    """Return the name of the step that undo ('done') or redo ('undone') would take."""
    row = _next_row(connection, state)
    return row[1] if row else None


def next_reach(connection: sqlite3.Connection, state: Literal["done", "undone"]) -> int:
    """Return how many edits the step has that undo ('done') or redo ('undone') would take."""
    row = _next_row(connection, state)
    if row is None:
        return 0
    # Positions count from 0 without a gap: the last one tells, whatever the length of the step.
    [last] = connection.execute("SELECT max(position) FROM edits WHERE step_id = ?", (row[0],)).fetchone()
    return int(last) + 1


def touched(connection: sqlite3.Connection, object_id: int) -> bool:
    """Say whether a person has ever decided anything about the object, even if it was taken back."""
    row = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM edits WHERE object_id = ?1)"
        " OR EXISTS (SELECT 1 FROM decisions WHERE object_id = ?1)",
        (object_id,),
    ).fetchone()
    return bool(row[0])


def _next_row(
    connection: sqlite3.Connection, state: Literal["done", "undone"]
) -> tuple[int, str, int | None] | None:
    # Undone steps are always later than done ones: undo takes the last done, redo the first undone.
    # The state is written out, not bound: the partial indexes are only used then.
    order = "DESC" if state == "done" else "ASC"
    row: tuple[int, str, int | None] | None = connection.execute(
        f"SELECT id, name, picture_id FROM steps WHERE state = '{state}' ORDER BY id {order} LIMIT 1"
    ).fetchone()
    return row


def _next_step(
    connection: sqlite3.Connection, state: Literal["done", "undone"], only: int = 0
) -> Step | None:
    row = _next_row(connection, state)
    if row is None or only not in (0, row[0]):
        return None
    step_id, name, picture_id = row
    objects = connection.execute(
        "SELECT object_id FROM edits WHERE step_id = ? AND object_id IS NOT NULL"
        " GROUP BY object_id ORDER BY min(position)",
        (step_id,),
    )
    return Step(step_id, name, tuple(object_id for (object_id,) in objects), picture_id)


def _edits(connection: sqlite3.Connection, step_id: int) -> list[Edit]:
    rows = connection.execute(
        "SELECT kind, object_id, key, before, after FROM edits WHERE step_id = ? ORDER BY position",
        (step_id,),
    )
    return [Edit(*row) for row in rows]
