"""Finding terms by their words: accents and case do not matter, every language counts."""

from __future__ import annotations

import re
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
    plain: str
    unqualified: str
    words: tuple[str, ...]
    preferred: bool


_WORD = re.compile(r"[^\W_]+")

# Folding 4,000 names takes longer than a search; it is done once per vocabulary.
_indexes: WeakKeyDictionary[Vocabulary, list[_Name]] = WeakKeyDictionary()


def fold(text: str) -> str:
    """Return ``text`` without accents, case and the middle dot of Catalan's "l·l"; apostrophes are alike."""
    # Twice: taking a letter apart may lay bare a capital ("ℌ" is a capital only once it is an "H").
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.casefold()).casefold())
    return "".join(char for char in plain if not unicodedata.combining(char) and char != "·").replace(
        "’", "'"
    )


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text``, parted at anything but letters and digits."""
    return tuple(_WORD.findall(fold(text)))


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
    wanted = words_of(text)
    if not wanted:
        return []
    text = " ".join(wanted)
    best: dict[tuple[str, int], Hit] = {}
    for name in _names(vocabulary):
        if facet not in (None, name.facet) or language not in (None, name.language):
            continue
        score = _score(wanted, text, name)
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
                words = words_of(label)
                short = " ".join(words_of(label.rpartition(" (")[0])) if label.endswith(")") else ""
                yield _Name(key, term.row, label, code, " ".join(words), short, words, preferred)


def _score(wanted: tuple[str, ...], text: str, name: _Name) -> float:
    """Return how well a name fits, 0 where it lacks a word; ``text``: the wanted words joined by spaces."""
    if any(part not in name.plain for part in wanted):
        return 0.0
    if text in (name.plain, name.unqualified):
        score = 1.0
    elif name.plain.startswith(text):
        score = 0.8
    elif all(part in name.words for part in wanted):
        score = 0.7
    elif all(any(word.startswith(part) for word in name.words) for part in wanted):
        score = 0.6
    else:
        score = 0.3
    return score if name.preferred else score - 0.05
