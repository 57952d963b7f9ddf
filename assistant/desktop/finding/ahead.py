"""The way to the next picture of the list about which nothing was decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from assistant.catalogue import Catalogue, CatalogueError
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.words import tr

NEAR = 1000
"""As many pictures ahead are looked at at once, a few milliseconds; the rest beside the GUI thread."""


class Ahead(QObject):
    """Looks along the list. A second key before the answer drops the first question."""

    found = Signal(int)  # picture id
    message = Signal(str, str)  # sentence, tone

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._asked = 0

    def go(
        self, catalogue: Catalogue, connect: Callable[[], Catalogue], ids: Sequence[int], *, whole: bool
    ) -> None:
        """Find the first of ``ids`` without a decision; ``whole``: they are all the pictures there are."""
        self._asked += 1
        asked = self._asked
        try:
            near = catalogue.finding.first_undecided(ids[:NEAR])
        except CatalogueError as error:
            self.message.emit(str(error), "warning")
            return
        if near is not None or len(ids) <= NEAR:
            self._tell(near, whole)
            return

        def work(job: Job) -> int | None:
            with connect() as there:
                return there.finding.first_undecided(ids[NEAR:])

        def done(far: int | None) -> None:
            if asked == self._asked:
                self._tell(far, whole)

        self._jobs.start(work, done=done, failed=lambda reason: self.message.emit(reason, "warning"))

    def forget(self) -> None:
        """Drop the question that is on its way: the person went elsewhere."""
        self._asked += 1

    def _tell(self, picture_id: int | None, whole: bool) -> None:
        if picture_id is not None:
            self.found.emit(picture_id)
        elif whole:
            self.message.emit(tr("Every object has decisions. Nothing is left to review."), "good")
        else:
            self.message.emit(tr("Every object of this list has decisions."), "good")
