"""One term, all pictures: those for which it was suggested or decided, the most likely first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.catalogue.edits import Edit, decision_edit
from assistant.catalogue.own_terms import MAY_BE_SUGGESTED
from assistant.catalogue.pictures import LATEST, LIVE, object_now
from assistant.catalogue.store import chunks, marks, now
from assistant.catalogue.values import Change, Verdict

if TYPE_CHECKING:
    from assistant.catalogue.catalogue import Catalogue
    from assistant.catalogue.values import Step


class Candidate(NamedTuple):
    """A picture that may show a term; ``score`` is None where nobody but a person said so."""

    picture_id: int
    object_id: int
    score: float | None


class Sheet:
    """What is known about one term in all pictures. A part of the catalogue; raises ``CatalogueError``."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def candidates(self, facet: str, uri: str) -> list[Candidate]:
        """Return the pictures for which the term was suggested last, best first, then those of objects
        for which it was decided without having been suggested for this picture.

        One query over the index of terms: a fifth of a second for 20,000 pictures. For a thread of its own.
        """
        with self._catalogue.snapshot(), self._catalogue.reading() as connection:
            suggested = [Candidate(*row) for row in connection.execute(_SUGGESTED, (facet, uri))]
            there = {each.picture_id for each in suggested}
            decided = connection.execute(
                "SELECT p.id, p.object_id FROM decisions d JOIN pictures p ON p.object_id = d.object_id"
                f" WHERE d.facet = ? AND d.uri = ? AND {LIVE} ORDER BY p.id",
                (facet, uri),
            )
            rest = [Candidate(one, of, None) for one, of in decided if one not in there]
        return suggested + rest

    def verdicts(self, facet: str, uri: str) -> dict[int, Verdict]:
        """Return what was decided about the term, by object."""
        with self._catalogue.reading() as connection:
            rows = connection.execute(
                "SELECT object_id, verdict FROM decisions WHERE facet = ? AND uri = ?", (facet, uri)
            )
            return {object_id: Verdict(verdict) for object_id, verdict in rows}

    def decide(self, change: Change, pictures: Sequence[Candidate], *, name: str) -> Step:
        """Decide about the term for the objects of these pictures, as one undo step.

        The picture with the best score is an object's evidence. A tag stays as it is when accepted again;
        where nothing was suggested, to accept is to add. A picture that was moved to another object since
        it was asked for speaks for the object it belongs to now.
        """
        person, at = self._catalogue.person, now()

        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            best = _best(_as_now(connection, pictures))
            tagged = _tagged(connection, change, best) if change.verdict is Verdict.ACCEPTED else set()
            for object_id, each in best.items():
                if object_id not in tagged:
                    wanted = change
                    if change.verdict is Verdict.ACCEPTED and each.score is None:
                        wanted = Change(change.facet, change.uri, Verdict.ADDED, change.label)
                    yield decision_edit(
                        connection, object_id, wanted, person=person, at=at, picture_id=each.picture_id
                    )

        seen = _best(pictures)
        one = next(iter(seen.values())).picture_id if len(seen) == 1 else None
        return self._catalogue.perform(name, edits, one)

    def first_open(
        self, terms: Iterable[tuple[str, str]], lines: Mapping[str, float]
    ) -> tuple[str, str] | None:
        """Return the first of these terms (facet, URI) with an undecided picture at or over its facet's line.

        Terms in facets without a line, and those never to be suggested, are passed over. One short query
        for each term that was suggested.
        """
        with self._catalogue.reading() as connection:
            for facet, uri in terms:
                line = lines.get(facet)
                if line is not None and connection.execute(_OPEN, (facet, uri, line)).fetchone():
                    return facet, uri
        return None

    def known(self) -> set[tuple[str, str]]:
        """Return the terms (facet, URI) that were suggested or decided for any picture."""
        with self._catalogue.reading() as connection:
            rows = connection.execute("SELECT facet, uri FROM terms UNION SELECT facet, uri FROM decisions")
            return {(facet, uri) for facet, uri in rows}


# A picture's content may have been read several times, and a content may belong to several pictures: only
# the latest reading of each picture counts.
_SUGGESTED_FROM = f"""FROM terms t
    JOIN suggestions s ON s.term_id = t.id
    JOIN run_pictures r ON r.id = s.run_picture_id
    JOIN pictures p ON p.id IN (
        SELECT r.picture_id WHERE r.sha256 IS NULL
        UNION ALL SELECT q.id FROM pictures q WHERE q.sha256 = r.sha256)
    WHERE t.facet = ? AND t.uri = ? AND {LIVE} AND r.id = {LATEST}"""

_SUGGESTED = f"SELECT p.id, p.object_id, s.score {_SUGGESTED_FROM} ORDER BY s.score DESC, p.id"

_OPEN = f"""SELECT 1 {_SUGGESTED_FROM} AND s.score >= ? AND {MAY_BE_SUGGESTED} AND NOT EXISTS (
    SELECT 1 FROM decisions d
    WHERE d.object_id = p.object_id AND d.facet = t.facet AND d.uri = t.uri) LIMIT 1"""


def _best(pictures: Iterable[Candidate]) -> dict[int, Candidate]:
    """Return the picture with the best score of each object."""
    best: dict[int, Candidate] = {}
    for each in pictures:
        if each.object_id not in best or (each.score or 0) > (best[each.object_id].score or 0):
            best[each.object_id] = each
    return best


def _as_now(connection: sqlite3.Connection, pictures: Iterable[Candidate]) -> Iterator[Candidate]:
    for each in pictures:
        yield each._replace(object_id=object_now(connection, each.picture_id))


def _tagged(connection: sqlite3.Connection, change: Change, objects: Iterable[int]) -> set[int]:
    """Return those of the objects that have the term as a tag."""
    found: set[int] = set()
    for chunk in chunks(objects):
        rows = connection.execute(
            "SELECT object_id FROM decisions WHERE facet = ? AND uri = ? AND verdict <> 'rejected'"
            f" AND object_id IN ({marks(chunk)})",
            (change.facet, change.uri, *chunk),
        )
        found.update(object_id for (object_id,) in rows)
    return found
