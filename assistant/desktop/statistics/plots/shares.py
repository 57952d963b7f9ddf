"""Shares with what they rest on: the precision at the line of each facet, acceptance by rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.catalogue.line.record import ENOUGH
from assistant.desktop.statistics.plots.bars import ROW, spread
from assistant.desktop.statistics.tables import percent, whole
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from assistant.catalogue.line.record import Precision
    from assistant.desktop.statistics.plots.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Row:
    """The precision of one facet at its line."""

    name: str
    line: float
    precision: Precision
    right: int


@dataclass(frozen=True, slots=True)
class Rank:
    """Of ``decided`` suggestions at this rank ``right`` were accepted; ``so_far``: share down to here."""

    rank: int
    right: int
    decided: int
    so_far: float | None


def precision(canvas: Canvas, rows: Sequence[Row]) -> None:
    """Draw the share that was right with its interval, a line for each facet; few decisions are hollow."""
    axes = canvas.panel(canvas.figure.subplots(), grid="x")
    spread(canvas, axes, len(rows), ROW)
    axes.set_xlim(0, 1.02)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1])
    axes.xaxis.set_major_formatter(lambda value, _: percent(value))
    axes.set_yticks(range(len(rows)), [row.name for row in rows])
    axes.set_xlabel(tr("share of the decided suggestions over the line that were accepted"))
    words = axes.secondary_yaxis("right")
    words.set_yticks(range(len(rows)), [precision_words(row) for row in rows])
    words.spines[:].set_visible(False)
    words.tick_params(length=0, pad=6)
    for label, row in zip(words.get_yticklabels(), rows, strict=True):
        label.set_color(canvas.colours.text if row.precision.enough else canvas.colours.text_quiet)
        label.set_fontsize(canvas.small)
    for place, row in enumerate(rows):
        if row.precision.count:
            _interval(canvas, axes, place, row)


def precision_words(row: Row) -> str:
    """Say in words what the row shows, beside it."""
    found = row.precision
    if not found.count:
        return tr("line {line}\nnothing decided over it", line=str(round(100 * row.line)))
    counted = tr("{right} of {count}", right=whole(row.right), count=whole(found.count))
    if not found.enough:
        return tr(
            "line {line} · {counted}\nnot enough decisions yet",
            line=str(round(100 * row.line)),
            counted=counted,
        )
    return tr(
        "line {line} · {counted}\n{share} right, {low} to {high}",
        line=str(round(100 * row.line)),
        counted=counted,
        share=percent(found.share),
        low=percent(found.low),
        high=percent(found.high),
    )


def _interval(canvas: Canvas, axes: Axes, place: int, row: Row) -> None:
    found, c = row.precision, canvas.colours
    [whole_bar] = axes.barh(place, found.high - found.low, 0.3, left=found.low, color=c.track)
    if found.enough:
        whole_bar.set_facecolor(c.accent_soft)
    whole_bar.set_edgecolor(c.accent)
    whole_bar.set_linestyle("solid" if found.enough else (0, (2, 2)))
    axes.plot(
        found.share, place, marker="o", markersize=11, clip_on=False, zorder=4, markeredgewidth=2,
        markeredgecolor=c.accent, markerfacecolor=c.accent if found.enough else c.ground,
    )  # fmt: skip
    canvas.point_at(whole_bar, f"{row.name}: {precision_words(row)}".replace("\n", ", "))


def ranks(canvas: Canvas, rows: Sequence[Rank]) -> None:
    """Draw the share accepted at each rank as columns, and the share down to each rank as a line."""
    c = canvas.colours
    axes = canvas.panel(canvas.figure.subplots(), grid="y")
    axes.set_ylim(0, 1.06)
    axes.set_yticks([0, 0.25, 0.5, 0.75, 1])
    axes.yaxis.set_major_formatter(lambda value, _: percent(value))
    axes.set_xlim(0.4, len(rows) + 0.6)
    axes.set_xticks([row.rank for row in rows], [f"{row.rank}\nn = {whole(row.decided)}" for row in rows])
    axes.set_xlabel(tr("rank of the suggestion in its facet; n: how many of them are decided"))
    columns = None
    for row in rows:
        if not row.decided:
            continue
        share = row.right / row.decided
        few = row.decided < ENOUGH
        drawn = axes.bar(
            row.rank, share, 0.62, facecolor=c.ground if few else c.accent_soft, linewidth=1,
            edgecolor=c.accent, linestyle=(0, (3, 3)) if few else "solid",
            label=tr("accepted at this rank (dashed: few decisions)"),
        )  # fmt: skip
        columns = columns or drawn
        canvas.point_at(
            drawn[0],
            tr(
                "Rank {rank}: {right} of {count} accepted, {share}",
                rank=row.rank, right=whole(row.right), count=whole(row.decided), share=percent(share),
            ),
        )  # fmt: skip
        if canvas.look.width / len(rows) > 4 * canvas.look.text:
            axes.text(
                row.rank, 0.02, percent(share), ha="center", va="bottom", color=c.text,
                fontsize=canvas.small,
            )  # fmt: skip
    line = [(row.rank, row.so_far) for row in rows if row.so_far is not None]
    [curve] = axes.plot(
        [rank for rank, _ in line], [share for _, share in line], color=c.rejected, marker="s",
        markersize=6, linestyle=(0, (4, 2)), linewidth=2, label=tr("accepted@k: among the first k"),
    )  # fmt: skip
    handles = [curve] if columns is None else [columns, curve]
    canvas.figure.legend(handles=handles, loc="outside upper left", ncols=2, borderpad=0.2)
