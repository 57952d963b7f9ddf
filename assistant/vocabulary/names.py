"""A list of names that answers while a person types: all names in one string, searched from end to end.

50,000 terms have some 90,000 names. Looking at each of them for each letter typed is too slow; finding the
letters in one long string is not, and the better kinds of match are looked for first, so that the slower
ones are only looked for when there are too few.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[a-z0-9]+")

WHOLE, BEGINS, WORDS, BEGINNINGS, INSIDE = 1.0, 0.8, 0.7, 0.6, 0.3
"""What a name is worth: it is the text, begins so, has its words, words that begin so, or the letters."""

OTHER = 0.05
"""What an alternative name is worth less than a preferred one."""


def fold(text: str) -> str:
    """Return ``text`` without accents, case and the middle dot of Catalan's "l·l"; apostrophes are alike."""
    if text.isascii():
        return text.lower()
    # Twice: taking a letter apart may lay bare a capital ("ℌ" is a capital only once it is an "H").
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.casefold()).casefold())
    return "".join(char for char in plain if not unicodedata.combining(char) and char != "·").replace(
        "’", "'"
    )


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text``, parted at anything but letters and digits."""
    folded = fold(text)
    return tuple((_PLAIN if folded.isascii() else _WORD).findall(folded))


class Name(NamedTuple):
    """One name of one owner (a term, by a number of the caller's)."""

    owner: int
    label: str
    language: str
    preferred: bool = True


class Found(NamedTuple):
    """An owner found: the name that matched, and how well, 0..1."""

    owner: int
    label: str
    language: str
    score: float


FEW = 4000
"""Where the longest word of a text is found no more often, only the names it is in are looked at."""


class _Lines:
    """Folded names, one to a line, in one string: line ``i`` begins at ``starts[i]``, the last is the end.

    ``places``: which names they are, int64; ``None`` for all of them.
    """

    def __init__(self, text: str, starts: NDArray[np.int64], places: NDArray[np.int64] | None = None) -> None:
        self._text, self._starts, self._places = text, starts, places

    def holding(self, part: str, others: Sequence[str] = ()) -> NDArray[np.int64]:
        """Return the names whose line holds ``part`` and all of ``others``, ascending."""
        lines = self._lines(self._find(part))
        if others:
            starts, find = self._starts, self._text.find
            spans = zip(lines.tolist(), starts[lines].tolist(), starts[lines + 1].tolist(), strict=True)
            held = (
                line for line, begin, end in spans if all(find(other, begin, end) >= 0 for other in others)
            )
            lines = np.fromiter(held, np.int64)
        return lines if self._places is None else self._places[lines]

    def narrowed(self, part: str) -> _Lines:
        """Return the lines that hold ``part`` alone, where these are few; else all."""
        positions = self._find(part, FEW + 1)
        if len(positions) > FEW:
            return self
        lines = self._lines(positions)
        spans = zip(self._starts[lines].tolist(), self._starts[lines + 1].tolist(), strict=True)
        texts = [self._text[begin:end] for begin, end in spans]
        starts = np.cumsum([0, *map(len, texts)], dtype=np.int64)
        return _Lines("".join(texts) + "\n", starts, lines)

    def _find(self, part: str, most: int | None = None) -> array[int]:
        find = self._text.find
        positions = array("q")
        at = find(part)
        while at >= 0 and len(positions) != most:
            positions.append(at)
            at = find(part, at + 1)
        return positions

    def _lines(self, positions: array[int]) -> NDArray[np.int64]:
        return np.unique(np.searchsorted(self._starts, np.array(positions, np.int64), side="right") - 1)


class NameIndex:
    """Finds owners by the words of their names. The names of an owner are given one after the other.

    Kept in columns, not as objects: the AAT's 87,000 names then take 20 MB less. ``owners``: int64 (n,),
    the owner of each name, ascending; ``languages``: its language.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._labels: list[str] = []
        self.languages: list[str] = []
        owners, preferred, starts = array("q"), array("b"), array("q")
        self._short: dict[str, list[int]] = {}
        lines = []
        end = 0
        for place, name in enumerate(names):
            whole = " ".join(words_of(name.label))
            lines.append(f"\n {whole} ")
            starts.append(end)
            end += len(whole) + 3
            owners.append(name.owner)
            preferred.append(name.preferred)
            self._labels.append(name.label)
            self.languages.append(name.language)
            if name.label.endswith(")"):  # "chairs (furniture forms)" is also simply "chairs"
                short = " ".join(words_of(name.label.rpartition(" (")[0]))
                self._short.setdefault(short, []).append(place)
        self.owners: NDArray[np.int64] = np.array(owners, np.int64)
        self._preferred: NDArray[np.bool_] = np.array(preferred, np.bool_)
        starts.append(end)
        self._lines = _Lines("".join(lines) + "\n", np.array(starts, np.int64))
        self._lengths: NDArray[np.int64] = np.fromiter(map(len, self._labels), np.int64, len(lines))

    def __len__(self) -> int:
        return len(self._labels)

    def find(self, text: str, limit: int, allowed: NDArray[np.bool_] | None = None) -> list[Found]:
        """Return the best ``limit`` owners with a name that holds every word of ``text``, each once.

        A name that fits better comes first, of equally good ones the shorter, then the owner with the
        lower number. ``allowed``, bool (n,): the names that count; all without it.
        """
        wanted = words_of(text)
        found: dict[int, Found] = {}
        if not wanted:
            return []
        for score, places in self._tiers(wanted):
            if allowed is not None:
                places = places[allowed[places]]
            for kind, worth in ((True, score), (False, score - OTHER)):
                new = self._best(places[self._preferred[places] == kind], found, limit - len(found))
                for place in new.tolist():
                    owner = int(self.owners[place])
                    found[owner] = Found(owner, self._labels[place], self.languages[place], worth)
            if len(found) >= limit:
                break
        return list(found.values())

    def _best(self, places: NDArray[np.int64], known: Collection[int], room: int) -> NDArray[np.int64]:
        """Return the first name of each owner not yet known, shortest first, at most ``room``."""
        if not len(places) or room <= 0:
            return places[:0]
        owners = self.owners[places]
        fresh = np.concatenate(([True], owners[1:] != owners[:-1]))
        if known:
            fresh &= ~np.isin(owners, list(known))
        first = places[fresh]
        order = np.lexsort((self.owners[first], self._lengths[first]))
        return first[order[:room]]

    def _tiers(self, wanted: Sequence[str]) -> Iterator[tuple[float, NDArray[np.int64]]]:
        text = " ".join(wanted)
        lines = self._lines.narrowed(max(wanted, key=len))
        yield WHOLE, np.union1d(lines.holding(f"\n {text} \n"), np.array(self._short.get(text, ()), np.int64))
        yield BEGINS, lines.holding(f"\n {text}")
        yield WORDS, lines.holding(*_rarest([f" {word} " for word in wanted]))
        yield BEGINNINGS, lines.holding(*_rarest([f" {word}" for word in wanted]))
        yield INSIDE, lines.holding(*_rarest(wanted))


def _rarest(parts: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Return the longest part, which few names hold, and the others."""
    longest = max(range(len(parts)), key=lambda place: len(parts[place]))
    return parts[longest], [part for place, part in enumerate(parts) if place != longest]
