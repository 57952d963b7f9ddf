"""The plots of a report: figures with their intervals, depth and frequency, reliability.

Drawn with matplotlib's objects, without pyplot: no window, no state between plots. Every plot tells its
series apart by form (marker, line, hatch) as well as by colour.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from assistant.evaluation.metrics import NAMES
from assistant.evaluation.reports import HEADINGS

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from assistant.evaluation.runs import Run
    from assistant.vocabulary import Vocabulary

INK = "#1b1e21"
QUIET = "#72777c"
FIRST = "#0f7a80"
SECOND = "#c8702b"
"""Two colours that stay apart for every kind of colour vision and on light and dark ground."""

STYLE: dict[Any, Any] = {
    "font.size": 10,
    "font.family": "sans-serif",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": QUIET,
    "axes.labelcolor": INK,
    "axes.titlesize": 10,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": False,
    # A member may be called "a$b": no part of a label is a formula.
    "text.parse_math": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "glam-assistant",
}

WIDTH = 9.0
"""Inches; the page shows it at its own width."""


def draw(run: Run, vocabulary: Vocabulary) -> dict[str, dict[str, bytes]]:
    """Return the plots of a run: name -> {"svg": bytes, "png": bytes}.

    Names: ``systems``, ``reliability``, ``depth`` and, where a training file was given, ``frequency``.
    """
    from matplotlib import rc_context

    plots: dict[str, Callable[[Run, Vocabulary], Figure]] = {
        "systems": systems,
        "reliability": reliability,
        "depth": depth,
    }
    if run.analysis["frequency"] is not None:
        plots["frequency"] = frequency
    with rc_context(STYLE):
        return {name: _saved(plot(run, vocabulary)) for name, plot in plots.items()}


def _saved(figure: Figure) -> dict[str, bytes]:
    found = {}
    for kind, options in (("svg", {"metadata": {"Date": None}}), ("png", {"dpi": 160})):
        stream = io.BytesIO()
        figure.savefig(stream, format=kind, transparent=kind == "svg", **options)
        found[kind] = stream.getvalue()
    return found


def systems(run: Run, vocabulary: Vocabulary) -> Figure:
    """Draw the means of every system as bars with their 95 % intervals, a panel per metric."""
    from matplotlib.figure import Figure

    rows = [
        (kind, name, run.analysis["intervals"]["fused" if kind == "ensemble" else name]["mean"])
        for kind, name, found in run.systems()
        if run.has_every_facet(found)
    ]
    figure = Figure(figsize=(WIDTH, 0.9 + 0.36 * len(rows)), layout="constrained")
    panels = figure.subplots(1, len(NAMES), sharey=True)
    for axes, metric, heading in zip(panels, NAMES, HEADINGS, strict=True):
        for place, (kind, _, means) in enumerate(rows):
            value, bounds = means[metric]["value"], means[metric]["interval"]
            axes.barh(place, value, 0.62, **_bar(kind))
            if bounds:
                axes.errorbar(
                    value, place, xerr=[[max(0, value - bounds[0])], [max(0, bounds[1] - value)]],
                    color=INK, capsize=2.5, elinewidth=1.1, capthick=1.1,
                )  # fmt: skip
        better = "lower is better" if metric == "avg_rank" else "higher is better"
        axes.set_title(heading)
        axes.set_xlabel(better, color=INK, fontsize=9)
        if metric == "avg_rank":
            axes.set_xlim(0)
        else:
            axes.set_xlim(0, 1)
            axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "", "0.5", "", "1"])
        _grid(axes, "x")
    panels[0].set_yticks(range(len(rows)), [_wrapped(name) for _, name, _ in rows])
    panels[0].invert_yaxis()
    for axes in panels:
        axes.tick_params(axis="y", length=0)
    return figure


def _bar(kind: str) -> dict[str, Any]:
    if kind == "ensemble":
        return {"color": FIRST}
    if kind == "member":
        return {"color": FIRST, "alpha": 0.45}
    return {"facecolor": "none", "edgecolor": QUIET, "hatch": "////", "linewidth": 0.8}


def _wrapped(name: str) -> str:
    from textwrap import fill

    return fill(name, 24)


def reliability(run: Run, vocabulary: Vocabulary) -> Figure:
    """Draw, for each facet, how often the shown suggestions of each score are right."""
    from matplotlib.figure import Figure

    found = {
        key: facet["shown"]
        for key, facet in run.analysis["calibration"]["fused"].items()
        if facet["shown"]["n"]
    }
    figure = Figure(figsize=(WIDTH, 4.0), layout="constrained")
    panels = figure.subplots(2, max(1, len(found)), sharex=True, squeeze=False, height_ratios=[3, 1])
    for column, (key, measured) in enumerate(found.items()):
        upper, lower = panels[0, column], panels[1, column]
        curve = measured["curve"]
        upper.plot([0, 1], [0, 1], color=QUIET, linestyle=(0, (4, 3)), linewidth=1)
        upper.plot(
            [part["score"] for part in curve], [part["right"] for part in curve],
            color=FIRST, marker="o", markersize=4.5, linewidth=1.6, clip_on=False,
        )  # fmt: skip
        upper.set_title(f"{vocabulary[key].label()}\nECE {measured['ece']:.3f}")
        upper.set_xlim(-0.02, 1.02)
        upper.set_ylim(0, 1.02)
        upper.set_xticks([0, 0.5, 1], ["0", "0.5", "1"])
        _grid(upper, "both")
        lower.bar(
            [part["score"] for part in curve], [part["n"] for part in curve], 0.045, color=QUIET
        )  # fmt: skip
        lower.set_yscale("log")
        lower.set_ylim(bottom=0.8)
        lower.yaxis.set_major_formatter("{x:,.0f}")
        lower.minorticks_off()
        lower.set_xlabel("score")
    panels[0, 0].set_ylabel("share that is right")
    panels[1, 0].set_ylabel("suggestions")
    return figure


def depth(run: Run, vocabulary: Vocabulary) -> Figure:
    """Draw the share of tags found by the depth of their term, a panel per facet."""
    return _groups(run.analysis["depth"]["fused"], vocabulary, "level of the term (1 = top)")


def frequency(run: Run, vocabulary: Vocabulary) -> Figure:
    """Draw the share of tags found by how often their term occurs in the training file."""
    return _groups(run.analysis["frequency"]["fused"], vocabulary, "pictures of the term in training")


def _groups(facets: Mapping[str, Sequence[Mapping[str, Any]]], vocabulary: Vocabulary, label: str) -> Figure:
    from matplotlib.figure import Figure

    widths = [max(2, len(groups)) for groups in facets.values()]
    figure = Figure(figsize=(WIDTH, 2.9), layout="constrained")
    panels = figure.subplots(1, len(facets), sharey=True, squeeze=False, width_ratios=widths)[0]
    for axes, (key, groups) in zip(panels, facets.items(), strict=True):
        places = list(range(len(groups)))
        axes.plot(
            places, [group["micro"] for group in groups],
            color=FIRST, marker="o", linewidth=1.6, clip_on=False, label="every tag alike (micro)",
        )  # fmt: skip
        axes.plot(
            places, [group["macro"] for group in groups],
            color=SECOND, marker="s", linestyle="--", linewidth=1.6, clip_on=False,
            label="every term alike (macro)",
        )  # fmt: skip
        axes.set_xticks(places, [f"{group['group']}\nn={group['tags']:,}" for group in groups], fontsize=8)
        axes.set_xlim(-0.5, max(1, len(groups)) - 0.5)
        axes.set_ylim(0, 1.04)
        axes.set_title(vocabulary[key].label())
        _grid(axes, "y")
    panels[0].set_ylabel("share of tags found")
    figure.supxlabel(f"{label}; n = tags", fontsize=9)
    handles, labels = panels[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper right", ncols=2, fontsize=9)
    return figure


def _grid(axes: Axes, axis: str) -> None:
    axes.set_axisbelow(True)
    axes.grid(axis=axis, color=QUIET, alpha=0.25, linewidth=0.7)  # type: ignore[arg-type]
