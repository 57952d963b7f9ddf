"""What an object's pictures suggest together: for each term the highest score of any of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.catalogue.values import Suggestion


def pooled(readings: Sequence[Mapping[str, Sequence[Suggestion]]]) -> dict[str, list[Suggestion]]:
    """Return one list of suggestions per facet, best first, from those of several pictures.

    A term has the highest score that any picture gives it, with that picture's member scores.
    """
    if len(readings) == 1:
        return {facet: list(found) for facet, found in readings[0].items()}
    best: dict[str, dict[str, Suggestion]] = {}
    for reading in readings:
        for facet, found in reading.items():
            of_facet = best.setdefault(facet, {})
            for each in found:
                if each.uri not in of_facet or each.score > of_facet[each.uri].score:
                    of_facet[each.uri] = each
    return {
        facet: [
            Suggestion(each.facet, each.uri, each.score, rank, each.members)
            for rank, each in enumerate(sorted(found.values(), key=lambda s: (-s.score, s.rank)), start=1)
        ]
        for facet, found in best.items()
    }
