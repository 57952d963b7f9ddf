"""Colours, fitted pictures, smooth strokes and numbered marks that the drawings of a proof share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Colour = tuple[int, int, int]

GROUND: Colour = (38, 39, 43)
"""A dark neutral: pictures keep their colours on it, in a light window and in a dark one."""

DARK: Colour = (18, 18, 20)
LIGHT: Colour = (255, 255, 255)

COLOURS: tuple[Colour, ...] = (
    (230, 159, 0), (86, 180, 233), (0, 158, 115), (240, 228, 66), (204, 121, 167), (213, 94, 0),
)  # fmt: skip
"""Told apart by people who see red and green alike (Okabe and Ito, 2008); numbers do not need colour."""

_SHIFT = 4
"""Places are drawn to 1/16 pixel."""


def fitted(pixels: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """Return ``pixels`` scaled up or down to fit into ``width`` x ``height``, uint8 RGB."""
    scale = min(width / pixels.shape[1], height / pixels.shape[0])
    return scaled(pixels, scale)


def scaled(pixels: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    """Return ``pixels`` ``scale`` times as large, uint8 RGB, at least one pixel."""
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(np.ascontiguousarray(pixels), size, interpolation=how), np.uint8)


def stroke(
    canvas: NDArray[np.uint8], start: NDArray[np.floating], end: NDArray[np.floating], colour: Colour,
    width: int = 3,
) -> None:  # fmt: skip
    """Draw a smooth line with a dark edge, which is seen on any ground."""
    first, last = _fine(start), _fine(end)
    cv2.line(canvas, first, last, DARK, width + 3, cv2.LINE_AA, _SHIFT)
    cv2.line(canvas, first, last, colour, width, cv2.LINE_AA, _SHIFT)


def ring(canvas: NDArray[np.uint8], centre: NDArray[np.floating], colour: Colour, radius: int) -> None:
    """Draw a ring that leaves what it surrounds in sight."""
    middle = _fine(centre)
    cv2.circle(canvas, middle, radius << _SHIFT, DARK, 5, cv2.LINE_AA, _SHIFT)
    cv2.circle(canvas, middle, radius << _SHIFT, colour, 2, cv2.LINE_AA, _SHIFT)


def closed(canvas: NDArray[np.uint8], polygon: NDArray[np.floating], colour: Colour, width: int) -> None:
    """Draw a polygon's edge, smooth and with a dark edge of its own."""
    points = np.rint(np.asarray(polygon, np.float64) * (1 << _SHIFT)).astype(np.int32).reshape(-1, 1, 2)
    cv2.polylines(canvas, [points], True, DARK, width + 3, cv2.LINE_AA, _SHIFT)
    cv2.polylines(canvas, [points], True, colour, width, cv2.LINE_AA, _SHIFT)


def inside(polygon: NDArray[np.floating], shape: tuple[int, ...]) -> NDArray[np.float32]:
    """Return how much of each pixel lies within a polygon: float32 (h, w, 1), 0 to 1."""
    mask = np.zeros(shape[:2], np.uint8)
    if len(polygon) >= 3:
        points = np.rint(np.asarray(polygon, np.float64) * (1 << _SHIFT)).astype(np.int32)
        cv2.fillPoly(mask, [points.reshape(-1, 1, 2)], 255, cv2.LINE_AA, _SHIFT)
    return np.asarray(mask[:, :, None] / np.float32(255), np.float32)


def mark(
    canvas: NDArray[np.uint8], centre: NDArray[np.floating], text: str, colour: Colour, radius: int
) -> None:
    """Put a disc with a number at ``centre``; it may stand over the edge."""
    ink, cover = _disc(text, colour, radius)
    left, top = (round(float(v)) - ink.shape[0] // 2 for v in centre)
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + ink.shape[1], canvas.shape[1]), min(top + ink.shape[0], canvas.shape[0])
    if x0 >= x1 or y0 >= y1:
        return
    part = (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))
    below = canvas[y0:y1, x0:x1].astype(np.float32)
    canvas[y0:y1, x0:x1] = np.rint(ink[part] * cover[part] + below * (1 - cover[part])).astype(np.uint8)


@lru_cache(maxsize=128)
def _disc(text: str, colour: Colour, radius: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Draw the disc four times as large and shrink it: OpenCV's own small letters are rough."""
    side, fine = 2 * radius + 5, 4
    large = np.zeros((side * fine, side * fine, 3), np.uint8)
    cover = np.zeros(large.shape[:2], np.uint8)
    middle = (side * fine // 2, side * fine // 2)
    cv2.circle(cover, middle, (radius + 2) * fine, 255, -1)
    cv2.circle(large, middle, (radius + 2) * fine, DARK, -1)
    cv2.circle(large, middle, radius * fine, colour, -1)
    font, height = cv2.FONT_HERSHEY_SIMPLEX, radius * fine
    size = cv2.getFontScaleFromHeight(font, height, 1) * (0.95 if len(text) < 2 else 0.82)
    (width, tall), _ = cv2.getTextSize(text, font, size, 1)
    origin = (middle[0] - width // 2, middle[1] + tall // 2)
    cv2.putText(large, text, origin, font, size, DARK, max(1, round(radius * fine / 5)), cv2.LINE_AA)
    small = (side, side)
    ink = cv2.resize(large, small, interpolation=cv2.INTER_AREA).astype(np.float32)
    alpha = cv2.resize(cover, small, interpolation=cv2.INTER_AREA)[:, :, None] / np.float32(255)
    return ink, np.asarray(alpha, np.float32)


def _fine(point: NDArray[np.floating]) -> tuple[int, int]:
    return round(float(point[0]) * (1 << _SHIFT)), round(float(point[1]) * (1 << _SHIFT))
