"""What SQLite says a matrix file must hold, and where such files lie."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant import leftovers
from assistant.identify.index import vectors as kept
from assistant.identify.index.about import About, stamp, stamp_of
from assistant.identify.index.matrix_file import Header, Layout, MatrixFile

if TYPE_CHECKING:
    from numpy.typing import NDArray

CHUNK = 4096
"""Rows read or written together."""


def matrix_beside(index: Path, about: About) -> Path:
    """Return where the matrix of an index belongs."""
    return index.with_name(f"{index.name}.{about.generation}.vectors")


Parts = Iterator[tuple["NDArray[np.int64]", "NDArray[np.uint8]"]]


def parts(connection: sqlite3.Connection, layout: Layout, *, since: int = 0, runs: bool = False) -> Parts:
    """Yield (rows, records) of all pictures from row ``since`` on; with ``runs`` one row at a time."""
    cursor = connection.execute(
        "SELECT p.row, p.id, v.value FROM picture p JOIN vector v ON v.picture = p.id "
        f"WHERE p.row >= ? ORDER BY {'p.row' if since else 'p.id'}",
        (since,),
    )
    while found := cursor.fetchmany(1 if runs else CHUNK):
        rows, ids, blobs = zip(*found, strict=True)
        values = kept.read(blobs, layout.dimensions)
        yield np.array(rows, np.int64), layout.records(values, np.array(ids, np.int64))


def header_of(connection: sqlite3.Connection, about: About) -> Header:
    number = stamp_of(connection, about.rows)
    if number is None:
        raise sqlite3.DatabaseError("malformed")
    return Header(about.dimensions, about.generation, bytes.fromhex(about.uuid), about.rows, number)


def renumber(connection: sqlite3.Connection) -> None:
    """Begin a generation in which the rows of the pictures follow each other, by id."""
    found = connection.execute("SELECT id, row FROM picture ORDER BY id").fetchall()
    changed = [(row, id_) for row, (id_, before) in enumerate(found) if row != before]
    connection.executemany("UPDATE picture SET row = -1 - row WHERE id = ?", ((id_,) for _, id_ in changed))
    connection.executemany("UPDATE picture SET row = ? WHERE id = ?", changed)
    connection.execute("DELETE FROM removed")
    connection.execute("DELETE FROM stamp")
    stamp(connection, len(found))
    connection.execute(
        "UPDATE about SET generation = generation + 1, rows = ?, changes = changes + 1", (len(found),)
    )


def mostly_removed(connection: sqlite3.Connection, about: About) -> bool:
    [dead] = connection.execute("SELECT count(*) FROM removed").fetchone()
    return int(dead) > max(CHUNK, about.rows // 2)


def is_whole(path: Path, layout: Layout, wanted: Header) -> bool:
    try:
        file = MatrixFile(path, layout, writable=False)
    except OSError:
        return False
    try:
        header = file.header()
        same = header is not None and header.of_the_same(wanted) and header.stamp == wanted.stamp
        return (
            same
            and header is not None
            and header.durable == wanted.durable <= file.room()
            and (file.is_dated(header) or file.is_sound(header.durable))
        )
    finally:
        file.close()


def tidy(folder: Path, name: str, *, but: Collection[Path]) -> None:
    """Remove files made from an index that no longer count; on Windows not those in use elsewhere."""
    old = re.compile(re.escape(name) + r"\.\d+(\.[0-9a-f]+)?\.(vectors|graph)")
    leftovers.sweep(folder, old)  # of any generation: that of a killed program is never written again
    for path in folder.iterdir():
        if path not in but and old.fullmatch(path.name):
            with contextlib.suppress(OSError):
                path.unlink()
