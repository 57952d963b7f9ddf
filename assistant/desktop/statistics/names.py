"""The names of facets and terms in the language of the terms, for tables and plots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary
    from assistant.vocabulary.terms import Term


class Names:
    """Looks names up in one vocabulary and language; a job may keep it, both never change."""

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self.vocabulary, self.language = vocabulary, language

    def facet(self, key: str) -> str:
        """Return the facet's name; of one that the vocabulary lacks, its key."""
        facet = self.vocabulary.facets.get(key)
        return facet.label(self.language) if facet is not None else key

    def known(self, key: str, uri: str) -> Term | None:
        """Return the term, ``None`` where the vocabulary does not have it (any more)."""
        facet = self.vocabulary.facets.get(key)
        return facet.term(uri) if facet is not None and facet.has(uri) else None

    def term(self, key: str, uri: str, kept: str = "") -> str:
        """Return the term's label; of one that the vocabulary lacks, the label kept with the decision."""
        term = self.known(key, uri)
        return term.label(self.language) if term is not None else kept or uri

    def short(self, key: str, uri: str, kept: str = "") -> str:
        """Return the term's label without the words in brackets at its end."""
        term = self.known(key, uri)
        return term.label_without_qualifier(self.language) if term is not None else kept or uri

    def person(self, name: str) -> str:
        """Return a person's name as it is read."""
        return name or tr("without a name")
