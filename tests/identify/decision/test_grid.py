"""Every k and temperature from one search."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.identify.decision import KS, TEMPERATURES, GridResult, gap, gap_minus, grid, predict, tie_rate
from assistant.identify.errors import IdentifyError

N_CLASSES = 8


@st.composite
def asked(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Similarity (n, K), labels (n, K) and truth (n,) of some queries, the first in the catalogue."""
    n, k = draw(st.integers(1, 12)), draw(st.integers(1, 9))
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    similarity = -np.sort(-rng.integers(-3, 20, (n, k)) / 20, axis=1)
    truth = rng.integers(-1, N_CLASSES, n)
    truth[0] = 0
    return similarity, rng.integers(0, N_CLASSES, (n, k)), truth


@settings(max_examples=40, deadline=None)
@given(asked())
def test_each_cell_is_what_that_k_and_temperature_would_score(queries: tuple) -> None:
    similarity, labels, truth = queries
    table = grid(similarity, labels, truth, n_classes=N_CLASSES)
    assert table.ks == tuple(sorted({min(k, similarity.shape[1]) for k in KS}))
    assert table.temperatures == TEMPERATURES
    inside = truth >= 0
    for row, k in enumerate(table.ks):
        for column, t in enumerate(table.temperatures):
            said = predict(similarity, labels, n_classes=N_CLASSES, k=k, temperature=t)
            right = said.correct(truth)
            assert table.gap[row, column] == gap(said.log_odds, right, inside.sum())
            assert table.gap_minus[row, column] == gap_minus(said.log_odds, right, inside)
            assert table.tie_rate[row, column] == tie_rate(said.log_odds)
            assert table.accuracy == right[inside].mean()


@settings(max_examples=40, deadline=None)
@given(asked(), st.integers(0, 1000))
def test_the_order_of_the_queries_changes_nothing(queries: tuple, seed: int) -> None:
    order = np.random.default_rng(seed).permutation(len(queries[0]))
    straight = grid(*queries, n_classes=N_CLASSES)
    mixed = grid(*(part[order] for part in queries), n_classes=N_CLASSES)
    assert np.array_equal(straight.gap, mixed.gap)
    assert straight.best == mixed.best


def museum(n: int = 300, seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Queries whose right answers stand out from the crowd behind them, and loners without an exhibit.

    What is not in the catalogue has one neighbour as near as a right answer, and many nearly as near.
    """
    rng = np.random.default_rng(seed)
    truth = np.where(np.arange(n) % 2, -1, rng.integers(0, 200, n))
    crowd = rng.uniform(0.1, 0.2, (n, 20)) + np.where(truth < 0, 0.55, 0.3)[:, None]
    similarity = np.concatenate([rng.uniform(0.75, 0.8, (n, 1)), crowd], axis=1)
    labels = np.argsort(rng.random((n, 200)), axis=1)[:, :21]
    labels[:, 0] = np.where(truth < 0, labels[:, 0], truth)
    for row in range(n):
        labels[row, 1:][labels[row, 1:] == labels[row, 0]] = labels[row, 2]
    order = np.argsort(-similarity, axis=1)
    return np.take_along_axis(similarity, order, 1), np.take_along_axis(labels, order, 1), truth


def test_the_default_grid_sweeps_k() -> None:
    # Published: k stays at 1. Here only the neighbours behind the first tell who is a stranger.
    table = grid(*museum(), n_classes=200)
    assert table.ks[0] == 1
    assert table.best[0] > 1
    assert table.best_gap > table.gap[0].max() + 0.2


def test_every_distractor_counts() -> None:
    similarity, labels, truth = museum()
    alone = truth >= 0
    with_all = grid(similarity, labels, truth, n_classes=200)
    without = grid(similarity[alone], labels[alone], truth[alone], n_classes=200)
    assert (without.n_queries, without.n_in_catalogue) == (150, 150)
    assert (with_all.n_queries, with_all.n_in_catalogue) == (300, 150)
    assert (with_all.gap <= with_all.gap_minus + 1e-12).all()
    assert np.array_equal(without.gap, with_all.gap_minus)


def test_of_equally_good_cells_the_one_in_the_best_surroundings_is_taken() -> None:
    # Both are right in every cell: nothing to choose by but the usual.
    similarity, labels = [[0.9, 0.1], [0.8, 0.1]], [[0, 1], [1, 0]]
    table = grid(similarity, labels, [0, 1], n_classes=2, ks=(1, 2), temperatures=(1, 50))
    assert (table.gap == 1).all()
    assert table.best == (2, 50.0)
    gaps = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1.0]])  # only the first has no failure beside it
    assert GridResult((1, 10, 50), (1.0, 10.0, 50.0), gaps, gaps, gaps, 1, 0, 2, 2).best == (1, 1.0)


def test_the_reference_reading_ties_where_its_confidence_has_no_digits_left() -> None:
    similarity, labels, truth = museum()
    similarity[:, 1:] -= 0.5
    ours = grid(similarity, labels, truth, n_classes=200, ks=(10,), temperatures=(500.0,))
    theirs = grid(similarity, labels, truth, n_classes=200, ks=(10,), temperatures=(500.0,), reference=True)
    assert ours.tie_rate[0, 0] == 0
    assert theirs.accuracy == ours.accuracy


def test_without_a_query_of_the_catalogue_there_is_a_sentence() -> None:
    with pytest.raises(IdentifyError, match="none of the queries shows an exhibit"):
        grid([[0.5]], [[0]], [-1], n_classes=1)


def test_a_table_can_be_stored() -> None:
    table = grid(*museum(20), n_classes=200)
    again = GridResult.from_json(json.loads(json.dumps(table.to_json())))
    assert np.array_equal(again.gap, table.gap)
    assert again.best == table.best
    assert again.to_json() == table.to_json()


@pytest.mark.parametrize(
    "change",
    [
        {"gap": [[1, 2]]},
        {"gap": [["a"]]},
        {"gap": [[10**400]]},
        {"gap": [[math.nan]]},
        {"gap": [[[1]], [2]]},
        {"ks": []},
        {"ks": [0]},
        {"temperatures": ["warm"]},
        {"accuracy": None},
        {"n_queries": True},
    ],
)
def test_a_table_that_makes_no_sense_is_refused(change: dict) -> None:
    stored = grid([[0.5]], [[0]], [0], n_classes=2, ks=(1,), temperatures=(1.0,)).to_json()
    with pytest.raises(IdentifyError):
        GridResult.from_json(stored | change)
    with pytest.raises(IdentifyError):
        GridResult.from_json([stored])
