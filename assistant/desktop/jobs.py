"""One-off work beside the GUI thread: with progress, Cancel, and one sentence when it fails."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal

from assistant.catalogue import CatalogueBusyError
from assistant.desktop.words import tr
from assistant.errors import AssistantError

EXPECTED = (AssistantError, OSError, MemoryError, sqlite3.Error)
"""What work may meet through no mistake of ours: it becomes a message. The rest goes to the log."""

PROGRESS_SECONDS = 0.1
"""Progress is told at most ten times a second: the eye sees no more, and the GUI thread stays free."""


def sentence(error: BaseException) -> str:
    """Return what to tell a person about an expected error."""
    if isinstance(error, AssistantError):
        return str(error)
    if isinstance(error, MemoryError):
        return tr("There is not enough memory for this. Close other programs and try again.")
    if isinstance(error, OSError):
        told = error.strerror or str(error)
        if error.filename:
            return tr(
                "{file}: {reason}. Check the disk and its permissions, then try again.",
                file=error.filename,
                reason=told,
            )
        return tr("{reason}. Check the disk and its permissions, then try again.", reason=told)
    return tr("The catalogue could not be used ({reason}). Close the window and open it again.", reason=error)


class Job(QThread):
    """One function on a thread of its own. The object lives in the GUI thread, so its answers do too."""

    _progressed = Signal(object, object)  # ints: bytes of a large file are more than Qt's own int holds
    _succeeded = Signal(object)
    _failed = Signal(str)
    over = Signal(object)  # this job: its thread has ended and its answer was given

    def __init__(
        self,
        work: Callable[[Job], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[str], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._on_done, self._on_failed, self._on_progress = done, failed, progress
        self._told_at = 0.0
        self._answered = False
        # Bound methods of this object: Qt queues them to the thread in which the object lives.
        self._progressed.connect(self._tell_progress)
        self._succeeded.connect(self._tell_done)
        self._failed.connect(self._tell_failed)
        self.finished.connect(self._tell_end)

    def run(self) -> None:
        """Do the work; called by Qt on the new thread."""
        try:
            result = self._work(self)
        except EXPECTED as error:
            # Who was told to stop while it waited for a lock did not fail.
            stopped = self.cancelled() and isinstance(error, CatalogueBusyError)
            self._failed.emit(tr("Stopped.") if stopped else sentence(error))
        else:
            self._succeeded.emit(result)

    # For the work, on its thread

    def cancelled(self) -> bool:
        """Say whether the work should stop; it asks often."""
        return self.isInterruptionRequested()

    def report(self, done: int, total: int) -> None:
        """Tell how far it is; what comes too often is left out, the last is not. Total 0: unknown."""
        now = time.monotonic()
        if now - self._told_at >= PROGRESS_SECONDS or done == total:
            self._told_at = now
            self._progressed.emit(done, total)

    # For the window

    def cancel(self) -> None:
        """Ask the work to stop at its next question."""
        self.requestInterruption()

    def drop(self) -> None:
        """Ask it to stop, and take no answer any more: the window that asked is closing."""
        self._on_done = self._on_failed = self._on_progress = None
        self.cancel()

    def _tell_progress(self, done: int, total: int) -> None:
        if self._on_progress is not None:
            self._on_progress(done, total)

    def _tell_done(self, result: Any) -> None:
        self._answered = True
        if self._on_done is not None:
            self._on_done(result)

    def _tell_failed(self, message: str) -> None:
        self._answered = True
        if self._on_failed is not None:
            self._on_failed(message)

    def _tell_end(self) -> None:
        if not self._answered:  # an error of ours: sys.excepthook wrote it down
            self._tell_failed(tr("Something went wrong inside the program; what you decided is saved."))
        self.over.emit(self)


class Jobs(QObject):
    """Keeps running jobs alive until they ended, and ends them all when the window closes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[Job] = set()
        self._stopped = False
        self.secure: Callable[..., None] = lambda *_, **__: None
        """For a job that is about to write: backs the catalogue up before a step over ``reach`` pictures."""

    def start(
        self,
        work: Callable[[Job], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[str], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Run ``work(job)`` on a thread; exactly one of ``done`` and ``failed`` is called at the end.

        After ``stop`` nothing is run and neither is called: what a closing window still asks for on its way
        out would be destroyed with it, in the middle of its work.
        """
        job = Job(work, done=done, failed=failed, progress=progress)
        if self._stopped:
            return job
        self._running.add(job)
        # Queued: a job must not be deleted in the middle of telling that it is over.
        job.over.connect(self._forget, Qt.ConnectionType.QueuedConnection)
        job.start()
        return job

    @property
    def running(self) -> int:
        """How many jobs have not ended."""
        return len(self._running)

    def ending(self) -> list[QThread]:
        """Cancel all jobs, let no others begin, and return their threads, which may still run."""
        self._stopped = True
        for job in self._running:
            job.drop()
        return list(self._running)

    def stop(self) -> None:
        """Cancel all jobs and wait until their threads have ended; no others begin."""
        for thread in self.ending():
            thread.wait()
        self._running.clear()

    def _forget(self, job: Job) -> None:
        # Only this one: another whose thread has ended too may have its answer still on the way, and
        # deleting a job drops what is queued for it.
        job.wait()  # `finished` comes a moment before the thread is gone
        self._running.discard(job)
