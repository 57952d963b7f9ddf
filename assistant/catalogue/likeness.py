"""Pictures alike: what the models saw is kept as a vector per reading, and the nearest tagged objects found.

Vectors of different packs never meet: each belongs to a *space*, named by who made it. The comparison is
exact: one product with all vectors of the space, a block at a time, so that 100,000 pictures (51 MB as
float16) need no second copy of themselves.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.catalogue.pictures import LATEST, LIVE, survivor
from assistant.catalogue.store import chunks
from assistant.catalogue.values import Seen

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.catalogue.catalogue import Catalogue

log = logging.getLogger(__name__)

LONGEST = 1 << 16
"""Bytes of a vector; a catalogue with a longer one counts as damaged (``contents``)."""

BLOCK = 8192
"""Vectors that are widened to float32 for one product: 8 MB."""

_TAGGED = (
    "EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = p.object_id"
    " AND d.verdict IN ('accepted', 'added'))"
)

# Every picture that has the content a reading looked at; before the content is known, that picture.
_PICTURES_OF_READINGS = (
    "SELECT r.id, p.id, p.object_id FROM vectors v CROSS JOIN run_pictures r ON r.id = v.run_picture_id"
    " CROSS JOIN pictures p ON p.sha256 = r.sha256"
    f" WHERE v.space = ?1 AND {LIVE} AND {_TAGGED}"
    " UNION ALL "
    "SELECT r.id, p.id, p.object_id FROM vectors v CROSS JOIN run_pictures r ON r.id = v.run_picture_id"
    " CROSS JOIN pictures p ON p.id = r.picture_id"
    f" WHERE v.space = ?1 AND r.sha256 IS NULL AND p.sha256 IS NULL AND {LIVE} AND {_TAGGED}"
)


@dataclass(frozen=True, slots=True)
class Similar:
    """An object with tags, by the picture of it that comes nearest; ``similarity`` is a cosine, -1 to 1."""

    picture_id: int
    object_id: int
    similarity: float


@dataclass(frozen=True, slots=True)
class Vectors:
    """All vectors of a space: ``readings`` int64 (n,), ascending, and ``values`` float16 (n, width).

    Worth keeping between questions: it is read anew only when ``state`` has changed.
    """

    space: str
    state: tuple[int, int]  # how many there are, and the id of the last
    readings: NDArray[np.int64]
    values: NDArray[np.float16]


class Likeness:
    """Finds objects alike. Asks for seconds' worth of data in a large catalogue: call it from a job.

    ``vectors`` may be handed from one connection to the next; whoever asks often keeps it.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.vectors: Vectors | None = None

    def seen(self, picture_id: int, space: str | None = None) -> Seen | None:
        """Return what was seen in a picture by its latest reading that kept it (in one ``space``)."""
        where = "AND v.space = ?" if space is not None else ""
        with self._catalogue.reading() as connection:
            row = connection.execute(
                "SELECT v.space, v.vector FROM pictures p JOIN run_pictures r ON r.sha256 = p.sha256"
                " OR (r.picture_id = p.id AND r.sha256 IS NULL AND p.sha256 IS NULL)"
                f" JOIN vectors v ON v.run_picture_id = r.id WHERE p.id = ? {where}"
                " ORDER BY r.run_id DESC, r.id DESC LIMIT 1",
                (survivor(connection, picture_id), *([space] if space is not None else [])),
            ).fetchone()
            return None if row is None else Seen(row[0], np.frombuffer(row[1], "<f2").astype(np.float32))

    def keep(self, picture_id: int, seen: Seen) -> bool:
        """Keep what was seen with the latest reading of a picture, made before; False: there is none."""
        with self._catalogue.writing() as connection:
            row = connection.execute(
                f"SELECT {LATEST} FROM pictures p WHERE p.id = ?", (survivor(connection, picture_id),)
            ).fetchone()
            if row is None or row[0] is None:
                return False
            write(connection, row[0], seen)
            return True

    def unseen(self, space: str) -> list[int]:
        """Return the pictures of tagged objects that were read, but without a vector of ``space``."""
        with self._catalogue.reading() as connection:
            rows = connection.execute(
                f"SELECT picture FROM (SELECT p.id AS picture, p.sha256 AS content, {LATEST} AS reading"
                f" FROM pictures p WHERE {LIVE} AND {_TAGGED}) WHERE reading IS NOT NULL AND NOT EXISTS"
                " (SELECT 1 FROM vectors v JOIN run_pictures r ON r.id = v.run_picture_id"
                " WHERE v.space = ? AND (r.id = reading OR r.sha256 = content)) ORDER BY 1",
                (space,),
            )
            return [picture_id for (picture_id,) in rows]

    def nearest(self, of: int | Seen, limit: int = 12, *, besides: Sequence[int] = ()) -> list[Similar]:
        """Return the objects with tags that look most alike, best first, each once.

        ``of``: a picture, whose own object is left out, or what was seen. ``besides``: further objects to
        leave out. A picture of which nothing was kept has no neighbours.
        """
        left_out = set(besides)
        seen = of if isinstance(of, Seen) else self.seen(of)
        if not isinstance(of, Seen):
            left_out.add(self._catalogue.picture(of).object_id)
        if seen is None:
            return []
        vectors = self._read(seen.space)
        if not len(vectors.readings) or vectors.values.shape[1] != len(seen.vector):
            return []
        with self._catalogue.reading() as connection:
            # A block at a time: a hundred thousand rows made into an array at once hold the window up.
            rows = chunks(connection.execute(_PICTURES_OF_READINGS, (seen.space,)), BLOCK)
            parts = [np.array(block, np.int64).reshape(-1, 3) for block in rows]
        table = np.concatenate([np.empty((0, 3), np.int64), *parts])
        table = table[~np.isin(table[:, 2], list(left_out))]
        places = np.searchsorted(vectors.readings, table[:, 0])
        # Others were written since the vectors were read.
        known = vectors.readings[np.minimum(places, len(vectors.readings) - 1)] == table[:, 0]
        table = table[known]
        likeness = cosines(vectors.values, places[known], seen.vector)
        return _best(table, likeness, limit)

    def _read(self, space: str) -> Vectors:
        with self._catalogue.reading() as connection:
            [count, last] = connection.execute(
                "SELECT count(*), coalesce(max(run_picture_id), 0) FROM vectors WHERE space = ?", (space,)
            ).fetchone()
            known = self.vectors
            if known is None or known.space != space or known.state != (count, last):
                self.vectors = known = _vectors(connection, space, (count, last))
        return known


