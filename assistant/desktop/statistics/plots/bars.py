"""Horizontal bars of several parts; each part has a form of its own besides its colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.desktop.statistics.tables import whole
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from assistant.desktop.colours import Colours
    from assistant.desktop.statistics.plots.canvas import Canvas

ROW = 64
"""Pixels of a bar with its space where there is room enough."""
NARROW_ROW = 24
THICK = 28
"""A bar is never thicker than this many pixels."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the bars: its word, the colour field it has and how it is filled."""

    word: str
    colour: str
    fill: str  # "solid", or matplotlib's hatch on the ground


ACCEPTED = Part(mark("accepted"), "accent", "solid")
ADDED = Part(mark("added"), "accent", "++")
REJECTED = Part(mark("rejected"), "rejected", "xxx")
VERDICTS = (ACCEPTED, ADDED, REJECTED)
REFUSED = Part(mark("over the line, rejected"), "rejected", "xxx")
MISSED = Part(mark("not suggested, added"), "accent", "++")
CORRECTIONS = (REFUSED, MISSED)


@dataclass(frozen=True, slots=True)
class Row:
    """One bar: its name and a number for each part."""

    name: str
    numbers: Sequence[int]


def dress(part: Part, colours: Colours) -> dict[str, Any]:
    """Return how a part is painted."""
    colour = getattr(colours, part.colour)
    if part.fill == "solid":
        return {"facecolor": colour, "edgecolor": colours.ground, "linewidth": 1}
    return {"facecolor": colours.ground, "edgecolor": colour, "hatch": part.fill, "linewidth": 1}


def legend(canvas: Canvas, parts: Sequence[Part]) -> None:
    """Name the parts above the figure."""
    from matplotlib.patches import Patch

    canvas.figure.legend(
        handles=[Patch(label=tr(part.word), **dress(part, canvas.colours)) for part in parts],
        loc="outside upper left", ncols=len(parts), handlelength=1.6, handleheight=1.0, columnspacing=2,
        borderpad=0.2,
    )  # fmt: skip


def rows_that_fit(canvas: Canvas) -> int:
    """Return how many bars there is room for."""
    return max(3, int((canvas.look.height - 11 * canvas.look.text / 2) // NARROW_ROW))


def paint(canvas: Canvas, rows: Sequence[Row], parts: Sequence[Part]) -> None:
    """Draw a bar for each row with its numbers, the first on top, and the names of the parts."""
    legend(canvas, parts)
    axes = canvas.panel(canvas.figure.subplots(), grid="x")
    bars(canvas, axes, rows, parts)


def bars(canvas: Canvas, axes: Axes, rows: Sequence[Row], parts: Sequence[Part]) -> None:
    """Draw the bars into a panel."""
    from matplotlib.ticker import MaxNLocator

    most = max((sum(row.numbers) for row in rows), default=0) or 1
    thick = spread(canvas, axes, len(rows), ROW)
    axes.set_xlim(0, 1.08 * most)
    wide = max(96.0, 0.24 * canvas.look.width)
    names = [canvas.fitting(row.name, canvas.look.text, wide) for row in rows]
    axes.set_yticks(range(len(rows)), names)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.xaxis.set_major_formatter(lambda value, _: whole(round(value)))
    pixel = 1.08 * most / (0.72 * canvas.look.width)
    for place, row in enumerate(rows):
        left = 0
        for part, number in zip(parts, row.numbers, strict=True):
            if number:
                box = _Box(place, left, thick, pixel)
                _segment(canvas, axes, box, row.name, number, part)
            left += number
        if sum(map(bool, row.numbers)) < 2:
            continue  # the one number is in the bar, or the bar is its own number
        axes.annotate(
            whole(left), (left, place), xytext=(6, 0), textcoords="offset points", va="center",
            color=canvas.colours.text_quiet, fontsize=canvas.small,
        )  # fmt: skip


def spread(canvas: Canvas, axes: Axes, count: int, row: int) -> float:
    """Give each line of a panel at most ``row`` pixels, from the top; return how thick bars are."""
    room = canvas.look.height - 5.5 * canvas.look.text
    axes.set_ylim(max(count, room / row) - 0.5, -0.5)
    return min(0.66, THICK / (room / max(count, room / row)))


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a part of a bar begins, and how much of an axis a pixel is."""

    place: int
    left: int
    thick: float
    pixel: float


def _segment(canvas: Canvas, axes: Axes, box: _Box, name: str, number: int, part: Part) -> None:
    dressed = dress(part, canvas.colours)
    [patch] = axes.barh(box.place, number, box.thick, left=box.left, **dressed)
    canvas.point_at(patch, tr("{name}: {number} {what}", name=name, number=whole(number), what=tr(part.word)))
    text = whole(number)
    if number / box.pixel < canvas.width_of(text, canvas.small) + 12:
        return  # too short for its number: the table has it
    solid = part.fill == "solid"
    axes.text(
        box.left + number / 2, box.place, text, ha="center", va="center", fontsize=canvas.small,
        color=canvas.colours.on_accent if solid else canvas.colours.text,
        bbox=None if solid else {"facecolor": canvas.colours.ground, "edgecolor": "none", "pad": 1.5},
    )  # fmt: skip
