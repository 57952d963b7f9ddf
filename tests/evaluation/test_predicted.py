"""Sets out of scores: the best of each picture, and those above a threshold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from assistant.evaluation import predicted
from assistant.evaluation.metrics import per_picture
from assistant.evaluation.predicted import above, top
from tests.evaluation.cases import Case, cases

ROWS = np.arange(4)


def test_the_best_so_many_of_each_picture() -> None:
    scores = np.array([[0.1, 0.9, 0.5, 0.4], [0.1, 0.9, 0.5, 0.4]], np.float32)
    found = top(scores, np.array([2, 0]), ROWS)
    assert found.tolist() == [[False, True, True, False], [False] * 4]


def test_equal_scores_are_cut_in_the_given_order() -> None:
    scores = np.full((1, 4), 0.5, np.float32)
    assert np.flatnonzero(top(scores, 2, np.array([3, 1, 0, 2]))[0]).tolist() == [1, 3]


def test_a_term_that_is_not_known_is_never_predicted() -> None:
    scores = np.array([[np.nan, 0.6, np.nan, 0.4]], np.float32)
    assert top(scores, 4, ROWS).tolist() == [[False, True, False, True]]
    assert above(scores, ROWS).tolist() == [[False, True, False, False]]


def test_the_threshold_itself_is_enough_and_other_rows_are_not_predicted() -> None:
    scores = np.array([[0.5, 0.49, 0.9, 0.9]], np.float32)
    assert above(scores, np.array([0, 1, 3])).tolist() == [[True, False, False, True]]


@given(cases())
def test_agrees_with_a_sorted_list(case: Case) -> None:
    counts = case.tags.sum(axis=1)
    found = top(case.scores, counts, case.order)
    for index, size in enumerate(counts):
        known = [row for row in case.order if not np.isnan(case.scores[index, row])]
        ranked = sorted(
            known, key=lambda row: (-case.scores[index, row], case.order.tolist().index(row))
        )  # fmt: skip
        assert set(np.flatnonzero(found[index])) == set(ranked[:size])


@given(cases())
def test_the_share_of_tags_in_it_is_r_precision(case: Case) -> None:
    scores = np.nan_to_num(case.scores)
    metrics = per_picture(scores, case.tags, case.order)
    found = top(scores, case.tags.sum(axis=1), case.order) & case.tags
    shares = found.sum(axis=1)[metrics.indexes] / case.tags.sum(axis=1)[metrics.indexes]
    np.testing.assert_allclose(shares, metrics.values[:, 0])


def test_more_pictures_than_a_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    scores = np.random.default_rng(0).random((25, 4)).astype(np.float32)
    whole = top(scores, 2, ROWS)
    monkeypatch.setattr(predicted, "CHUNK", 7)
    np.testing.assert_array_equal(top(scores, 2, ROWS), whole)
