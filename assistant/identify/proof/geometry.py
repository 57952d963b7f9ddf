"""One change of viewpoint that explains many matches, and whether a camera could have made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

FEWEST = 4
"""Pairs of points that a homography needs."""

FLATTEST = 0.02
"""Smallest area, relative to the square of the longer side, that a photographed rectangle keeps."""

SCALES = (1 / 12, 12.0)
"""How many times larger or smaller lengths may get."""


def find_homography(
    source: NDArray[np.float32], target: NDArray[np.float32], tolerance: float
) -> tuple[NDArray[np.float64], NDArray[np.bool_]] | None:
    """Return the homography from ``source`` to ``target``, float64 (3, 3), and which pairs agree with it.

    Points: float32 (n, 2), the clearest pairs first; ``tolerance`` in pixels of the target. Uses MAGSAC++
    (Barath et al., CVPR 2020) of OpenCV with a fixed seed, so that the same points give the same answer.
    None where none is found.
    """
    if len(source) < FEWEST:
        return None
    try:
        found, mask = cv2.findHomography(
            source, target, method=cv2.USAC_MAGSAC, ransacReprojThreshold=tolerance, maxIters=4000,
            confidence=0.9999,
        )  # fmt: skip
    except cv2.error:  # points that all lie on one line or spot
        return None
    if found is None or mask is None or not np.isfinite(found).all() or abs(found[2, 2]) < 1e-12:
        return None
    homography = np.asarray(found, np.float64) / found[2, 2]
    return homography, np.asarray(mask, bool).ravel()


def moved(points: NDArray[np.floating], homography: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return ``points`` (n, 2) as seen through ``homography``: float64 (n, 2), infinite at the horizon."""
    ones = np.concatenate([np.asarray(points, np.float64), np.ones((len(points), 1))], axis=1)
    out = ones @ homography.T
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(out[:, :2] / out[:, 2:], np.float64)


def corners(width: int, height: int) -> NDArray[np.float64]:
    """Return the corners of a picture, clockwise from the upper left: float64 (4, 2)."""
    return np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float64)


def is_a_view(homography: NDArray[np.float64], points: NDArray[np.float32]) -> bool:
    """Whether a camera could have seen it so: upright or turned but not mirrored, not flattened to a line.

    ``points``: float32 (n, 2) that agree; what the homography does is judged where they lie, because it
    says nothing about places far from them.
    """
    box = np.array(
        [(points[:, 0].min(), points[:, 1].min()), (points[:, 0].max(), points[:, 1].max())], np.float64
    )
    width, height = box[1] - box[0]
    if min(width, height) <= 0:
        return False
    quad = corners(1, 1) * (width, height) + box[0]
    depth = np.concatenate([quad, np.ones((4, 1))], axis=1) @ homography[2]
    seen = moved(quad, homography)
    if not np.isfinite(seen).all() or depth.min() * depth.max() <= 0:
        return False  # the horizon runs through it
    area = _area(seen)
    longest = float(np.ptp(seen, axis=0).max())
    scale = float(np.sqrt(max(area, 0) / (width * height)))
    return _turns_one_way(seen) and area > FLATTEST * longest**2 and SCALES[0] < scale < SCALES[1]


def spread(points: NDArray[np.float32], width: int, height: int, cells: int = 8) -> int:
    """Return how many of ``cells`` x ``cells`` equal parts of a picture hold at least one of ``points``."""
    places = np.clip(points / (max(width, 1), max(height, 1)) * cells, 0, cells - 1).astype(int)
    return len(np.unique(places[:, 0] * cells + places[:, 1]))


def breadth(points: NDArray[np.float32]) -> float:
    """Return how broad a cloud of points (n, 2) is for its length, 0 to 1, without its outermost fifth."""
    around = points - np.median(points, axis=0)
    _, _, axes = np.linalg.svd(around, full_matrices=False)
    low, high = np.percentile(around @ axes.T, (10, 90), axis=0)
    extent = np.sort(high - low)
    return float(extent[0] / max(float(extent[-1]), 1e-9))


def _area(quad: NDArray[np.float64]) -> float:
    """Return the signed area: positive where it goes round as a picture's own corners do."""
    x, y = quad.T
    return float(0.5 * np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))


def _turns_one_way(quad: NDArray[np.float64]) -> bool:
    """Whether it is convex and not mirrored."""
    along = np.roll(quad, -1, axis=0) - quad
    after = np.roll(along, -1, axis=0)
    return bool((along[:, 0] * after[:, 1] - along[:, 1] * after[:, 0] > 0).all())
