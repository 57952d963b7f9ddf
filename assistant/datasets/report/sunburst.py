"""The geometry of a sunburst: which wedge of which ring each term gets. Nothing is drawn here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.datasets.report.tree import Branch


@dataclass(frozen=True, slots=True)
class Wedge:
    """The place of one node. ``start`` and ``end``: turns, clockwise from the top, 0 <= start < end <= 1.

    ``depth``: its ring, 1 inside. ``branch``: the number of its top term, the largest is 0.
    """

    path: tuple[str, ...]
    depth: int
    start: float
    end: float
    branch: int
    pictures: int

    @property
    def span(self) -> float:
        """Its size in turns."""
        return self.end - self.start


def wedges(root: Branch) -> list[Wedge]:
    """Return a wedge for every node below ``root``, broader before narrower.

    The top terms share the whole circle by their pictures. Below, a child takes its share of its parent's
    pictures; where the children together have more than the parent (a picture may have several of them),
    they share the parent's wedge. So a wedge never leaves its parent's, and what is left open are the
    pictures whose tag ends at the parent.
    """
    return list(_below(root, (), 0.0, 1.0, None))


def _below(
    node: Branch, path: tuple[str, ...], start: float, end: float, branch: int | None
) -> Iterator[Wedge]:
    children = [child for child in node.largest() if child.pictures > 0]
    together = sum(child.pictures for child in children)
    whole = max(node.pictures, together) if path else together
    before = 0
    for number, child in enumerate(children):
        own = branch if branch is not None else number
        # From the sum and not from the last end: rounding errors do not add up.
        first = start + (end - start) * before / whole
        before += child.pictures
        last = min(end, start + (end - start) * before / whole)
        if last > first:  # else it is too small even for a number
            wedge = Wedge((*path, child.name), len(path) + 1, first, last, own, child.pictures)
            yield wedge
            yield from _below(child, wedge.path, first, last, own)


def rings(depth: int, hole: float = 0.17, thickest: float = 0.27) -> list[tuple[float, float]]:
    """Return (inner, outer) radius of each ring, the outermost ends at 1.

    Outer rings are thinner: they hold less. ``hole``: the least radius of the middle. ``thickest``: few
    rings do not grow beyond it, the middle does.
    """
    weights = [max(0.45, 1.0 - 0.14 * max(0, ring - 2)) for ring in range(depth)]
    unit = min(thickest, (1.0 - hole) / sum(weights)) if weights else 0.0
    radius = 1.0 - unit * sum(weights)
    found = []
    for weight in weights:
        found.append((radius, radius + unit * weight))
        radius += unit * weight
    return found
