"""Reading and writing pictures, exhibits and their metadata, each function within a transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from assistant.identify.errors import IdentifyError
from assistant.identify.index import described, places
from assistant.identify.index.filters import allowed_exhibits
from assistant.identify.index.records import Exhibit, ExhibitPicture, NewPicture


def insert(
    connection: sqlite3.Connection,
    picture: NewPicture,
    stored: bytes,
    row: int,
    index: Path,
    *,
    as_id: int | None = None,
) -> int:
    """Store a picture at ``row`` of the matrix; returns its id (``as_id`` where it replaces another)."""
    cursor = connection.execute(
        "INSERT INTO picture VALUES (?, ?, ?, ?, ?)",
        (as_id, row, *places.remembered(picture.path, index), picture.sha256),
    )
    id_ = int(cursor.lastrowid or 0)
    connection.execute("INSERT INTO vector VALUES (?, ?)", (id_, stored))
    described.keep(connection, id_, picture.described)
    for place, exhibit in enumerate(picture.exhibits):
        connection.execute("INSERT OR IGNORE INTO exhibit (id) VALUES (?)", (exhibit,))
        connection.execute(
            "INSERT INTO shows SELECT ?, key, ? FROM exhibit WHERE id = ?", (id_, place, exhibit)
        )
    return id_


def same(connection: sqlite3.Connection, sha256: str, exhibits: Collection[str]) -> int | None:
    """Return the picture with this content that shows exactly these exhibits."""
    for [id_] in connection.execute("SELECT id FROM picture WHERE sha256 = ? ORDER BY id", (sha256,)):
        if set(exhibits_of(connection, [id_])[id_]) == set(exhibits):
            return int(id_)
    return None


def found_again(connection: sqlite3.Connection, id_: int, path: Path, index: Path) -> None:
    """Remember where the file of a known picture is now, where it is no longer at its old place."""
    absolute, relative = connection.execute(
        "SELECT path, relative FROM picture WHERE id = ?", (id_,)
    ).fetchone()
    if not places.found(absolute, relative, index).exists() and path.exists():
        connection.execute(
            "UPDATE picture SET path = ?, relative = ? WHERE id = ?", (*places.remembered(path, index), id_)
        )


def describe(connection: sqlite3.Connection, metadata: Mapping[str, Mapping[str, str]]) -> bool:
    """Store metadata of exhibits that are there; named columns replace what they held. True: a change."""
    changed = 0
    for exhibit, columns in metadata.items():
        for name, value in columns.items():
            changed += connection.execute(
                "INSERT INTO metadata SELECT key, ?, ? FROM exhibit WHERE id = ? "
                "ON CONFLICT DO UPDATE SET value = excluded.value WHERE value != excluded.value",
                (name, value, exhibit),
            ).rowcount
    return changed > 0


def take_out(connection: sqlite3.Connection, ids: Sequence[int], change: int) -> None:
    """Remove pictures, and the exhibits that have none left."""
    for id_ in ids:
        touched = connection.execute("SELECT exhibit FROM shows WHERE picture = ?", (id_,)).fetchall()
        connection.execute("INSERT INTO removed SELECT row, ? FROM picture WHERE id = ?", (change, id_))
        connection.execute("DELETE FROM picture WHERE id = ?", (id_,))
        connection.executemany(
            "DELETE FROM exhibit WHERE key = ? AND NOT EXISTS (SELECT 1 FROM shows WHERE exhibit = key)",
            touched,
        )


def only_of(connection: sqlite3.Connection, exhibit: str) -> list[int]:
    """Return the pictures that show this exhibit and no other; raises IdentifyError for an unknown one."""
    key = _key(connection, exhibit)
    found = connection.execute(
        "SELECT picture FROM shows s WHERE exhibit = ? AND NOT EXISTS "
        "(SELECT 1 FROM shows t WHERE t.picture = s.picture AND t.exhibit != s.exhibit)",
        (key,),
    )
    return [int(id_) for [id_] in found]


def drop_exhibit(connection: sqlite3.Connection, exhibit: str) -> None:
    """Remove an exhibit, its metadata and its links."""
    connection.execute("DELETE FROM exhibit WHERE id = ?", (exhibit,))


def picture(connection: sqlite3.Connection, id_: int, index: Path) -> ExhibitPicture:
    """Return one picture; raises IdentifyError for an unknown id."""
    for found in _pictures(connection, [id_], index):
        return found
    raise IdentifyError(f"{index} has no picture {id_}; it may have been removed.")


def exhibit(connection: sqlite3.Connection, id_: str, index: Path) -> Exhibit:
    """Return one exhibit; raises IdentifyError for an unknown id."""
    key = _key(connection, id_)
    ids = [
        row[0]
        for row in connection.execute("SELECT picture FROM shows WHERE exhibit = ? ORDER BY picture", (key,))
    ]
    columns = dict(
        connection.execute("SELECT name, value FROM metadata WHERE exhibit = ? ORDER BY name", (key,))
    )
    title = next((value for name, value in columns.items() if name.casefold() == "title" and value), id_)
    return Exhibit(id_, title, columns, tuple(_pictures(connection, ids, index)))


def exhibits_of(
    connection: sqlite3.Connection,
    ids: Iterable[int],
    where: Mapping[str, str] | None = None,
    without: Collection[str] = (),
) -> dict[int, tuple[str, ...]]:
    """Return picture id -> its exhibits that a search may find, in the order they were named."""
    test, values = allowed_exhibits(where, without)
    wanted = json.dumps(sorted(set(ids)))
    found: dict[int, tuple[str, ...]] = {}
    for id_, name in connection.execute(
        "SELECT s.picture, e.id FROM json_each(?) j JOIN shows s ON s.picture = j.value "
        f"JOIN exhibit e ON e.key = s.exhibit WHERE {test} ORDER BY s.picture, s.place",
        (wanted, *values),
    ):
        found[id_] = (*found.get(id_, ()), name)
    return found


def _pictures(connection: sqlite3.Connection, ids: Sequence[int], index: Path) -> Iterator[ExhibitPicture]:
    shown = exhibits_of(connection, ids)
    for id_, absolute, relative, sha256 in connection.execute(
        "SELECT id, path, relative, sha256 FROM picture WHERE id IN (SELECT value FROM json_each(?)) "
        "ORDER BY id",
        (json.dumps(list(ids)),),
    ).fetchall():
        yield ExhibitPicture(id_, places.found(absolute, relative, index), sha256, shown.get(id_, ()))


def _key(connection: sqlite3.Connection, exhibit: str) -> int:
    found = connection.execute("SELECT key FROM exhibit WHERE id = ?", (exhibit,)).fetchone()
    if found is None:
        raise IdentifyError(f"There is no exhibit “{exhibit}” in the index. Check its number.")
    return int(found[0])
