"""Lines of equal height of a small map, followed between its cells (marching squares)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Point = tuple[float, float]

# Which sides of a square the line crosses, by the corners that are inside: 1 top left, 2 top right,
# 4 bottom right, 8 bottom left. Sides: 0 top, 1 right, 2 bottom, 3 left.
_CROSSED = {
    1: ((3, 0),), 2: ((0, 1),), 3: ((3, 1),), 4: ((1, 2),), 5: ((3, 0), (1, 2)), 6: ((0, 2),), 7: ((3, 2),),
    8: ((2, 3),), 9: ((2, 0),), 10: ((0, 1), (2, 3)), 11: ((2, 1),), 12: ((1, 3),), 13: ((1, 0),),
    14: ((0, 3),),
}  # fmt: skip


def contour(values: NDArray[np.float32], level: float) -> list[list[Point]]:
    """Return the closed lines at ``level`` around what is higher, as corners in fractions of the sides.

    ``values``: float32 (h, w), a value for the middle of each cell. Outside the map everything is lower, so
    that a region at the edge is closed along the edge.
    """
    height, width = values.shape
    low = np.float32(min(float(values.min()), level) - abs(level) - 1e-6)
    padded = np.pad(values.astype(np.float32), 1, constant_values=low)
    above = padded >= level
    kinds = above[:-1, :-1] + 2 * above[:-1, 1:] + 4 * above[1:, 1:] + 8 * above[1:, :-1]
    goes_to: dict[Point, Point] = {}
    for row, column in zip(*np.nonzero((kinds > 0) & (kinds < 15)), strict=True):
        corners = padded[row : row + 2, column : column + 2]
        for one, other in _CROSSED[int(kinds[row, column])]:
            ends: list[Point] = []
            for side in (one, other):
                x, y = _crossing(corners, side, level)
                # Two squares compute the same crossing from the same heights: to the last digit alike,
                # but for the order; rounding makes sure that the line is found again.
                ends.append((round(column + x, 6), round(row + y, 6)))
            goes_to[ends[0]] = ends[1]
    return [[(_fraction(x, width), _fraction(y, height)) for x, y in line] for line in _followed(goes_to)]


def _followed(goes_to: dict[Point, Point]) -> Iterator[list[Point]]:
    """Yield the lines whose pieces these are; every piece leads on, what is higher on its right."""
    while goes_to:
        begin, at = goes_to.popitem()
        line = [begin]
        while at != begin and at in goes_to:
            line.append(at)
            at = goes_to.pop(at)
        yield line


def _crossing(corners: NDArray[np.float32], side: int, level: float) -> Point:
    """Return where the line crosses a side of a square whose corners have these heights."""
    (left_top, right_top), (left_bottom, right_bottom) = corners.tolist()
    along = {
        0: (left_top, right_top), 1: (right_top, right_bottom), 2: (left_bottom, right_bottom),
        3: (left_top, left_bottom),
    }[side]  # fmt: skip
    share = (level - along[0]) / (along[1] - along[0])
    return {0: (share, 0.0), 1: (1.0, share), 2: (share, 1.0), 3: (0.0, share)}[side]


def _fraction(place: float, cells: int) -> float:
    """Place 0.5 of the padded map is the edge of the picture."""
    return float(min(max((place - 0.5) / cells, 0.0), 1.0))
