"""What terms are called in a file: labels and paths in one language, each looked up once."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.vocabulary import Term, Vocabulary

# Characters with a meaning in an EUFCC cell; only labels of other vocabularies hold them.
_SEPARATORS = re.compile(r"\s*[$|/]\s*")


class Wording:
    """Labels and paths of the terms of a vocabulary in one language.

    Each method takes the facet, the URI and the label kept with the decision, which serves when the
    vocabulary does not have the term.
    """

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self._vocabulary = vocabulary
        self._language = language
        # Exports of 50,000 objects name the same thousand terms again and again.
        self._term = cache(self._look_up)
        self._path = cache(self._make_path)

    def label(self, facet: str, uri: str, kept: str = "") -> str:
        """Return the preferred label in the language of the file."""
        term = self._term(facet, uri)
        return term.label(self._language) if term else kept or uri

    def path(self, facet: str, uri: str, kept: str = "") -> str:
        """Return the route from the top: ``furniture > seating > chairs``."""
        return self._path(facet, uri) or kept or uri

    def eufcc_path(self, facet: str, uri: str, kept: str = "") -> str:
        """Return the path as EUFCC-340K writes it, Catalan labels joined by ``" | "``.

        That is the dataset's own path where the term has one, else that of its broader term and its label.
        """
        term = self._term(facet, uri)
        if term is None:
            return _SEPARATORS.sub(" ", kept or uri)
        if term.paths:
            return term.paths[0]
        label = _SEPARATORS.sub(" ", term.label("ca"))
        if not term.broader:
            return label
        # What stands above may have a path of its own, and another label in this museum.
        above = self._vocabulary.facets[facet].terms[term.broader[0]]
        return f"{self.eufcc_path(facet, above.uri)} | {label}"

    def _look_up(self, facet: str, uri: str) -> Term | None:
        of_facet = self._vocabulary.facets.get(facet)
        return of_facet.term(uri) if of_facet is not None and of_facet.has(uri) else None

    def _make_path(self, facet: str, uri: str) -> str:
        term = self._term(facet, uri)
        return self._vocabulary.facets[facet].path_label(term.row, self._language) if term else ""
