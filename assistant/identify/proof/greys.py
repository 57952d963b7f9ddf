"""The grey picture that features are looked for in: all of one size.

Evening out the contrast (CLAHE) was tried and brings out the wall's grain more than the painting: on made-up
views with much wall fewer were proved with it than without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SMALLEST = 16
"""Pixels of the shorter side below which there is nothing to find."""


def in_grey(pixels: NDArray[np.uint8], longest: int) -> NDArray[np.uint8] | None:
    """Return ``pixels`` in grey, uint8 (h, w), the longer side ``longest``; None where too small to look at.

    ``pixels``: uint8, RGB (height, width, 3) or grey (height, width). Small pictures are enlarged.
    """
    if pixels.ndim < 2 or not pixels.size:
        return None
    height, width = pixels.shape[:2]
    scale = longest / max(width, height)
    size = (round(width * scale), round(height * scale))
    if min(size) < SMALLEST:
        return None
    pixels = np.ascontiguousarray(pixels)
    resized = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    grey = cv2.cvtColor(resized, cv2.COLOR_RGB2GRAY) if resized.ndim == 3 else resized
    return np.asarray(grey, np.uint8)
