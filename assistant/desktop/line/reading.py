"""The figures of all facets, read one facet after the other beside the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue
    from assistant.catalogue.line.outlook import Outlook
    from assistant.catalogue.line.record import Record
    from assistant.catalogue.line.steps import Application
    from assistant.desktop.jobs import Job, Jobs


@dataclass(frozen=True)
class Figures:
    """What is known about the lines of one facet; each line is then looked up in it."""

    outlook: Outlook
    record: Record
    applications: list[Application]
    automatic: float | None


class Reading(QObject):
    """Reads for the scope that was asked for last; what an earlier question brings is dropped."""

    arrived = Signal(str, object)  # facet, Figures
    finished = Signal()
    progressed = Signal(str, int, int)  # facet, pictures looked at, all
    failed = Signal(str)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._question = 0

    @property
    def busy(self) -> bool:
        """Whether something is still being read."""
        return self._job is not None

    def ask(
        self,
        connect: Callable[[], Catalogue],
        person: str,
        facets: Sequence[str],
        picture_ids: Sequence[int] | None,
    ) -> None:
        """Read these facets, in this order, over pictures; ``None``: over all."""
        self.cancel()
        self._next(self._question, connect, person, list(facets), picture_ids)

    def cancel(self) -> None:
        """Take no answer any more."""
        self._question += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _next(
        self,
        question: int,
        connect: Callable[[], Catalogue],
        person: str,
        facets: list[str],
        picture_ids: Sequence[int] | None,
    ) -> None:
        if not facets:
            self._job = None
            self.finished.emit()
            return
        facet, *rest = facets

        def work(job: Job) -> Figures | None:
            with connect() as catalogue:
                lines = catalogue.lines
                outlook = lines.outlook(facet, picture_ids, progress=job.report, cancelled=job.cancelled)
                if outlook is None:
                    return None
                return Figures(
                    outlook,
                    lines.record(facet, person),
                    lines.applications(facet),
                    lines.automatic().get(facet),
                )

        def done(figures: Figures | None) -> None:
            if question == self._question and figures is not None:
                self.arrived.emit(facet, figures)
                self._next(question, connect, person, rest, picture_ids)

        def failed(reason: str) -> None:
            if question == self._question:
                self._job = None
                self.failed.emit(reason)

        def progress(looked: int, total: int) -> None:
            if question == self._question:
                self.progressed.emit(facet, looked, total)

        self._job = self._jobs.start(work, done=done, failed=failed, progress=progress)
