"""All terms of the AAT by name: what a museum can add where the vocabulary in use lacks a term.

46,188 terms with their English names, some Spanish ones, and the AAT facet each is from; no broader terms,
which is why a person says where a term stands. One compact file, read when it is first asked for.
"""

from __future__ import annotations

import csv
import gzip
import zlib
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant import paths, untrusted, whole_files
from assistant.vocabulary.names import Name, NameIndex
from assistant.vocabulary.terms import VocabularyError

if TYPE_CHECKING:
    from numpy.typing import NDArray

AAT = "http://vocab.getty.edu/aat/"
FILE = "aat-names.tsv.gz"
FACETS = (
    "Associated Concepts", "Physical Attributes", "Styles and Periods", "Agents", "Activities", "Materials",
    "Objects",
)  # fmt: skip
"""The AAT's own facets, in its order; a line of the file has the place of one."""

_FIRST = 300_000_000
_LONGEST = 80  # some sources have whole sentences among the names
_COLUMNS = ("aat_id", "pref_label_en", "alt_labels_en", "label_es", "facet")


@dataclass(frozen=True, slots=True)
class AatTerm:
    """One term of the AAT: its URI, names by language, and the AAT's facet."""

    uri: str
    labels: Mapping[str, str]
    alternatives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facet: str = ""

    @property
    def number(self) -> str:
        """The AAT's number of the term, as in its web address."""
        return self.uri.removeprefix(AAT)


@dataclass(frozen=True, slots=True)
class AatHit:
    """A term found: ``label`` is the name that matched; ``score`` 0..1."""

    term: AatTerm
    label: str
    score: float


class AatNames:
    """The terms of the AAT, searched as the vocabulary is: all languages, accents and case alike.

    ``lines`` are those of the file, in the order of their numbers; a term is made when it is asked for.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = list(lines)
        self._index = NameIndex(_names(self._lines))
        self._without: tuple[Collection[str] | None, NDArray[np.bool_] | None] = (None, None)

    def __len__(self) -> int:
        return len(self._lines)

    def term(self, uri: str) -> AatTerm | None:
        """Return the term of a URI, ``None`` where the AAT's list does not have it."""
        place = self._place(uri)
        return None if place is None else _term(self._lines[place])

    def at(self, place: int) -> AatTerm:
        """Return the term at a place of the list, in the order of the AAT's numbers."""
        return _term(self._lines[place])

    def search(self, text: str, *, without: Collection[str] | None = None, limit: int = 50) -> list[AatHit]:
        """Return the terms with a name that holds every word of ``text``, best first; not ``without``."""
        if without is not self._without[0]:  # the same from letter to letter
            left_out = [place for uri in without or () if (place := self._place(uri)) is not None]
            self._without = without, ~np.isin(self._index.owners, left_out)
        found = self._index.find(text, limit, self._without[1])
        return [AatHit(_term(self._lines[each.owner]), each.label, each.score) for each in found]

    def _place(self, uri: str) -> int | None:
        number = uri.removeprefix(AAT)
        if not number.isascii() or not number.isdecimal() or len(number) > len(str(_FIRST)):
            return None
        key = f"{int(number) - _FIRST:06}\t"
        place = bisect_left(self._lines, key)
        found = place < len(self._lines) and self._lines[place].startswith(key)
        return place if found else None


def load(path: Path | None = None) -> AatNames:
    """Read the list that ships, or ``path``; half a second, so call it beside the GUI thread.

    Raises VocabularyError where the file is not there or damaged.
    """
    path = path or paths.resources() / "vocabularies" / FILE
    try:
        lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
        return AatNames(lines)
    except OSError as error:
        raise VocabularyError(
            f"{path} cannot be read: {error.strerror or error}. Install it again."
        ) from error
    except (ValueError, IndexError, EOFError, zlib.error) as error:
        raise VocabularyError(f"{path} is damaged. Install the program again.") from error


def write(table: Path, to: Path) -> int:
    """Make the list from a table of AAT facts (``aat_labels_full.csv``); return the number of terms.

    Raises VocabularyError where the table cannot be read or lacks a column.
    """
    try:
        with untrusted.open_lines(table) as stream:
            rows = list(csv.DictReader(stream))
        lines = "".join(sorted(_line(row) for row in rows))
        to.parent.mkdir(parents=True, exist_ok=True)
        # No moment and no name inside: the same table gives the same bytes.
        whole_files.write(to, gzip.compress(lines.encode("utf-8"), 9, mtime=0))
    except OSError as error:
        raise VocabularyError(f"{error.filename or table} cannot be used: {error.strerror}.") from error
    except (KeyError, ValueError, AttributeError, csv.Error) as error:
        raise VocabularyError(
            f"{table} is not a table of AAT names; it needs {', '.join(_COLUMNS)} ({error})."
        ) from error
    return len(rows)


def _line(row: Mapping[str, str]) -> str:
    number, english, others, spanish, facet = (row[column].strip() for column in _COLUMNS)
    place = FACETS.index(facet.removesuffix(" (by exclusion)"))
    others = "|".join(name for name in others.split("|") if name != english and len(name) <= _LONGEST)
    cells = [f"{int(number) - _FIRST:06}", str(place), english, others, spanish]
    return "\t".join(" ".join(cell.split()) for cell in cells).rstrip("\t") + "\n"


def _term(line: str) -> AatTerm:
    number, place, english, *rest = line.split("\t")
    labels = {"en": english}
    alternatives = {}
    if rest and rest[0]:
        alternatives["en"] = tuple(rest[0].split("|"))
    if len(rest) > 1:
        labels["es"] = rest[1]
    return AatTerm(f"{AAT}{_FIRST + int(number)}", labels, alternatives, FACETS[int(place)])


def _names(lines: Iterable[str]) -> Iterator[Name]:
    for owner, line in enumerate(lines):
        _, _, english, *rest = line.split("\t")
        yield Name(owner, english, "en")
        if len(rest) > 1:
            yield Name(owner, rest[1], "es")
        if rest and rest[0]:
            for label in rest[0].split("|"):
                yield Name(owner, label, "en", preferred=False)
