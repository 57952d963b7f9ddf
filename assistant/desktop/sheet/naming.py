"""How a term of the sheet is named, and which terms come after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary


def words_of(vocabulary: Vocabulary, facet: str, row: int, language: str) -> tuple[str, str, str]:
    """Return a term's label, where it stands, and the language of both."""
    tree = vocabulary[facet]
    way = [tree.terms[each].label(language) for each in tree.routes(row)[0][:-1]]
    return tree.terms[row].label(language), " › ".join([tree.label(language), *way]), language


def terms_after(vocabulary: Vocabulary, term: tuple[str, str] | None) -> list[tuple[str, str]]:
    """Return all terms as (facet, URI) in the order of the trees, around the end, from after ``term`` on."""
    every = [
        (key, each.uri) for key, facet in vocabulary.facets.items() for each in facet.terms if not each.hidden
    ]
    start = every.index(term) + 1 if term in every else 0
    return every[start:] + every[:start]
