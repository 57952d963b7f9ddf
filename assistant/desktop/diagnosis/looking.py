"""Examining beside the GUI thread: findings arrive one by one, and it can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assistant.desktop.jobs import Job, Jobs
from assistant.diagnosis.doctor import examine
from assistant.diagnosis.finding import Asked, Finding
from assistant.diagnosis.report import Part, collect


class Looking(QObject):
    """One examination at a time; what an earlier one still says is not passed on."""

    found = Signal(object)  # Finding
    far = Signal(int, int)
    ended = Signal(object)  # list[Part]: what a report could hold; empty where none was asked for
    stopped = Signal()
    failed = Signal(str)

    _one = Signal(int, object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._number = 0
        self._job: Job | None = None
        self._one.connect(lambda number, finding: self._pass_on(number, lambda: self.found.emit(finding)))

    def start(self, catalogue: Path | None, *, for_report: bool = False) -> None:
        """Look at every part of the installation, at this catalogue too."""
        self.cancel()
        number = self._number

        def work(job: Job) -> list[Part]:
            asked = Asked(catalogue, stopped=job.cancelled)
            findings: list[Finding] = []
            for finding in examine(asked, job.report):
                findings.append(finding)
                self._one.emit(number, finding)
            return collect(findings, asked) if for_report and not job.cancelled() else []

        self._job = self._jobs.start(
            work,
            done=lambda parts: self._end(number, lambda: self.ended.emit(parts)),
            failed=lambda reason: self._end(number, lambda: self.failed.emit(reason)),
            progress=lambda done, total: self._pass_on(number, lambda: self.far.emit(done, total)),
        )

    def cancel(self) -> None:
        """Stop; nothing more is passed on."""
        self._number += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.stopped.emit()

    def _pass_on(self, number: int, tell: Callable[[], None]) -> None:
        if number == self._number:
            tell()

    def _end(self, number: int, tell: Callable[[], None]) -> None:
        if number == self._number:
            self._job = None
            tell()
