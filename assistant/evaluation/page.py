"""The report as one HTML page: tables, plots drawn into it, examples, and what each figure means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import assistant
from assistant.evaluation import bootstrap, reports, tables
from assistant.evaluation.metrics import NAMES
from assistant.evaluation.plots import FIRST, INK, SECOND

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.evaluation.runs import Run
    from assistant.vocabulary import Vocabulary

MARKS = {"right": "✓", "plausible": "≈", "wrong": "✗"}
"""Each mark has a symbol and its word: colour only repeats them."""

HEADINGS = dict(zip((*NAMES, "h_f"), (*reports.HEADINGS, "hF"), strict=True))


def page(
    runs: Sequence[Run],
    vocabulary: Vocabulary,
    plots: Sequence[Mapping[str, Mapping[str, bytes]]],
    *,
    training: Path | None,
    pictures: bool,
) -> str:
    """Return the page; ``plots``: of each run, from :func:`assistant.evaluation.plots.draw`.

    ``training``: the file of the frequency buckets. ``pictures``: whether thumbnails lie beside the page.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("assistant.evaluation"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"share": _share, "figure": tables.figure, "signed": _signed, "bounds": _bounds}
    comparable = any(run.test for run in runs)
    files = list(dict.fromkeys(run.data for run in runs))
    return environment.get_template("report.html").render(
        version=assistant.__version__,
        runs=[_view(run, number, drawn) for number, (run, drawn) in enumerate(zip(runs, plots, strict=True))],
        facets={key: facet.label() for key, facet in vocabulary.facets.items()},
        attribution=vocabulary.attribution,
        means=tables.mean_table(runs),
        by_file=[tables.facet_table(runs, path, vocabulary) for path in files],
        published=tables.paper_table(comparable),
        comparable=comparable,
        training=training.name if training else None,
        pictures=pictures,
        headings=HEADINGS,
        marks=MARKS,
        level=round(bootstrap.LEVEL * 100),
    )


def _view(run: Run, number: int, drawn: Mapping[str, Mapping[str, bytes]]) -> dict[str, Any]:
    return {
        "run": run,
        "id": f"run-{number + 1}",
        "title": f"{run.title} on {run.data.name}",
        "plots": {name: inline(files["svg"], f"r{number + 1}-{name}") for name, files in drawn.items()},
        "rival": _rival(run),
        "effort": _effort(run.analysis["effort"]),
        "empty": [key for key, found in run.figures["facets"].items() if not found["n"]],
    }


def _rival(run: Run) -> dict[str, Any] | None:
    """Return the best single member by mean R-Precision, and how the ensemble differs from it."""
    members = {name: found["mean"]["r_precision"] for name, found in run.figures["members"].items()}
    known = {name: value for name, value in members.items() if value is not None}
    if not known:
        return None
    name = max(known, key=lambda member: known[member])
    apart = run.analysis["differences"][name].get("mean")
    return {"name": name, "difference": apart["r_precision"]} if apart else None


def _effort(measured: Mapping[str, Any] | None) -> list[dict[str, Any]]:
    """Return a row per way of cataloguing, as the effort is measured."""
    if measured is None:
        return []
    from assistant.evaluation.effort_report import TITLES

    return [
        {
            "title": TITLES.get(way, way),
            "keys": found["keys_per_tag"],
            "seconds": found["seconds_per_tag"],
            "of_trees": measured["ratio"].get(way, {}).get("trees"),
        }
        for way, found in measured["ways"].items()
    ]


def inline(svg: bytes, prefix: str) -> Any:
    """Return an SVG file as an element of the page: in the page's colours, its ids its own.

    ``prefix`` goes before every id, because one page holds many plots.
    """
    from markupsafe import Markup

    text = svg.decode("utf-8")
    text = text[text.index("<svg") :]
    for colour, name in ((INK, "currentColor"), (FIRST, "var(--first)"), (SECOND, "var(--second)")):
        text = text.replace(colour, name)
    text = re.sub(r"<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
    text = re.sub(r'\bid="', f'id="{prefix}-', text)
    text = re.sub(r'(href="#|url\(#)', rf"\g<1>{prefix}-", text)
    # Without a size of its own the element takes the width of the page and keeps its shape.
    text = re.sub(r'(<svg[^>]*?) width="[^"]*"', r"\1", text, count=1)
    text = re.sub(r'(<svg[^>]*?) height="[^"]*"', r"\1", text, count=1)
    return Markup(text.replace("<svg", '<svg role="img"', 1))  # drawn by us, from numbers and escaped labels


def _share(value: float | None, digits: int = 1) -> str:
    return "–" if value is None else f"{100 * value:.{digits}f} %"


def _signed(value: float | None, name: str) -> str:
    if value is None:
        return "–"
    text = f"{value:+,.1f}" if name == "avg_rank" else f"{value:+.3f}"
    return text.replace("-", "−")


def _bounds(interval: Sequence[float] | None, name: str, digits: int = 3, *, signed: bool = False) -> str:
    """Return an interval in words; it is None where no resample had a picture that counts."""
    if interval is None:
        return "no interval"
    low, high = (_signed(end, name) if signed else tables.figure(end, name, digits) for end in interval)
    return f"{low} to {high}"
