"""Steps over many pictures: written at once when they are small, else beside the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from assistant.catalogue import Catalogue, Step, backups
from assistant.desktop.desk import Desk
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.travelling import MANY
from assistant.desktop.words import tr


class Stepping(QObject):
    """Carries steps out so that the window never waits. While one is written, single changes rest."""

    def __init__(
        self, desk: Desk, jobs: Jobs, connect: Callable[[], Callable[[], Catalogue]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._connect = desk, jobs, connect

    def carry_out(self, write: Callable[[Catalogue], Step], reach: int, done: Callable[[Step], None]) -> None:
        """Write one step of about ``reach`` changes; ``done`` is called when it is saved."""
        catalogue = self._desk.catalogue
        if catalogue is None:
            return
        few = reach <= MANY and reach < backups.MANY
        if few or self._desk.holding:  # held: the desk says so and writes nothing
            self._desk.carry_out(write, done)
            return
        connect, jobs = self._connect(), self._jobs

        def work(job: Job) -> Step:
            jobs.secure(catalogue.path, "before changing many", reach, job.cancelled)
            with connect() as other:
                return write(other)

        def end(step: Step) -> None:
            self._desk.hold(False)
            if self._desk.catalogue is catalogue:
                self._desk.reread()
                done(step)

        def fail(reason: str) -> None:
            self._desk.hold(False)
            self._desk.saved.emit(False)
            self._desk.message.emit(tr("This was not saved. {reason}", reason=reason), "warning")

        self._desk.hold(True)
        self._desk.message.emit(tr("One moment: many pictures are being changed…"), "note")
        self._jobs.start(work, done=end, failed=fail)
