"""The photograph's outline on the exhibit's picture: which part of it the photograph shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.proof.draw import ink
from assistant.identify.proof.draw.clipping import seen_outline

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.identify.proof.result import Proof

SIDE = 900
"""Pixels of the exhibit picture's longer side; small ones are scaled up to it."""

MARGIN = 0.35
"""How far beyond the exhibit's picture the drawing may reach, relative to its longer side."""

DIMMED = 0.35
"""Brightness of what the photograph does not show."""


def outline(photo: NDArray[np.uint8], exhibit: NDArray[np.uint8], proof: Proof) -> NDArray[np.uint8]:
    """Return the exhibit's picture with the outline of the photograph on it, uint8 RGB.

    What lies outside the outline is dimmed. A photograph that shows more than the exhibit's picture reaches
    beyond it. Without a proof the exhibit's picture stands alone.
    """
    picture = ink.fitted(exhibit, SIDE, SIDE)
    height, width = picture.shape[:2]
    if not proof.proven or proof.homography is None:
        return picture
    to_picture = np.diag([width / proof.exhibit_size[0], height / proof.exhibit_size[1], 1.0])
    reach = MARGIN * max(width, height)
    far = (-2 * reach, -2 * reach, width + 2 * reach, height + 2 * reach)
    polygon = seen_outline(to_picture @ proof.homography, *proof.photo_size, far)
    if len(polygon) < 3:
        return picture
    frame = 14  # room for the line itself
    low = np.clip(polygon.min(axis=0) - frame, -reach, 0)
    high = np.clip(polygon.max(axis=0) + frame, (width, height), (width + reach, height + reach))
    left, top = (int(v) for v in np.floor(low))
    right, bottom = (int(v) for v in np.ceil(high))
    canvas = np.full((bottom - top, right - left, 3), ink.GROUND, np.uint8)
    canvas[-top : height - top, -left : width - left] = picture
    shift = polygon - (left, top)
    cover = ink.inside(shift, canvas.shape)
    bright = DIMMED + (1 - DIMMED) * cover
    canvas = np.rint(canvas * bright + np.array(ink.GROUND) * (1 - DIMMED) * (1 - cover) * 0.4)
    canvas = np.clip(canvas, 0, 255).astype(np.uint8)
    ink.closed(canvas, shift, ink.COLOURS[0], 4)
    return canvas
