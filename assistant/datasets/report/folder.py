"""The report as files: each figure as PNG and SVG, and the numbers as JSON where asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.datasets.report import charts
from assistant.datasets.report.style import STYLE, saved
from assistant.datasets.report.sunburst_chart import sunburst
from assistant.datasets.writing import make_folder, write, write_json

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from assistant.datasets.report.describe import Figures
    from assistant.vocabulary import Vocabulary


def write_folder(
    folder: Path, figures: Figures, vocabulary: Vocabulary, *, numbers: bool = False
) -> list[Path]:
    """Write the figures into ``folder`` and return the files. ``numbers``: report.json as well.

    Files: ``keepers``, ``facets-per-picture``, ``tags-per-picture``, ``depth``, ``frequencies`` and
    ``sunburst-<facet>`` of each facet with tags; each ``.png`` and ``.svg``. Raises DataError.
    """
    from matplotlib import rc_context

    make_folder(folder)
    drawings: dict[str, Callable[[], Figure]] = {
        "keepers": partial(charts.keepers, figures),
        "facets-per-picture": partial(charts.facets_per_picture, figures),
        "tags-per-picture": partial(charts.tags_per_picture, figures),
        "depth": partial(charts.depth, figures),
        "frequencies": partial(charts.frequencies, figures),
    }
    for key, facet in figures.facets.items():
        if facet.pictures:
            drawings[f"sunburst-{key}"] = partial(sunburst, figures, facet, vocabulary[key])
    written: list[Path] = []
    with rc_context(STYLE):
        for name, draw in drawings.items():
            for kind, data in saved(draw()).items():
                written.append(folder / f"{name}.{kind}")
                write(written[-1], data)
    if numbers:
        written.append(folder / "report.json")
        write_json(figures.to_json(vocabulary), written[-1])
    return written
