"""From which text of the core a sentence was made, and the same sentence in another language.

The core says "/home/x.sqlite is damaged. …"; the translators know "%1 is damaged. …". The list of what they
know (resources/translations/core.txt, made by packaging/translations.py) is compared with the sentence, part
by part: no pattern that could take long on a hostile name. Of several readings the one that explains most
letters is taken. What is not found stays as it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import NamedTuple

MOST_CUTS = 8
"""Places between two sentences, or two parts of one, that are tried."""

DEEPEST = 12
"""How far sentences in sentences, and one behind the other, are followed."""

MOST_LETTERS = 40_000
"""Letters of a sentence and its parts that are looked at in all: a long hostile name takes no time."""

LEAST_LETTERS = 200
"""What looking at a part counts for at least."""

_GAP = re.compile(r"%[1-9]")
_NUMBER = re.compile(r"%([1-9])")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FIGURE = re.compile(r"\d[\d.,]*%?")
_CUT = re.compile(r"(?<=[.;:”]) (?=\S)")
_PATH = re.compile(r"[A-Za-z]:[\\/]|[\\/~]")
_EDGE = 3
"""Letters at the beginning or end by which texts are looked up."""

Translate = Callable[[str], str]
Figure = Callable[[str, str], str]


@dataclass(frozen=True)
class Phrase:
    """A text of the core: ``text`` as translators know it, with %1, %2… from left to right."""

    text: str

    @cached_property
    def parts(self) -> list[str]:
        """What stands between the gaps: one more than there are gaps."""
        return _GAP.split(self.text)

    @cached_property
    def words(self) -> int:
        """How many words it has of its own."""
        return len(_WORD.findall(" ".join(self.parts)))

    @cached_property
    def letters(self) -> int:
        """How many of a sentence's letters are the text's own."""
        return sum(map(len, self.parts))

    @cached_property
    def rank(self) -> tuple[int, int, str]:
        """Where two explain as much: what begins with most of its own words goes first."""
        return -len(self.parts[0]), -self.letters, self.text

    def values(self, sentence: str) -> list[str] | None:
        """Return what stands in the gaps of ``sentence``, None where it was not made of this text."""
        first, *middle, last = self.parts
        end = len(sentence) - len(last)
        if not sentence.startswith(first) or not sentence.endswith(last) or end < len(first):
            return None
        at = len(first)
        found = []
        for part in middle:
            next_ = sentence.find(part, at, end)
            if next_ < 0:
                return None
            found.append(sentence[at:next_])
            at = next_ + len(part)
        return [*found, sentence[at:end]]

    def fits(self, values: list[str], known: list[bool], *, nested: bool) -> bool:
        """Return whether these can be its values: "3 pictures" is no name, "summer pictures" is one.

        What stands by itself, not in a gap of another, is no name: its first word is enough.
        """
        if self.words >= 3 or (not nested and self.parts[0]):
            return True
        return all(one or value[:1].isdigit() for value, one in zip(values, known, strict=True))


class Reading(NamedTuple):
    """A part of a sentence: how many letters of it are known, how it is said, and the texts it is made of."""

    known: int
    said: str
    made_of: tuple[str, ...] = ()


@dataclass
class _Look:
    """One sentence on its way."""

    translate: Translate
    figure: Figure
    left: int = MOST_LETTERS
    whole: dict[tuple[str, bool], Reading] = field(default_factory=dict)
    best: dict[tuple[str, bool], Reading] = field(default_factory=dict)


class Phrases:
    """All texts, looked up by how they begin or end."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._exact: dict[str, Phrase] = {}
        self._begin: dict[str, list[Phrase]] = defaultdict(list)
        self._end: dict[str, list[Phrase]] = defaultdict(list)
        self._rest: list[Phrase] = []
        for phrase in map(Phrase, texts):
            first, last = phrase.parts[0], phrase.parts[-1]
            if len(phrase.parts) == 1:
                self._exact[phrase.text] = phrase
            elif len(first) >= _EDGE:
                self._begin[first[:_EDGE]].append(phrase)
            elif len(last) >= _EDGE:
                self._end[last[-_EDGE:]].append(phrase)
            else:
                self._rest.append(phrase)

    def read(
        self, sentence: str, translate: Translate, figure: Figure = lambda text, value: value
    ) -> Reading:
        """Return ``sentence`` in the language of ``translate``; ``figure(text, value)`` writes a number.

        What stands in its gaps may be sentences of the core as well; several may stand one behind the other.
        """
        return self._best(sentence, _Look(translate, figure))

    def found(self, sentence: str) -> list[tuple[Phrase, list[str]]]:
        """Return the texts with gaps of which a sentence may be made, and what then stands in the gaps."""
        by_edge = self._begin.get(sentence[:_EDGE], []) + self._end.get(sentence[-_EDGE:], [])
        candidates = by_edge + self._rest
        candidates.sort(key=lambda one: one.rank)
        return [(one, values) for one in candidates if (values := one.values(sentence)) is not None]

    def _best(self, text: str, look: _Look, depth: int = 0, *, nested: bool = False) -> Reading:
        """Read a part as one sentence, or as several one behind the other; ``nested``: it fills a gap."""
        if depth > DEEPEST or look.left <= 0:
            return Reading(0, text)
        part = text, nested
        if part not in look.best:
            look.best[part] = Reading(0, text)  # while it is looked at
            best = self._whole(text, look, depth, nested=nested)
            if best.known < len(text):
                for head, tail in _cuts(text):
                    first = self._whole(head, look, depth, nested=nested)
                    rest = self._best(tail, look, depth + 1, nested=nested)
                    known = first.known + rest.known
                    apart = bool(first.known or _begins(tail, rest))
                    if known > best.known or (known == best.known and rest.known and apart):
                        made_of = first.made_of + rest.made_of
                        best = Reading(known, f"{first.said} {rest.said}", made_of)
            look.best[part] = best
        return look.best[part]

    def _whole(self, text: str, look: _Look, depth: int, *, nested: bool) -> Reading:
        part = text, nested
        if part not in look.whole:
            if look.left <= 0:
                return Reading(0, text)
            look.left -= max(len(text), LEAST_LETTERS)
            best = self._one(text, look, depth, nested=nested)
            if not best.known and text.endswith("."):  # the end of the sentence that it stands in
                best = self._one(text[:-1], look, depth, nested=nested)
                best = best._replace(said=f"{best.said}.")
            look.whole[part] = best
        return look.whole[part]

    def _one(self, text: str, look: _Look, depth: int, *, nested: bool) -> Reading:
        exact = self._exact.get(text)
        if exact is not None and (exact.words > 1 or not depth):
            return Reading(len(text), look.translate(exact.text), (exact.text,))
        best = Reading(0, text)
        for phrase, values in self.found(text):
            inside = [self._best(value, look, depth + 1, nested=True) for value in values]
            known = phrase.letters + sum(one.known for one in inside)
            fits = phrase.fits(values, [one.known > 0 for one in inside], nested=nested)
            if fits and known > best.known:
                said = [
                    look.figure(phrase.text, value) if _FIGURE.fullmatch(value) else one.said
                    for value, one in zip(values, inside, strict=True)
                ]
                made_of = (phrase.text, *(text for one in inside for text in one.made_of))
                best = Reading(known, _filled(look.translate(phrase.text), said), made_of)
        return best


def _cuts(text: str) -> Iterable[tuple[str, str]]:
    """Yield the text cut in two behind a sentence, or a part of one."""
    for cut in islice(_CUT.finditer(text), MOST_CUTS):
        yield text[: cut.start()], text[cut.end() :]


def _begins(text: str, reading: Reading) -> bool:
    """Return whether a sentence certainly begins here: with its own words, or with the path of a file."""
    return bool(reading.made_of and not reading.made_of[0].startswith("%")) or _PATH.match(text) is not None


def _filled(text: str, values: list[str]) -> str:
    """Return a translation with its gaps filled, each once: a value is never looked at again."""
    return _NUMBER.sub(lambda gap: values[int(gap[1]) - 1], text)
