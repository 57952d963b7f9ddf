"""A report folder: one page to read, its JSON, the plots as files, and small pictures where asked for.

``report.html`` needs nothing but itself, and ``pictures/`` where there are thumbnails.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.evaluation import plots
from assistant.evaluation.gallery import thumbnail
from assistant.evaluation.page import page
from assistant.evaluation.reports import ReportError, check_folder, write, write_json

if TYPE_CHECKING:
    from assistant.evaluation.runs import Run
    from assistant.vocabulary import Vocabulary


def write_folder(
    folder: Path,
    runs: Sequence[Run],
    vocabulary: Vocabulary,
    *,
    training: Path | None = None,
    pictures: bool = False,
) -> Path:
    """Write the report of ``runs`` into ``folder`` and return its page.

    ``training``: the file that the frequency buckets come from. ``pictures``: also copy small versions of
    the example pictures, which are their owners' property and go wherever the folder goes. Raises
    ReportError.
    """
    check_folder(folder)
    drawn = [plots.draw(run, vocabulary) for run in runs]
    _make(folder / "plots")
    for number, found in enumerate(drawn, start=1):
        for name, files in found.items():
            for kind, data in files.items():
                write(folder / "plots" / f"{number}-{name}.{kind}", data)
    for number, run in enumerate(runs, start=1):
        _thumbnails(folder, run, number, pictures)
    write_json(as_json(runs), folder / "report.json", "--report")
    target = folder / "report.html"
    html = page(runs, vocabulary, drawn, training=training, pictures=pictures)
    write(target, html.encode("utf-8"))
    return target


def as_json(runs: Sequence[Run]) -> dict[str, Any]:
    """Return one run's object as it is, several as ``{"runs": [...]}``."""
    return runs[0].to_json() if len(runs) == 1 else {"runs": [run.to_json() for run in runs]}


def _thumbnails(folder: Path, run: Run, number: int, wanted: bool) -> None:
    if wanted:
        _make(folder / "pictures")
    for item in run.gallery:
        name = f"pictures/{number}-{item['row']}.jpg"
        data = thumbnail(item["picture"]) if wanted else None
        if data is not None:
            write(folder / name, data)
        item["thumbnail"] = name if data is not None else None


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ReportError(
            f"The report folder {folder} cannot be made: {error.strerror}. Name another folder with --report."
        ) from error
