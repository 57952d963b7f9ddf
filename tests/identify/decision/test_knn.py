"""The classifier of the Met data set: as published where that can be computed, and sane where it cannot."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.identify.decision import Predicted, metrics, predict
from tests.identify.decision import reference

N_CLASSES = 12


def found(*, low: float = -1.0) -> st.SearchStrategy[tuple[list[float], list[int]]]:
    """The neighbours of one query: similarities, best first, and the exhibits of the pictures."""
    steps = st.integers(round(low * 64), 64).map(lambda step: step / 64)
    pairs = st.lists(st.tuples(steps, st.integers(0, N_CLASSES - 1)), min_size=1, max_size=15)
    return pairs.map(lambda rows: sorted(rows, reverse=True)).map(
        lambda rows: ([s for s, _ in rows], [c for _, c in rows])
    )


def ask(
    similarity: list[float], labels: list[int], k: int = 50, t: float = 20.0, **more: object
) -> Predicted:
    return predict([similarity], [labels], n_classes=N_CLASSES, k=k, temperature=t, **more)  # type: ignore[arg-type]


@settings(deadline=None)
@given(found(), st.integers(1, 20), st.sampled_from([0.01, 0.1, 1, 5, 10, 20, 30]))
def test_the_reference_reading_is_the_published_formula(
    query: tuple[list[float], list[int]], k: int, t: float
) -> None:
    # Ties are looked for in all neighbours, so the plain formula is given the k nearest only.
    similarity, labels = query[0][:k], query[1][:k]
    said = ask(similarity, labels, k, t, reference=True)
    wanted = reference.confidences(similarity, labels, N_CLASSES, k, t)
    assert np.exp(said.log_confidence[0]) == pytest.approx(max(wanted.values()), rel=1e-9)
    if t >= 1:  # below, the plain formula rounds different confidences to the same
        assert said.label[0] == reference.prediction(similarity, labels, N_CLASSES, k, t)


@settings(deadline=None)
@given(found(low=1 / 64), st.integers(1, 20), st.sampled_from([1, 5, 10, 20, 30]))
def test_our_reading_differs_only_in_ties_and_negative_similarities(
    query: tuple[list[float], list[int]], k: int, t: float
) -> None:
    said, plain = ask(*query, k, t), reference.confidences(*query, N_CLASSES, k, t)
    assert np.exp(said.log_confidence[0]) == pytest.approx(max(plain.values()), rel=1e-9)
    if not said.tied[0]:
        assert said.label[0] == reference.prediction(*query, N_CLASSES, k, t)


@settings(deadline=None)
@given(found(), st.integers(1, 60), st.sampled_from([0.01, 1, 50, 500, 10_000]))
def test_k_and_temperature_never_change_the_prediction(
    query: tuple[list[float], list[int]], k: int, t: float
) -> None:
    assert ask(*query, k, t).nearest.tolist() == ask(*query, 1, 1.0).nearest.tolist()


@pytest.mark.parametrize("t", [500.0, 10_000.0])
def test_high_temperatures_neither_overflow_nor_tie(t: float) -> None:
    # Published: exp(0.9 * 10,000) overflows, and at t = 500 every confidence is exactly 1.
    similarity = [[0.9, 0.5], [0.8, 0.5], [0.7, 0.5], [0.6, 0.5], [0.95, 0.94]]
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        said = predict(similarity, [[0, 1]] * 5, n_classes=N_CLASSES, k=2, temperature=t)
    assert np.isfinite(said.log_odds).all()
    assert metrics.tie_rate(said.log_odds) == 0
    assert np.argsort(-said.log_odds).tolist() == [0, 1, 2, 3, 4]


def test_float32_similarities_are_computed_in_float64() -> None:
    # exp(100 * 0.99) is infinite in float32.
    said = predict(np.float32([[0.99, 0.2]]), [[3, 1]], n_classes=N_CLASSES, k=2, temperature=100.0)
    assert said.log_odds.dtype == np.float64
    assert said.log_odds[0] == pytest.approx(
        100 * np.float64(np.float32(0.99)) - np.logaddexp(20, np.log(10))
    )


def test_of_negative_similarities_the_nearest_wins() -> None:
    similarity, labels = [-0.1, -0.3, -0.4], [7, 3, 5]
    assert ask(similarity, labels).label[0] == 7
    assert ask(similarity, labels, reference=True).label[0] == 3  # as published: all 0, smallest number
    assert ask([-0.1], [7]).log_odds[0] > ask([-0.5], [7]).log_odds[0]


def test_a_k_above_the_catalogue_invents_no_neighbour() -> None:
    # Published: the search pads with -1, which reads the last exhibit's label.
    assert ask([0.5, 0.4], [2, 1], k=50).log_odds[0] == ask([0.5, 0.4], [2, 1], k=2).log_odds[0]
    padded = ask([0.5, 0.4, -np.inf, -np.inf], [2, 1, -1, -1], k=4)
    assert padded.log_odds[0] == ask([0.5, 0.4], [2, 1], k=2).log_odds[0]
    assert padded.nearest.tolist() == [[2]]


@pytest.mark.parametrize(
    ("n", "wanted"), [(50, 0.998), (1_000, 0.957), (10_000, 0.688), (224_000, 0.089), (1_000_000, 0.022)]
)
def test_the_confidence_of_the_same_similarity_falls_with_the_catalogue(n: int, wanted: float) -> None:
    said = predict([[0.5]], [[0]], n_classes=n, k=1, temperature=20.0)
    assert np.exp(said.log_confidence[0]) == pytest.approx(wanted, abs=6e-4)


def test_a_right_and_a_wrong_exhibit_equally_near_count_as_wrong() -> None:
    said = ask([0.8, 0.8, 0.3], [4, 2, 1])
    assert said.tied[0]
    assert sorted(said.nearest[0]) == [2, 4]
    assert not said.correct([4])[0]
    assert not said.correct([2])[0]
    assert said.correct([[4, 2]])[0]  # the photograph shows both


def test_a_tie_behind_the_k_nearest_is_still_a_tie() -> None:
    assert ask([0.8, 0.8], [4, 2], k=1).tied[0]


def test_two_pictures_of_one_exhibit_are_no_tie() -> None:
    said = ask([0.8, 0.8, 0.3], [4, 4, 1])
    assert not said.tied[0]
    assert said.correct([4])[0]


def test_a_picture_of_several_exhibits_is_right_for_a_photograph_that_shows_them() -> None:
    labels = np.array([[[0, 1], [2, -1]]])
    said = predict([[0.9, 0.4]], labels, n_classes=N_CLASSES, k=2, temperature=10.0)
    assert said.correct([[1, 0]])[0]
    assert not said.correct([0])[0]
    rivals = np.logaddexp.reduce([9.0, 4.0, np.log(N_CLASSES - 3)])
    assert said.log_odds[0] == pytest.approx(9.0 - rivals)


def test_nothing_is_right_about_what_is_not_in_the_catalogue() -> None:
    said = predict([[0.9], [-np.inf]], [[0], [-1]], n_classes=3, k=1, temperature=10.0)
    assert said.label.tolist() == [0, -1]
    assert not said.correct([-1, -1]).any()
    assert said.log_odds[1] == -np.inf


def test_a_catalogue_of_one_exhibit_is_not_sure_of_everything() -> None:
    near, far = (predict([[s]], [[0]], n_classes=1, k=1, temperature=10.0) for s in (0.9, 0.1))
    assert far.log_confidence[0] < near.log_confidence[0] < 0


def test_an_empty_index_predicts_nothing() -> None:
    said = predict(np.empty((2, 0)), np.empty((2, 0), int), n_classes=0, k=5, temperature=10.0)
    assert said.label.tolist() == [-1, -1]
    assert not said.tied.any()


@pytest.mark.parametrize(
    ("similarity", "labels", "k", "t"),
    [
        ([[0.5, 0.6]], [[0, 1]], 2, 1.0),  # not best first
        ([[np.nan, 0.6]], [[0, 1]], 2, 1.0),
        ([[0.6, 0.5]], [[0]], 2, 1.0),
        ([[0.6, 0.5]], [[0, 99]], 2, 1.0),
        ([[0.6, 0.5]], [[0, -5]], 2, 1.0),
        ([[0.6, 0.5]], [[0, 1]], 0, 1.0),
        ([[0.6, 0.5]], [[0, 1]], 2, 0.0),
        ([[0.6, 0.5]], [[0, 1]], 2, np.inf),
    ],
)
def test_what_cannot_be_neighbours_is_refused(
    similarity: list[list[float]], labels: list[list[int]], k: int, t: float
) -> None:
    with pytest.raises(ValueError):
        predict(similarity, labels, n_classes=N_CLASSES, k=k, temperature=t)
