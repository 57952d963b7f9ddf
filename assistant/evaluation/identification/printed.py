"""The reports of the identification protocols as text for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.evaluation.identification.met import MetReport, Scores
    from assistant.evaluation.identification.query_figures import QueryFigures
    from assistant.evaluation.identification.uned import Figures
    from assistant.evaluation.identification.views import ViewReport


QUERY_SHARES = {
    "R@1": "r1",
    "R@5": "r5",
    "exhibits found@1": "found",
    "GAP": "gap",
    "GAP-": "gap_minus",
    "AUROC": "auroc",
    "ties": "tie_rate",
}
"""Heading -> field of :class:`~assistant.evaluation.identification.query_figures.QueryFigures`."""


def met(report: MetReport) -> str:
    """Return the scores, the grid on the validation queries and the OOD table."""
    from assistant.evaluation.identification.met import TEST_SHARES

    found = report.counts
    about = (
        f"{found['exhibits']:,} exhibits in {found['pictures']:,} pictures, "
        f"{found['dimensions']} dimensions\n"
        f"validation: {found['val_queries']:,} queries, {found['val_distractors']:,} distractors; "
        f"test: {found['test_queries']:,} queries, {found['test_distractors']:,} distractors"
    )
    if found["queries_of_unknown_exhibits"]:
        about += (
            f"\n{found['queries_of_unknown_exhibits']:,} queries are of exhibits that the database lacks "
            "and cannot be answered."
        )
    headings = ("k", "temperature", "GAP", "GAP-", "ACC", "ties")
    rows = [("test", *_scores(report.scores)), ("test, authors' formula", *_scores(report.reference))]
    swept = [
        (f"k = {k}", *(percent(value) for value in values))
        for k, values in zip(report.grid.ks, report.grid.gap.tolist(), strict=True)
    ]
    ood = [
        (
            f"{row:.0%} of validation (k = {k}, t = {temperature:g})",
            *(percent(report.ood[row, column]) for column in TEST_SHARES),
        )
        for row, (k, temperature) in report.ood_tuned.items()
    ]
    return "\n\n".join(
        [
            about,
            table("Scores, %", headings, rows),
            table("GAP on validation, %", [f"t = {t:g}" for t in report.grid.temperatures], swept),
            table(
                "GAP on test by distractors, %: tuned with (rows), measured with (columns)",
                [f"{share:.0%} of test" for share in TEST_SHARES],
                ood,
            ),
        ]
    )


def uned(title: str, figures: Mapping[str, Figures]) -> str:
    """Return a row per domain and their mean."""
    headings = ("queries", "left out", "mMP@5", "R@1", "mAP@100", "mAP@100 (literal)")
    rows = [
        (
            name,
            f"{item.queries:,}",
            f"{item.left_out:,}",
            *(percent(value) for value in item.values or [None] * 4),
        )
        for name, item in figures.items()
    ]
    return table(f"{title}, %", headings, rows)


def queries(title: str, figures: Mapping[str, QueryFigures]) -> str:
    """Return a row per set, and the table of verdicts of the last (all)."""
    headings = ("photographs", "in catalogue", "exhibits", *QUERY_SHARES)
    rows = [
        (
            name,
            *(f"{count:,}" for count in (item.queries, item.inside, item.exhibits)),
            *(percent(getattr(item, share)) for share in QUERY_SHARES.values()),
        )
        for name, item in figures.items()
    ]
    last = list(figures.values())[-1]
    verdicts = [
        (kind, *(f"{count:,}" for count in counts.values())) for kind, counts in last.verdicts.items()
    ]
    words = [verdict.replace("_", " ") for verdict in next(iter(last.verdicts.values()))]
    return f"{table(f'{title}, %', headings, rows)}\n\n{table('Verdicts, photographs', words, verdicts)}"


def views(report: ViewReport) -> str:
    """Return a row per source and all."""
    headings = ("queries", "objects", "R@1", "most frequent", "random")
    rows = [
        (
            name,
            f"{item.queries:,}",
            f"{item.objects:,}",
            *(percent(value) for value in (item.r1, item.most_frequent, item.random)),
        )
        for name, item in report.figures.items()
    ]
    return table(f"Leave one view out, {report.pictures:,} pictures, %", headings, rows)


def percent(value: float | None) -> str:
    """Return a share as per cent with one digit, a dash where there is none."""
    return "–" if value is None or value != value else f"{100 * value:.1f}"


def table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table with its columns aligned; the first cell of a row is its name."""
    lines = [("", *headings), *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    texts = [
        "  ".join(
            [
                line[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)),
            ]
        )
        for line in lines
    ]
    return "\n".join([title, *(text.rstrip() for text in texts)])


def _scores(found: Scores) -> tuple[str, ...]:
    shares = (found.gap, found.gap_minus, found.acc, found.tie_rate)
    return (str(found.k), f"{found.temperature:g}", *(percent(value) for value in shares))
