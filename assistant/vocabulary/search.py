"""Finding terms by their words: accents and case do not matter, every language counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from assistant.vocabulary.names import Name, NameIndex, fold, words_of

if TYPE_CHECKING:
    from assistant.vocabulary.terms import Vocabulary

__all__ = ["Hit", "find", "fold", "prepare", "words_of"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found: ``label`` is the name that matched, in ``language``; ``score`` 0..1, best first."""

    facet: str
    row: int
    label: str
    language: str
    score: float


@dataclass(frozen=True, slots=True)
class _Index:
    names: NameIndex
    owners: list[tuple[str, int]]  # (facet, row) of each owner, facet by facet


# Folding thousands of names takes longer than a search; it is done once per vocabulary.
_indexes: WeakKeyDictionary[Vocabulary, _Index] = WeakKeyDictionary()


def find(
    vocabulary: Vocabulary,
    text: str,
    *,
    facet: str | None = None,
    language: str | None = None,
    limit: int = 50,
) -> list[Hit]:
    """Return the terms with a name that holds every word of ``text``, best first, one hit per term.

    A whole name beats a name that begins with the text, that beats a word of the name, that beats the
    middle of a word; preferred labels beat alternative ones; hidden terms are never found.
    """
    index = prepare(vocabulary)
    owners = index.owners
    allowed = None
    if facet is not None or language is not None:
        languages = index.names.languages
        asked = (
            facet in (None, owners[owner][0]) and language in (None, code)
            for owner, code in zip(index.names.owners.tolist(), languages, strict=True)
        )
        allowed = np.fromiter(asked, np.bool_, len(languages))
    # Owners are numbered facet by facet and row by row, which is the order among equally good ones.
    found = index.names.find(text, limit, allowed)
    return [Hit(*owners[each.owner], each.label, each.language, each.score) for each in found]


def prepare(vocabulary: Vocabulary) -> _Index:
    """Fold the names of a vocabulary, so that the first search is as quick as the next."""
    if vocabulary not in _indexes:
        owners = [(key, term.row) for key, facet in vocabulary.facets.items() for term in facet.terms]
        _indexes[vocabulary] = _Index(NameIndex(_all_names(vocabulary)), owners)
    return _indexes[vocabulary]


def _all_names(vocabulary: Vocabulary) -> Iterator[Name]:
    owner = -1
    for facet in vocabulary.facets.values():
        for term in facet.terms:
            owner += 1
            if term.hidden:
                continue
            for code, label in term.labels.items():
                yield Name(owner, label, code)
            for code, labels in term.alternatives.items():
                for label in labels:
                    yield Name(owner, label, code, preferred=False)
