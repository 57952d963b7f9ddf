"""How far the work is: pictures by state, and the decisions of each day, week or month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from assistant.catalogue import PictureState
from assistant.catalogue.statistics_values import Counts
from assistant.desktop.statistics.plots import bars
from assistant.desktop.statistics.tables import whole
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from assistant.catalogue.statistics_values import Progress
    from assistant.desktop.statistics.plots.canvas import Canvas

STATES = {
    PictureState.DONE: bars.Part(mark("done"), "accent", "solid"),
    PictureState.STARTED: bars.Part(mark("begun"), "accent", "////"),
    PictureState.SUGGESTED: bars.Part(mark("suggestions only"), "text_quiet", "...."),
    PictureState.NEW: bars.Part(mark("not looked at yet"), "text_quiet", ""),
    PictureState.PROBLEM: bars.Part(mark("could not be read"), "warning", "xxx"),
}

DAYS, WEEKS = 31, 26
"""Longer stretches are shown by the week, and beyond so many weeks by the month."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day, or the first day of a week or month, with its decisions."""

    begin: date
    counts: Counts


def stretches(days: Mapping[str, Counts]) -> tuple[str, list[Stretch]]:
    """Return "day", "week" or "month", and every such stretch from the first to the last decision."""
    if not days:
        return "day", []
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    if (last - first).days < DAYS:
        kind, begin = "day", lambda day: day
    elif (last - first).days < 7 * WEEKS:
        kind, begin = "week", lambda day: day - timedelta(days=day.weekday())
    else:
        kind, begin = "month", lambda day: day.replace(day=1)
    found: dict[date, Counts] = {}
    day = first
    while day <= last:
        found.setdefault(begin(day), Counts())
        day += timedelta(days=1)
    for text, counts in days.items():
        found[begin(date.fromisoformat(text))] += counts
    return kind, [Stretch(each, counts) for each, counts in found.items()]


def spoken(kind: str, begin: date) -> str:
    """Return a day, week or month in the writing of the person's language, short."""
    day = QDate(begin.year, begin.month, begin.day)
    if kind == "month":
        return QLocale().toString(day, "MMM yyyy")
    return QLocale().toString(day, "d MMM")


def paint(canvas: Canvas, progress: Progress, days: Mapping[str, Counts]) -> None:
    """Draw the pictures by state over the decisions in time."""
    high = 6.5 * canvas.look.text
    rest = max(high, canvas.look.height - high)
    upper, lower = canvas.figure.subplots(2, 1, height_ratios=[high, rest])
    _states(canvas, canvas.panel(upper), progress)
    kind, found = stretches(days)
    _days(canvas, canvas.panel(lower, grid="y"), kind, found)


def _states(canvas: Canvas, axes: Axes, progress: Progress) -> None:
    from matplotlib.patches import Patch

    total = sum(progress.pictures.values()) or 1
    axes.set_xlim(0, total)
    axes.set_ylim(-0.5, 0.5)
    axes.set_yticks([])
    axes.set_xticks([])
    axes.set_title(
        tr(
            "{done} of {objects} are done",
            done=whole(progress.done),
            objects=tr("%Ln object(s)", "", progress.objects),
        ),
        pad=2.2 * canvas.look.text,
    )
    left, handles = 0, []
    for state, part in STATES.items():
        number = progress.pictures.get(state, 0)
        if number:
            words = tr("{number} {what}", number=whole(number), what=tr(part.word))
            [patch] = axes.barh(0, number, 0.9, left=left, **bars.dress(part, canvas.colours))
            canvas.point_at(patch, tr("Pictures: {what}", what=words))
            handles.append(Patch(label=words, **bars.dress(part, canvas.colours)))
            left += number
    axes.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(0, 1.0), ncols=max(1, len(handles)),
        handlelength=1.6, handleheight=1.0, columnspacing=2, borderaxespad=0.2, borderpad=0.2,
    )  # fmt: skip


def _days(canvas: Canvas, axes: Axes, kind: str, found: Sequence[Stretch]) -> None:
    from matplotlib.patches import Patch
    from matplotlib.ticker import MaxNLocator

    titles = {
        "day": tr("Decisions a day"), "week": tr("Decisions a week"), "month": tr("Decisions a month"),
    }  # fmt: skip
    axes.set_title(titles[kind], pad=2.2 * canvas.look.text)
    count = max(len(found), 7)
    axes.set_xlim(-0.6, count - 0.4)
    axes.set_ylim(0, 1.05 * max([each.counts.decisions for each in found], default=1) or 1)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.yaxis.set_major_formatter(lambda value, _: whole(round(value)))
    axes.tick_params(axis="y", labelsize=canvas.small)
    every = -(-count // max(4, int(canvas.look.width / (5 * canvas.look.text))))
    axes.set_xticks(range(0, len(found), every), [spoken(kind, each.begin) for each in list(found)[::every]])
    for place, each in enumerate(found):
        bottom = 0
        numbers = (each.counts.accepted, each.counts.added, each.counts.rejected)
        for part, number in zip(bars.VERDICTS, numbers, strict=True):
            if number:
                [patch] = axes.bar(place, number, 0.6, bottom=bottom, **bars.dress(part, canvas.colours))
                day = spoken(kind, each.begin)
                words = tr("{name}: {number} {what}", name=day, number=whole(number), what=tr(part.word))
                canvas.point_at(patch, words)
                bottom += number
    axes.legend(
        handles=[Patch(label=tr(p.word), **bars.dress(p, canvas.colours)) for p in bars.VERDICTS],
        loc="lower left", bbox_to_anchor=(0, 1.0), ncols=3, handlelength=1.6, handleheight=1.0,
        columnspacing=2, borderaxespad=0.2, borderpad=0.2,
    )  # fmt: skip
