"""The smallest changes an undo step is made of: one value before and after, as data.

A value is JSON, ``None`` when there is none. To undo is to write ``before``, to redo is to write ``after``;
each kind has one function that does it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from assistant.catalogue.pictures import survivor
from assistant.catalogue.values import Change


class Edit(NamedTuple):
    """One change of one value; ``key`` says which one of the object's values of this kind.

    ``object_id`` is ``None`` for a choice about the whole catalogue.
    """

    kind: str
    object_id: int | None
    key: str
    before: str | None
    after: str | None


def decision_edit(
    connection: sqlite3.Connection,
    object_id: int,
    change: Change,
    *,
    person: str,
    at: str,
    picture_id: int | None,
) -> Edit | None:
    """Return the edit that makes ``change`` true, or ``None`` when it is true already.

    To repeat a verdict is no change: the decision keeps the person and the moment it has.
    """
    row = connection.execute(
        "SELECT verdict, person, at, picture_id, label FROM decisions"
        " WHERE object_id = ? AND facet = ? AND uri = ?",
        (object_id, change.facet, change.uri),
    ).fetchone()
    if (row[0] if row else None) == change.verdict:
        return None
    after = None
    if change.verdict is not None:
        after = as_json([change.verdict.value, person, at, picture_id, change.label])
    return Edit(
        "decision", object_id, as_json([change.facet, change.uri]), as_json(list(row)) if row else None, after
    )


def done_edit(connection: sqlite3.Connection, object_id: int, done: bool) -> Edit | None:
    """Return the edit that marks the object done or not done, ``None`` when it is so already."""
    [before] = connection.execute("SELECT done FROM objects WHERE id = ?", (object_id,)).fetchone()
    return None if before == done else Edit("done", object_id, "", as_json(before), as_json(int(done)))


def forget_edit(connection: sqlite3.Connection, picture_id: int) -> Edit | None:
    """Return the edit that takes a picture out of the catalogue, ``None`` when it is out already."""
    object_id, before = connection.execute(
        "SELECT object_id, forgotten FROM pictures WHERE id = ?", (picture_id,)
    ).fetchone()
    return None if before else Edit("forgotten", object_id, str(picture_id), "0", "1")


def identification_edit(
    connection: sqlite3.Connection,
    object_id: int,
    key: tuple[object, object, object],
    value: Sequence[object] | None,
) -> Edit | None:
    """Return the edit that sets what is said by ``key`` (picture id, region, exhibit) to ``value``.

    ``value``: shown, person, at, confidence, index name, index fingerprint; ``None``: nothing is said.
    """
    row = connection.execute(
        "SELECT shown, person, at, confidence, index_name, index_fingerprint FROM identifications"
        " WHERE picture_id = ? AND region = ? AND exhibit = ?",
        key,
    ).fetchone()
    before, after = (None if each is None else as_json(list(each)) for each in (row, value))
    return None if before == after else Edit("exhibit", object_id, as_json(list(key)), before, after)


def write(connection: sqlite3.Connection, edit: Edit, value: str | None) -> None:
    """Write ``value`` (the edit's ``before`` or ``after``) where the edit points."""
    _WRITERS[edit.kind](connection, edit, None if value is None else json.loads(value))


def _write_decision(connection: sqlite3.Connection, edit: Edit, value: object) -> None:
    facet, uri = json.loads(edit.key)
    if value is None:
        connection.execute(
            "DELETE FROM decisions WHERE object_id = ? AND facet = ? AND uri = ?",
            (edit.object_id, facet, uri),
        )
    else:
        assert isinstance(value, list)
        connection.execute(
            "INSERT OR REPLACE INTO decisions (object_id, facet, uri, verdict, person, at, picture_id, label)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (edit.object_id, facet, uri, *value),
        )


def _write_done(connection: sqlite3.Connection, edit: Edit, value: object) -> None:
    connection.execute("UPDATE objects SET done = ? WHERE id = ?", (value, edit.object_id))


def _write_forgotten(connection: sqlite3.Connection, edit: Edit, value: object) -> None:
    connection.execute("UPDATE pictures SET forgotten = ? WHERE id = ?", (value, int(edit.key)))


def _write_identification(connection: sqlite3.Connection, edit: Edit, value: object) -> None:
    key = json.loads(edit.key)
    connection.execute("DELETE FROM identifications WHERE picture_id = ? AND region = ? AND exhibit = ?", key)
    if value is not None:
        assert isinstance(value, list)
        connection.execute(
            "INSERT INTO identifications (picture_id, region, exhibit, shown, person, at, confidence,"
            " index_name, index_fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*key, *value),
        )


def _write_pictures(connection: sqlite3.Connection, edit: Edit, value: object) -> None:
    # Pictures that left (before) and that came (after): each is claimed by the object it belongs to then.
    # One that was folded into another since stands for nothing: the other one is what a person moved.
    assert isinstance(value, list)
    connection.executemany(
        "UPDATE pictures SET object_id = ? WHERE id = ?",
        [(edit.object_id, moved) for one in value for moved in {one, survivor(connection, one)}],
    )


def _write_choice(connection: sqlite3.Connection, edit: Edit, value: object) -> None:
    key = json.loads(edit.key)
    connection.execute("DELETE FROM choices WHERE kind = ? AND key = ?", key)
    if value is not None:
        assert isinstance(value, list)
        connection.execute(
            "INSERT INTO choices (kind, key, value, person, at) VALUES (?, ?, ?, ?, ?)", (*key, *value)
        )


def _write_line(connection: sqlite3.Connection, edit: Edit, value: object) -> None:
    """Nothing: the edit only says in the log that its step applied a line."""


_WRITERS: Mapping[str, Callable[[sqlite3.Connection, Edit, object], None]] = {
    "decision": _write_decision,
    "done": _write_done,
    "forgotten": _write_forgotten,
    "exhibit": _write_identification,
    "choice": _write_choice,
    "pictures": _write_pictures,
    "line": _write_line,
}


def as_json(value: object) -> str:
    """Return a value, or a key, as the undo log holds it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
