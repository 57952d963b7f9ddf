"""Annotating many pictures: how far it is, what failed, stop and go on, and accepting at the end."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QObject, Signal

from assistant.desktop.reading.worker import Outcome


class Stage(Enum):
    """Where a batch is."""

    IDLE = "idle"
    RUNNING = "running"
    STOPPED = "stopped"  # by the person; can go on
    ACCEPTING = "accepting"  # terms over the line are being accepted
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Figures:
    """How far a batch is. ``rate``: pictures read a second; ``left``: seconds; None = not known yet."""

    stage: Stage
    done: int
    total: int
    failed: int
    rate: float | None
    left: float | None
    accepted: bool = False  # suggestions over the line were accepted at the end


@dataclass(slots=True)
class _Clock:
    """Time spent running, without the pauses."""

    now: Callable[[], float]
    spent: float = 0.0
    since: float | None = None

    def start(self) -> None:
        self.since = self.now()

    def stop(self) -> None:
        if self.since is not None:
            self.spent += self.now() - self.since
            self.since = None

    def seconds(self) -> float:
        return self.spent + (self.now() - self.since if self.since is not None else 0.0)


@dataclass(slots=True)
class _Work:
    ids: list[int]
    clock: _Clock
    lines: Mapping[str, float] | None
    waiting: set[int] = field(default_factory=set)
    read: int = 0  # pictures that went through the models, for the rate
    failed: dict[int, str] = field(default_factory=dict)


class Batch(QObject):
    """The state of the long job; the worker reads the pictures, the window draws the figures."""

    changed = Signal()
    wanted = Signal(list)  # ids to put into the worker's long queue
    unwanted = Signal()  # the long queue should be emptied
    accept_wanted = Signal(list, object)  # ids, line per facet
    finished = Signal()

    def __init__(self, now: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._stage = Stage.IDLE
        self._work = _Work([], _Clock(now), None)

    @property
    def stage(self) -> Stage:
        """Where it is."""
        return self._stage

    @property
    def failures(self) -> Mapping[int, str]:
        """Picture id -> why it could not be read."""
        return self._work.failed

    @property
    def ids(self) -> Sequence[int]:
        """The pictures of this batch."""
        return self._work.ids

    @property
    def figures(self) -> Figures:
        """How far it is now."""
        work = self._work
        seconds = work.clock.seconds()
        rate = work.read / seconds if work.read and seconds > 0 else None
        waiting = len(work.waiting)
        left = waiting / rate if rate and self._stage == Stage.RUNNING else None
        return Figures(
            self._stage,
            done=len(work.ids) - waiting,
            total=len(work.ids),
            failed=len(work.failed),
            rate=rate,
            left=left,
            accepted=work.lines is not None,
        )

    def begin(self, picture_ids: Sequence[int], lines: Mapping[str, float] | None = None) -> None:
        """Start over these pictures; ``lines``: accept suggestions over them at the end."""
        ids = list(dict.fromkeys(picture_ids))
        self._work = _Work(ids, _Clock(self._now), lines, set(ids))
        self._run(ids)

    def resume(self) -> None:
        """Go on with what is left after ``stop``."""
        if self._stage == Stage.STOPPED:
            waiting = self._work.waiting
            self._run([one for one in self._work.ids if one in waiting])

    def stop(self) -> None:
        """Stop; what is done stays done."""
        if self._stage == Stage.RUNNING:
            self._work.clock.stop()
            self._to(Stage.STOPPED)
            self.unwanted.emit()

    def advance(self, outcomes: Sequence[Outcome]) -> None:
        """Take in what became of some pictures of the long queue."""
        work = self._work
        for outcome in outcomes:
            if outcome.picture_id not in work.waiting:
                continue
            work.waiting.discard(outcome.picture_id)
            work.read += outcome.fresh
            if outcome.problem is not None:
                work.failed[outcome.picture_id] = outcome.problem
        if self._stage in (Stage.RUNNING, Stage.STOPPED) and not work.waiting:
            self._complete()
        else:
            self.changed.emit()

    def accepted(self) -> None:
        """Terms over the line are accepted: the batch is finished."""
        if self._stage == Stage.ACCEPTING:
            self._to(Stage.FINISHED)
            self.finished.emit()

    def dismiss(self) -> None:
        """Forget a stopped or finished batch."""
        if self._stage in (Stage.STOPPED, Stage.FINISHED):
            self._to(Stage.IDLE)

    def abandon(self) -> None:
        """Forget the batch whatever it does: its catalogue is being closed."""
        self._work = _Work([], _Clock(self._now), None)
        self._to(Stage.IDLE)

    def _run(self, ids: list[int]) -> None:
        self._work.clock.start()
        self._to(Stage.RUNNING)
        if ids:
            self.wanted.emit(ids)
        else:
            self._complete()

    def _complete(self) -> None:
        self._work.clock.stop()
        if self._work.lines is not None:
            self._to(Stage.ACCEPTING)
            self.accept_wanted.emit(self._work.ids, self._work.lines)
        else:
            self._to(Stage.FINISHED)
            self.finished.emit()

    def _to(self, stage: Stage) -> None:
        self._stage = stage
        self.changed.emit()
