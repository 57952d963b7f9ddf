"""Finding terms by their words: accents and case do not matter, every language counts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from assistant.vocabulary.terms import Vocabulary


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found: ``label`` is the name that matched, in ``language``; ``score`` 0..1, best first."""

    facet: str
    row: int
    label: str
    language: str
    score: float


@dataclass(frozen=True, slots=True)
class _Name:
    facet: str
    row: int
    label: str
    language: str
    folded: str
    words: tuple[str, ...]
    preferred: bool


# Folding 4,000 names takes longer than a search; it is done once per vocabulary.
_indexes: WeakKeyDictionary[Vocabulary, list[_Name]] = WeakKeyDictionary()


def fold(text: str) -> str:
    """Return ``text`` without accents, case and the middle dot of Catalan's "l·l"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char) and char not in "·’'")


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
    wanted = fold(text).split()
    if not wanted:
        return []
    best: dict[tuple[str, int], Hit] = {}
    for name in _names(vocabulary):
        if facet not in (None, name.facet) or language not in (None, name.language):
            continue
        score = _score(wanted, name)
        known = best.get((name.facet, name.row))
        if score and (known is None or score > known.score):
            best[name.facet, name.row] = Hit(name.facet, name.row, name.label, name.language, score)
    order = {key: place for place, key in enumerate(vocabulary.facets)}
    hits = sorted(best.values(), key=lambda hit: (-hit.score, len(hit.label), order[hit.facet], hit.row))
    return hits[:limit]


def _names(vocabulary: Vocabulary) -> list[_Name]:
    if vocabulary not in _indexes:
        _indexes[vocabulary] = list(_fold_all(vocabulary))
    return _indexes[vocabulary]


def _fold_all(vocabulary: Vocabulary) -> Iterator[_Name]:
    for key, facet in vocabulary.facets.items():
        for term in facet.terms:
            if term.hidden:
                continue
            names = [(label, code, True) for code, label in term.labels.items()]
            names += [(label, code, False) for code, found in term.alternatives.items() for label in found]
            for label, code, preferred in names:
                folded = fold(label)
                words = tuple(folded.replace("(", " ").replace(")", " ").replace("-", " ").split())
                yield _Name(key, term.row, label, code, folded, words, preferred)


def _score(wanted: list[str], name: _Name) -> float:
    text = " ".join(wanted)
    plain = " ".join(name.words)
    if text in (name.folded, plain) or name.folded.startswith(f"{text} ("):
        score = 1.0
    elif plain.startswith(text):
        score = 0.8
    elif all(any(word == part for word in name.words) for part in wanted):
        score = 0.7
    elif all(any(word.startswith(part) for word in name.words) for part in wanted):
        score = 0.6
    elif all(part in name.folded for part in wanted):
        score = 0.3
    else:
        return 0.0
    return score if name.preferred else score - 0.05
