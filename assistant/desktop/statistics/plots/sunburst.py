"""The rings of what has been tagged, drawn; labels stand where they fit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.desktop.statistics.plots.canvas import Spot
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from assistant.desktop.statistics.plots.canvas import Canvas
    from assistant.desktop.statistics.rings import Part

HOLE = 0.14
"""Radius of the empty middle as a share of the whole."""
BAND = 10
"""Thickness of the innermost ring, the facets, in pixels: their names stand outside."""
THIN = 0.3
"""A ring after it that nothing is in would have this weight, one that is full 1 more."""
NEAR = 0.04
"""Parts so near to the middle of a facet (a share of the circle) keep its name out."""
STRENGTH = (1.0, 0.7, 0.5, 0.42, 0.36)
"""How much of the accent each ring has, so that labels reach 4.5:1; the outermost repeat the last."""
SMALLEST = 0.15  # degrees; narrower ones would not be seen


def paint(canvas: Canvas, parts: Sequence[Part], middle: str) -> None:
    """Draw the rings as large as the place allows, ``middle`` in the hole, the facets' names around."""
    look = canvas.look
    canvas.figure.set_layout_engine("none")
    axes = canvas.figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, look.width)
    axes.set_ylim(0, look.height)
    edges = radii(parts, min(look.width, look.height) / 2 - look.text - 8)
    axes.text(
        look.width / 2, look.height / 2, middle, ha="center", va="center", color=canvas.colours.text_normal,
        fontsize=canvas.small, linespacing=1.4,
    )  # fmt: skip
    for part in parts:
        _part(canvas, axes, part, edges[part.ring - 1], edges[part.ring])
    for part in parts:
        if part.ring == 1:
            _facet(canvas, axes, part, edges[0], _reach(parts, part, edges))


def radii(parts: Sequence[Part], radius: float) -> list[float]:
    """Return where the rings begin, from the inside, and where the last one ends.

    A ring with much in it is thicker than one with a few narrow parts: labels have room where there are many.
    """
    rings = max((part.ring for part in parts), default=1)
    weights = [THIN + sum(part.extent for part in parts if part.ring == ring) for ring in range(2, rings + 1)]
    thick = (radius * (1 - HOLE) - BAND) / (sum(weights) or 1)
    edges = [radius * HOLE, radius * HOLE + BAND]
    for weight in weights:
        edges.append(edges[-1] + thick * weight)
    return edges


def _reach(parts: Sequence[Part], facet: Part, edges: Sequence[float]) -> float:
    """Return how far out there is something near the middle of a facet, where its name stands."""
    middle = facet.begin + facet.extent / 2
    near = (
        part.ring
        for part in parts
        if part.begin - NEAR <= middle <= part.begin + part.extent + NEAR and part.extent
    )
    return edges[max(near, default=1)]


def _facet(canvas: Canvas, axes: Axes, part: Part, hole: float, radius: float) -> None:
    """Write a facet's name outside its part of the circle, and cut where it begins."""
    look, c = canvas.look, canvas.colours
    x, y = look.width / 2, look.height / 2
    begin, far = 2 * math.pi * part.begin, min(x, y)
    if part.extent < 1:
        axes.plot(
            [x + hole * math.sin(begin), x + far * math.sin(begin)],
            [y + hole * math.cos(begin), y + far * math.cos(begin)],
            color=c.ground, linewidth=3,
        )  # fmt: skip
    # The name of a facet that is alone stands at one side: below there may be no room.
    angle = 2 * math.pi * (part.begin + part.extent / 2 if part.extent < 1 else 1 / 8)
    away = radius + look.text
    right = math.sin(angle) >= 0
    axes.text(
        x + away * math.sin(angle), y + away * math.cos(angle),
        tr("{facet} · {objects}", facet=part.label, objects=tr("%Ln object(s)", "", part.objects)),
        ha="left" if right else "right", va="center", color=c.text, fontsize=look.text, fontweight=600,
    )  # fmt: skip


def _part(canvas: Canvas, axes: Axes, part: Part, inner: float, outer: float) -> None:
    from matplotlib.patches import Wedge

    look, c = canvas.look, canvas.colours
    middle = (look.width / 2, look.height / 2)
    begin, extent = 360 * part.begin, 360 * part.extent
    words = tr(
        "{path}: {objects}",
        path=" › ".join(part.path),
        objects=tr("%Ln object(s)", "", part.objects),
    )
    canvas.spots.append(
        Spot(words, (middle[0], look.height - middle[1], inner, outer, begin, extent), part.parent)
    )
    if extent < SMALLEST:
        return
    fill = mixed(c.ground, c.accent, STRENGTH[min(part.ring, len(STRENGTH)) - 1])
    # A whole ring has no seam: matplotlib draws it as a circle.
    axes.add_patch(
        Wedge(
            middle, outer, 90 - begin - extent, 90 - begin, width=outer - inner,
            facecolor=fill, edgecolor=c.ground if part.ring < 3 else c.accent, linewidth=0.8,
        )
    )  # fmt: skip
    if part.ring > 1:
        _label(canvas, axes, part, inner, outer, ink=_ink(canvas, fill))


def _label(canvas: Canvas, axes: Axes, part: Part, inner: float, outer: float, *, ink: str) -> None:
    """Write the label along the ring where it fits, else from the inside out, else shortened or not."""
    size = canvas.small
    at = (inner + outer) / 2
    long = 2 * math.pi * part.extent * at
    angle = 360 * (part.begin + part.extent / 2)  # clockwise from the top
    width = canvas.width_of(part.short, size)
    along = _along(part, width, size, inner, outer)
    if along:
        text, turn = part.short, -angle if math.cos(math.radians(angle)) >= 0 else 180 - angle
    elif long >= 1.25 * size:
        text = canvas.fitting(part.short, size, outer - inner - 8)
        turn = 90 - angle if math.sin(math.radians(angle)) >= 0 else 270 - angle
    else:
        return
    if text:
        axes.text(
            canvas.look.width / 2 + at * math.sin(math.radians(angle)),
            canvas.look.height / 2 + at * math.cos(math.radians(angle)),
            text, ha="center", va="center", rotation=turn, rotation_mode="anchor", color=ink, fontsize=size,
        )  # fmt: skip


def _along(part: Part, width: float, size: float, inner: float, outer: float) -> bool:
    """Say whether a straight label fits into the part when it is written along the ring."""
    at, high = (inner + outer) / 2, 1.3 * size
    if at - high / 2 < inner or math.hypot(width / 2 + 4, at + high / 2) > outer:
        return False
    return part.extent >= 0.5 or width + 8 <= 2 * at * math.sin(math.pi * part.extent)


def mixed(ground: str, colour: str, share: float) -> str:
    """Return a colour between two, ``share`` of the way from the first."""
    pairs = zip(_channels(ground), _channels(colour), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)


def _channels(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def _ink(canvas: Canvas, fill: str) -> str:
    """Return the colour of the scheme that is read best on a ground."""
    from assistant.desktop.colours import contrast

    return max((canvas.colours.text, canvas.colours.on_accent), key=lambda ink: contrast(ink, fill))
