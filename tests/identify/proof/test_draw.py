"""The drawings show the proof: they fit the pictures, and without a proof they claim nothing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from assistant.identify.proof import Proof, draw, verifier
from assistant.identify.proof.draw.clipping import seen_outline
from assistant.identify.proof.draw.matching_lines import MOST, far_apart

Pixels = NDArray[np.uint8]


@pytest.fixture(scope="module")
def proof(photograph: Pixels, painting: Pixels) -> Proof:
    sift = verifier("sift")
    return sift.prove(sift.features(photograph), sift.features(painting))


@pytest.fixture
def no_proof(photograph: Pixels, paint: Callable[..., Pixels]) -> tuple[Pixels, Proof]:
    sift = verifier("sift")
    other = paint(9)
    return other, sift.prove(sift.features(photograph), sift.features(other))


def test_lines_stand_between_both_pictures(photograph: Pixels, painting: Pixels, proof: Proof):
    shown = draw.lines(photograph, painting, proof)
    assert shown.dtype == np.uint8
    assert shown.shape[2] == 3
    assert shown.shape[0] >= 500  # large enough to follow a line
    assert shown.shape[1] > 1.5 * shown.shape[0]
    assert not np.array_equal(shown, draw.lines(photograph, painting, without_points(proof)))


def without_points(proof: Proof) -> Proof:
    no_points = np.zeros((0, 2), np.float32)
    return Proof(0, 0, False, None, no_points, no_points, "", proof.photo_size, proof.exhibit_size)


def test_the_overlay_lies_on_the_painting_in_the_photograph(
    photograph: Pixels, painting: Pixels, proof: Proof
):
    shown = draw.overlay(photograph, painting, proof)
    assert shown.shape == photograph.shape
    inside = (slice(150, 280), slice(150, 340))
    assert np.abs(shown[inside].astype(int) - photograph[inside]).mean() < 12
    assert shown[5, 5].mean() < photograph[5, 5].mean()  # the wall around it is dimmed


def test_the_outline_is_what_the_photograph_shows(painting: Pixels):
    detail = painting[60:220, 100:300]
    sift = verifier("sift")
    proof = sift.prove(sift.features(detail), sift.features(painting))
    assert proof.proven
    shown = draw.outline(detail, painting, proof).astype(int)
    scale = shown.shape[1] / painting.shape[1]
    plain = draw.outline(detail, painting, without_points(proof)).astype(int)

    def place(x: int, y: int) -> tuple[slice, slice]:
        return slice(int((y - 9) * scale), int((y + 9) * scale)), slice(
            int((x - 9) * scale), int((x + 9) * scale)
        )

    assert np.abs(shown[place(200, 140)] - plain[place(200, 140)]).mean() < 3
    assert shown[place(40, 30)].mean() < 0.7 * plain[place(40, 30)].mean()


def test_without_a_proof_nothing_is_laid_over_anything(photograph: Pixels, no_proof: tuple[Pixels, Proof]):
    other, found = no_proof
    assert not found.proven
    assert np.array_equal(draw.overlay(photograph, other, found), photograph)
    small = draw.outline(photograph, other, found)
    assert small.shape[0] / small.shape[1] == pytest.approx(other.shape[0] / other.shape[1], abs=0.01)


def test_pictures_of_another_size_than_the_proof_saw_are_drawn_rightly(
    photograph: Pixels, painting: Pixels, proof: Proof
):
    doubled = np.repeat(np.repeat(painting, 2, axis=0), 2, axis=1)
    one, two = draw.overlay(photograph, painting, proof), draw.overlay(photograph, doubled, proof)
    assert np.abs(one.astype(int) - two)[160:270, 160:330].mean() < 12


@settings(max_examples=5, deadline=None)
@given(
    wide=st.integers(1, 80), high=st.integers(1, 80), tall=st.integers(1, 80), seed=st.integers(0, 999),
    proven=st.booleans(),
)  # fmt: skip
def test_no_homography_stops_a_drawing(wide: int, high: int, tall: int, seed: int, proven: bool):
    random = np.random.default_rng(seed)
    photo = random.integers(0, 256, (high, wide, 3)).astype(np.uint8)
    exhibit = random.integers(0, 256, (tall, 40, 3)).astype(np.uint8)
    n = int(random.integers(0, 40))
    points = random.uniform(-50, 150, (2, n, 2)).astype(np.float32)
    homography = random.normal(0, 1, (3, 3)) * (1, 1, 5)
    proof = Proof(n, n, proven, homography, points[0], points[1], "", (wide, high), (40, tall))
    for way in (draw.lines, draw.outline, draw.overlay):
        shown = way(photo, exhibit, proof)
        assert shown.dtype == np.uint8
        assert max(shown.shape) < 4000
    assert draw.overlay(photo, exhibit, proof).shape == photo.shape


@given(st.integers(0, 60), st.integers(0, 999))
def test_chosen_lines_lie_apart_in_both_pictures(n: int, seed: int):
    random = np.random.default_rng(seed)
    here, there = random.uniform(0, 500, (2, n, 2))
    rows = far_apart(here, there, MOST)
    assert len(rows) <= min(n, MOST)
    assert len(set(rows.tolist())) == len(rows)
    assert n == 0 or rows[0] == 0
    for one in rows:
        for two in rows:
            if one != two:
                assert (
                    min(np.linalg.norm(here[one] - here[two]), np.linalg.norm(there[one] - there[two])) >= 20
                )


def test_what_lies_beyond_the_horizon_does_not_turn_the_outline_inside_out():
    tilted = np.array([(1.0, 0, 0), (0, 1, 0), (0, -0.02, 1)])  # the horizon is at y = 50
    outline = seen_outline(tilted, 100, 40, (-1000, -1000, 1000, 1000))
    assert np.isfinite(outline).all()
    beyond = seen_outline(tilted, 100, 80, (-1000, -1000, 1000, 1000))
    assert np.isfinite(beyond).all()
    assert beyond[:, 1].max() <= 1001
