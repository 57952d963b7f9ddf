"""Where framed pictures hang in a photograph of a wall: rectangles to identify one by one.

Two ways look for them and are judged by the same measures: what differs from the wall's colour, and closed
edges with four corners. Both are cautious: no region is better than half a painting.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST = 480
"""Pixels of the longer side at which a wall is looked at."""

SMALLEST, LARGEST = 0.02, 0.9
"""Share of the photograph that a framed picture covers. Larger: there is nothing to cut off."""

FULL = 0.85
"""How much of the smallest rectangle around it a picture fills; a tilted camera takes a little away."""

NARROWEST = 0.2
"""Shorter by longer side; what is narrower is a moulding or a label's edge."""

MOST = 12
"""Regions offered."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of a photograph, its edges in fractions (0 to 1) of the width and of the height."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """The share of the photograph it covers."""
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)

    def crop(self, pixels: NDArray[np.uint8], margin: float = 0.0) -> NDArray[np.uint8]:
        """Return this part of ``pixels``, uint8 RGB (h, w, 3), with ``margin`` of its own size around it."""
        height, width = pixels.shape[:2]
        more_x, more_y = margin * (self.right - self.left), margin * (self.bottom - self.top)
        left = min(max(0, round((self.left - more_x) * width)), width - 1)
        top = min(max(0, round((self.top - more_y) * height)), height - 1)
        right = max(left + 1, min(width, round((self.right + more_x) * width)))
        bottom = max(top + 1, min(height, round((self.bottom + more_y) * height)))
        return pixels[top:bottom, left:right]

    def overlap(self, other: Region) -> float:
        """Return the share of the smaller of the two that lies in the other."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        shared = max(0.0, width) * max(0.0, height)
        return shared / max(min(self.area, other.area), 1e-12)


def find_regions(pixels: NDArray[np.uint8]) -> list[Region]:
    """Return where framed pictures seem to hang in uint8 RGB (height, width, 3), the largest first.

    The regions do not overlap. Empty where nothing is sure, and where one picture fills the photograph.
    """
    if pixels.ndim != 3 or min(pixels.shape[:2]) < 32:
        return []
    scale = LONGEST / max(pixels.shape[:2])
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    if min(size) < 32:
        return []
    small = cv2.resize(np.ascontiguousarray(pixels), size, interpolation=cv2.INTER_AREA)
    lab = np.asarray(cv2.cvtColor(cv2.GaussianBlur(small, (5, 5), 0), cv2.COLOR_RGB2LAB), np.uint8)
    masks = (*_unlike_the_wall(lab), *_closed_edges(lab))
    edges = np.asarray(cv2.dilate(_edges(lab, 40, 120), np.ones((5, 5), np.uint8)), np.uint8)
    return _apart([found for mask in masks for found in _rectangles(mask, edges)])


def _unlike_the_wall(lab: NDArray[np.uint8]) -> Iterator[NDArray[np.uint8]]:
    """Yield masks of what differs from the colour along the photograph's edge, where that is one colour."""
    values = lab.astype(np.float32)
    band = max(2, round(0.03 * max(lab.shape[:2])))
    rim = np.ones(lab.shape[:2], bool)
    rim[band:-band, band:-band] = False
    around = values[rim]
    middle = np.median(around, axis=0)
    # Light falls off along a wall: brightness may differ more than hue.
    apart = np.abs(values - middle) * np.array([0.5, 1.0, 1.0], np.float32)
    distance = np.linalg.norm(apart, axis=2)
    for least in (12.0, 20.0, 32.0):
        if (distance[rim] < least).mean() > 0.6:
            yield _tidy((distance > least).astype(np.uint8) * 255)


def _closed_edges(lab: NDArray[np.uint8]) -> Iterator[NDArray[np.uint8]]:
    """Yield what edges of different strength close in."""
    for low, high in ((20, 60), (40, 120), (80, 200)):
        yield np.asarray(cv2.dilate(_edges(lab, low, high), np.ones((3, 3), np.uint8)), np.uint8)


def _edges(lab: NDArray[np.uint8], low: int, high: int) -> NDArray[np.uint8]:
    """Return edges of lightness or colour (Canny): uint8 (h, w), 255 on an edge."""
    edges = np.zeros(lab.shape[:2], np.uint8)
    for channel in cv2.split(lab):
        edges |= np.asarray(cv2.Canny(channel, low, high), np.uint8)
    return edges


def _tidy(mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
    return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8)), np.uint8)


Scored = tuple[float, Region]


def _rectangles(mask: NDArray[np.uint8], edges: NDArray[np.uint8]) -> Iterator[Scored]:
    """Yield the rectangles around what fills them in ``mask``, with how much each looks like a frame."""
    height, width = mask.shape
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        x, y, w, h = cv2.boundingRect(contour)
        share = w * h / (width * height)
        if not SMALLEST <= share <= LARGEST or min(w, h) < NARROWEST * max(w, h):
            continue
        tight = cv2.minAreaRect(contour)
        full = cv2.contourArea(contour) / max(tight[1][0] * tight[1][1], 1.0)
        if full >= FULL and cv2.contourArea(contour) >= 0.8 * FULL * w * h:
            # A little for size: a frame goes before the picture or the panels within it.
            score = full * _framed(np.asarray(cv2.boxPoints(tight), np.float64), edges) * share**0.15
            yield score, Region(x / width, y / height, (x + w) / width, (y + h) / height)


def _framed(box: NDArray[np.float64], edges: NDArray[np.uint8]) -> float:
    """Return how much of a rectangle's four sides, float64 (4, 2), lies on ``edges``.

    The shadow under a frame and the lamp's light around it have no hard edge.
    """
    height, width = edges.shape
    steps = np.linspace(0.05, 0.95, 40)[:, None]
    sides = [box[side - 1] * (1 - steps) + box[side] * steps for side in range(4)]
    columns, rows = np.rint(np.concatenate(sides)).astype(int).T
    return float((edges[np.clip(rows, 0, height - 1), np.clip(columns, 0, width - 1)] > 0).mean())


def _apart(found: list[Scored]) -> list[Region]:
    """Return regions that do not overlap, the largest first; of two that do, the one more like a frame."""
    kept: list[Region] = []
    for _, region in sorted(found, key=lambda each: (-each[0], each[1].left, each[1].top)):
        if all(region.overlap(other) < 0.05 for other in kept):
            kept.append(region)
    return sorted(kept, key=lambda each: -each.area)[:MOST]
