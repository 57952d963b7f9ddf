"""Recognising a picture by its bytes: the same photograph, moved, renamed, copied, or of two objects.

A row is never deleted, it points to the picture that stands for it; so steps of the undo log and
results that arrive late still find their picture. What happens, by case:

- same object (the same name in another folder): one picture. Its path is the newer one when the older
  file is gone (moved), else the newer one is remembered as a further path (copied).
- other object, one of the files gone: the file was renamed. One picture; it belongs to the object
  of the present name if nobody ever decided anything about the other, else it stays with the decided
  object, which takes the new number when the picture is its only one.
- other object, both files there: one photograph of two objects, such as a pair of earrings. Both stay;
  suggestions belong to the content, so no run reads it twice.
- people decided about both objects: both stay, whatever the files say. No decision is ever lost.
- a person put one of them into its object (joined, split, grouped): that word outweighs what a file's name
  says. A renamed file stays there, unless the other object would lose its last picture and decisions with
  it; two copies that a person put into one object both stay, so that undo finds each where it was.
"""

from __future__ import annotations

import json
import os
import sqlite3
from typing import NamedTuple

from assistant.catalogue.history import touched
from assistant.catalogue.pictures import LIVE


class _Twin(NamedTuple):
    id: int
    object_id: int
    path: str | bytes

    @property
    def there(self) -> bool:
        return os.path.exists(self.path)  # noqa: PTH110 - the path may be bytes


def fold(connection: sqlite3.Connection, picture_id: int, sha256: str) -> int:
    """Fold ``picture_id``, just found to hold ``sha256``, with its twin if it has one.

    Returns the id of the picture that stands for both: always the older one, or ``picture_id`` when
    nothing was folded.
    """
    rows = connection.execute(
        f"SELECT p.id, p.object_id, p.path FROM pictures p WHERE {LIVE} AND p.sha256 = ? ORDER BY p.id",
        (sha256,),
    )
    twins = {row[0]: _Twin(*row) for row in rows}
    this = twins.pop(picture_id, None)
    if this is None:  # taken out of the catalogue meanwhile
        return picture_id
    for twin in twins.values():
        older, newer = sorted((this, twin))
        if older.object_id == newer.object_id:
            stays = _placed(connection, newer) or _could_move(connection, newer)
            if stays or (older.there and newer.there and _placed(connection, older)):
                continue
            return _fold_within_object(connection, older, newer)
        if older.there != newer.there:
            present, gone = (older, newer) if older.there else (newer, older)
            object_id = _object_of_renamed(connection, present, gone)
            if object_id is not None:
                _merge(connection, older, newer, object_id, present.path)
                return older.id
    return picture_id


def _fold_within_object(connection: sqlite3.Connection, older: _Twin, newer: _Twin) -> int:
    if older.there and newer.there:
        _merge(connection, older, newer, older.object_id, older.path)
        connection.execute(
            "INSERT OR REPLACE INTO further_paths (path, picture_id, size, mtime_ns)"
            " SELECT path, ?, size, mtime_ns FROM pictures WHERE id = ?",
            (older.id, newer.id),
        )
    else:
        present = newer if newer.there else older
        _merge(connection, older, newer, older.object_id, present.path)
    return older.id


def _object_of_renamed(connection: sqlite3.Connection, present: _Twin, gone: _Twin) -> int | None:
    """Return the object that shall own the renamed picture; ``None`` if the two must stay apart."""
    placed = _placed(connection, present), _placed(connection, gone)
    if placed == (False, True) and _can_do_without(connection, present.object_id):
        return gone.object_id
    if placed == (True, False) and _can_do_without(connection, gone.object_id):
        return present.object_id
    gone_is_alone = _pictures_of(connection, gone.object_id) == 1
    if not touched(connection, gone.object_id):
        if gone_is_alone:
            _fold_object(connection, gone.object_id, present.object_id)
        return present.object_id
    if touched(connection, present.object_id):
        return None
    if _pictures_of(connection, present.object_id) == 1:
        number = _fold_object(connection, present.object_id, gone.object_id)
        if gone_is_alone:
            connection.execute("UPDATE objects SET number = ? WHERE id = ?", (number, gone.object_id))
    return gone.object_id


def _placed(connection: sqlite3.Connection, twin: _Twin) -> bool:
    """Say whether a person's step, not the name of its file, put the picture into its object."""
    steps = connection.execute(
        "SELECT e.after FROM edits e JOIN steps s ON s.id = e.step_id"
        " WHERE e.object_id = ? AND e.kind = 'pictures' AND s.state = 'done'",
        (twin.object_id,),
    )
    return any(twin.id in json.loads(after) for (after,) in steps)


def _could_move(connection: sqlite3.Connection, twin: _Twin) -> bool:
    """Say whether redo would move the picture out of its object."""
    steps = connection.execute(
        "SELECT e.before FROM edits e JOIN steps s ON s.id = e.step_id"
        " WHERE e.object_id = ? AND e.kind = 'pictures' AND s.state = 'undone'",
        (twin.object_id,),
    )
    return any(twin.id in json.loads(before) for (before,) in steps)


def _can_do_without(connection: sqlite3.Connection, object_id: int) -> bool:
    """Say whether an object may lose a picture: another one is left, or nobody has said anything of it."""
    if _pictures_of(connection, object_id) > 1:
        return True
    [said] = connection.execute(
        "SELECT done OR EXISTS (SELECT 1 FROM decisions WHERE object_id = objects.id)"
        " FROM objects WHERE id = ?",
        (object_id,),
    ).fetchone()
    return not said


def _fold_object(connection: sqlite3.Connection, object_id: int, into: int) -> str:
    """Let ``into`` stand for an object nobody decided about; return the number that is free now."""
    [number] = connection.execute("SELECT number FROM objects WHERE id = ?", (object_id,)).fetchone()
    connection.execute("UPDATE pictures SET object_id = ? WHERE object_id = ?", (into, object_id))
    connection.execute("UPDATE objects SET number = NULL, folded_into = ? WHERE id = ?", (into, object_id))
    return str(number)


def _pictures_of(connection: sqlite3.Connection, object_id: int) -> int:
    [count] = connection.execute(
        f"SELECT count(*) FROM pictures p WHERE {LIVE} AND p.object_id = ?", (object_id,)
    ).fetchone()
    return int(count)


def _merge(
    connection: sqlite3.Connection, older: _Twin, newer: _Twin, object_id: int, path: str | bytes
) -> None:
    # First out of the unique index of paths, then the older one may take the newer one's path.
    connection.execute("UPDATE pictures SET folded_into = ? WHERE id = ?", (older.id, newer.id))
    connection.execute(
        "UPDATE pictures SET object_id = ? WHERE id IN (?, ?)", (object_id, older.id, newer.id)
    )
    if path == newer.path:
        connection.execute(
            "UPDATE pictures SET (path, size, mtime_ns, width, height, format, problem)"
            " = (SELECT path, size, mtime_ns, width, height, format, problem FROM pictures WHERE id = ?)"
            " WHERE id = ?",
            (newer.id, older.id),
        )
    # Copies of the newer one are copies of the older one now; the path it has itself is no further one.
    connection.execute("UPDATE further_paths SET picture_id = ? WHERE picture_id = ?", (older.id, newer.id))
    connection.execute("DELETE FROM further_paths WHERE path = ?", (path,))
