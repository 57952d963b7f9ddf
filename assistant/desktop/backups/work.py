"""What is done with backups beside the GUI thread: looked at, made, copied, gone back to, rescued."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from assistant.catalogue import backups
from assistant.catalogue.backups import Backup, Contents, StoppedError
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.words import tr
from assistant.errors import AssistantError


@dataclass(frozen=True, slots=True)
class Found:
    """The backups of one catalogue. ``now`` is what it holds itself, None when it cannot be read."""

    catalogue: Path
    rows: list[Backup]
    now: Contents | None
    wrong: bool = False
    """Whether something in it is known to be damaged, though it can be used."""


class BackupWork(QObject):
    """One thing at a time; looking at what there is does not count. Lives in the GUI thread."""

    found = Signal(object)  # Found
    looked = Signal(object, object)  # Backup; Contents, or None: it cannot be read
    began = Signal(str)  # what is being done
    advanced = Signal(object, object)  # ints: bytes done, of how many
    ended = Signal()
    told = Signal(str, str)  # sentence, tone
    made = Signal(object)  # Backup

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._looking: Job | None = None
        self._known: dict[tuple[Path, int], Contents | None] = {}
        self.doing = ""

    def look(self, catalogue: Path, *, suspect: bool, wrong: bool = False) -> None:
        """List the backups of a catalogue: ``found`` at once, ``looked`` for one after the other.

        ``suspect``: it could not be opened, so it is looked at whether it is damaged. ``wrong``: it is
        known to be.
        """
        if self._looking is not None:
            self._looking.drop()

        def work(job: Job) -> None:
            rows = backups.backups_of(catalogue)
            damaged = suspect and backups.is_damaged(catalogue)
            now = None if damaged else _contents(catalogue, job, whole=True)
            self.found.emit(Found(catalogue, rows, now, wrong))
            for row in rows:
                key = row.path, row.size
                if job.cancelled():
                    return
                if key not in self._known:
                    self._known[key] = _contents(row.path, job)
                if not job.cancelled():
                    self.looked.emit(row, self._known[key])

        self._looking = self._jobs.start(work)

    def make(self, catalogue: Path) -> None:
        """Make a backup by hand."""

        def work(job: Job) -> Backup:
            return backups.make(catalogue, backups.BY_HAND, cancelled=job.cancelled, progress=job.report)

        def done(made: Backup) -> None:
            self.told.emit(tr("The backup was made. It stays until you delete it."), "good")
            self.made.emit(made)

        self._begin(tr("Making a backup…"), work, done)

    def save_copy(self, source: Path, target: Path) -> None:
        """Write a catalogue or a backup to a file of the person's choice."""

        def work(job: Job) -> None:
            backups.write_copy(source, target, cancelled=job.cancelled, progress=job.report)

        self._begin(
            tr("Saving a copy…"), work,
            lambda _: self.told.emit(tr("The copy was saved as {name}.", name=target.name), "good"),
        )  # fmt: skip

    def restore(
        self,
        catalogue: Path,
        backup: Backup,
        done: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        """Go back to a backup; nobody in this window has the catalogue open meanwhile."""

        def work(job: Job) -> Path | None:
            return backups.restore(catalogue, backup, cancelled=job.cancelled, progress=_pages(job))

        self._begin(tr("Going back…"), work, lambda _: done(), failed)

    def rescue(
        self, catalogue: Path, done: Callable[[backups.Rescued], None], failed: Callable[[str], None]
    ) -> None:
        """Copy what can be read of a damaged catalogue into a new one among its backups."""

        def work(job: Job) -> backups.Rescued:
            return backups.rescue(catalogue, cancelled=job.cancelled)

        self._begin(tr("Rescuing what can be read…"), work, done, failed)

    def cancel(self) -> None:
        """Stop what is being done."""
        if self._job is not None:
            self._job.cancel()

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return bool(self.doing)

    def _begin(
        self,
        doing: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        if self.busy:
            return
        tell = failed or (lambda reason: self.told.emit(reason, "warning"))
        self.doing = doing
        self.began.emit(doing)

        def end(then: Callable[[Any], None]) -> Callable[[Any], None]:
            def carefully(result: Any) -> None:
                self.doing, self._job = "", None
                self.ended.emit()
                then(result)

            return carefully

        self._job = self._jobs.start(work, done=end(done), failed=end(tell), progress=self.advanced.emit)


def _contents(path: Path, job: Job, *, whole: bool = False) -> Contents | None:
    try:
        return backups.contents(path, whole=whole, cancelled=job.cancelled)
    except (StoppedError, AssistantError, OSError):
        return None


def _pages(job: Job) -> Callable[[int, int], None]:
    page = 4096
    return lambda done, total: job.report(done * page, total * page)
