"""Where the models looked for the term of the cursor: asked beside the window, shown over the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut

from assistant.desktop.terms.facet_model import percent
from assistant.desktop.why.heat_bar import HeatBar
from assistant.desktop.why.heat_overlay import HeatOverlay
from assistant.desktop.why.heat_words import busy_words, found_words, method_words
from assistant.desktop.why.turns import Turns
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.jobs import Job, Jobs
    from assistant.desktop.pictures.picture_view import PictureView
    from assistant.desktop.reading.ensemble_source import EnsembleSource
    from assistant.tagging.attribution import Attribution


@dataclass(frozen=True, slots=True)
class Question:
    """One term of one picture."""

    picture_id: int
    path: Path
    facet: str
    uri: str
    label: str


class HeatFlow(QObject):
    """One question at a time; its answer is dropped when the person has gone on meanwhile."""

    changed = Signal()
    message = Signal(str, str)  # sentence, tone
    _found = Signal(object, object)  # Question, Attribution so far; from the job's thread

    def __init__(
        self, view: PictureView, source: Callable[[], EnsembleSource], jobs: Jobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._source, self._jobs = source, jobs
        self._job: Job | None = None
        self.question: Question | None = None
        """What is shown or looked for."""
        self.found: Attribution | None = None
        """The map on show; without a region while it is being refined."""
        self.overlay = HeatOverlay(view)
        self.bar = HeatBar(view)
        self.bar.ended.connect(self.end)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), view)
        self._escape.setContext(Qt.ShortcutContext.WindowShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.end)
        self._escape.activatedAmbiguously.connect(self.end)  # a region is being chosen as well
        self._found.connect(self._take)

    def toggle(self, question: Question | None) -> None:
        """Begin with a term, or take the map away."""
        if self.question is not None:
            self.end()
        elif question is None:
            self.message.emit(tr("Go to a term first: H then shows which parts speak for it."), "note")
        else:
            self._begin(question)

    def follow(self, picture_id: int | None, facet: str, uri: str) -> None:
        """The person is at this term of this picture now: a map of another one is taken away."""
        question = self.question
        if question and (question.picture_id, question.facet, question.uri) != (picture_id, facet, uri):
            self.end()

    def end(self) -> None:
        """Take the map away, and stop looking."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        if self.question is None:
            return
        self.question = self.found = None
        self.overlay.clear()
        self.bar.hide()
        self._escape.setEnabled(False)
        self.changed.emit()

    def _begin(self, question: Question) -> None:
        self.question, self.found = question, None
        self.bar.show_busy(busy_words(question.label), 0, 0)
        self._escape.setEnabled(True)
        source, told = self._source(), self._found

        def work(job: Job) -> Attribution | None:
            from assistant import pictures
            from assistant.tagging.attribution import attribute

            turns = Turns(source)
            if job.cancelled():
                return None
            picture = pictures.read(question.path, max_side=turns.side)
            return attribute(
                turns,
                picture.pixels,
                question.facet,
                question.uri,
                progress=lambda so_far: told.emit(question, so_far),
                cancelled=job.cancelled,
            )

        self._job = self._jobs.start(
            work,
            done=lambda found: self._take(question, found),
            failed=lambda reason: self._fail(question, reason),
        )
        self.changed.emit()

    def _take(self, question: Question, found: Attribution | None) -> None:
        if question is not self.question or found is None:
            return
        self.found = found
        if found.without is None:
            self.bar.show_busy(busy_words(question.label), found.done, found.total)
            self.overlay.show_map(found, "")
            self.bar.raise_()
            return
        words = found_words(found, question.label)
        tag = tr("{whole} → {left} without", whole=percent(found.whole), left=percent(found.without))
        self.overlay.show_map(found, tag)
        self.bar.show_found(words, method_words())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.bar, words))

    def _fail(self, question: Question, reason: str) -> None:
        if question is self.question:
            self.end()
            self.message.emit(reason, "warning")
