"""What has been tagged as rings: how the terms share the circle. Numbers only; ``plots.sunburst`` draws it.

A ring is a level of the vocabulary, the innermost are the facets. A part's angle grows with the objects
that have the term or a narrower one; where the narrower terms of a term have more objects together than it
has (an object may have two of them) they share its angle in proportion. A term with several broader ones
is drawn once, under its first path.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.catalogue.statistics_values import Tagged
    from assistant.desktop.statistics.names import Names


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a ring: ``begin`` and ``extent`` as shares of the circle, ``parent`` a place in the list.

    ``path``: the labels from the facet down; ``short``: the last one without the words in brackets at its
    end; ``ring`` counts from 1.
    """

    path: tuple[str, ...]
    short: str
    objects: int
    own: int
    ring: int
    begin: float
    extent: float
    parent: int

    @property
    def label(self) -> str:
        """The term's own label."""
        return self.path[-1]


def parts(tagged: Sequence[Tagged], names: Names) -> list[Part]:
    """Return the parts of all rings, each after the one it lies in."""
    below: dict[tuple[str, str], list[Tagged]] = {}
    facets = [each for each in tagged if not each.uri]
    for each in tagged:
        if each.uri and not _hidden(names, each):
            below.setdefault((each.facet, _broader(names, each)), []).append(each)
    order = {key: place for place, key in enumerate(names.vocabulary.facets)}
    facets.sort(key=lambda each: order.get(each.facet, len(order)))
    whole = sum(each.objects for each in facets)
    found: list[Part] = []
    begin = 0.0
    for facet in facets:
        extent = facet.objects / whole
        place = len(found)
        found.append(_facet(names, facet, begin, extent))
        _narrower(names, below, facet, place, found)
        begin += extent
    return found


def _narrower(
    names: Names,
    below: dict[tuple[str, str], list[Tagged]],
    above: Tagged,
    place: int,
    found: list[Part],
) -> None:
    """Add the parts inside one part, the largest first, each with its own."""
    inside = below.get((above.facet, above.uri), [])
    if not inside:
        return
    outer = found[place]
    named = sorted((-each.objects, names.term(each.facet, each.uri, each.label), each.uri) for each in inside)
    by_uri = {each.uri: each for each in inside}
    share = outer.extent / max(outer.objects, sum(each.objects for each in inside))
    begin = outer.begin
    for _, label, uri in named:
        each = by_uri[uri]
        extent = each.objects * share
        path, short = (*outer.path, label), names.short(each.facet, uri, each.label)
        found.append(Part(path, short, each.objects, each.own, outer.ring + 1, begin, extent, place))
        _narrower(names, below, each, len(found) - 1, found)
        begin += extent


def _facet(names: Names, each: Tagged, begin: float, extent: float) -> Part:
    label = names.facet(each.facet)
    return Part((label,), label, each.objects, 0, 1, begin, extent, -1)


def _hidden(names: Names, each: Tagged) -> bool:
    term = names.known(each.facet, each.uri)
    return term is not None and term.hidden and not each.own


def _broader(names: Names, each: Tagged) -> str:
    """Return the URI of the term that this one is drawn in; "" for the facet itself."""
    term = names.known(each.facet, each.uri)
    if term is None:
        return ""
    facet = names.vocabulary[each.facet]
    while term.broader:
        term = facet.terms[term.broader[0]]
        if not term.hidden:
            return term.uri
    return ""
