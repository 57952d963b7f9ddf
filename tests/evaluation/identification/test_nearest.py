"""The search of the protocols against sorting everything."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.evaluation.identification import nearest as module
from assistant.evaluation.identification.nearest import nearest


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000), queries=st.integers(0, 9), pictures=st.integers(0, 700),
    k=st.integers(1, 60),
    levels=st.sampled_from([2, 5, 1000]), cells=st.sampled_from([100, 10_000]),
)  # fmt: skip
def test_the_nearest_are_the_first_of_all_sorted(seed, queries, pictures, k, levels, cells):
    """Whole numbers, so that many similarities are equal: then the first rows come first."""
    rng = np.random.default_rng(seed)
    asked = rng.integers(0, levels, (queries, 2)).astype(np.float32)
    index = rng.integers(0, levels, (pictures, 2)).astype(np.float32)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "CELLS", cells)
        similarity, rows = nearest(asked, index, k)
    everything = asked @ index.T
    order = np.argsort(-everything, axis=1, kind="stable")[:, :k]
    np.testing.assert_array_equal(rows, order)
    np.testing.assert_array_equal(similarity, np.take_along_axis(everything, order, 1))


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), pictures=st.integers(1, 30), k=st.integers(1, 40))
def test_a_picture_left_out_is_never_found(seed: int, pictures: int, k: int):
    rng = np.random.default_rng(seed)
    vectors = rng.standard_normal((pictures, 3)).astype(np.float32)
    without = rng.integers(-1, pictures, pictures)
    similarity, rows = nearest(vectors, vectors, k, without=without)
    assert not ((rows == without[:, None]) & (rows >= 0)).any()
    assert np.array_equal(np.isneginf(similarity), rows < 0)
    expected = np.minimum(k, pictures - (without >= 0))
    assert ((rows >= 0).sum(axis=1) == expected).all()


def test_progress_reaches_the_end():
    seen = []
    nearest(
        np.eye(3, dtype="f4"),
        np.eye(3, dtype="f4"),
        1,
        progress=lambda done, total: seen.append((done, total)),
    )
    assert seen[-1] == (3, 3)
