"""Pictures that the tests draw themselves."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image


@pytest.fixture(scope="session")
def scene() -> NDArray[np.uint8]:
    """A smooth picture of 64 x 48 with four corners that tell its turns apart: (48, 64, 3)."""
    down, across = np.mgrid[0:48, 0:64]
    pixels = np.stack([across * 4, down * 5, 255 - across * 2], axis=-1).astype(np.uint8)
    pixels[:16, :16] = (255, 0, 0)
    pixels[:16, -16:] = (0, 255, 0)
    pixels[-16:, :16] = (0, 0, 255)
    pixels[-16:, -16:] = (255, 255, 255)
    return pixels


@pytest.fixture(scope="session")
def photograph() -> Image.Image:
    """A picture of 600 x 400 with as much detail everywhere as a photograph has."""
    random = np.random.default_rng(7)
    coarse = Image.fromarray(random.integers(0, 256, (40, 60, 3), dtype=np.uint8))
    return coarse.resize((600, 400), Image.Resampling.BICUBIC)
