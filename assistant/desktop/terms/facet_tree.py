"""The shape of one facet as the window draws it: a tree of occurrences, in plain integers.

A term with several broader terms is stored once and drawn under each of them, so the tree has
*occurrences*, not terms. They are numbered once, breadth first: the children of an occurrence lie side
by side, and an index of the item model is just an occurrence number. Occurrence 0 is the invisible root.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import numpy as np

from assistant.vocabulary.search import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from assistant.vocabulary import Facet

ROOT = 0
MORE = -1
"""The term row of the "139 more" line that closes the list of top terms; no term at all."""


class FacetTree:
    """Occurrences of a facet's visible terms, narrower terms in alphabetical order of the language.

    Lists are indexed by occurrence: ``row`` (term row, or MORE), ``parent``, ``first`` and ``count``
    (children ``first[i] .. first[i] + count[i] - 1``), ``position`` (place among the siblings), ``walk``
    (place in reading order). ``of_row`` maps a term row to its occurrences, in reading order. Hidden
    terms are left out; their narrower terms move up.
    """

    def __init__(self, facet: Facet, language: str) -> None:
        self._facet = facet
        self.labels = [term.label(language) for term in facet.terms]
        self.row: list[int] = [MORE]
        self.parent: list[int] = [ROOT]
        self.first: list[int] = [0]
        self.count: list[int] = [0]
        self.position: list[int] = [0]
        self._number()
        self.size = len(self.row)
        self.rows: NDArray[np.intp] = np.asarray(self.row, dtype=np.intp)
        self.parents: NDArray[np.intp] = np.asarray(self.parent, dtype=np.intp)
        self.is_more: NDArray[np.bool_] = self.rows == MORE
        self.walk = self._reading_order()
        self.of_row: list[list[int]] = [[] for _ in facet.terms]
        for occurrence in sorted(range(1, self.size), key=self.walk.__getitem__):
            if self.row[occurrence] != MORE:
                self.of_row[self.row[occurrence]].append(occurrence)

    def children(self, occurrence: int) -> range:
        """The occurrences directly under this one; those of ROOT end with the "more" line."""
        first = self.first[occurrence]
        return range(first, first + self.count[occurrence])

    def above(self, occurrence: int) -> list[int]:
        """The occurrences on the way up, nearest first, without the invisible root."""
        way = []
        while (occurrence := self.parent[occurrence]) != ROOT:
            way.append(occurrence)
        return way

    def route(self, occurrence: int) -> list[int]:
        """The term rows from the top term down to this occurrence: its name across restarts."""
        return [self.row[each] for each in reversed([occurrence, *self.above(occurrence)])]

    def at_route(self, route: Sequence[int]) -> int | None:
        """The occurrence that ``route`` names, or None where the tree no longer has it."""
        here = ROOT
        for row in route:
            here = next((child for child in self.children(here) if self.row[child] == row), ROOT)
            if here == ROOT:
                return None
        return here if here != ROOT else None

    def _number(self) -> None:
        roots = self._visible(self._facet.roots)
        queue: deque[tuple[int, list[int]]] = deque([(ROOT, roots)])
        while queue:
            occurrence, rows = queue.popleft()
            if not rows:
                continue
            self.first[occurrence] = len(self.row)
            if occurrence == ROOT:
                rows.append(MORE)
            self.count[occurrence] = len(rows)
            for position, row in enumerate(rows):
                child = len(self.row)
                self.row.append(row)
                self.parent.append(occurrence)
                self.first.append(0)
                self.count.append(0)
                self.position.append(position)
                if row != MORE:
                    queue.append((child, self._visible(self._facet.terms[row].narrower)))

    def _visible(self, rows: Iterable[int]) -> list[int]:
        found: set[int] = set()
        seen: set[int] = set()
        waiting = list(rows)
        while waiting:
            row = waiting.pop()
            if row in seen:
                continue
            seen.add(row)
            term = self._facet.terms[row]
            if term.hidden:
                waiting.extend(term.narrower)
            else:
                found.add(row)
        return sorted(found, key=lambda row: (fold(self.labels[row]), row))

    def _reading_order(self) -> list[int]:
        walk = [0] * self.size
        waiting = [ROOT]
        place = 0
        while waiting:
            occurrence = waiting.pop()
            walk[occurrence] = place
            place += 1
            waiting.extend(reversed(self.children(occurrence)))
        return walk
