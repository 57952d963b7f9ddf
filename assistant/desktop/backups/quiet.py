"""Backups nobody asks for: once a day when something was done, and before steps over many."""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from assistant.catalogue import backups
from assistant.catalogue.backups import Backup, Contents, Moment, StoppedError
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.words import tr
from assistant.errors import AssistantError
from assistant.settings import Settings

AFTER_OPENING_SECONDS = 20
"""The first look, once models are loaded and pictures shown."""
EVERY_SECONDS = 3600
"""The next looks: a window that stays open for days has its backup of each."""
ASIDE_SECONDS = backups.BETWEEN.total_seconds()
PATIENCE_SECONDS = 1.0
"""From when on a backup that comes before a step is spoken of."""


TRIGGER = "holds a trigger"


def said_of_file(reason: str) -> bool:
    """Say whether a reason tells by itself that the file cannot be used as it is."""
    return "is damaged" in reason or TRIGGER in reason


class Quiet(QObject):
    """Looks whether a backup is due, and makes one when somebody is about to change much."""

    told = Signal(str, str)  # sentence, tone

    def __init__(self, jobs: Jobs, settings: Callable[[], Settings], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._settings = jobs, settings
        self._path: Path | None = None
        self._job: Job | None = None
        self.suspect: set[Path] = set()
        """Catalogues in which something is damaged: none of their backups is taken away by itself."""
        self._aside: dict[Path, float] = {}  # when a moment was held last
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)

    def watch(self, path: Path | None) -> None:
        """Look after another catalogue, or after none."""
        self._path = path
        self._clock.stop()
        if path is not None:
            self._clock.start(AFTER_OPENING_SECONDS * 1000)

    def look(self) -> None:
        """Make the backup of the day if there is none yet and something was done since the last one."""
        self._clock.start(EVERY_SECONDS * 1000)
        path = self._path
        if path is None or self._job is not None or not self._settings().backups:
            return
        kept = self._settings().backups_kept

        def work(job: Job) -> None:
            job.setPriority(QThread.Priority.LowPriority)
            backups.daily(path, cancelled=job.cancelled, kept=kept, rotate=path not in self.suspect)

        def failed(reason: str) -> None:
            self._job = None
            self.told.emit(reason, "warning")

        self._job = self._jobs.start(work, done=self._end, failed=failed)

    def _end(self, result: object) -> None:
        self._job = None

    # Before steps over many; on the thread of the job that is about to write

    def secure(
        self,
        path: Path,
        why: str,
        reach: int,
        cancelled: Callable[[], bool],
        of: Moment | None = None,
    ) -> None:
        """Back up before a step over ``reach`` pictures, as it is or was at a moment. A step can be undone,
        so it is not held up by a disk that has no room for a backup; that is told."""
        if reach < backups.MANY or not self._settings().backups:
            return
        begun = time.monotonic()
        said = False

        def progress(done: int, total: int) -> None:
            nonlocal said
            if not said and time.monotonic() - begun > PATIENCE_SECONDS:
                said = True
                self.told.emit(tr("One moment: a backup is made before many pictures are changed…"), "note")

        try:
            backups.before(
                path,
                why,
                cancelled=cancelled,
                progress=progress,
                of=of,
                kept=self._settings().backups_kept,
                rotate=path not in self.suspect,
            )
        except StoppedError:
            return
        except (AssistantError, OSError) as error:
            self._tell_without(str(error))

    def secure_aside(self, path: Path, why: str) -> None:
        """Back up before a small step that takes something away; for the GUI thread, just before it writes.

        The moment is held, the step goes on at once, and the backup is made beside it: at most one an hour.
        Where a moment cannot be held, on a drive without shared memory, the step has its undo only.
        """
        last = self._aside.get(path, -math.inf)
        if not self._settings().backups or last > time.monotonic() - ASIDE_SECONDS:
            return
        moment, kept = Moment.hold(path), self._settings().backups_kept
        if moment is None:
            return
        self._aside[path] = time.monotonic()

        def work(job: Job) -> None:
            job.setPriority(QThread.Priority.LowPriority)
            with contextlib.closing(moment), contextlib.suppress(StoppedError):
                backups.before_small(
                    path, why, moment, cancelled=job.cancelled, kept=kept, rotate=path not in self.suspect
                )

        def failed(reason: str) -> None:
            self._aside.pop(path, None)
            self._tell_without(reason)

        self._jobs.start(work, failed=failed)

    def _tell_without(self, reason: str) -> None:
        self.told.emit(
            tr("There is no backup of before this step, which can be undone. {reason}", reason=reason),
            "warning",
        )

    # A catalogue that could not be opened

    def hopeless(self, reason: str) -> bool:
        """Whether a backup would not help: the catalogue itself is in order."""
        return any(
            words in reason for words in ("newer version", "in use by", "read-only", "another program,")
        )

    def look_at_refused(
        self, path: Path, reason: str, offer: Callable[[list[Backup], Contents | None], None]
    ) -> None:
        """Find out whether the file is damaged or gone, and which backups there are; then ``offer`` them."""

        def work(job: Job) -> tuple[list[Backup], Contents | None] | None:
            found = [one for one in backups.backups_of(path) if one.version and one.why != "damaged"]
            if path.exists():
                ours = bool(found) or backups.was_a_catalogue(path)
                helps = said_of_file(reason) or (ours and backups.is_damaged(path))
            else:
                helps = bool(found)
            if not helps:
                return None
            return found, backups.contents(found[0].path) if found else None

        def done(found: tuple[list[Backup], Contents | None] | None) -> None:
            if found is not None:
                offer(*found)

        self._jobs.start(work, done=done)
