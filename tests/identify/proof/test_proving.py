"""A photograph of a painting is proved, any other thing is not proven, and nothing stops the program."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from assistant.identify.errors import IdentifyError
from assistant.identify.proof import Proof, verifier

KINDS = ("sift", "orb")
Pixels = NDArray[np.uint8]


def proof_of(name: str, photo: Pixels, exhibit: Pixels) -> Proof:
    found = verifier(name)
    return found.prove(found.features(photo), found.features(exhibit))


def through(homography: NDArray[np.float64], points: NDArray[np.floating]) -> NDArray[np.float64]:
    out = np.c_[points, np.ones(len(points))] @ homography.T
    return out[:, :2] / out[:, 2:]


@pytest.mark.parametrize("name", KINDS)
def test_a_photograph_of_the_painting_is_proved(
    name: str, photograph: Pixels, painting: Pixels, seen_from: NDArray[np.float64]
):
    proof = proof_of(name, photograph, painting)
    assert proof.proven
    assert f"{proof.inliers} points agree" in proof.reason
    assert proof.inliers == len(proof.photo_points) == len(proof.exhibit_points) <= proof.tentative
    apart = through(seen_from, proof.photo_points) - proof.exhibit_points
    assert np.median(np.linalg.norm(apart, axis=1)) < 2


@pytest.mark.parametrize("name", KINDS)
def test_another_painting_is_not_proven_and_nobody_says_wrong(
    name: str, photograph: Pixels, paint: Callable[..., Pixels]
):
    proof = proof_of(name, photograph, paint(2))
    assert not proof.proven
    assert proof.reason.startswith("Not proven:")
    assert "three-dimensional or shiny" in proof.reason.lower()
    assert "wrong" not in proof.reason.lower()


@pytest.mark.parametrize("name", KINDS)
def test_a_mirrored_picture_is_not_a_view_of_it(name: str, painting: Pixels):
    assert not proof_of(name, painting[:, ::-1], painting).proven


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_photograph_held_on_its_side_is_proved(name: str, turns: int, photograph: Pixels, painting: Pixels):
    assert proof_of(name, np.rot90(photograph, turns), painting).proven


@pytest.mark.parametrize("name", KINDS)
def test_points_are_pixels_of_the_pictures_as_given(name: str, photograph: Pixels, painting: Pixels):
    large = np.repeat(np.repeat(painting, 3, axis=0), 3, axis=1)
    small, big = proof_of(name, photograph, painting), proof_of(name, photograph, large)
    assert big.exhibit_size == (3 * small.exhibit_size[0], 3 * small.exhibit_size[1])
    middle = np.array([[240.0, 200.0]])
    assert small.homography is not None
    assert big.homography is not None
    assert np.allclose(through(big.homography, middle), 3 * through(small.homography, middle) + 1, atol=6)


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=4, deadline=None)
@given(
    jitter=st.lists(st.floats(-25, 25), min_size=8, max_size=8),
    light=st.floats(0.6, 1.2),
    seed=st.integers(0, 2**16),
)
def test_the_homography_is_within_three_pixels(name: str, jitter: list[float], light: float, seed: int):
    from tests.identify.proof.conftest import SLANTED, hung, painted, to_photo

    random = np.random.default_rng(seed)
    painting = painted(seed % 50)
    corners = SLANTED + np.reshape(jitter, (4, 2))
    photo = hung(painting, corners, (480, 400)) * light + random.normal(0, 3, (400, 480, 1))
    proof = proof_of(name, np.clip(photo, 0, 255).astype(np.uint8), painting)
    assert proof.proven
    assert proof.homography is not None
    grid = np.array([(x, y) for x in (60, 180, 300) for y in (50, 140, 230)], float)
    found = through(proof.homography, through(to_photo(painting, corners), grid))
    assert np.linalg.norm(found - grid, axis=1).max() < 3


@pytest.mark.parametrize("name", KINDS)
def test_the_same_scale_beside_two_objects_proves_nothing(name: str, paint: Callable[..., Pixels]):
    scale = paint(77, 420, 30)
    first, second = paint(5, 420, 300), paint(6, 420, 300)
    first[20:50], second[250:280] = scale, scale
    proof = proof_of(name, first, second)
    assert not proof.proven
    assert "narrow strip" in proof.reason
    assert "scale or colour card" in proof.reason


@pytest.mark.parametrize("name", KINDS)
def test_a_scale_put_elsewhere_does_not_hide_the_proof(name: str, paint: Callable[..., Pixels]):
    first, second = paint(5, 420, 300), paint(5, 420, 300)
    scale = paint(77, 420, 30)
    first[5:35], second[265:295] = scale, scale
    assert proof_of(name, first, second).proven


@st.composite
def any_picture(draw: st.DrawFn) -> Pixels:
    """Uniform, noisy, striped, grey, tiny, long and thin pictures."""
    shapes = [(1, 1), (1, 700), (700, 1), (9, 400), (2, 2), (40, 90), (90, 40), (64, 64)]
    height, width = draw(st.sampled_from(shapes))
    random = np.random.default_rng(draw(st.integers(0, 2**16)))
    kind = draw(st.sampled_from(["uniform", "noise", "stripes", "grey"]))
    if kind == "uniform":
        return np.full((height, width, 3), draw(st.integers(0, 255)), np.uint8)
    picture = random.integers(0, 256, (height, width, 3)).astype(np.uint8)
    if kind == "stripes":
        return np.ascontiguousarray(np.broadcast_to(picture[:1], picture.shape))
    return picture if kind == "noise" else np.repeat(picture[:, :, :1], 3, axis=2)


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=8, deadline=None)
@given(photo=any_picture(), exhibit=any_picture())
def test_no_picture_stops_a_proof(name: str, photo: Pixels, exhibit: Pixels):
    proof = proof_of(name, photo, exhibit)
    assert proof.proven or proof.reason.startswith("Not proven:")
    assert proof.photo_points.shape == proof.exhibit_points.shape == (proof.inliers, 2)


@pytest.mark.parametrize("name", KINDS)
def test_a_picture_without_detail_says_so(name: str, painting: Pixels):
    plain = np.full((300, 400, 3), 128, np.uint8)
    assert "photograph shows too few details" in proof_of(name, plain, painting).reason
    assert "exhibit's picture shows too few details" in proof_of(name, painting, plain).reason


@pytest.mark.parametrize("name", KINDS)
def test_the_same_pictures_give_the_same_proof_in_any_thread(
    name: str, photograph: Pixels, painting: Pixels, paint: Callable[..., Pixels]
):
    shared = verifier(name)

    def prove(_: int) -> Proof:
        return shared.prove(shared.features(photograph), shared.features(painting))

    first = prove(0)
    with ThreadPoolExecutor(4) as pool:
        for other in pool.map(prove, range(4)):
            assert np.array_equal(first.photo_points, other.photo_points)
            assert np.array_equal(first.homography, other.homography)


def test_an_unknown_proof_names_those_there_are():
    with pytest.raises(IdentifyError, match="sift, orb"):
        verifier("surf")
