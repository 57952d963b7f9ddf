"""Small thesauri, scores and tags, drawn at random: what the property tests of the metrics work on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from assistant.evaluation.metrics import display_order
from assistant.vocabulary import Facet, Term


@dataclass(frozen=True)
class Case:
    """A facet that is a graph, scores with many equal and some unknown (NaN), and tags with gaps."""

    facet: Facet
    scores: np.ndarray
    tags: np.ndarray

    @property
    def order(self) -> np.ndarray:
        return display_order(self.facet)

    def ancestors(self, row: int) -> set[int]:
        """The term and all that is broader, one link at a time."""
        found = {row}
        for wide in self.facet.terms[row].broader:
            found |= self.ancestors(wide)
        return found


def facet_of(broader: list[list[int]], hidden: frozenset[int] = frozenset()) -> Facet:
    """A facet whose term n has the broader terms ``broader[n]``."""
    terms = [
        Term("materials", f"https://example.org/{row}", row, {"en": f"term {row}"}, {}, tuple(above))
        for row, above in enumerate(broader)
    ]
    shown = [term if term.row not in hidden else Term(**{**_fields(term), "hidden": True}) for term in terms]
    return Facet("materials", {"en": "Materials"}, shown)


def _fields(term: Term) -> dict[str, object]:
    return {name: getattr(term, name) for name in Term.__slots__}


@st.composite
def facets(draw: st.DrawFn, most: int = 12) -> Facet:
    """A directed acyclic graph: each term may stand under several that come before it."""
    count = draw(st.integers(1, most))
    broader = [
        sorted(draw(st.sets(st.integers(0, row - 1), max_size=2))) if row else [] for row in range(count)
    ]
    return facet_of(broader, draw(st.frozensets(st.integers(0, count - 1), max_size=1)))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    facet = draw(facets())
    pictures = draw(st.integers(1, 6))
    shape = (pictures, len(facet.terms))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    # Few different values, so that equal scores are the rule.
    scores = rng.choice(np.array([0, 0.1, 0.25, 0.5, 1, np.nan], np.float32), shape)
    tags = rng.random(shape) < draw(st.sampled_from([0.1, 0.4, 0.9]))
    tags[:, [term.row for term in facet.terms if term.hidden]] = False
    return Case(facet, scores, tags)
