"""Terms, facets and vocabularies: the thesaurus as values and arrays."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from assistant.errors import AssistantError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary.search import Hit

FACETS = ("objectTypes", "materials", "classifications", "subjects")
"""The facet keys, named as in the EUFCC-340K files, in the order in which they are shown."""

FACET_LABELS: Mapping[str, Mapping[str, str]] = {
    "objectTypes": {"en": "Object types", "ca": "Tipus d'objecte", "es": "Tipos de objeto"},
    "materials": {"en": "Materials", "ca": "Materials", "es": "Materiales"},
    "classifications": {"en": "Disciplines", "ca": "Disciplines", "es": "Disciplinas"},
    "subjects": {"en": "Subjects", "ca": "Temes", "es": "Temas"},
}

LANGUAGES = ("en", "ca", "es")
"""The languages of the default vocabulary; a missing label falls back in this order."""

MOST_ROUTES = 1000
"""Ways down to one term that are told: sixty levels of two broader terms each would have a trillion."""


class VocabularyError(AssistantError):
    """A vocabulary that cannot be used: names the file and what is wrong with it."""


class UnknownTermError(VocabularyError, KeyError):
    """A URI that the facet does not have."""


@dataclass(frozen=True, slots=True)
class Term:
    """One concept of one facet. Keyed by (facet, URI); ``row`` is its stable place in the facet.

    ``broader`` and ``narrower`` are rows of the same facet; a term may have several broader terms.
    ``depth``: 0 for a top term, else the shortest way up. ``hidden``: an artefact of the source, kept
    so that rows stay stable, never shown or suggested. ``paths``: its EUFCC-340K paths (Catalan labels
    joined by " | "). ``notes``: scope notes by language, what the term means.
    """

    facet: str
    uri: str
    row: int
    labels: Mapping[str, str]
    alternatives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    broader: tuple[int, ...] = ()
    narrower: tuple[int, ...] = ()
    depth: int = 0
    hidden: bool = False
    paths: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)

    def label(self, language: str = "en") -> str:
        """Return the preferred label in ``language``, else English, Catalan, Spanish, any, else the URI."""
        for code in (language, *LANGUAGES):
            if code in self.labels:
                return self.labels[code]
        return next(iter(self.labels.values()), self.uri)

    def qualifier(self, language: str = "en") -> str | None:
        """Return the words in brackets that end a label: "chairs (furniture forms)" -> "furniture forms"."""
        label = self.label(language)
        if not label.endswith(")") or " (" not in label or label.endswith(" (TM)"):
            return None
        return label[label.rindex(" (") + 2 : -1]

    def label_without_qualifier(self, language: str = "en") -> str:
        """Return the label without the words in brackets at its end."""
        label = self.label(language)
        return label[: label.rindex(" (")] if self.qualifier(language) is not None else label


class Facet:
    """One tree (a directed acyclic graph) of terms; the index of a term is its row."""

    def __init__(self, key: str, labels: Mapping[str, str], terms: Sequence[Term]) -> None:
        """``terms``: rows 0..n-1 in order, with ``broader`` set; narrower and depth are worked out here.

        Raises VocabularyError for a URI that occurs twice or a term that is broader than itself.
        """
        self.key = key
        self.labels = labels
        depths, narrower = _structure(key, terms)
        self.terms = tuple(
            Term(
                key, term.uri, term.row, term.labels, term.alternatives, term.broader,
                narrower[term.row], depths[term.row], term.hidden, term.paths, term.notes,
            )
            for term in terms
        )  # fmt: skip
        self.roots = tuple(term.row for term in self.terms if not term.broader)
        self._row_of = {term.uri: term.row for term in self.terms}
        self._row_of_path = {path: term.row for term in self.terms for path in term.paths}

    def __len__(self) -> int:
        return len(self.terms)

    def label(self, language: str = "en") -> str:
        """Return the facet's name."""
        return self.labels.get(language) or self.labels.get("en") or self.key

    @cached_property
    def depth(self) -> NDArray[np.int16]:
        """Depth of each term, int16 (n,)."""
        return np.array([term.depth for term in self.terms], np.int16)

    @cached_property
    def closure(self) -> NDArray[np.bool_]:
        """bool (n, n): ``closure[i, j]`` when j is i or broader than i at any distance."""
        closure = np.eye(len(self.terms), dtype=bool)
        # A term comes after all its broader ones, however long the longest way up is.
        for row in broader_first([term.broader for term in self.terms]):
            for wide in self.terms[row].broader:
                closure[row] |= closure[wide]
        return closure

    def row(self, uri: str) -> int:
        """Return the row of a URI; raises UnknownTermError."""
        try:
            return self._row_of[uri]
        except KeyError:
            raise UnknownTermError(f"The facet {self.key} has no term {uri}.") from None

    def has(self, uri: str) -> bool:
        """Tell whether the facet has a term with this URI."""
        return uri in self._row_of

    def term(self, uri: str) -> Term:
        """Return the term of a URI; raises UnknownTermError."""
        return self.terms[self.row(uri)]

    def row_of_path(self, path: str) -> int | None:
        """Return the row of an EUFCC path ("a | b | c"), None where the facet does not have it."""
        return self._row_of_path.get(path)

    def row_of_label(self, label: str) -> int | None:
        """Return the only term whose paths end in ``label``, None where there is none or several."""
        rows = self._rows_of_label.get(label, ())
        return next(iter(rows)) if len(rows) == 1 else None

    @cached_property
    def _rows_of_label(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for path, row in self._row_of_path.items():
            found.setdefault(path.rpartition(" | ")[2], set()).add(row)
        return found

    def nodes_of_path(self, path: str) -> tuple[int, ...]:
        """Return the rows of the terms that a path names, broadest first.

        A level under another parent than here counts where its label is known and unambiguous; unknown
        levels are left out (:func:`tags_of_cell` reports them).
        """
        levels = path.split(" | ")
        rows: dict[int, None] = {}
        for end, label in enumerate(levels, start=1):
            row = self.row_of_path(" | ".join(levels[:end]))
            row = self.row_of_label(label) if row is None else row
            if row is not None:
                rows[row] = None
        return tuple(rows)

    def ancestors(self, row: int) -> tuple[int, ...]:
        """Return all broader terms, nearest first."""
        return self._reach(row, "broader")

    def descendants(self, row: int) -> tuple[int, ...]:
        """Return all narrower terms, nearest first."""
        return self._reach(row, "narrower")

    def _reach(self, row: int, link: str) -> tuple[int, ...]:
        seen: dict[int, None] = {}
        queue = deque(getattr(self.terms[row], link))
        while queue:
            found = queue.popleft()
            if found not in seen:
                seen[found] = None
                queue.extend(getattr(self.terms[found], link))
        return tuple(seen)

    def routes(self, row: int) -> tuple[tuple[int, ...], ...]:
        """Return every way from a top term down to ``row``, both ends included; of very many, the first."""
        found: list[tuple[int, ...]] = []
        unfinished: list[tuple[int, ...]] = [(row,)]
        while unfinished and len(found) < MOST_ROUTES:
            way = unfinished.pop()
            above = self.terms[way[0]].broader
            if not above:
                found.append(way)
            unfinished.extend((wide, *way) for wide in reversed(above))
        return tuple(found)

    def path_label(self, row: int, language: str = "en") -> str:
        """Return the first route in words: "furniture > seating > chairs"."""
        # Not by routes(): where terms have many broader ones, there are too many to write them all out.
        way = [row]
        while above := self.terms[way[-1]].broader:
            way.append(above[0])
        return " > ".join(self.terms[step].label(language) for step in reversed(way))


class Vocabulary:
    """The facets of one thesaurus with its name, version and the attribution that must stay with it."""

    def __init__(self, name: str, version: str, attribution: str, facets: Iterable[Facet]) -> None:
        self.name = name
        self.version = version
        self.attribution = attribution
        self.facets: Mapping[str, Facet] = {facet.key: facet for facet in facets}

    def __getitem__(self, key: str) -> Facet:
        try:
            return self.facets[key]
        except KeyError:
            known = ", ".join(self.facets)
            raise VocabularyError(f"There is no facet “{key}” in {self.name}; it has {known}.") from None

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over facet keys, URIs in row order and broader links; labels do not change it."""
        digest = hashlib.sha256()
        for key, facet in self.facets.items():
            digest.update(f"facet\t{key}\n".encode())
            for term in facet.terms:
                broader = " ".join(map(str, sorted(term.broader)))
                digest.update(f"{term.uri}\t{broader}\n".encode())
        return digest.hexdigest()

    def search(
        self, text: str, *, facet: str | None = None, language: str | None = None, limit: int = 50
    ) -> list[Hit]:
        """Return terms whose labels hold the words of ``text``, best first; see :mod:`.search`."""
        from assistant.vocabulary.search import find

        return find(self, text, facet=facet, language=language, limit=limit)


def _structure(key: str, terms: Sequence[Term]) -> tuple[list[int], list[tuple[int, ...]]]:
    """Return each term's depth and narrower rows; raises VocabularyError where the graph is broken."""
    uris: set[str] = set()
    narrower: list[list[int]] = [[] for _ in terms]
    for row, term in enumerate(terms):
        if term.row != row:
            raise VocabularyError(f"The facet {key} has no term in row {row}. Number its terms from 0.")
        if term.uri in uris:
            raise VocabularyError(f"The facet {key} has the term {term.uri} twice. Take one of them out.")
        uris.add(term.uri)
        for wide in term.broader:
            if not 0 <= wide < len(terms):
                raise VocabularyError(
                    f"The term {term.uri} has a broader term in row {wide}, which is not there."
                )
            narrower[wide].append(row)
    order = broader_first([term.broader for term in terms])
    if len(order) < len(terms):
        raise VocabularyError(f"The facet {key} has terms that are broader than themselves (a circle).")
    depths = [0] * len(terms)
    for row in order:
        if terms[row].broader:
            depths[row] = 1 + min(depths[wide] for wide in terms[row].broader)
    return depths, [tuple(rows) for rows in narrower]


def broader_first(broader: Sequence[Sequence[int]]) -> list[int]:
    """Return the rows so that each comes after its broader ones; rows in or below a circle are left out.

    ``broader``: the broader rows of each row.
    """
    narrower: list[list[int]] = [[] for _ in broader]
    waiting = [len(set(above)) for above in broader]
    for row, above in enumerate(broader):
        for wide in set(above):
            narrower[wide].append(row)
    order = [row for row, count in enumerate(waiting) if not count]
    for row in order:
        for below in narrower[row]:
            waiting[below] -= 1
            if not waiting[below]:
                order.append(below)
    return order
