"""Questions about pictures and their states, each answered by one query."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.catalogue.store import chunks, marks
from assistant.catalogue.values import PictureRow, PictureState

LIVE = "p.folded_into IS NULL AND NOT p.forgotten"
"""The pictures a person sees."""

# The latest reading of the picture's content; before the content is known, of the picture itself.
LATEST = """coalesce(
    (SELECT r.id FROM run_pictures r WHERE r.sha256 = p.sha256 ORDER BY r.run_id DESC, r.id DESC LIMIT 1),
    (SELECT r.id FROM run_pictures r WHERE r.picture_id = p.id AND r.sha256 IS NULL AND p.sha256 IS NULL
     ORDER BY r.run_id DESC LIMIT 1))"""

_STATE = f"""CASE
    WHEN p.problem IS NOT NULL THEN 'problem'
    WHEN o.done THEN 'done'
    WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = p.object_id) THEN 'started'
    WHEN {LATEST} IS NOT NULL THEN 'suggested'
    ELSE 'new' END"""

_FROM = "FROM pictures p JOIN objects o ON o.id = p.object_id"
_ROW = "p.id, o.id, o.number, p.path, p.sha256, p.size, p.width, p.height, p.format, p.problem"


def stored_path(path: Path | str) -> str | bytes:
    """Return the path as the tables hold it: absolute text, or bytes where it is no valid UTF-8."""
    text = os.path.abspath(path)  # noqa: PTH100 - Path.absolute keeps ".." and costs ten times as much
    try:
        text.encode()
    except UnicodeEncodeError:
        return os.fsencode(text)
    return text


def path_of(stored: str | bytes) -> Path:
    """The inverse of ``stored_path``."""
    return Path(os.fsdecode(stored))


def survivor(connection: sqlite3.Connection, row_id: int, table: str = "pictures") -> int:
    """Follow a picture (or a row of ``objects``) that was folded to the one that stands for it now."""
    query = f"SELECT folded_into FROM {table} WHERE id = ?"
    row = connection.execute(query, (row_id,)).fetchone()
    seen = {row_id}
    while row and row[0] is not None:
        [row_id] = row
        if row_id in seen:
            raise sqlite3.DatabaseError("malformed: rows stand for each other in a circle")
        seen.add(row_id)
        row = connection.execute(query, (row_id,)).fetchone()
    return row_id


def object_now(connection: sqlite3.Connection, picture_id: int) -> int:
    """Return the object that a picture, or the one it was folded into, belongs to now."""
    query = "SELECT object_id FROM pictures WHERE id = ?"
    return int(connection.execute(query, (survivor(connection, picture_id),)).fetchone()[0])


def any_of(connection: sqlite3.Connection, object_id: int) -> bool:
    """Say whether any picture belongs to the object, those taken out of the catalogue included."""
    query = "SELECT 1 FROM pictures WHERE folded_into IS NULL AND object_id = ? LIMIT 1"
    return connection.execute(query, (object_id,)).fetchone() is not None


def exists(connection: sqlite3.Connection, row_id: int, table: str = "pictures") -> bool:
    """Say whether the table has the row."""
    return connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (row_id,)).fetchone() is not None


def at_path(connection: sqlite3.Connection, path: Path | str) -> int | None:
    """Return the picture whose file, or a copy of it, lies at ``path``."""
    row = connection.execute(
        f"SELECT p.id FROM pictures p WHERE {LIVE} AND p.path = ?1"
        f" UNION SELECT p.id FROM further_paths f JOIN pictures p ON p.id = f.picture_id"
        f" WHERE {LIVE} AND f.path = ?1",
        (stored_path(path),),
    ).fetchone()
    return int(row[0]) if row else None


def ids(connection: sqlite3.Connection, only: PictureState | None) -> list[int]:
    """Return the ids of the pictures in the order of their intake."""
    if only is None:
        query = connection.execute(f"SELECT p.id FROM pictures p WHERE {LIVE} ORDER BY p.id")
    else:
        query = connection.execute(
            f"SELECT p.id {_FROM} WHERE {LIVE} AND {_STATE} = ? ORDER BY p.id", (only.value,)
        )
    return [picture_id for (picture_id,) in query]


def rows(connection: sqlite3.Connection, picture_ids: Sequence[int]) -> list[tuple[PictureRow, PictureState]]:
    """Return row and state of the pictures, in the order asked for; an unknown id is left out.

    A picture folded into another gives the row of that one.
    """
    found: dict[int, tuple[PictureRow, PictureState]] = {}
    wanted = [survivor(connection, picture_id) for picture_id in picture_ids]
    for chunk in chunks(dict.fromkeys(wanted)):
        for row in connection.execute(
            f"SELECT {_ROW}, {_STATE} {_FROM} WHERE p.id IN ({marks(chunk)})", chunk
        ):
            found[row[0]] = (_picture(row), PictureState(row[-1]))
    return [found[picture_id] for picture_id in wanted if picture_id in found]


def states(connection: sqlite3.Connection, picture_ids: Sequence[int] | None) -> dict[int, PictureState]:
    """Return the state of each picture asked for (``None``: of all) by its id."""
    if picture_ids is None:
        query = connection.execute(f"SELECT p.id, {_STATE} {_FROM} WHERE {LIVE} ORDER BY p.id")
        return {picture_id: PictureState(state) for picture_id, state in query}
    answer: dict[int, PictureState] = {}
    for chunk in chunks(picture_ids):
        query = connection.execute(f"SELECT p.id, {_STATE} {_FROM} WHERE p.id IN ({marks(chunk)})", chunk)
        answer.update((picture_id, PictureState(state)) for picture_id, state in query)
    return answer


def counts(connection: sqlite3.Connection) -> dict[PictureState, int]:
    """Return how many pictures are in each state, every state named."""
    found = dict(connection.execute(f"SELECT {_STATE}, count(*) {_FROM} WHERE {LIVE} GROUP BY 1").fetchall())
    return {state: found.get(state.value, 0) for state in PictureState}


def of_objects(connection: sqlite3.Connection, object_ids: Sequence[int]) -> dict[int, list[PictureRow]]:
    """Return the pictures of each object in the order of their intake; an object without any is there."""
    answer: dict[int, list[PictureRow]] = {object_id: [] for object_id in object_ids}
    for chunk in chunks(answer):
        for row in connection.execute(
            f"SELECT {_ROW} {_FROM} WHERE {LIVE} AND p.object_id IN ({marks(chunk)}) ORDER BY p.id", chunk
        ):
            answer[row[1]].append(_picture(row))
    return answer


def object_ids(connection: sqlite3.Connection, picture_ids: Sequence[int] | None) -> list[int]:
    """Return the objects of these pictures (``None``: of all) in the order of intake."""
    if picture_ids is None:
        query = connection.execute(
            f"SELECT p.object_id FROM pictures p WHERE {LIVE} GROUP BY p.object_id ORDER BY min(p.id)"
        )
        return [object_id for (object_id,) in query]
    answer: dict[int, None] = {}
    for chunk in chunks(survivor(connection, picture_id) for picture_id in picture_ids):
        of_picture = dict(
            connection.execute(f"SELECT id, object_id FROM pictures WHERE id IN ({marks(chunk)})", chunk)
        )
        answer.update((of_picture[picture_id], None) for picture_id in chunk if picture_id in of_picture)
    return list(answer)


def next_undecided(connection: sqlite3.Connection, after: int | None) -> int | None:
    """Return the next picture, wrapping round, whose object is neither done nor has decisions.

    A picture that could not be read is passed over: there is nothing to look at and decide.
    """
    undecided = f"SELECT p.id {_FROM} WHERE {LIVE} AND {_STATE} IN ('new', 'suggested')"
    start = 0 if after is None else survivor(connection, after)
    for condition in ("p.id > ?", "p.id <= ?"):
        row = connection.execute(f"{undecided} AND {condition} ORDER BY p.id LIMIT 1", (start,)).fetchone()
        if row:
            return int(row[0])
    return None


def _picture(row: Sequence[Any]) -> PictureRow:
    picture_id, object_id, number, path, *rest = row[:10]
    return PictureRow(picture_id, object_id, number, path_of(path), *rest)
