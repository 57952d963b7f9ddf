"""Chances of being right, and the thresholds on them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from assistant.identify.decision import calibration
from assistant.identify.decision.calibration import accept_from, chances, fit, reject_below

numbers = st.floats(-1e6, 1e6)
samples = st.integers(1, 40).flatmap(
    lambda n: st.tuples(arrays(np.float64, n, elements=numbers), arrays(np.bool_, n, elements=st.booleans()))
)


def test_many_queries_give_back_the_curve_they_were_drawn_from() -> None:
    rng = np.random.default_rng(0)
    x = rng.normal(20, 30, 50_000)
    right = rng.random(len(x)) < 1 / (1 + np.exp(-(0.1 * x - 1.5)))
    assert fit(x, right) == pytest.approx((0.1, -1.5), rel=0.05)


@settings(deadline=None)
@given(samples)
def test_the_curve_is_finite_and_never_falls(sample: tuple[np.ndarray, np.ndarray]) -> None:
    a, b = fit(*sample)
    assert a >= 0
    assert np.isfinite([a, b]).all()
    chance = chances(sample[0], (a, b), 0.001)
    assert ((chance >= 0.001) & (chance <= 0.999)).all()


def test_perfectly_separated_queries_give_a_finite_slope() -> None:
    x = np.concatenate([np.linspace(-9, -5, 20), np.linspace(5, 9, 20)])
    chance = chances(x, fit(x, x > 0), 1 / 42)
    assert chance[:20].max() < 0.2
    assert chance[20:].min() > 0.8


def test_one_kind_of_query_only_gives_nearly_one_chance() -> None:
    x = np.linspace(-3, 3, 18)
    assert fit(x, np.ones(18, bool)) == pytest.approx((0.0, np.log(19)))
    assert fit(x, np.zeros(18, bool)) == pytest.approx((0.0, -np.log(19)))


def test_a_confidence_that_misleads_is_not_believed() -> None:
    x = np.linspace(-3, 3, 40)
    assert fit(x, x < 0)[0] == 0.0


def test_queries_without_neighbours_do_not_break_the_curve() -> None:
    x = np.array([-np.inf, -2, -1, 3, 4, 5])
    assert np.isfinite(fit(x, x > 0)).all()
    assert (chances(x, fit(x, x > 0), 0.01) >= 0.01).all()


def test_a_match_needs_98_per_cent_right() -> None:
    chance = np.linspace(1, 0, 1001)
    right = np.ones(1001, bool)
    right[[60, 100, 150]] = False  # 3 wrong of the first 151: 98.0 %
    right[151:] = False
    assert accept_from(chance, right) == pytest.approx(chance[150])


def test_the_threshold_stays_within_bounds_whatever_the_queries_say() -> None:
    easy = np.linspace(1, 0, 11)
    assert accept_from(easy, np.ones(11, bool)) == calibration.ACCEPT_FROM
    assert accept_from(easy, np.zeros(11, bool)) == calibration.ACCEPT_TO


def test_queries_of_the_same_chance_are_accepted_together() -> None:
    chance = np.array([0.9, 0.9, 0.85])
    assert accept_from(chance, np.array([True, False, False])) == calibration.ACCEPT_TO


def test_two_per_cent_of_the_right_ones_may_be_lost() -> None:
    chance = np.linspace(0.01, 1, 100)
    threshold = reject_below(chance, np.ones(100, bool), 0.9)
    assert np.count_nonzero(chance < threshold) == 2
    assert reject_below(chance + 0.5, np.ones(100, bool), 0.9) == calibration.REJECT_TO
    assert reject_below(chance, np.zeros(100, bool), 0.9) == 0.0


@settings(deadline=None)
@given(samples)
def test_thresholds_keep_their_promises(sample: tuple[np.ndarray, np.ndarray]) -> None:
    right = sample[1]
    chance = chances(sample[0], fit(*sample), 1 / (len(right) + 2))
    accept = accept_from(chance, right)
    reject = reject_below(chance, right, accept)
    assert 0 <= reject <= accept < 1
    assert np.count_nonzero(chance[right] < reject) <= 0.02 * max(1, np.count_nonzero(right))
    if accept < calibration.ACCEPT_TO and accept > calibration.ACCEPT_FROM:
        assert right[chance >= accept].mean() >= 0.98
