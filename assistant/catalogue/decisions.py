"""What people decide about the terms of an object. Each function is one undo step in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from assistant.catalogue.edits import Edit, decision_edit
from assistant.catalogue.own_terms import MAY_BE_SUGGESTED
from assistant.catalogue.pictures import LATEST, survivor
from assistant.catalogue.store import chunks, marks, now
from assistant.catalogue.values import Change, Decision, Verdict

LabelOf = Callable[[str, str], str]
"""(facet, uri) -> English label."""


def of_objects(connection: sqlite3.Connection, object_ids: Sequence[int]) -> dict[int, list[Decision]]:
    """Return the decisions of each object, oldest first; an object without any is there."""
    answer: dict[int, list[Decision]] = {object_id: [] for object_id in object_ids}
    for chunk in chunks(answer):
        for object_id, facet, uri, verdict, *rest in connection.execute(
            "SELECT object_id, facet, uri, verdict, person, at, picture_id, label FROM decisions"
            f" WHERE object_id IN ({marks(chunk)}) ORDER BY object_id, at, facet, uri",
            chunk,
        ):
            answer[object_id].append(Decision(object_id, facet, uri, Verdict(verdict), *rest))
    return answer


def facets(connection: sqlite3.Connection) -> list[str]:
    """Return the keys of all facets in which something was suggested or decided, by name."""
    rows = connection.execute("SELECT facet FROM decisions UNION SELECT facet FROM terms ORDER BY 1")
    return [facet for (facet,) in rows]


def edits_of(
    connection: sqlite3.Connection,
    items: Iterable[tuple[int, Sequence[Change]]],
    *,
    person: str,
    picture_id: int | None,
) -> Iterator[Edit | None]:
    """Yield the edits that make the changes true, each computed after the one before was written."""
    at = now()
    for object_id, changes in items:
        for change in changes:
            yield decision_edit(connection, object_id, change, person=person, at=at, picture_id=picture_id)


def edits_accepting(
    connection: sqlite3.Connection,
    picture_ids: Sequence[int],
    thresholds: Mapping[str, float],
    *,
    person: str,
    label_of: LabelOf,
) -> Iterator[Edit | None]:
    """Yield edits that accept every undecided suggestion with a score at or over its facet's threshold.

    A facet without a threshold is left alone. When several pictures of an object suggest a term, the
    picture with the best score is the evidence.
    """
    at = now()
    at_or_over = " OR ".join("(t.facet = ? AND s.score >= ?)" for _ in thresholds) or "0"
    limits = [value for pair in thresholds.items() for value in pair]
    for chunk in chunks(dict.fromkeys(survivor(connection, picture_id) for picture_id in picture_ids)):
        # The whole answer is fetched before the first edit is written: an edit changes what it would find.
        rows = connection.execute(
            "SELECT p.object_id, p.id, t.facet, t.uri FROM pictures p"
            f" JOIN suggestions s ON s.run_picture_id = {LATEST} JOIN terms t ON t.id = s.term_id"
            f" WHERE p.id IN ({marks(chunk)}) AND ({at_or_over}) AND {MAY_BE_SUGGESTED}"
            " AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = p.object_id"
            "                 AND d.facet = t.facet AND d.uri = t.uri)"
            " ORDER BY p.object_id, s.score DESC, p.id",
            (*chunk, *limits),
        ).fetchall()
        for object_id, picture_id, facet, uri in rows:
            # A second view that suggests the term finds it accepted: no edit.
            change = Change(facet, uri, Verdict.ACCEPTED, label_of(facet, uri))
            yield decision_edit(connection, object_id, change, person=person, at=at, picture_id=picture_id)
