"""A broader term is never less likely than a narrower one, on any graph."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from assistant.tagging.coherence import lift_broader, narrower_first
from assistant.tagging.scores import ranking


@st.composite
def graphs(draw):
    """Draw a facet-like graph: each term's broader terms come before it."""
    size = draw(st.integers(1, 12))
    terms = []
    closure = np.eye(size, dtype=bool)
    for row in range(size):
        broader = draw(st.sets(st.integers(0, row - 1), max_size=3)) if row else set()
        for wide in broader:
            closure[row] |= closure[wide]
        terms.append(SimpleNamespace(row=row, broader=tuple(sorted(broader)), hidden=draw(st.booleans())))
    depth = np.array([0 if not t.broader else 1 for t in terms], np.int16)
    return SimpleNamespace(terms=tuple(terms), closure=closure, depth=depth)


@given(graphs(), st.data())
def test_each_term_gets_the_best_score_at_or_below_it(facet, data):
    size = len(facet.terms)
    scores = data.draw(hnp.arrays(np.float32, (2, size), elements=st.floats(0, 1, width=32)))
    lifted = lift_broader(scores, narrower_first(facet))
    for row in range(size):
        below = facet.closure[:, row]
        assert np.array_equal(lifted[:, row], scores[:, below].max(axis=1))


@given(graphs(), st.data())
def test_ranking_is_best_first_broader_first_and_without_hidden_terms(facet, data):
    size = len(facet.terms)
    scores = data.draw(hnp.arrays(np.float32, size, elements=st.sampled_from([0.0, 0.5, 1.0])))
    order = ranking(facet, scores)
    assert sorted(order) == [term.row for term in facet.terms if not term.hidden]
    keys = [(-scores[row], facet.depth[row], row) for row in order]
    assert keys == sorted(keys)
