"""How many pictures of the list have which term, counted beside the GUI thread when somebody looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.catalogue.finding import Counts
from assistant.desktop.finding.lookup import lookup_of
from assistant.desktop.finding.query import Query
from assistant.desktop.finding.queue import Knowledge
from assistant.desktop.jobs import Job, Jobs

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue

QUIET_SECONDS = 0.4
"""How long after the last change it is counted: nobody reads numbers that change with every key."""


class Counter(QObject):
    """Counts for one query; a new one drops the count that is under way."""

    counted = Signal(object)  # Counts

    def __init__(self, jobs: Jobs, knowledge: Knowledge, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._knowledge = jobs, knowledge
        self._job: Job | None = None
        self._asked = 0
        self._wanted: tuple[Callable[[], Catalogue], Query] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(round(QUIET_SECONDS * 1000))
        self._soon.timeout.connect(self._count)

    def count_soon(self, connect: Callable[[], Catalogue], query: Query) -> None:
        """Count what the pictures of a query have."""
        self._wanted = connect, query
        self._soon.start()

    def stop(self) -> None:
        """Count no more."""
        self._soon.stop()
        self._drop()

    def _drop(self) -> None:
        self._asked += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _count(self) -> None:
        if self._wanted is None:
            return
        self._drop()
        asked, (connect, query) = self._asked, self._wanted
        vocabulary, lines = self._knowledge()

        def work(job: Job) -> Counts:
            with connect() as catalogue:
                lookup = lookup_of(vocabulary, lines)
                return catalogue.finding.counts(query.filter, lookup=lookup, cancelled=job.cancelled)

        def done(counts: Counts) -> None:
            if asked == self._asked:
                self._job = None
                self.counted.emit(counts)

        self._job = self._jobs.start(work, done=done)
