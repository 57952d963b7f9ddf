"""How many of the pictures have each term, narrower ones counted in, and in which state they are."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.catalogue.finding.lookup import Lookup
from assistant.catalogue.own_terms import MAY_BE_SUGGESTED
from assistant.catalogue.values import PictureState

_STATES = """
SELECT CASE WHEN p.problem IS NOT NULL THEN 'problem' WHEN o.done THEN 'done'
    WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = o.id) THEN 'started'
    WHEN l.reading IS NOT NULL THEN 'suggested' ELSE 'new' END, count(*)
FROM finding_pool l JOIN pictures p ON p.id = l.picture JOIN objects o ON o.id = l.object GROUP BY 1
"""

_UNDECIDED = """
SELECT count(*) FROM finding_pool l JOIN objects o ON o.id = l.object WHERE NOT o.done
    AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = o.id AND d.facet = ?)
"""

# The pictures of a term come as one text: a row for each would take four times as long, most of it in Python.
_DECIDED = """
SELECT d.uri, group_concat(l.picture), group_concat(l.picture) FILTER (WHERE d.verdict <> 'rejected')
FROM decisions d CROSS JOIN finding_pool l ON l.object = d.object_id
WHERE d.facet = :facet GROUP BY d.uri
"""

_OVER = f"""
SELECT t.uri, group_concat(l.picture) FROM terms t
CROSS JOIN suggestions s ON s.term_id = t.id AND s.score >= :line
CROSS JOIN finding_pool l ON l.reading = s.run_picture_id
WHERE t.facet = :facet AND {MAY_BE_SUGGESTED} GROUP BY t.uri
"""


@dataclass(frozen=True, slots=True)
class TermCount:
    """Pictures with a term or a narrower one: ``tagged`` with it, ``likely`` (suggested over the line, not
    decided), and ``pictures`` for which one of both is true."""

    tagged: int
    likely: int
    pictures: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is among the pictures of a filter; only what occurs is there."""

    pictures: int
    states: Mapping[PictureState, int]
    undecided: Mapping[str, int]
    """Facet -> pictures of objects that are not done and have no decision in it."""
    terms: Mapping[tuple[str, str], TermCount]
    """By facet and URI."""


def count(connection: sqlite3.Connection, facets: list[str], lookup: Lookup) -> Counts:
    """Count what the pictures of the pool, with their readings, have."""
    connection.execute("CREATE INDEX finding_pool_object ON finding_pool (object, picture)")
    [pictures, last] = connection.execute(
        "SELECT count(*), coalesce(max(picture), 0) FROM finding_pool"
    ).fetchone()
    return Counts(
        pictures,
        {PictureState(state): number for state, number in connection.execute(_STATES)},
        {facet: connection.execute(_UNDECIDED, [facet]).fetchone()[0] for facet in facets},
        {
            (facet, uri): found
            for facet in facets
            for uri, found in _terms(connection, facet, lookup, width=last // 8 + 1)
        },
    )


def _terms(
    connection: sqlite3.Connection, facet: str, lookup: Lookup, width: int
) -> Iterator[tuple[str, TermCount]]:
    asked = {"facet": facet, "line": lookup.line(facet)}
    decided: dict[str, int] = {}
    tagged: dict[str, int] = {}
    for uri, every, good in connection.execute(_DECIDED, asked):
        decided[uri], tagged[uri] = _bits(every, width), _bits(good, width)
    over = {uri: _bits(every, width) for uri, every in connection.execute(_OVER, asked)}
    likely = {uri: pictures & ~decided.get(uri, 0) for uri, pictures in over.items()}
    tagged, likely = _with_broader(facet, tagged, lookup), _with_broader(facet, likely, lookup)
    for uri in sorted({*tagged, *likely}):
        one, other = tagged.get(uri, 0), likely.get(uri, 0)
        if one | other:
            yield uri, TermCount(one.bit_count(), other.bit_count(), (one | other).bit_count())


def _bits(pictures: str | None, width: int) -> int:
    """Return pictures as the bits of a number: 100,000 of them are 12 KB, and two such are joined at once."""
    bits = bytearray(width)
    for picture in map(int, pictures.split(",") if pictures else ()):
        bits[picture >> 3] |= 1 << (picture & 7)
    return int.from_bytes(bits, "little")


def _with_broader(facet: str, own: dict[str, int], lookup: Lookup) -> dict[str, int]:
    found: dict[str, int] = {}
    for uri, pictures in own.items():
        for broader in {uri, *lookup.broader(facet, uri)}:
            found[broader] = found.get(broader, 0) | pictures
    return found
