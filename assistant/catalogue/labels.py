"""The English label of a term, to be kept beside a decision nobody typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.errors import AssistantError

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary


def english_labels(vocabulary: Vocabulary | None) -> Callable[[str, str], str]:
    """Return (facet, uri) -> label; from the vocabulary that ships when ``None``.

    A term the vocabulary does not know is called by its URI.
    """
    if vocabulary is None:
        from assistant.vocabulary import load_default

        vocabulary = load_default()
    facets = vocabulary.facets

    def label_of(facet: str, uri: str) -> str:
        try:
            return facets[facet].terms[facets[facet].row(uri)].label("en")
        except (KeyError, AssistantError):
            return uri

    return label_of
