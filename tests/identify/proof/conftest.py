"""Made-up paintings, and photographs of them from a known place."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


def painted(seed: int, width: int = 360, height: int = 280) -> Pixels:
    """Return a picture of coloured shapes and brush marks: as much detail as a small painting."""
    random = np.random.default_rng(seed)
    picture = np.full((height, width, 3), random.integers(60, 200, 3), np.uint8)
    for _ in range(60):
        middle, reach = random.uniform(0, 1, 2) * (width, height), random.uniform(8, 60)
        corners = middle + random.uniform(-reach, reach, (int(random.integers(3, 7)), 2))
        colour = tuple(int(value) for value in random.integers(0, 256, 3))
        cv2.fillPoly(picture, [np.int32(corners)], colour, cv2.LINE_AA)
    marks = cv2.GaussianBlur(random.normal(0, 60, (height, width)).astype(np.float32), (0, 0), 2.0)
    return np.clip(picture + marks[:, :, None], 0, 255).astype(np.uint8)


def hung(picture: Pixels, corners: NDArray[np.float64], size: tuple[int, int], wall: int = 190) -> Pixels:
    """Return a photograph of ``size`` (width, height) in which ``picture`` has these four corners."""
    photo = np.full((size[1], size[0], 3), wall, np.uint8)
    onto = to_photo(picture, corners)
    warped = cv2.warpPerspective(picture, onto, size, flags=cv2.INTER_AREA)
    cover = cv2.warpPerspective(np.full(picture.shape[:2], 255, np.uint8), onto, size)
    photo[cover > 127] = warped[cover > 127]
    return photo


def to_photo(picture: Pixels, corners: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the homography from the picture's pixels to the photograph's."""
    height, width = picture.shape[:2]
    own = np.float32([(0, 0), (width, 0), (width, height), (0, height)])
    return np.asarray(cv2.getPerspectiveTransform(own, np.float32(corners)), np.float64)


SLANTED = np.array([(90, 60), (400, 95), (385, 350), (75, 330)], np.float64)
"""Where a painting hangs in a photograph of 480 x 400."""


@pytest.fixture
def paint() -> Callable[..., Pixels]:
    """``paint(seed, width, height)`` returns a made-up painting."""
    return painted


@pytest.fixture
def hang() -> Callable[..., Pixels]:
    """``hang(picture, corners, size)`` returns a photograph of it on a wall."""
    return hung


@pytest.fixture(scope="session")
def painting() -> Pixels:
    return painted(1)


@pytest.fixture(scope="session")
def photograph(painting: Pixels) -> Pixels:
    """The painting on a wall, from aside."""
    return hung(painting, SLANTED, (480, 400))


@pytest.fixture(scope="session")
def seen_from(painting: Pixels) -> NDArray[np.float64]:
    """The truth: the homography from the photograph's pixels to the painting's."""
    return np.linalg.inv(to_photo(painting, SLANTED))
