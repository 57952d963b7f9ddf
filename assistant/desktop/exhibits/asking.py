"""The window's side of the worker of identification: which index is open, and every answer kept once."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from assistant.desktop.exhibits.questions import Answered, Opened, Proven, Question, Seen
from assistant.desktop.exhibits.worker import ExhibitWorker

if TYPE_CHECKING:
    from assistant.catalogue import Region
    from assistant.desktop.exhibits.tools import Tools
    from assistant.identify.answer import Candidate

KEPT = 256
"""Answers kept: going back through the morning's pictures asks nothing again."""


class Asking(QObject):
    """Lives in the GUI thread; starts its thread when the first index is opened."""

    changed = Signal()  # an index is being opened, was opened, refused or closed
    answered = Signal(object)  # Answered
    proven = Signal(object)  # Proven
    seen = Signal(object)  # Seen

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.index: Opened | None = None
        self.opening: Path | None = None
        self.problem = ""
        """Why the index last asked for is not open."""
        self._worker: ExhibitWorker | None = None
        self._generation = 0
        self._answers: OrderedDict[tuple[object, ...], Answered] = OrderedDict()
        self._regions: OrderedDict[str, tuple[Region, ...]] = OrderedDict()

    @property
    def generation(self) -> int:
        """Counts the indexes opened; an answer of another one no longer counts."""
        return self._generation

    def open(self, path: Path) -> None:
        """Open an index in the place of the one that is open; ``changed`` tells what became of it."""
        self._begin(path)
        self._running().open(path, self._generation)

    def close_index(self) -> None:
        """Open no index."""
        self._begin(None)
        if self._worker is not None:
            self._worker.open(None, self._generation)

    def ask(self, question: Question) -> None:
        """Ask; ``answered`` comes at once when the answer is known, else when it is found."""
        known = self._answers.get(question.key)
        if known is not None:
            self._answers.move_to_end(question.key)
            self.answered.emit(Answered(question, known.answer))
        elif self._worker is not None:
            self._worker.ask(question)

    def prepare(self, question: Question) -> None:
        """Have the answer ready for when it is asked for."""
        if self._worker is not None and question.key not in self._answers:
            self._worker.prepare(question)

    def prove(self, question: Question, candidate: Candidate) -> None:
        """Have the proof of a candidate drawn."""
        if self._worker is not None:
            self._worker.prove(question, candidate)

    def look_for_regions(self, question: Question) -> None:
        """Look for several paintings; ``seen`` tells."""
        known = self._regions.get(question.content)
        if known is not None:
            self.seen.emit(Seen(question.content, known))
        elif self._worker is not None:
            self._worker.look_for_regions(question)

    def forget(self) -> None:
        """Ask nothing more about the picture that was on the desk."""
        if self._worker is not None:
            self._worker.forget()

    def ending(self) -> list[QThread]:
        """Ask the thread to end and return it; it finishes what it has begun."""
        if self._worker is None:
            return []
        self._worker.stop()
        return [self._worker]

    def stop(self) -> None:
        """End the thread and wait for it."""
        worker, self._worker = self._worker, None
        if worker is not None:
            for signal in (worker.opened, worker.refused, worker.answered, worker.proven, worker.seen):
                signal.disconnect()
            worker.stop()
            worker.wait()

    def _begin(self, path: Path | None) -> None:
        self._generation += 1
        self.index, self.opening, self.problem = None, path, ""
        self._answers.clear()
        self.changed.emit()

    def _running(self) -> ExhibitWorker:
        if self._worker is None:
            worker = ExhibitWorker(self.tools)
            worker.opened.connect(self._take_opened)
            worker.refused.connect(self._take_refused)
            worker.answered.connect(self._take_answer)
            worker.proven.connect(self._take_proof)
            worker.seen.connect(self._take_seen)
            worker.start(QThread.Priority.LowPriority)
            self._worker = worker
        return self._worker

    def _take_opened(self, opened: Opened) -> None:
        if opened.generation == self._generation:
            self.index, self.opening = opened, None
            self.changed.emit()

    def _take_refused(self, generation: int, path: Path, reason: str) -> None:
        if generation == self._generation:
            self.opening, self.problem = None, reason
            self.changed.emit()

    def _take_answer(self, answered: Answered) -> None:
        if answered.question.generation != self._generation:
            return
        if answered.answer is not None and answered.checked:
            self._answers[answered.question.key] = answered
            while len(self._answers) > KEPT:
                self._answers.popitem(last=False)
        self.answered.emit(answered)

    def _take_proof(self, proven: Proven) -> None:
        if proven.question.generation == self._generation:
            self.proven.emit(proven)

    def _take_seen(self, seen: Seen) -> None:
        self._regions[seen.content] = seen.regions
        while len(self._regions) > KEPT:
            self._regions.popitem(last=False)
        self.seen.emit(seen)
