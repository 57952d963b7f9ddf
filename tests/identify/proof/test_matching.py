"""Matches are those that a search of every pair would keep: clear, and the best in both directions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from assistant.identify.proof.geometry import find_homography, is_a_view
from assistant.identify.proof.matching import match_bits, match_vectors

Bytes = NDArray[np.uint8]


def angles(one: Bytes, two: Bytes) -> NDArray[np.float64]:
    first, second = (each / np.linalg.norm(each, axis=1, keepdims=True) for each in (one, two))
    return np.sqrt(np.maximum(0, 2 - 2 * first @ second.T))


def bits(one: Bytes, two: Bytes) -> NDArray[np.float64]:
    return np.unpackbits(one[:, None] ^ two[None], axis=2).sum(axis=2).astype(float)


def every_pair(apart: NDArray[np.float64], ratio: float) -> set[tuple[int, int]]:
    kept = set()
    for row, distances in enumerate(apart):
        best, second = np.argsort(distances)[:2]
        clear = distances[best] < ratio * distances[second]
        # One of several that are equally near is no match either way, unless it is the first.
        if clear and apart[:, best].argmin() == row:
            kept.add((row, int(best)))
    return kept


@pytest.mark.parametrize(
    ("match", "distance", "width"), [(match_vectors, angles, 128), (match_bits, bits, 32)]
)
@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 9999), n=st.integers(2, 40), ratio=st.sampled_from([0.7, 0.8, 0.9]))
def test_matches_are_those_of_a_search_of_every_pair(
    match: Callable[..., tuple[NDArray[np.int64], NDArray[np.int64]]],
    distance: Callable[[Bytes, Bytes], NDArray[np.float64]],
    width: int,
    seed: int,
    n: int,
    ratio: float,
):
    random = np.random.default_rng(seed)
    photo = random.integers(1, 256, (n, width)).astype(np.uint8)
    changed = random.integers(0, 256, photo.shape) * (random.random(photo.shape) < 0.3)
    exhibit = (photo ^ changed.astype(np.uint8))[random.permutation(n)][: max(2, n - 3)]
    exhibit[:, 0] |= 1
    here, there = match(photo, exhibit, ratio)
    assert set(zip(here.tolist(), there.tolist(), strict=True)) == every_pair(distance(photo, exhibit), ratio)


@pytest.mark.parametrize("match", [match_vectors, match_bits])
def test_too_few_spots_match_nothing(match: Callable[..., tuple[NDArray[np.int64], NDArray[np.int64]]]):
    here, there = match(np.ones((1, 32), np.uint8), np.ones((5, 32), np.uint8), 0.8)
    assert len(here) == len(there) == 0


def test_points_on_one_line_or_spot_prove_nothing():
    spot, line = np.full((30, 2), 7, np.float32), np.float32([(x, 2 * x) for x in range(30)])
    for points in (spot, line):
        found = find_homography(points, points + 3, 3.0)
        assert found is None or not is_a_view(found[0], points[found[1]]) or found[1].sum() < 4


@pytest.mark.parametrize(
    ("homography", "plausible"),
    [
        (np.eye(3), True),
        (np.diag([3.0, 3.0, 1.0]), True),
        (np.array([(0.0, -1, 90), (1, 0, 0), (0, 0, 1)]), True),  # turned by a quarter
        (np.diag([-1.0, 1.0, 1.0]), False),  # mirrored
        (np.diag([50.0, 50.0, 1.0]), False),  # a postage stamp made a wall
        (np.diag([1.0, 0.001, 1.0]), False),  # seen from its edge
        (np.array([(1.0, 0, 0), (0, 1, 0), (0, -0.02, 1)]), False),  # the horizon runs through it
    ],
)
def test_only_what_a_camera_could_see_is_a_view(homography: NDArray[np.float64], plausible: bool):
    corners = np.float32([(0, 0), (90, 0), (90, 90), (0, 90), (40, 50)])
    assert is_a_view(homography, corners) == plausible
