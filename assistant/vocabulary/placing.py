"""Where a new term may stand: under the cursor, or under what its name says it is a kind of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from assistant.vocabulary.names import OTHER, WORDS, words_of

if TYPE_CHECKING:
    from assistant.vocabulary.search import Hit
    from assistant.vocabulary.terms import Vocabulary

MOST = 8
"""Places that are suggested: as many as can be read at a glance."""

_SHARING = 3  # terms with the same last word whose broader terms are looked at


class Place(NamedTuple):
    """Under the term ``row`` of a facet, or (``None``) among its top terms."""

    facet: str
    row: int | None


def suggest_places(
    vocabulary: Vocabulary, names: Iterable[str], facet: str, row: int | None = None
) -> list[Place]:
    """Return places for a term with these names, likeliest first; ``facet`` and ``row``: the cursor's.

    First come terms that its name ends with ("oil lamps" are lamps) or begins with ("llum d'oli" is a
    "llum"), then the term of the cursor and its broader ones, then the broader terms of those that share
    its last words ("table lamps"), then the top of each facet, the cursor's first.
    """
    words = [words_of(name) for name in names]
    found: dict[Place, None] = {}
    shared: dict[Place, None] = {}
    for hit in _hits(vocabulary, (each[-size:] for each in words for size in range(len(each) - 1, 0, -1))):
        term = vocabulary[hit.facet].terms[hit.row]
        if hit.score >= 1 - OTHER:
            found[Place(hit.facet, hit.row)] = None
        elif hit.score >= WORDS - OTHER:
            shared.update((Place(hit.facet, above), None) for above in term.broader)
    for hit in _hits(vocabulary, (each[:size] for each in words for size in range(len(each) - 1, 0, -1))):
        if hit.score >= 1 - OTHER:
            found[Place(hit.facet, hit.row)] = None
    if row is not None:
        found[Place(facet, row)] = None
        found.update((Place(facet, above), None) for above in vocabulary[facet].ancestors(row))
    found.update(dict.fromkeys(list(shared)[:_SHARING]))
    tops = [Place(facet, None), *(Place(key, None) for key in vocabulary.facets if key != facet)]
    visible = [place for place in found if _visible(vocabulary, place)]
    return [*visible[: MOST - len(tops)], *tops]


def _hits(vocabulary: Vocabulary, parts: Iterable[tuple[str, ...]]) -> Iterator[Hit]:
    for part in parts:
        yield from vocabulary.search(" ".join(part), limit=2 * _SHARING)


def _visible(vocabulary: Vocabulary, place: Place) -> bool:
    return place.row is not None and not vocabulary[place.facet].terms[place.row].hidden
