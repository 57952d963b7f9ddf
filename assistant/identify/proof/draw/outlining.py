"""The photograph's outline on the exhibit's picture: which part of it the photograph shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
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

PALE = 0.45
"""Share of the photograph, in grey, that is seen around the exhibit's picture."""

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
    here = np.array([(1.0, 0, -left), (0, 1, -top), (0, 0, 1)]) @ to_picture @ proof.homography
    around = _surroundings(photo, here, proof.photo_size, canvas)
    outside = np.ones(canvas.shape[:2], bool)
    outside[-top : height - top, -left : width - left] = False
    canvas[outside] = around[outside]
    shift = polygon - (left, top)
    cover = ink.inside(shift, canvas.shape)
    canvas = _blended(canvas, np.full_like(canvas, ink.GROUND), DIMMED + (1 - DIMMED) * cover)
    ink.closed(canvas, shift, ink.COLOURS[0], 4)
    return canvas


def _surroundings(
    photo: NDArray[np.uint8],
    homography: NDArray[np.float64],
    size: tuple[int, int],
    canvas: NDArray[np.uint8],
) -> NDArray[np.uint8]:
    """Return the photograph as seen from the exhibit's picture, pale: what hangs around it."""
    if max(photo.shape) > 2 * SIDE:
        photo = ink.fitted(photo, 2 * SIDE, 2 * SIDE)
    own = np.diag([size[0] / photo.shape[1], size[1] / photo.shape[0], 1.0])
    warped = cv2.warpPerspective(
        np.ascontiguousarray(photo), homography @ own, (canvas.shape[1], canvas.shape[0]),
        flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=ink.GROUND,
    )  # fmt: skip
    grey = np.asarray(warped.mean(axis=2, keepdims=True) * np.ones(3), np.uint8)
    return _blended(grey, np.full_like(canvas, ink.GROUND), np.float32(PALE))


def _blended(
    front: NDArray[np.uint8], back: NDArray[np.uint8], share: NDArray[np.float32] | np.float32
) -> NDArray[np.uint8]:
    """Return ``share`` of ``front`` and the rest of ``back``."""
    return np.asarray(np.rint(front * share + back * (1 - share)), np.uint8)
