"""What a line would accept, for every line at once: read once, then each answer is a binary search."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from assistant.catalogue.own_terms import MAY_BE_SUGGESTED
from assistant.catalogue.pictures import LATEST, LIVE
from assistant.catalogue.store import chunks, marks

LOWEST = 0.01
"""The lowest line there is: what scores less is never accepted by a line, and not read."""

Floats: TypeAlias = NDArray[np.float64]
Ids: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Reach:
    """What a line would accept now: ``tags`` on ``objects``, which ``pictures`` of the scope show."""

    tags: int
    objects: int
    pictures: int


@dataclass(frozen=True, slots=True)
class Example:
    """A suggestion close to the line, and the picture it was best seen on."""

    uri: str
    score: float
    picture_id: int


@dataclass(frozen=True)
class Outlook:
    """The undecided suggestions of one facet over a scope of pictures; no database behind it.

    One entry for each (object, term) that would become a tag, by rising score: an object whose three views
    suggest bronze gains one tag, with the best of the three scores. Scores keep the 64 bits they are stored
    with, so that a score equal to the line is on the same side here and in the catalogue.

    scores: float64 (n,), rising. terms, pictures: int64 (n,), the term's number in ``uris`` and the picture
    with the best score. object_scores: float64 (m,), rising, the best of each object. shown: int64 (m + 1,),
    how many pictures the objects before the place have.
    """

    facet: str
    scores: Floats
    terms: Ids
    pictures: Ids
    object_scores: Floats
    shown: Ids
    uris: dict[int, str]

    def at(self, line: float) -> Reach:
        """Return what a line at this score would accept: a suggestion on the line is accepted."""
        place = int(np.searchsorted(self.object_scores, line, "left"))
        return Reach(
            tags=len(self.scores) - int(np.searchsorted(self.scores, line, "left")),
            objects=len(self.object_scores) - place,
            pictures=int(self.shown[-1] - self.shown[place]),
        )

    def just_over(self, line: float, count: int = 3) -> list[Example]:
        """Return the accepted suggestions closest to the line, each of another term, nearest first."""
        place = int(np.searchsorted(self.scores, line, "left"))
        return self._different(range(place, min(place + 200, len(self.scores))), count)

    def just_under(self, line: float, count: int = 3) -> list[Example]:
        """Return the suggestions that only just stay undecided, each of another term, nearest first."""
        place = int(np.searchsorted(self.scores, line, "left"))
        return self._different(range(place - 1, max(place - 201, -1), -1), count)

    def histogram(self, bins: int) -> Ids:
        """Return how many undecided suggestions score in each of ``bins`` equal steps of 0..1, int64."""
        return np.histogram(self.scores, bins=bins, range=(0.0, 1.0))[0].astype(np.int64)

    def _different(self, places: Sequence[int], count: int) -> list[Example]:
        found: dict[int, Example] = {}
        for place in places:
            term = int(self.terms[place])
            if term not in found:
                found[term] = Example(self.uris[term], float(self.scores[place]), int(self.pictures[place]))
                if len(found) == count:
                    break
        return list(found.values())


def read(
    connection: sqlite3.Connection,
    facet: str,
    picture_ids: Sequence[int],
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Outlook | None:
    """Read the outlook of a facet over pictures; ``None`` when it was cancelled.

    Pictures that were taken out and those of objects marked as done are passed over. ``progress`` is called
    with the pictures looked at and their number.
    """
    rows: list[NDArray[np.float64]] = []
    owners: list[NDArray[np.int64]] = []
    looked = 0
    for chunk in chunks(picture_ids):
        if cancelled is not None and cancelled():
            return None
        rows.append(_undecided(connection, facet, chunk))
        owners.append(_owners(connection, chunk))
        looked += len(chunk)
        if progress is not None:
            progress(looked, len(picture_ids))
    uris = dict(connection.execute("SELECT id, uri FROM terms WHERE facet = ?", (facet,)).fetchall())
    return _arranged(
        facet,
        np.concatenate(rows) if rows else np.empty((0, 4)),
        np.concatenate(owners) if owners else np.empty(0, np.int64),
        uris,
    )


def _undecided(connection: sqlite3.Connection, facet: str, chunk: Sequence[int]) -> NDArray[np.float64]:
    """Return object, term, picture and score of each undecided suggestion, float64 (n, 4).

    Ids are far below 2**53, so a float64 holds them exactly.
    """
    found = connection.execute(
        "SELECT p.object_id, s.term_id, p.id, s.score FROM pictures p JOIN objects o ON o.id = p.object_id"
        f" JOIN suggestions s ON s.run_picture_id = {LATEST} JOIN terms t ON t.id = s.term_id"
        f" WHERE p.id IN ({marks(chunk)}) AND {LIVE} AND NOT o.done AND s.score >= ? AND t.facet = ?"
        f" AND {MAY_BE_SUGGESTED}"
        " AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = p.object_id"
        "                 AND d.facet = t.facet AND d.uri = t.uri)",
        (*chunk, LOWEST, facet),
    ).fetchall()
    return np.array(found, np.float64).reshape(len(found), 4)


def _owners(connection: sqlite3.Connection, chunk: Sequence[int]) -> NDArray[np.int64]:
    """Return the object of each picture of the chunk that a person sees, int64 (n,)."""
    found = connection.execute(
        f"SELECT p.object_id FROM pictures p WHERE p.id IN ({marks(chunk)}) AND {LIVE}", chunk
    )
    return np.fromiter((object_id for (object_id,) in found), np.int64)


def _arranged(facet: str, rows: NDArray[np.float64], owners: Ids, uris: dict[int, str]) -> Outlook:
    """Reduce the rows to the best score of each (object, term), and sort."""
    # By object, term, falling score, picture: the first of each (object, term) is its best.
    rows = rows[np.lexsort((rows[:, 2], -rows[:, 3], rows[:, 1], rows[:, 0]))]
    first = np.ones(len(rows), bool)
    first[1:] = (rows[1:, :2] != rows[:-1, :2]).any(1)
    best = rows[first]
    best = best[np.argsort(best[:, 3], kind="stable")]
    last = np.unique(best[::-1, 0], return_index=True)[1]  # in falling order: the best of each object
    of_objects = best[::-1][last]
    of_objects = of_objects[np.argsort(of_objects[:, 3], kind="stable")]
    there, counts = np.unique(owners, return_counts=True)
    pictures = counts[np.searchsorted(there, of_objects[:, 0].astype(np.int64))]
    return Outlook(
        facet,
        scores=np.ascontiguousarray(best[:, 3]),
        terms=best[:, 1].astype(np.int64),
        pictures=best[:, 2].astype(np.int64),
        object_scores=np.ascontiguousarray(of_objects[:, 3]),
        shown=np.concatenate([[0], np.cumsum(pictures)]).astype(np.int64),
        uris=uris,
    )
