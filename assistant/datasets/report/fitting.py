"""Whether and how a label fits into a wedge: along the ring or along the radius, on one to three lines."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

LINE = 1.18
"""Height of a line in sizes of the type."""

SIZES = (12.0, 10.5, 9.0, 8.0, 7.0, 6.2)
"""Points, the largest that fits is taken; smaller cannot be read in print."""

_GAP = 2.5  # points between text and edge

Width = Callable[[str, float], float]
"""Width in points of a text at a size in points."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A label that fits. ``along``: written along the ring rather than along the radius."""

    text: str
    size: float
    along: bool


def fit(label: str, inner: float, outer: float, span: float, width: Width) -> Fit | None:
    """Return how ``label`` fits into a wedge, None where it does not.

    ``inner``, ``outer``: radii in points; ``span``: in turns. Larger type first, then fewer lines, then along
    the ring.
    """
    least = SIZES[-1] + _GAP
    if outer - inner < least or 2 * outer * math.tan(min(span / 2, 0.24) * math.tau) < least:
        return None  # as most wedges are: not one letter would fit
    for size in SIZES:
        for lines in _broken(label):
            wide = max(width(line, size) for line in lines) + 2 * _GAP
            high = (len(lines) - 1) * LINE * size + size + _GAP
            for along in (True, False):
                radial, tangential = (high, wide) if along else (wide, high)
                if _box_fits(radial, tangential, inner, outer, span):
                    return Fit("\n".join(lines), size, along)
    return None


def _box_fits(radial: float, tangential: float, inner: float, outer: float, span: float) -> bool:
    """Tell whether a box in the middle of the wedge stays inside it."""
    middle = (inner + outer) / 2
    low, high = middle - radial / 2, middle + radial / 2
    if low < inner or math.hypot(high, tangential / 2) > outer:
        return False
    angle = min(span / 2, 0.24) * math.tau
    return tangential / 2 <= low * math.tan(angle)


def _broken(label: str) -> Iterator[tuple[str, ...]]:
    """Yield the label on one line, and its most even breaks into two and three at blanks."""
    yield (label,)
    words = label.split()
    for lines in (2, 3):
        if len(words) >= lines:
            breaks = combinations(range(1, len(words)), lines - 1)
            options = [
                tuple(" ".join(words[a:b]) for a, b in zip((0, *cuts), (*cuts, len(words)), strict=True))
                for cuts in breaks
            ]
            yield min(options, key=lambda option: max(map(len, option)))
