"""Taking pictures into an index, and learning again how sure it may be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.identify.building.describing import describe
from assistant.identify.building.place import opened
from assistant.identify.building.plan import BuildReport, Cancelled, Plan, Progress
from assistant.identify.building.settling import learn_again, settle, told
from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex
from assistant.identify.learning import learn_from
from assistant.identify.model import Model
from assistant.identify.sources import SourcePicture, read_source

if TYPE_CHECKING:
    from assistant.identify.decision import Decision


def build(
    source: Path | Sequence[SourcePicture],
    to: Path,
    *,
    pack: str | Path | None = None,
    plan: Plan | None = None,
    progress: Progress = lambda progress: None,
    cancelled: Cancelled = lambda: False,
    threads: int | None = None,
) -> BuildReport:
    """Take the pictures of ``source`` into the index at ``to``, which is made where there is none.

    Pictures that the index knows are not described again. The whitening is fitted, and the confidence
    learned, where that has not been done or the index has grown by more than a quarter since. Raises
    IdentifyError or PackError where nothing can be done; a picture that cannot be read is reported.
    """
    report, plan = BuildReport(), plan or Plan()
    if isinstance(source, Path):
        source = read_source(
            source, problems=lambda path, why: report.failed.append((path, why)), cancelled=cancelled
        )
    with opened(to, pack, plan, threads, report) as work:
        describe(work, source, report, progress, cancelled)
        report.cancelled = cancelled()
        if not report.cancelled and work.index.n_pictures:
            settle(work, plan, report, progress, cancelled)
        report.cancelled = cancelled()
        report.n_exhibits = work.index.n_exhibits
        work.whole = not report.cancelled and bool(work.index.n_pictures)
    if not report.n_exhibits and not report.cancelled:
        raise IdentifyError(_nothing(report))
    return report


def relearn(
    path: Path,
    photographs: Sequence[SourcePicture] | None = None,
    *,
    progress: Progress = lambda progress: None,
    cancelled: Cancelled = lambda: False,
    threads: int | None = None,
) -> list[str]:
    """Learn again how sure to be, on labelled ``photographs`` or the index itself; returns what was found."""
    notes: list[str] = []
    with ExhibitIndex.open(path) as index:
        model = Model.of(index, threads=threads)
        if photographs is not None:
            decision: Decision | None = learn_from(index, model, photographs, problems=notes.append)
        else:
            decision = learn_again(index, model, progress, cancelled)
        if decision is not None:
            notes.append(told(decision))
    return notes


def _nothing(report: BuildReport) -> str:
    first = f" The first: {report.failed[0][0].name}: {report.failed[0][1]}" if report.failed else ""
    return f"None of the pictures could be read; no index was made.{first}"
