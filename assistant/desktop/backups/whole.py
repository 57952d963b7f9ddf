"""The open catalogue is read from end to end beside the work: once a day, and after a bad end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from assistant.catalogue.reading_through import read_through
from assistant.databases import log_of
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.kept import Kept
from assistant.diagnosis.checks.holders import holders

AFTER_OPENING_SECONDS = 45
"""When models are loaded, pictures shown and the backup of the day is on its way."""
EVERY_SECONDS = 3600
MOST = 50
"""Catalogues whose day is remembered."""
NAME = "backups/read"


class WholeReading(QObject):
    """Reads a catalogue through when it is time. Nothing waits for it, and closing the window ends it."""

    found = Signal(object, str)  # Path, what is wrong in it

    def __init__(
        self, jobs: Jobs, kept: Kept, parent: QObject | None = None, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(parent)
        self._jobs, self._kept, self._today = jobs, kept, today
        self._path: Path | None = None
        self._left: set[Path] = set()  # not closed well the last time
        self._job: Job | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self.wrong: dict[Path, str] = {}
        """What was found in which catalogue."""

    def note_opening(self, path: Path) -> None:
        """Look, before it is opened, whether the last one to use it has closed it: the log says so."""
        try:
            if log_of(path).stat().st_size:
                self._left.add(path)
        except OSError:
            return

    def watch(self, path: Path | None) -> None:
        """Look after another catalogue, or after none; one that is being read is not read on."""
        self._path = path
        self._clock.stop()
        if self._job is not None:
            self._job.drop()
            self._job = None
        if path is not None:
            self.wrong.pop(path, None)  # gone back to a backup, it is another
            self._clock.start(AFTER_OPENING_SECONDS * 1000)

    def due(self, path: Path) -> bool:
        """Say whether it is time to read a catalogue."""
        return path in self._left or not self._read_today(path)

    def _read_today(self, path: Path) -> bool:
        return self._days().get(str(path)) == self._today().isoformat()

    @property
    def busy(self) -> bool:
        """Whether a catalogue is being read."""
        return self._job is not None

    def look(self) -> None:
        """Read the catalogue if it is time."""
        self._clock.start(EVERY_SECONDS * 1000)
        path = self._path
        if path is None or self._job is not None or not self.due(path):
            return

        today = self._read_today(path)

        def work(job: Job) -> str | None:
            if today and holders(path):
                return ""  # the log was not left: another window has the catalogue open
            job.setPriority(QThread.Priority.LowestPriority)
            return read_through(path, job.cancelled)

        self._job = self._jobs.start(work, done=lambda wrong: self._end(path, wrong), failed=self._give_up)

    def _end(self, path: Path, wrong: str | None) -> None:
        self._job = None
        if wrong is None:
            return
        if not wrong:
            self._left.discard(path)
            self._remember(path)
        elif self.wrong.get(path) != wrong:  # told once in this window, and again in the next
            self.wrong[path] = wrong
            self.found.emit(path, wrong)

    def _give_up(self, reason: str) -> None:
        self._job = None

    # Which catalogue was read on which day

    def _days(self) -> dict[str, str]:
        entries = self._kept.value(NAME, [])
        pairs = [str(one).partition(" ") for one in entries] if isinstance(entries, list) else []
        return {path: day for day, _, path in pairs}

    def _remember(self, path: Path) -> None:
        days = {**self._days(), str(path): self._today().isoformat()}
        newest = sorted(days.items(), key=lambda one: one[1])[-MOST:]
        self._kept.setValue(NAME, [f"{day} {name}" for name, day in newest])
