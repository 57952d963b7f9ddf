"""The pages of the statistics: what each shows, as a drawing and as a table of the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.catalogue.statistics_values import Counts, Figures
from assistant.desktop.statistics.names import Names
from assistant.desktop.statistics.plots import bars, progress, shares, sunburst
from assistant.desktop.statistics.rings import parts
from assistant.desktop.statistics.tables import Cell, Share, Table
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.desktop.statistics.plots.canvas import Canvas

RANKS = 10
"""So many ranks are drawn; the trees open at as many."""


@dataclass(frozen=True, slots=True)
class View:
    """One page. ``title`` and ``caption`` are translated where they are shown."""

    key: str
    title: str
    caption: str
    table: Callable[[Figures, Names], Table]
    paint: Callable[[Canvas, Figures, Names], None]
    empty: Callable[[Figures], bool]
    square: bool = False


def numbers(counts: Counts) -> tuple[int, int, int]:
    """Return accepted, added and rejected, in the order of the bars."""
    return counts.accepted, counts.added, counts.rejected


def _undecided(figures: Figures) -> bool:
    return not figures.counts.decisions


def _facets_in_order(figures: Figures, names: Names) -> list[tuple[str, Counts]]:
    order = [*names.vocabulary.facets, *figures.facets]
    return [(key, figures.facets[key]) for key in dict.fromkeys(order) if key in figures.facets]


def _counted(heading: str, rows: Iterable[tuple[str, Counts]]) -> Table:
    headings = (heading, tr("accepted"), tr("added"), tr("rejected"), tr("tags"), tr("decisions"))
    return Table(headings, [(name, *numbers(counts), counts.tags, counts.decisions) for name, counts in rows])


# Progress


def _progress_table(figures: Figures, names: Names) -> Table:
    states = [
        (tr("Pictures: {what}", what=tr(part.word)), figures.progress.pictures.get(state, 0))
        for state, part in progress.STATES.items()
    ]
    objects = [
        (tr("Objects"), figures.progress.objects),
        (tr("Objects: {what}", what=tr("done")), figures.progress.done),
    ]
    blank: Sequence[Cell] = (None, None, None)
    headings = (tr("What"), tr("number"), tr("accepted"), tr("added"), tr("rejected"))
    days = [
        (tr("Decisions of {day}", day=day), counts.decisions, *numbers(counts))
        for day, counts in figures.days.items()
    ]
    return Table(headings, [*((*row, *blank) for row in (*objects, *states)), *days])


def _progress(canvas: Canvas, figures: Figures, names: Names) -> None:
    progress.paint(canvas, figures.progress, figures.days)


# Decisions by facet, by term and by person


def _facets_table(figures: Figures, names: Names) -> Table:
    rows = [(names.facet(key), counts) for key, counts in _facets_in_order(figures, names)]
    return _counted(tr("Facet"), rows)


def _facets(canvas: Canvas, figures: Figures, names: Names) -> None:
    rows = [bars.Row(names.facet(key), numbers(each)) for key, each in _facets_in_order(figures, names)]
    bars.paint(canvas, rows, bars.VERDICTS)


def _terms_table(figures: Figures, names: Names) -> Table:
    found = sorted(figures.terms, key=lambda one: (-one.counts.decisions, one.facet, one.uri))
    plain = _counted("", [(names.term(one.facet, one.uri, one.label), one.counts) for one in found])
    rows = [
        (row[0], names.facet(one.facet), *row[1:], one.uri)
        for row, one in zip(plain.rows, found, strict=True)
    ]
    return Table((tr("Term"), tr("Facet"), *plain.headings[1:], tr("URI")), rows)


def _terms(canvas: Canvas, figures: Figures, names: Names) -> None:
    found = sorted(figures.terms, key=lambda one: (-one.counts.decisions, one.facet, one.uri))
    rows = [
        bars.Row(names.term(one.facet, one.uri, one.label), numbers(one.counts))
        for one in found[: bars.rows_that_fit(canvas)]
    ]
    bars.paint(canvas, rows, bars.VERDICTS)


def _people_table(figures: Figures, names: Names) -> Table:
    return _counted(tr("Person"), [(names.person(name), each) for name, each in figures.people.items()])


def _people(canvas: Canvas, figures: Figures, names: Names) -> None:
    found = sorted(figures.people.items(), key=lambda pair: -pair[1].decisions)
    rows = [bars.Row(names.person(name), numbers(counts)) for name, counts in found]
    bars.paint(canvas, rows[: bars.rows_that_fit(canvas)], bars.VERDICTS)


# How right the suggestions were


def _lines(figures: Figures, names: Names) -> list[shares.Row]:
    return [
        shares.Row(names.facet(key), figures.at_line[key].line, figures.at_line[key].precision,
                   figures.at_line[key].right)
        for key in names.vocabulary.facets
        if key in figures.at_line
    ]  # fmt: skip


def _precision_table(figures: Figures, names: Names) -> Table:
    headings = (
        tr("Facet"), tr("line"), tr("accepted"), tr("decided"), tr("precision"), tr("at least"),
        tr("at most"), tr("remark"),
    )  # fmt: skip
    rows: list[Sequence[Cell]] = []
    for row in _lines(figures, names):
        found = row.precision
        told: Sequence[Cell] = (None, None, None)
        if found.count:
            told = (Share(found.share), Share(found.low), Share(found.high))
        remark = "" if found.enough else tr("not enough decisions yet")
        rows.append((row.name, round(100 * row.line), row.right, found.count, *told, remark))
    return Table(headings, rows)


def _precision(canvas: Canvas, figures: Figures, names: Names) -> None:
    shares.precision(canvas, _lines(figures, names))


def ranks(figures: Figures) -> list[shares.Rank]:
    """Return the ranks of all facets together, from 1 to the last decided one, at least ten."""
    right: dict[int, int] = {}
    decided: dict[int, int] = {}
    for every in figures.at_rank.values():
        for one in every:
            right[one.rank] = right.get(one.rank, 0) + one.right
            decided[one.rank] = decided.get(one.rank, 0) + one.decided
    found, good, of = [], 0, 0
    for rank in range(1, max(RANKS, *decided, 0) + 1):
        good, of = good + right.get(rank, 0), of + decided.get(rank, 0)
        found.append(shares.Rank(rank, right.get(rank, 0), decided.get(rank, 0), good / of if of else None))
    return found


def _ranks_table(figures: Figures, names: Names) -> Table:
    headings = (tr("Rank"), tr("accepted"), tr("decided"), tr("accepted at this rank"), tr("accepted@k"))
    return Table(
        headings,
        [
            (
                row.rank, row.right, row.decided,
                Share(row.right / row.decided) if row.decided else None,
                Share(row.so_far) if row.so_far is not None else None,
            )
            for row in ranks(figures)
        ],
    )  # fmt: skip


def _ranks(canvas: Canvas, figures: Figures, names: Names) -> None:
    shares.ranks(canvas, ranks(figures)[:RANKS])


def _corrected_table(figures: Figures, names: Names) -> Table:
    headings = (
        tr("Term"), tr("Facet"), tr("over the line, rejected"), tr("not suggested, added"),
        tr("corrections"), tr("URI"),
    )  # fmt: skip
    found = sorted(
        (one for one in figures.terms if one.corrections), key=lambda one: (-one.corrections, one.uri)
    )
    rows = [
        (
            names.term(one.facet, one.uri, one.label), names.facet(one.facet), one.refused, one.missed,
            one.corrections, one.uri,
        )
        for one in found
    ]  # fmt: skip
    return Table(headings, rows)


def _corrected(canvas: Canvas, figures: Figures, names: Names) -> None:
    rows = [
        bars.Row(str(row[0]), (int(row[2] or 0), int(row[3] or 0)))
        for row in _corrected_table(figures, names).rows[: bars.rows_that_fit(canvas)]
    ]
    bars.paint(canvas, rows, bars.CORRECTIONS)


# What has been tagged


def _tagged_table(figures: Figures, names: Names) -> Table:
    headings = (tr("Term"), tr("Path"), tr("objects"), tr("objects with the term itself"), tr("level"))
    rows = [
        (part.label, " › ".join(part.path), part.objects, part.own, part.ring)
        for part in parts(figures.tagged, names)
    ]
    return Table(headings, rows)


def _tagged(canvas: Canvas, figures: Figures, names: Names) -> None:
    tags = tr("%Ln tag(s)", "", figures.counts.tags)
    sunburst.paint(canvas, parts(figures.tagged, names), "\n".join(tags.split(" ", 1)))


VIEWS: Sequence[View] = (
    View(
        "progress", mark("Progress"),
        mark("How far the work is, and what was decided when."),
        _progress_table, _progress, lambda figures: not figures.progress.objects,
    ),
    View(
        "facets", mark("By facet"),
        mark("Accepted: a suggestion was right. Added: a person found the term. Rejected: a suggestion was "
             "wrong."),
        _facets_table, _facets, _undecided,
    ),
    View(
        "terms", mark("By term"),
        mark("The terms with most decisions; the table has them all."),
        _terms_table, _terms, _undecided,
    ),
    View(
        "precision", mark("Precision at the line"),
        mark("Of the suggestions over the line that somebody decided, so many were accepted; the bar is the "
             "95 % interval. Tags accepted unseen count once their object is marked as done."),
        _precision_table, _precision, _undecided,
    ),
    View(
        "ranks", mark("Acceptance by rank"),
        mark("How often a suggestion was right, by its place in the list of its facet. Only decided "
             "suggestions count."),
        _ranks_table, _ranks, lambda figures: not figures.at_rank,
    ),
    View(
        "corrected", mark("Most corrected"),
        mark("Terms that were over the line and rejected, or added without having been suggested."),
        _corrected_table, _corrected, lambda figures: not any(one.corrections for one in figures.terms),
    ),
    View(
        "tagged", mark("What has been tagged"),
        mark("Rings are the levels of the vocabulary, the facets inside. The angle grows with the objects "
             "that have the term or a narrower one; narrower terms share it where objects have several. A "
             "term with several broader ones is drawn under its first path."),
        _tagged_table, _tagged, lambda figures: not figures.counts.tags, square=True,
    ),
    View(
        "people", mark("By person"),
        mark("Who decided what stands now. “(automatic)”: accepted by a facet that accepts by itself."),
        _people_table, _people, _undecided,
    ),
)  # fmt: skip
"""The pages in their order."""
