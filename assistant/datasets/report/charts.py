"""The figures of a data set as charts: items per keeper, tags per picture, the long tail, facets, depth."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from assistant.datasets.report.palette import ACCENT, INK, PAPER, QUIET, SECOND
from assistant.datasets.report.style import grid, headed

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from assistant.datasets.report.describe import FacetFigures, Figures

    _Counts = Callable[[FacetFigures], Mapping[int, int]]

KEEPERS = 25
"""So many keepers have a bar of their own."""

RARE = 10
"""Terms with fewer pictures are marked in the long tail."""

_MOST_BARS = 12


def about(figures: Figures) -> str:
    """Return the line that says which data a figure shows."""
    return f"{figures.path.name}: {figures.pictures:,} pictures, {figures.objects:,} objects; {figures.split}"


def keepers(figures: Figures) -> Figure:
    """Draw the pictures of each keeper, the largest first, the small ones together."""
    from matplotlib.figure import Figure

    named = list(figures.sources.items())
    shown = named[:KEEPERS] if len(named) > KEEPERS + 1 else named
    rest = named[len(shown) :]
    figure = Figure(figsize=(9, 1.5 + 0.27 * (len(shown) + bool(rest))), layout="constrained")
    axes = figure.subplots()
    labels = [shorten(name, 48, placeholder=" …") for name, _ in shown]
    counts = [count for _, count in shown]
    colours = [ACCENT] * len(shown)
    if rest:
        labels.append(f"{len(rest):,} others")
        counts.append(sum(count for _, count in rest))
        colours.append(QUIET)
    bars = axes.barh(range(len(labels)), counts, 0.7, color=colours)
    axes.bar_label(bars, [f"{count:,}" for count in counts], padding=4, fontsize=9)
    axes.set_yticks(range(len(labels)), labels, fontsize=9)
    axes.invert_yaxis()
    axes.margins(x=0.1, y=0.01)
    axes.tick_params(axis="y", length=0)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    grid(axes, "x")
    headed(figure, f"Pictures per keeper ({len(named):,} keepers)", about(figures))
    return figure


def tags_per_picture(figures: Figures) -> Figure:
    """Draw how many tags the pictures of each facet have."""
    return _histograms(figures, "Tags per picture", "tags of a picture", lambda facet: facet.tags)


def depth(figures: Figures) -> Figure:
    """Draw the level at which tags end, facet by facet."""
    return _histograms(
        figures, "Depth of the tags", "level of the term (1 = top)", lambda facet: facet.depth, what="tags"
    )


def facets_per_picture(figures: Figures) -> Figure:
    """Draw how many facets of a picture have tags; an empty facet is not annotated, not “none”."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6, 3.4), layout="constrained")
    axes = figure.subplots()
    _bars(axes, figures.facets_per_picture, figures.pictures)
    axes.set_xlabel("facets with tags")
    axes.set_ylabel("pictures")
    headed(figure, "Annotated facets per picture", about(figures))
    return figure


def frequencies(figures: Figures) -> Figure:
    """Draw the terms of each facet from the most to the least frequent, on a logarithmic axis."""
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    figure = Figure(figsize=(10, 6.4), layout="constrained")
    panels = figure.subplots(2, 2, squeeze=False).flat
    most = max(
        (facet.frequencies[0].pictures for facet in figures.facets.values() if facet.frequencies), default=1
    )
    for axes, facet in zip(panels, figures.facets.values(), strict=False):
        counts = [term.pictures for term in facet.frequencies]
        axes.set_title(facet.label)
        axes.set_yscale("log")
        axes.set_ylim(0.8, most * 2.2)
        axes.yaxis.set_major_formatter("{x:,.0f}")
        axes.minorticks_off()
        grid(axes, "y")
        if not counts:
            _nothing(axes)
            continue
        places = range(1, len(counts) + 1)
        common = sum(count >= RARE for count in counts)
        width = 0.75 if len(counts) < 40 else 1.0
        axes.bar(places, counts, width, color=[ACCENT] * common + [SECOND] * (len(counts) - common))
        axes.set_xlim(0.2, len(counts) + 0.8)
        axes.xaxis.set_major_locator(MaxNLocator(nbins=9, integer=True))
        axes.set_xlabel(f"terms by frequency: {len(counts):,} of {facet.terms:,} occur")
        axes.set_ylabel("pictures")
        first = shorten(facet.frequencies[0].label, 36, placeholder=" …")
        told = f"most frequent: {first} ({counts[0]:,})"
        rare = len(counts) - common
        if rare:
            told += f"\norange: {rare:,} with fewer than {RARE} pictures"
        ground: dict[str, Any] = {"facecolor": PAPER, "edgecolor": "none", "pad": 2.0}
        axes.text(
            0.99, 0.98, told, transform=axes.transAxes, ha="right", va="top", fontsize=9, bbox=ground
        )  # fmt: skip
    headed(figure, "How often each term occurs", about(figures))
    return figure


def _histograms(figures: Figures, title: str, label: str, of: _Counts, what: str = "pictures") -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 5.6), layout="constrained")
    panels = figure.subplots(2, 2, squeeze=False).flat
    for axes, facet in zip(panels, figures.facets.values(), strict=False):
        counts = _gathered(of(facet))
        total = sum(counts.values())
        axes.set_title(f"{facet.label} ({total:,} {what})")
        if counts:
            _bars(axes, counts, total)
        else:
            _nothing(axes)
        axes.set_xlabel(label)
        axes.set_ylabel(what)
    headed(figure, title, about(figures))
    return figure


def _gathered(counts: Mapping[int, int]) -> dict[int | str, int]:
    """Return every number from 1 to the last with its count; a long tail is gathered in its last bar."""
    if not counts:
        return {}
    last = max(counts)
    if last <= _MOST_BARS:
        return {number: counts.get(number, 0) for number in range(1, last + 1)}
    kept: dict[int | str, int] = {number: counts.get(number, 0) for number in range(1, _MOST_BARS)}
    kept[f"{_MOST_BARS}+"] = sum(count for number, count in counts.items() if number >= _MOST_BARS)
    return kept


def _bars(axes: Axes, counts: Mapping[int, int] | Mapping[int | str, int], total: int) -> None:
    from matplotlib.ticker import MaxNLocator

    places = range(len(counts))
    bars = axes.bar(places, list(counts.values()), 0.72, color=ACCENT)
    shares = [_share(count, total) for count in counts.values()]
    axes.bar_label(bars, shares, padding=2, fontsize=8.5)
    axes.set_xticks(places, [str(number) for number in counts])
    axes.set_xlim(-0.6, max(len(counts), 4) - 0.4)
    axes.margins(y=0.14)
    axes.tick_params(axis="x", length=0)
    axes.yaxis.set_major_formatter("{x:,.0f}")
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    grid(axes, "y")


def _share(count: int, total: int) -> str:
    if not count:
        return ""
    share = 100 * count / total
    return f"{share:.0f} %" if share >= 0.95 else "<1 %"


def _nothing(axes: Axes) -> None:
    axes.set_xticks([])
    axes.set_yticks([])
    axes.text(0.5, 0.5, "no tags", transform=axes.transAxes, ha="center", va="center", color=INK)
