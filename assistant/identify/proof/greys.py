"""The grey picture that features are looked for in: of one size, its contrast evened out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SMALLEST = 16
"""Pixels of the shorter side below which there is nothing to find."""

TILES = (8, 8)
"""Parts of the picture whose contrast is evened out by themselves."""


def even_grey(pixels: NDArray[np.uint8], longest: int, clip: float) -> NDArray[np.uint8] | None:
    """Return ``pixels`` in grey, uint8 (h, w), the longer side ``longest``; None where too small to look at.

    ``pixels``: uint8, RGB (height, width, 3) or grey (height, width). ``clip`` limits how much the contrast
    of a dull part is raised (0: not at all); a gallery's lamps leave half a painting in the dark.
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
    if clip > 0:
        grey = cv2.createCLAHE(clip, TILES).apply(grey)
    return np.asarray(grey, np.uint8)
