"""What the vocabulary and the settings tell the catalogue when it looks for pictures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from assistant.catalogue.finding import Lookup

if TYPE_CHECKING:
    from assistant.vocabulary import Facet, Vocabulary

NAMED = 300
"""As many terms with a word in their name are looked for; a word with more of them says too little."""

Kinds = dict[tuple[str, str], tuple[int, int]]


def lookup_of(vocabulary: Vocabulary, lines: Mapping[str, float]) -> Lookup:
    """Return a lookup of these terms; for any thread. Some milliseconds."""

    def narrower(facet: str, uri: str) -> Collection[str]:
        return _reached(vocabulary, facet, uri, down=True)

    @cache
    def broader(facet: str, uri: str) -> Collection[str]:
        return _reached(vocabulary, facet, uri, down=False)

    def named(word: str) -> Iterable[tuple[str, str]]:
        hits = vocabulary.search(word, limit=NAMED)
        return [(hit.facet, vocabulary[hit.facet].terms[hit.row].uri) for hit in hits]

    # Pictures are grouped by what the object is: the first facet says it.
    first = next(iter(vocabulary.facets.values()), None)
    return Lookup(narrower, broader, named, lines, kinds_of(first) if first is not None else {})


def _reached(vocabulary: Vocabulary, facet: str, uri: str, *, down: bool) -> Collection[str]:
    if facet not in vocabulary.facets or not vocabulary[facet].has(uri):
        return (uri,)  # a term of an older vocabulary stands for itself
    of_facet = vocabulary[facet]
    row = of_facet.row(uri)
    rows = of_facet.descendants(row) if down else of_facet.ancestors(row)
    return [uri, *(of_facet.terms[each].uri for each in rows)]


def kinds_of(facet: Facet) -> Kinds:
    """Return place and depth of each term in the tree from top to bottom; a term comes at its first place."""
    found: Kinds = {}
    waiting = [(term.row, 0) for term in reversed(facet.terms) if not term.broader]
    while waiting:
        row, depth = waiting.pop()
        term = facet.terms[row]
        if term.hidden or (facet.key, term.uri) in found:
            continue
        found[facet.key, term.uri] = (len(found), depth)
        waiting += [(narrower, depth + 1) for narrower in reversed(term.narrower)]
    return found
