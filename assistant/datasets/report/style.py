"""How all figures look, and how they become files."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from assistant.datasets.report.palette import INK, PAPER, QUIET

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

STYLE: dict[Any, Any] = {
    "font.size": 10,
    "font.family": "sans-serif",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": QUIET,
    "axes.labelcolor": INK,
    "axes.titlesize": 11,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "figure.facecolor": PAPER,
    "axes.facecolor": PAPER,
    "figure.constrained_layout.w_pad": 0.14,  # inches
    "figure.constrained_layout.h_pad": 0.12,
    "figure.constrained_layout.wspace": 0.04,
    "figure.constrained_layout.hspace": 0.05,
    # A keeper may be called "a$b": no part of a label is a formula.
    "text.parse_math": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "glam-assistant",
}


def saved(figure: Figure) -> dict[str, bytes]:
    """Return the figure as ``png`` (160 dpi) and ``svg``; the same figure gives the same bytes."""
    found = {}
    options: dict[str, dict[str, Any]] = {"png": {"dpi": 160}, "svg": {"metadata": {"Date": None}}}
    for kind, chosen in options.items():
        stream = io.BytesIO()
        figure.savefig(stream, format=kind, **chosen)
        found[kind] = stream.getvalue()
    return found


def headed(figure: Figure, title: str, about: str) -> None:
    """Put a title and a quieter line about the data above a figure with constrained layout."""
    figure.suptitle(title, x=0.012, ha="left", fontsize=14, fontweight="bold")
    figure.supxlabel(about, x=0.012, ha="left", fontsize=8.5, color=QUIET)


def grid(axes: Axes, axis: str) -> None:
    """Draw quiet lines behind the marks."""
    axes.set_axisbelow(True)
    axes.grid(axis=axis, color=QUIET, alpha=0.22, linewidth=0.7)  # type: ignore[arg-type]
