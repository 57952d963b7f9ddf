"""The shapes of a CSV: what its columns are and how an object becomes rows.

A shape is a header and a function from one record to its rows; ``SHAPES`` names them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.catalogue import Verdict
from assistant.exchange.records import ObjectRecord, TagRecord, What
from assistant.exchange.wording import Wording

Row = Sequence[str | int]

LONG_COLUMNS = (
    "object",
    "picture",
    "facet",
    "uri",
    "label",
    "path",
    "status",
    "score",
    "rank",
    "pack",
    "decided_by",
    "decided_at",
)

EUFCC_COLUMNS = (
    "idInSource",
    "objectTypes.hierarchy",
    "subjects.hierarchy",
    "materials.hierarchy",
    "#portraitMedia.original",
    "database",
    "repository.keeper",
    "classifications.hierarchy",
)
"""The columns of the official EUFCC-340K files, in their order."""

_BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class Shape:
    """``header(facets, what)`` and ``rows(record, facets, what, wording)``; ``guard``: for spreadsheets."""

    header: Callable[[Sequence[str], What], Sequence[str]]
    rows: Callable[[ObjectRecord, Sequence[str], What, Wording], Iterator[Row]]
    guard: bool


def _long_rows(record: ObjectRecord, _facets: Sequence[str], _what: What, words: Wording) -> Iterator[Row]:
    for tag in record.tags:
        yield (
            record.number,
            str(tag.picture.path) if tag.picture else "",
            tag.facet,
            tag.uri,
            words.label(tag.facet, tag.uri, tag.label),
            words.path(tag.facet, tag.uri, tag.label),
            tag.status,
            "" if tag.score is None else f"{tag.score:.4f}",
            "" if tag.rank is None else tag.rank,
            tag.pack,
            tag.decided_by,
            tag.decided_at,
        )


# In a row per object each status has columns of its own: nothing tells a suggestion from a tag inside a cell.
_GROUPS: Mapping[What, Sequence[tuple[str, frozenset[str]]]] = {
    What.ACCEPTED: (("", frozenset({Verdict.ACCEPTED, Verdict.ADDED})),),
    What.SUGGESTED: ((".suggested", frozenset({"suggested"})),),
    What.ALL: (
        ("", frozenset({Verdict.ACCEPTED, Verdict.ADDED})),
        (".suggested", frozenset({"suggested"})),
        (".rejected", frozenset({Verdict.REJECTED})),
    ),
}


def _wide_header(facets: Sequence[str], what: What) -> Sequence[str]:
    columns = ["object", "pictures"]
    for facet in facets:
        for suffix, _ in _GROUPS[what]:
            columns += [f"{facet}{suffix}", f"{facet}{suffix}.uri"]
    return [*columns, "exhibits"]


def _wide_rows(record: ObjectRecord, facets: Sequence[str], what: What, words: Wording) -> Iterator[Row]:
    row = [record.number, _BETWEEN.join(str(picture.path) for picture in record.pictures)]
    for facet in facets:
        for _, statuses in _GROUPS[what]:
            tags = _once(tag for tag in record.tags if tag.facet == facet and tag.status in statuses)
            row.append(_BETWEEN.join(words.label(facet, tag.uri, tag.label) for tag in tags))
            row.append(_BETWEEN.join(tag.uri for tag in tags))
    yield [*row, _BETWEEN.join(record.exhibits)]


def _once(tags: Iterator[TagRecord]) -> list[TagRecord]:
    """Keep the best-scored of the tags with the same URI; two views of an object suggest the same terms."""
    best: dict[str, TagRecord] = {}
    for tag in tags:
        if tag.uri not in best or (tag.score or 0.0) > (best[tag.uri].score or 0.0):
            best[tag.uri] = tag
    if any(tag.status == "suggested" for tag in best.values()):
        return sorted(best.values(), key=lambda tag: -(tag.score or 0.0))
    return list(best.values())


def _eufcc_rows(record: ObjectRecord, _facets: Sequence[str], _what: What, words: Wording) -> Iterator[Row]:
    for picture in record.pictures:
        cells = {
            "idInSource": record.number,
            "#portraitMedia.original": str(picture.path),
            "database": "glam-assistant",
        }
        for column in EUFCC_COLUMNS:
            facet, _, kind = column.partition(".")
            if kind == "hierarchy":
                cells[column] = " $ ".join(_leaf_paths(record, picture.id, facet, words))
        yield [cells.get(column, "") for column in EUFCC_COLUMNS]


def _leaf_paths(record: ObjectRecord, picture_id: int, facet: str, words: Wording) -> list[str]:
    """Return the paths of the tags without those that a longer one holds: every node of a path counts."""
    paths = {
        words.eufcc_path(facet, tag.uri, tag.label): None
        for tag in record.tags
        if tag.facet == facet
        and (tag.status in (Verdict.ACCEPTED, Verdict.ADDED) or _suggested_for(tag, picture_id))
    }
    return [path for path in paths if not any(other.startswith(f"{path} | ") for other in paths)]


def _suggested_for(tag: TagRecord, picture_id: int) -> bool:
    return tag.status == "suggested" and tag.picture is not None and tag.picture.id == picture_id


SHAPES: Mapping[str, Shape] = {
    "long": Shape(lambda _facets, _what: LONG_COLUMNS, _long_rows, guard=True),
    "wide": Shape(_wide_header, _wide_rows, guard=True),
    # Read by programs, which want the exact value.
    "eufcc": Shape(lambda _facets, _what: EUFCC_COLUMNS, _eufcc_rows, guard=False),
}
