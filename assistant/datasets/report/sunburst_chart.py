"""A facet as a sunburst: rings are levels, wedges are terms, sizes are pictures, colours are top terms."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from assistant.datasets.report.charts import about
from assistant.datasets.report.fitting import LINE, Fit, fit
from assistant.datasets.report.palette import BRANCHES, INK, PAPER, QUIET, branch_colour, text_on
from assistant.datasets.report.sunburst import Wedge, rings, wedges
from assistant.datasets.report.tree import label_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from assistant.datasets.report.describe import FacetFigures, Figures
    from assistant.vocabulary import Facet

WIDTH, HEIGHT = 12.4, 10.0
"""Inches: the circle, and the names of its largest branches beside it."""

_RADIUS = 4.2  # inches
_CENTRE = (4.75, 4.72)  # inches from the lower left corner
_LEGEND = 9.45  # inches from the left


def sunburst(figures: Figures, facet: FacetFigures, vocabulary_facet: Facet) -> Figure:
    """Draw one facet. A label is drawn only where it fits; the JSON of the report has all of them."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH, HEIGHT))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(0, HEIGHT)
    axes.set_aspect("equal")
    axes.axis("off")
    axes.text(0.3, HEIGHT - 0.42, facet.label, fontsize=19, fontweight="bold", va="center")
    levels = max((len(path) for path, _ in facet.tree.walk()), default=0)
    told = (
        f"{facet.pictures:,} pictures with a tag; {len(facet.frequencies):,} terms of the vocabulary "
        f"on {levels} level{'' if levels == 1 else 's'}"
    )
    axes.text(0.3, HEIGHT - 0.78, told, fontsize=11, color=QUIET, va="center")
    axes.text(0.3, 0.22, about(figures), fontsize=8.5, color=QUIET, va="center")
    found = wedges(facet.tree)
    names = {wedge.path: label_of(vocabulary_facet, wedge.path, figures.language) for wedge in found}
    radii = [(inner * _RADIUS, outer * _RADIUS) for inner, outer in rings(levels)]
    _draw(axes, found, radii)
    for wedge in found:
        _label(axes, wedge, names[wedge.path], *radii[wedge.depth - 1])
    if radii:
        _middle(axes, facet, radii[0][0])
        _legend(axes, facet, [(names[wedge.path], wedge) for wedge in found if wedge.depth == 1])
    else:
        axes.text(*_CENTRE, "no tags", ha="center", va="center", fontsize=12)
    return figure


def _draw(axes: Axes, found: list[Wedge], radii: list[tuple[float, float]]) -> None:
    from matplotlib.patches import Wedge as Patch

    for wedge in found:
        inner, outer = radii[wedge.depth - 1]
        points = wedge.span * math.tau * (inner + outer) / 2 * 72
        axes.add_patch(
            Patch(
                _CENTRE,
                outer,
                90 - 360 * wedge.end,
                90 - 360 * wedge.start,
                width=outer - inner,
                facecolor=branch_colour(wedge.branch, wedge.depth),
                edgecolor=PAPER,
                # A white edge must not eat a thin wedge.
                linewidth=min(0.8, points / 6),
                joinstyle="round",
            )
        )


def _label(axes: Axes, wedge: Wedge, label: str, inner: float, outer: float) -> None:
    found = fit(label, inner * 72, outer * 72, wedge.span, _width)
    if found is None:
        return
    # A ring that goes all round is named at its top, where it is read best.
    turn = 0.0 if wedge.span > 0.9 else (wedge.start + wedge.end) / 2
    angle = math.pi / 2 - turn * math.tau
    radius = (inner + outer) / 2
    axes.text(
        _CENTRE[0] + radius * math.cos(angle),
        _CENTRE[1] + radius * math.sin(angle),
        found.text,
        fontsize=found.size,
        rotation=_rotation(turn, found),
        rotation_mode="anchor",
        ha="center",
        va="center_baseline" if "\n" not in found.text else "center",
        linespacing=LINE,
        color=text_on(branch_colour(wedge.branch, wedge.depth)),
    )


def _rotation(turn: float, found: Fit) -> float:
    """Return the degrees by which a label is turned, never upside down."""
    degrees = -360 * turn if found.along else 90 - 360 * turn
    degrees = (degrees + 180) % 360 - 180
    return degrees - 180 if degrees > 90 else degrees + 180 if degrees < -90 else degrees


def _middle(axes: Axes, facet: FacetFigures, radius: float) -> None:
    size = min(20.0, radius * 72 / 3.2)
    axes.text(
        _CENTRE[0], _CENTRE[1] + size / 72 * 0.35, f"{facet.pictures:,}",
        fontsize=size, fontweight="bold", ha="center", va="center",
    )  # fmt: skip
    axes.text(
        _CENTRE[0], _CENTRE[1] - size / 72 * 0.75, "pictures",
        fontsize=max(7.0, size * 0.55), color=QUIET, ha="center", va="center",
    )  # fmt: skip


def _legend(axes: Axes, facet: FacetFigures, tops: list[tuple[str, Wedge]]) -> None:
    """Name the branches that have a colour of their own, and count the others."""
    from matplotlib.patches import Rectangle

    top = HEIGHT - 1.35
    axes.text(_LEGEND, top, "Top terms (pictures)", fontsize=10.5, fontweight="bold", va="center")
    shown = tops[: len(BRANCHES)]
    rows = [(_cut(name, 9.5, 150), wedge.pictures, branch_colour(wedge.branch, 1)) for name, wedge in shown]
    if len(tops) > len(shown):
        # Their sum would count a picture of two of them twice, so only the largest is named.
        rows.append(
            (
                f"{len(tops) - len(shown):,} others, each up to",
                tops[len(shown)][1].pictures,
                branch_colour(99, 1),
            )
        )
    for number, (name, pictures, colour) in enumerate(rows, start=1):
        y = top - 0.32 * number
        axes.add_patch(Rectangle((_LEGEND, y - 0.09), 0.18, 0.18, facecolor=colour, edgecolor="none"))
        axes.text(_LEGEND + 0.28, y, name, fontsize=9.5, va="center_baseline")
        axes.text(WIDTH - 0.3, y, f"{pictures:,}", fontsize=9.5, ha="right", va="center_baseline", color=INK)
    notes = "\n".join(
        (
            "Rings are levels, the broadest inside.",
            "A wedge is as wide as its share of pictures;",
            "left open: pictures whose tag ends there.",
            "A term under several parents is drawn",
            "under each. Labels only where they fit.",
        )
    )
    y = top - 0.32 * len(rows) - 0.45
    axes.text(_LEGEND, y, notes, fontsize=8.5, color=QUIET, va="top", linespacing=1.45)


def _cut(name: str, size: float, most: float) -> str:
    """Return the name, shortened with an ellipsis where it is wider than ``most`` points."""
    if _width(name, size) <= most:
        return name
    while name and _width(f"{name} …", size) > most:
        name = name[:-1].rstrip()
    return f"{name} …"


def _width(text: str, size: float) -> float:
    # Letter by letter, without kerning: a little too wide, and some hundred letters are measured, not
    # thousands of texts.
    return sum(map(_advance, text)) * size / 10


@cache
def _advance(letter: str) -> float:
    """Return the width of a letter at 10 points, with the space beside it."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    font = FontProperties(family=["sans-serif"])
    pair, bar = (TextPath((0, 0), text, size=10, prop=font) for text in (f"|{letter}|", "||"))
    return float(pair.get_extents().width - bar.get_extents().width)