def write(connection: sqlite3.Connection, reading: int, seen: Seen) -> None:
    """Write the vector of a reading; what it had before is replaced.

    Left out is one that can be compared with nothing: without numbers, or of another length than its space.
    """
    with np.errstate(over="ignore"):  # what is too large for float16 becomes infinite, and is left out
        vector = np.asarray(seen.vector, "<f2")
    before = connection.execute(  # the newest first: one of this space is found at once
        "SELECT length(vector) FROM vectors WHERE space = ? ORDER BY run_picture_id DESC LIMIT 1",
        (seen.space,),
    )
    [length] = before.fetchone() or (vector.nbytes,)
    if vector.nbytes != length or not 0 < vector.nbytes <= LONGEST or not np.isfinite(vector).all():
        log.warning("a vector of %d numbers was left out: it cannot be compared", vector.size)
        return
    connection.execute(
        "INSERT OR REPLACE INTO vectors (run_picture_id, space, vector) VALUES (?, ?, ?)",
        (reading, seen.space, vector.tobytes()),
    )


def cosines(
    values: NDArray[np.float16], places: NDArray[np.intp], vector: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return the cosine of ``vector`` with ``values[places]``, float32 (len(places),)."""
    found = np.empty(len(places), np.float32)
    own = vector / max(float(np.linalg.norm(vector)), 1e-12)
    for start in range(0, len(places), BLOCK):
        block = values[places[start : start + BLOCK]].astype(np.float32)
        lengths = np.maximum(np.linalg.norm(block, axis=1), 1e-12)
        found[start : start + BLOCK] = (block @ own) / lengths
    return found


def _best(table: NDArray[np.int64], likeness: NDArray[np.float32], limit: int) -> list[Similar]:
    """Return the best picture of each object; equal ones in the order of their intake."""
    best: dict[int, Similar] = {}
    for place in np.lexsort((table[:, 1], -likeness)):
        if len(best) >= limit:
            break
        _, picture_id, object_id = (int(value) for value in table[place])
        best.setdefault(object_id, Similar(picture_id, object_id, float(likeness[place])))
    return list(best.values())


def _vectors(connection: sqlite3.Connection, space: str, state: tuple[int, int]) -> Vectors:
    readings: list[int] = []
    blocks: list[NDArray[np.float16]] = []
    cursor = connection.execute(
        "SELECT run_picture_id, vector FROM vectors WHERE space = ? ORDER BY run_picture_id", (space,)
    )
    for chunk in chunks(cursor, BLOCK):
        readings += [reading for reading, _ in chunk]
        joined = np.frombuffer(b"".join(vector for _, vector in chunk), "<f2")
        blocks.append(joined.reshape(len(chunk), -1))
    values = np.concatenate(blocks) if blocks else np.empty((0, 0), np.float16)
    return Vectors(space, state, np.array(readings, np.int64), values)
