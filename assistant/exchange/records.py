"""What a file is written from: one record per object, its tags by facet, read a few hundred at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from assistant.catalogue import Catalogue, Decision, PictureRow, SuggestedBy, Suggestion, Verdict
from assistant.exchange.errors import ExportCancelledError

_OBJECTS_AT_A_TIME = 200


class What(StrEnum):
    """Which tags go into a file."""

    ACCEPTED = "accepted"  # accepted and added terms: what people stand for
    SUGGESTED = "suggested"  # suggestions nobody has decided about
    ALL = "all"  # both, and the rejected ones


STATUSES: Mapping[What, frozenset[str]] = {
    What.ACCEPTED: frozenset({Verdict.ACCEPTED, Verdict.ADDED}),
    What.SUGGESTED: frozenset({"suggested"}),
    What.ALL: frozenset({*Verdict, "suggested"}),
}


@dataclass(frozen=True, slots=True)
class TagRecord:
    """One term of one object; ``picture`` is the evidence. Empty texts and ``None`` where nothing is known.

    ``status``: accepted, added, rejected or suggested. ``label``: as kept with the decision, for terms
    the vocabulary does not have.
    """

    facet: str
    uri: str
    label: str
    status: str
    picture: PictureRow | None
    score: float | None
    rank: int | None
    pack: str
    decided_by: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class ObjectRecord:
    """One object with its pictures and its tags: decided ones first, then suggestions, each once.

    ``exhibits`` are those a person said its pictures show.
    """

    number: str
    pictures: Sequence[PictureRow]
    tags: Sequence[TagRecord]
    exhibits: Sequence[str] = ()


def records(
    catalogue: Catalogue,
    what: What,
    facets: Sequence[str],
    picture_ids: Sequence[int] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Generator[ObjectRecord, None, None]:
    """Yield the objects (of these pictures) in the order of their intake, tags in the order of ``facets``.

    All is read as it was at one moment. A term that was decided is no suggestion any
    more, and one that is never to be suggested is none. An object
    appears even if it has no tag. Raises ``ExportCancelledError`` when ``cancelled()`` says yes.
    """
    only = None if picture_ids is None else {row.id for row in catalogue.pictures(picture_ids)}
    order = {facet: place for place, facet in enumerate(facets)}
    with catalogue.snapshot():
        object_ids = catalogue.object_ids(picture_ids)
        for start in range(0, len(object_ids), _OBJECTS_AT_A_TIME):
            if cancelled is not None and cancelled():
                raise ExportCancelledError("The export was cancelled. Nothing was written.")
            some = object_ids[start : start + _OBJECTS_AT_A_TIME]
            yield from _read(catalogue, some, what, only, order)
            if progress is not None:
                progress(min(start + len(some), len(object_ids)), len(object_ids))


def _read(
    catalogue: Catalogue,
    object_ids: Sequence[int],
    what: What,
    only: set[int] | None,
    order: Mapping[str, int],
) -> Iterator[ObjectRecord]:
    pictures = {
        object_id: [row for row in rows if only is None or row.id in only]
        for object_id, rows in catalogue.pictures_of_objects(object_ids).items()
    }
    decisions = catalogue.decisions_of_objects(object_ids)
    # An object nobody decided about has no accepted tag: its suggestions need not be read.
    readings = catalogue.suggested_by(
        [
            row.id
            for object_id in object_ids
            if what is not What.ACCEPTED or decisions[object_id]
            for row in pictures[object_id]
        ]
    )
    evidence, never = _evidence(catalogue, decisions), catalogue.own_terms.never()
    for object_id in object_ids:
        rows = pictures[object_id]
        if rows:
            tags = [
                *_decided(decisions[object_id], rows, readings, evidence),
                *_undecided(decisions[object_id], rows, readings, never),
            ]
            chosen = [tag for tag in tags if tag.status in STATUSES[what]]
            chosen.sort(key=lambda tag: order.get(tag.facet, len(order)))
            yield ObjectRecord(rows[0].object_number, rows, chosen, _exhibits(catalogue, rows))


def _exhibits(catalogue: Catalogue, rows: Sequence[PictureRow]) -> list[str]:
    linked = (each for row in rows for each in catalogue.identifications(row.id) if each.shown)
    return list(dict.fromkeys(each.exhibit for each in linked))


def _evidence(
    catalogue: Catalogue, decisions: Mapping[int, Sequence[Decision]]
) -> Mapping[int | None, PictureRow]:
    """Return the pictures named by decisions; one that was folded into another by its present row."""
    named = {each.picture_id for of_object in decisions.values() for each in of_object}
    wanted = sorted(picture_id for picture_id in named if picture_id is not None)
    return dict(zip(wanted, catalogue.pictures(wanted), strict=True))


def _decided(
    decisions: Sequence[Decision],
    rows: Sequence[PictureRow],
    readings: Mapping[int, SuggestedBy],
    evidence: Mapping[int | None, PictureRow],
) -> Iterator[TagRecord]:
    verdicts = list(Verdict)
    for decision in sorted(decisions, key=lambda each: verdicts.index(each.verdict)):
        found = _best(decision, rows, readings)
        picture = evidence.get(decision.picture_id) or (found[0] if found else rows[0])
        yield TagRecord(
            facet=decision.facet,
            uri=decision.uri,
            label=decision.label,
            status=decision.verdict,
            picture=picture,
            score=found[2].score if found else None,
            rank=found[2].rank if found else None,
            pack=_pack(found[1]) if found else "",
            decided_by=decision.person,
            decided_at=decision.at,
        )


def _best(
    decision: Decision, rows: Sequence[PictureRow], readings: Mapping[int, SuggestedBy]
) -> tuple[PictureRow, SuggestedBy, Suggestion] | None:
    """Return the suggestion of the decided term: the evidence picture's own, else the highest."""
    found = [
        (row, readings[row.id], suggestion)
        for row in rows
        if row.id in readings
        for suggestion in readings[row.id].suggestions.get(decision.facet, ())
        if suggestion.uri == decision.uri
    ]
    return max(found, key=lambda each: (each[0].id == decision.picture_id, each[2].score), default=None)


def _undecided(
    decisions: Sequence[Decision],
    rows: Sequence[PictureRow],
    readings: Mapping[int, SuggestedBy],
    never: Set[tuple[str, str]],
) -> Iterator[TagRecord]:
    left_out = {(each.facet, each.uri) for each in decisions} | never
    best: dict[tuple[str, str], TagRecord] = {}
    for row in rows:
        reading = readings.get(row.id)
        if reading is None:
            continue
        for facet, suggestions in reading.suggestions.items():
            for each in suggestions:
                found = best.get((facet, each.uri))
                # Of several views that suggest a term, the one with the best score speaks for the object.
                better = found is None or found.score is None or each.score > found.score
                if (facet, each.uri) not in left_out and better:
                    best[facet, each.uri] = TagRecord(
                        facet, each.uri, "", "suggested", row, each.score, each.rank, _pack(reading), "", ""
                    )
    yield from sorted(best.values(), key=lambda tag: -(tag.score or 0))


def _pack(reading: SuggestedBy) -> str:
    return f"{reading.pack} {reading.version}".strip()
