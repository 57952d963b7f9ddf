"""Hierarchical precision, recall and F, by hand and against sets of terms."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from assistant.evaluation.hierarchical import extend, overlap
from assistant.evaluation.predicted import above
from tests.evaluation.cases import Case, cases, facet_of

CONTAINER, VESSEL, VASE, CUP, COIN = range(5)
THINGS = facet_of([[], [CONTAINER], [VESSEL], [VESSEL], []])


def sets_of(*rows: set[int]) -> np.ndarray:
    found = np.zeros((len(rows), 5), bool)
    for index, row in enumerate(rows):
        found[index, list(row)] = True
    return found


def test_a_near_miss_costs_less_than_a_far_one() -> None:
    vase = sets_of({VASE})
    near = overlap(sets_of({CUP}), vase, THINGS).to_json()
    far = overlap(sets_of({COIN}), vase, THINGS).to_json()
    # Container and vessel are right, cup is not: two of three on both sides.
    assert near == {key: pytest.approx(2 / 3) for key in ("precision", "recall", "f")}
    assert far == {"precision": 0, "recall": 0, "f": 0}


def test_the_counts_are_pooled_over_the_pictures() -> None:
    found = overlap(sets_of({VASE}, {COIN}), sets_of({VASE}, {VASE}), THINGS)
    assert found.right.tolist() == [3, 0]
    assert found.to_json() == {"precision": 3 / 4, "recall": 3 / 6, "f": pytest.approx(2 * 3 / (4 + 6))}


def test_a_term_brings_the_broader_terms_of_every_route() -> None:
    facet = facet_of([[], [], [0, 1]])
    assert extend(np.array([[False, False, True]]), facet).tolist() == [[True, True, True]]


def test_nothing_predicted_has_no_precision() -> None:
    assert overlap(sets_of(set()), sets_of({VASE}), THINGS).to_json() == {
        "precision": None,
        "recall": 0,
        "f": 0,
    }


@given(cases())
def test_agrees_with_sets(case: Case) -> None:
    said = above(case.scores, case.order)
    found = overlap(said, case.tags, case.facet)
    totals = np.zeros(3)
    for index in range(len(said)):
        ours = {wide for row in np.flatnonzero(said[index]) for wide in case.ancestors(row)}
        true = {wide for row in np.flatnonzero(case.tags[index]) for wide in case.ancestors(row)}
        sizes = [len(ours & true), len(ours), len(true)]
        assert [found.right[index], found.predicted[index], found.true[index]] == sizes
        totals += sizes
    right, predicted, true_count = totals
    wanted = found.to_json()
    assert wanted["precision"] == (right / predicted if predicted else None)
    assert wanted["recall"] == (right / true_count if true_count else None)


@given(cases())
def test_the_true_terms_are_perfect(case: Case) -> None:
    found = overlap(case.tags, case.tags, case.facet).to_json()
    if case.tags.any():
        assert found == {"precision": 1, "recall": 1, "f": 1}
