"""Annotate folder from the question to the review: dialog, intake, reading, accepting, list of problems."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from assistant.catalogue import Catalogue, Step
from assistant.desktop.batch.annotate_dialog import AnnotateDialog, Order
from assistant.desktop.batch.batch import Batch, Stage
from assistant.desktop.batch.problems_dialog import ProblemsDialog
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.desktop.desk import Desk
    from assistant.desktop.intake import Intake, TakenIn
    from assistant.desktop.reading.reader import Reader
    from assistant.desktop.thesaurus import Thesaurus
    from assistant.settings import Settings


class BatchFlow(QObject):
    """Connects the batch with what does its work. The window only calls ``ask``."""

    message = Signal(str, str)  # sentence, tone

    def __init__(
        self,
        batch: Batch,
        desk: Desk,
        reader: Reader,
        intake: Intake,
        jobs: Jobs,
        thesaurus: Thesaurus,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._batch, self._desk, self._reader, self._intake, self._jobs = batch, desk, reader, intake, jobs
        self._thesaurus = thesaurus
        self._window = parent
        self.connect_there: Callable[[], Catalogue] | None = None
        batch.wanted.connect(self._read)
        batch.unwanted.connect(reader.cancel_batch)
        batch.accept_wanted.connect(self._accept)
        reader.batch_advanced.connect(batch.advance)
        reader.unavailable.connect(lambda reason: batch.stop())

    def _read(self, ids: Sequence[int]) -> None:
        """Let the worker read these; one that had given up begins again."""
        if self._reader.problem is not None:
            self._reader.retry()
        self._reader.add_batch(ids)

    def ask(self, settings: Settings, ids: Sequence[int]) -> None:
        """Ask what to annotate; ``ids`` are the pictures of the catalogue."""
        dialog = AnnotateDialog(settings, self._thesaurus.vocabulary, pictures=len(ids), parent=self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.carry_out(dialog.order, ids)
        dialog.deleteLater()

    def carry_out(self, order: Order, ids: Sequence[int]) -> None:
        """Annotate a folder or these pictures of the catalogue."""
        if self._batch.stage in (Stage.RUNNING, Stage.ACCEPTING):
            self.message.emit(tr("Pictures are being annotated already. Wait for them, or cancel."), "note")
        elif order.folder is None:
            self._batch.begin(ids, order.lines)
        else:
            self._intake.add([order.folder], lambda taken: self._begin_taken(taken, order), show=False)

    def _begin_taken(self, taken: TakenIn, order: Order) -> None:
        if taken.cancelled:
            return
        if taken.in_order:
            self._batch.begin(taken.in_order, order.lines)
        else:
            self.message.emit(tr("There are no photographs in {folder}.", folder=order.folder), "warning")

    def _accept(self, ids: Sequence[int], lines: Mapping[str, float]) -> None:
        """Accept what is over the line: one step, written beside the GUI thread."""
        connect = self.connect_there
        if connect is None:
            return
        self._desk.hold(True)
        name = tr("Accept all over the line (%Ln picture(s))", "", len(ids))
        jobs = self._jobs

        def work(job: Job) -> Step | None:
            with connect() as catalogue:
                jobs.secure(catalogue.path, "before annotating", len(ids), job.cancelled)
                return catalogue.accept_above(ids, lines, name=name, vocabulary=self._thesaurus.vocabulary)

        self._jobs.start(
            work, done=lambda step: self._end_accepting(step, connect), failed=self._fail_accepting
        )

    def _end_accepting(self, step: Step | None, connect: Callable[[], Catalogue]) -> None:
        self._desk.hold(False)
        if connect is not self.connect_there:
            return  # another catalogue is open by now; the batch was given up with the other one
        self._batch.accepted()
        if step is None:
            self.message.emit(tr("Nothing undecided was over the line."), "note")
        else:
            self._desk.settle(step, mark("Done"))

    def _fail_accepting(self, reason: str) -> None:
        self._desk.hold(False)
        self._batch.accepted()
        self.message.emit(tr("Nothing was accepted. {reason}", reason=reason), "warning")

    def show_failures(self) -> None:
        """Show which pictures could not be read, and why."""
        connect, failures = self.connect_there, dict(self._batch.failures)
        if connect is None or not failures:
            return

        def work(job: Job) -> list[tuple[Path, str]]:
            # Beside the GUI thread: a night may have met a hundred thousand of them.
            with connect() as catalogue:
                return [(row.path, failures.get(row.id, "")) for row in catalogue.pictures(list(failures))]

        def show(problems: list[tuple[Path, str]]) -> None:
            if connect is self.connect_there:
                self.show_problems(problems)

        self._jobs.start(work, done=show, failed=lambda reason: self.message.emit(reason, "warning"))

    def show_problems(self, problems: Sequence[tuple[Path, str]]) -> None:
        """Show a list of files and reasons."""
        dialog = ProblemsDialog(problems, self._window)
        dialog.exec()
        dialog.deleteLater()
