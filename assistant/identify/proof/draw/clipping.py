"""The outline of a picture seen through a homography, cut to what a drawing can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.proof.geometry import corners

if TYPE_CHECKING:
    from numpy.typing import NDArray

HORIZON = 1e-6
"""Depth, of 1 at the picture's nearest corner, below which a corner is at infinity."""


def seen_outline(
    homography: NDArray[np.float64], width: int, height: int, box: tuple[float, float, float, float]
) -> NDArray[np.float64]:
    """Return the outline of a ``width`` x ``height`` picture through ``homography``, within ``box``.

    float64 (n, 2), empty where none of it lies within ``box`` (left, top, right, bottom). What lies behind
    the camera is cut off, so that corners beyond the horizon do not turn the outline inside out.
    """
    points = np.concatenate([corners(width, height) - 0.5, np.ones((4, 1))], axis=1) @ homography.T
    # The middle of the picture is in front of the camera; the sign of a homography means nothing.
    points *= np.sign(points[:, 2].mean()) / max(float(np.abs(points[:, 2]).max()), 1e-300)
    left, top, right, bottom = box
    for plane in (
        (0.0, 0.0, 1.0, -HORIZON), (1.0, 0.0, -left, 0.0), (-1.0, 0.0, right, 0.0),
        (0.0, 1.0, -top, 0.0), (0.0, -1.0, bottom, 0.0),
    ):  # fmt: skip
        points = _cut(points, points @ np.array(plane[:3]) + plane[3])
    return points[:, :2] / points[:, 2:]


def _cut(points: NDArray[np.float64], side: NDArray[np.float64]) -> NDArray[np.float64]:
    """Keep the part of a polygon whose ``side`` is not negative (Sutherland and Hodgman, CACM 1974)."""
    kept = []
    for row in range(len(points)):
        before = row - 1
        if (side[row] >= 0) != (side[before] >= 0):
            share = side[before] / (side[before] - side[row])
            kept.append(points[before] + share * (points[row] - points[before]))
        if side[row] >= 0:
            kept.append(points[row])
    return np.array(kept, np.float64).reshape(-1, points.shape[1])
