"""Whitening and random projection: what they do to similarities, and what small collections get."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.identify.descriptors import fit_whitening, random_projection
from assistant.identify.errors import IdentifyError


def vectors(count: int, width: int, seed: int = 0, strength: float = 3.0) -> np.ndarray:
    """Descriptors with a few strong directions, as networks give them; rows of length 1."""
    random = np.random.default_rng(seed)
    spread = np.exp(-strength * np.arange(width) / width)
    found = random.standard_normal((count, width)) * spread + 0.5
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def test_whitened_directions_have_equal_variance_before_the_length_is_taken():
    data = vectors(400, 16)
    projection = fit_whitening(data)
    turned = (data - projection.mean) @ projection.matrix
    assert np.cov(turned.T, bias=True) == pytest.approx(np.eye(16), abs=1e-3)


def test_without_shrinkage_it_only_turns():
    data = vectors(400, 16)
    projection = fit_whitening(data, shrinkage=0.0)
    centred = data - data.mean(0)
    assert (centred @ projection.matrix) @ (centred @ projection.matrix).T == pytest.approx(
        centred @ centred.T, abs=1e-5
    )


@given(
    count=st.integers(2, 60), width=st.integers(2, 60), seed=st.integers(0, 99), s=st.sampled_from([0.5, 1.0])
)
def test_fewer_pictures_than_dimensions_give_finite_unit_vectors_of_the_datas_rank(count, width, seed, s):
    # Defect 7 of the reference: eig in float32 gives negative variances there, and NaN in every row.
    data = vectors(count, width, seed)
    projection = fit_whitening(data, shrinkage=s)
    assert 1 <= projection.dimensions <= min(width, count - 1)
    found = projection.apply(vectors(20, width, seed + 1000))
    assert np.isfinite(found).all()
    assert np.linalg.norm(found, axis=1) == pytest.approx(np.ones(20), abs=1e-4)


def test_both_ways_of_finding_the_axes_agree():
    # 30 pictures of 40 dimensions use the Gram matrix; twice the same 30 use the covariance.
    data = vectors(30, 40)
    few, many = fit_whitening(data, 10), fit_whitening(np.concatenate([data, data]), 10)
    assert few.apply(data) @ few.apply(data).T == pytest.approx(
        many.apply(data) @ many.apply(data).T, abs=1e-3
    )


def test_noise_directions_are_left_out_instead_of_blown_up():
    data = vectors(200, 8)
    data[:, 7] = 0.25 + 1e-9 * np.random.default_rng(1).standard_normal(200)
    assert fit_whitening(data).dimensions == 7


def test_duplicates_do_not_add_a_direction():
    assert fit_whitening(np.repeat(vectors(5, 12), 10, axis=0)).dimensions == 4


@pytest.mark.parametrize(
    "data", [vectors(1, 8), np.repeat(vectors(1, 8), 9, axis=0), np.zeros((0, 8), np.float32)]
)
def test_nothing_to_fit_is_told(data: np.ndarray):
    with pytest.raises(IdentifyError, match="at least two different pictures"):
        fit_whitening(data)


def test_descriptors_of_another_model_are_refused():
    projection = fit_whitening(vectors(50, 8))
    with pytest.raises(IdentifyError, match="another model"):
        projection.apply(vectors(3, 9))


def test_a_random_projection_nearly_keeps_similarities_and_is_the_same_each_time():
    data = vectors(40, 512, strength=0.0)
    projection = random_projection(512, 256, seed=3)
    before, after = data @ data.T, projection.apply(data) @ projection.apply(data).T
    assert np.abs(before - after).mean() < 0.05
    assert projection.fingerprint == random_projection(512, 256, seed=3).fingerprint
    assert projection.fingerprint != random_projection(512, 256, seed=4).fingerprint


def test_fewer_pictures_than_dimensions_need_a_shrinkage_below_one():
    # Twenty exhibits with two views each: a full whitening puts all 40 pictures at the same distance.
    random = np.random.default_rng(0)
    exhibits = np.repeat(vectors(20, 64, strength=2.0), 2, axis=0)
    views = exhibits + 0.02 * random.standard_normal((40, 64)).astype(np.float32)

    def right(shrinkage: float) -> float:
        found = fit_whitening(views, shrinkage=shrinkage).apply(views)
        similarity = found @ found.T
        np.fill_diagonal(similarity, -1)
        return float(np.mean(similarity.argmax(1) // 2 == np.arange(40) // 2))

    assert right(0.75) == 1.0
    assert right(1.0) < 0.5
