"""Descriptors before the whitening, kept so that a grown index can be whitened anew without its pictures."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.errors import IdentifyError
from assistant.identify.index import vectors as kept

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Project = Callable[[NDArray[np.float32]], NDArray[np.float32]]

CHUNK = 4096


def keep(connection: sqlite3.Connection, picture: int, described: NDArray[np.float32] | None) -> None:
    """Store what a picture's descriptor was made from, float (width,); None where it is the descriptor."""
    if described is not None:
        value = np.asarray(described, np.float32).astype("<f2")
        connection.execute("INSERT OR REPLACE INTO described VALUES (?, ?)", (picture, value.tobytes()))


def sample(connection: sqlite3.Connection, most: int, seed: int) -> NDArray[np.float32]:
    """Return what the descriptors of at most ``most`` random pictures were made from: float32 (n, width)."""
    ids = np.array([row[0] for row in connection.execute("SELECT id FROM picture ORDER BY id")], np.int64)
    if len(ids) > most:
        ids = np.sort(np.random.default_rng(seed).permutation(ids)[:most])
    parts = [part for _, part in _read(connection, ids)]
    return np.concatenate(parts) if parts else np.zeros((0, 0), np.float32)


def reproject(connection: sqlite3.Connection, project: Project, fingerprint: str, dimensions: int) -> None:
    """Make every descriptor anew, within a write transaction. The matrix must be made again after it."""
    ids = np.array([row[0] for row in connection.execute("SELECT id FROM picture ORDER BY id")], np.int64)
    for chunk, described in _read(connection, ids):
        vectors = project(described).astype("<f2")
        # A picture that has had no other descriptor before keeps what this one is made from.
        connection.executemany(
            "INSERT OR IGNORE INTO described SELECT picture, value FROM vector WHERE picture = ?",
            ((int(id_),) for id_ in chunk),
        )
        connection.executemany(
            "UPDATE vector SET value = ? WHERE picture = ?",
            ((vector.tobytes(), int(id_)) for vector, id_ in zip(vectors, chunk, strict=True)),
        )
    connection.execute("UPDATE about SET fingerprint = ?, dimensions = ?", (fingerprint, dimensions))


def _read(
    connection: sqlite3.Connection, ids: NDArray[np.int64]
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float32]]]:
    """Yield (picture ids, float32 (n, width)) in groups."""
    for begin in range(0, len(ids), CHUNK):
        chunk = ids[begin : begin + CHUNK]
        rows = connection.execute(
            "SELECT coalesce(d.value, v.value) FROM json_each(?) j JOIN vector v ON v.picture = j.value "
            "LEFT JOIN described d ON d.picture = j.value ORDER BY j.key",
            (json.dumps(chunk.tolist()),),
        ).fetchall()
        widths = {len(row[0]) // 2 for row in rows}
        if len(widths) != 1 or len(rows) != len(chunk):
            raise IdentifyError(
                "Some pictures of the index were described in another way than others; they cannot be "
                "whitened together. Build the index again."
            )
        yield chunk, kept.read([row[0] for row in rows], widths.pop())
