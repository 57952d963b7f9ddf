"""Intervals over objects, against a plain loop that draws the same objects."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.evaluation import bootstrap
from assistant.evaluation.bootstrap import clusters, difference, interval, resampled_ratios


def column(*values: float) -> np.ndarray:
    return np.array(values, np.float64)[:, None]


def test_clusters_are_numbered_as_they_appear() -> None:
    assert clusters([("a", "1"), ("b", "1"), ("a", "1")]).tolist() == [0, 1, 0]


@given(st.integers(1, 12), st.integers(1, 5), st.integers(1, 60), st.integers(0, 10**6))
def test_agrees_with_a_plain_loop(pictures: int, objects: int, resamples: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    keys = clusters(chance.integers(0, objects, pictures).tolist())
    above = chance.random((pictures, 2))
    below = chance.integers(0, 2, (pictures, 2)).astype(np.float64)
    found = resampled_ratios(above, below, keys, resamples=resamples, seed=seed)
    draws = np.random.default_rng(seed).integers(0, keys.max() + 1, (resamples, keys.max() + 1))
    for resample, drawn in enumerate(draws):
        chosen = [picture for key in drawn for picture in range(pictures) if keys[picture] == key]
        for figure in range(2):
            total = sum(below[picture, figure] for picture in chosen)
            value = sum(above[picture, figure] for picture in chosen)
            if total:
                assert found[resample, figure] == pytest.approx(value / total)
            else:
                assert not np.isfinite(found[resample, figure])


def test_the_size_of_the_blocks_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    values = np.random.default_rng(0).random((40, 3))
    whole = resampled_ratios(values, np.ones_like(values), np.arange(40), resamples=30)
    monkeypatch.setattr(bootstrap, "BLOCK", 7)
    parts = resampled_ratios(values, np.ones_like(values), np.arange(40), resamples=30)
    np.testing.assert_allclose(parts, whole)


def test_pictures_of_one_object_are_no_evidence_of_their_own() -> None:
    values = np.tile(column(0, 1, 0, 1, 1, 0, 1, 1), (20, 1))
    alone = resampled_ratios(values, np.ones_like(values), np.arange(160))[:, 0]
    together = resampled_ratios(values, np.ones_like(values), np.arange(160) % 8)[:, 0]
    narrow, wide = interval(alone), interval(together)
    assert narrow is not None
    assert wide is not None
    assert wide.high - wide.low > 3 * (narrow.high - narrow.low)


def test_the_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    chance = np.random.default_rng(1)
    covered = 0
    for trial in range(200):
        values = chance.normal(3, 1, (80, 1))
        bounds = interval(
            resampled_ratios(values, np.ones_like(values), np.arange(80), resamples=300, seed=trial)[:, 0]
        )
        assert bounds is not None
        covered += bounds.low <= 3 <= bounds.high
    assert 0.9 <= covered / 200 <= 0.98


def test_the_same_seed_draws_the_same() -> None:
    values = column(*range(9))
    first, again, other = (
        resampled_ratios(values, np.ones_like(values), np.arange(9), seed=seed) for seed in (4, 4, 5)
    )
    np.testing.assert_array_equal(first, again)
    assert (first != other).any()


def test_a_figure_without_evidence_has_no_interval() -> None:
    none = resampled_ratios(column(0, 0), column(0, 0), np.arange(2), resamples=5)[:, 0]
    assert interval(none) is None
    assert difference(none, none, higher=True) == {"interval": None, "better": None}
    assert resampled_ratios(np.zeros((0, 1)), np.zeros((0, 1)), clusters([]), resamples=3).shape == (3, 1)


def test_a_difference_is_of_the_same_draws() -> None:
    ours, theirs = np.array([0.5, 0.7, 0.6, 0.4]), np.array([0.4, 0.7, 0.5, 0.5])
    found = difference(ours, theirs, higher=True)
    assert found["better"] == (2 + 0.5) / 4
    assert found["interval"] == pytest.approx([-0.1 + 0.075 * 0.1, 0.1], abs=0.02)
    assert difference(ours, theirs, higher=False)["better"] == (1 + 0.5) / 4
