"""The report of an evaluation as a table a person reads and as a JSON file."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant import whole_files
from assistant.errors import AssistantError
from assistant.evaluation.metrics import NAMES

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

HEADINGS = ("R-Prec", "Acc@1", "Acc@10", "AvgRank")
LABEL_WIDTH = 44


class ReportError(AssistantError):
    """The report cannot be written: names the file and why."""


def check_target(path: Path) -> None:
    """Raise ReportError where a report could not be written to ``path``: before the work, not after it."""
    if path.is_dir() or not path.parent.is_dir():
        what = "is a folder" if path.is_dir() else "is in a folder that does not exist"
        raise ReportError(f"The report cannot be written: {path} {what}. Name another file with --json.")


def check_folder(folder: Path) -> None:
    """Make ``folder`` where it is not there, and raise ReportError where nothing can be written in it."""
    try:
        folder.mkdir(exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise ReportError(
            f"The report cannot be written to the folder {folder}: {error.strerror}. "
            "Name another folder with --report."
        ) from error


def write_json(report: Mapping[str, Any], path: Path, option: str = "--json") -> None:
    """Write ``report`` to ``path`` at once: a reader sees the old file or the new one, never half of it.

    ``option``: what names the place on the command line. Raises ReportError.
    """
    text = json.dumps(report, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    write(path, text.encode("utf-8"), option)


def write(path: Path, data: bytes, option: str = "--report") -> None:
    """Write ``data`` to ``path`` at once, as :func:`write_json` does; raises ReportError."""
    try:
        whole_files.write(path, data)
    except OSError as error:
        what = "file" if option == "--json" else "folder"
        raise ReportError(
            f"The report cannot be written to {path}: {error.strerror}. Name another {what} with {option}."
        ) from error


def table(report: Mapping[str, Any], vocabulary: Vocabulary) -> str:
    """Return the metrics of the ensemble, its members and the baselines, facet by facet and their mean.

    ``report``: as :func:`assistant.evaluation.evaluate` returns it.
    """
    blocks = [
        _block(f"{facet.labels['en']} ({report['facets'][key]['n']:,} pictures)", report, key)
        for key, facet in vocabulary.facets.items()
    ]
    evaluated = sum(1 for found in report["facets"].values() if found["n"])
    blocks.append(_block(f"Mean of {evaluated} facet{'s' if evaluated != 1 else ''}", report, None))
    return "\n\n".join(blocks)


def _block(title: str, report: Mapping[str, Any], facet: str | None) -> str:
    import pandas as pd

    rows = {}
    for name, found in _systems(report):
        metrics = found["mean"] if facet is None else found["facets"][facet]
        rows[name.ljust(LABEL_WIDTH)] = [_cell(metrics, key) for key in NAMES]
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=list(HEADINGS))
    return f"{title}\n{frame.to_string(col_space=8)}"


def _systems(report: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield "ensemble", report
    for name, found in report["members"].items():
        yield f"member {name}", found
    yield from report["baselines"].items()


def _cell(metrics: Mapping[str, float | None], key: str) -> str:
    value = metrics[key]
    if value is None:
        return "-"
    return f"{value:.1f}" if key == "avg_rank" else f"{value:.3f}"
