"""Export from the question to the written file; the writing is done beside the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from assistant import paths
from assistant.catalogue import Catalogue
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.kept import Kept
from assistant.desktop.shell.export_dialog import ExportDialog, ExportOrder, write
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.thesaurus import Thesaurus
    from assistant.settings import Settings

_FOLDER = "export/folder"


class ExportFlow(QObject):
    """Asks, writes, tells. One export at a time; it can be cancelled and leaves no half file."""

    told = Signal(str, str, str, object)  # sentence, tone, text of the action, what the action does
    written = Signal(object, int)  # path, rows

    def __init__(self, jobs: Jobs, thesaurus: Thesaurus, kept: Kept, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._thesaurus, self._kept, self._window = jobs, thesaurus, kept, parent
        self._job: Job | None = None
        self._order: ExportOrder | None = None

    def ask(self, connect: Callable[[], Catalogue], catalogue: Path, settings: Settings) -> None:
        """Ask what to write, and write it; the question begins with what the settings say."""
        wanted = (settings.export_folder, str(self._kept.value(_FOLDER, "")))
        folders = (paths.expanded(each) for each in wanted if each)
        dialog = ExportDialog(
            settings,
            folder=next((folder for folder in folders if folder.is_dir()), Path.home()),
            name=catalogue.stem,
            parent=self._window,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.carry_out(dialog.order, connect)
        dialog.deleteLater()

    def carry_out(self, order: ExportOrder, connect: Callable[[], Catalogue]) -> None:
        """Write the file."""
        if self._job is not None:
            self.told.emit(tr("A file is being written already."), "note", "", None)
            return
        self._order = order
        self._kept.setValue(_FOLDER, str(order.to.parent))
        vocabulary = self._thesaurus.vocabulary

        def work(job: Job) -> int:
            with connect() as catalogue:
                return write(order, catalogue, job, vocabulary)

        self._job = self._jobs.start(
            work, done=self._tell_done, failed=self._tell_failed, progress=self._tell_progress
        )
        self._tell_progress(0, 0)

    def cancel(self) -> None:
        """Stop writing; nothing is left behind."""
        if self._job is not None:
            self._job.cancel()

    def _tell_progress(self, done: int, total: int) -> None:
        if self._job is not None and self._order is not None:
            name = self._order.to.name
            if total:
                objects = tr("{done} of %Ln object(s)", "", total, done=QLocale().toString(done))
                text = tr("Writing {name}: {objects}", name=name, objects=objects)
            else:
                text = tr("Writing {name}", name=name)
            self.told.emit(text, "note", tr("Cancel"), self.cancel)

    def _tell_done(self, rows: int) -> None:
        self._job = None
        assert self._order is not None
        to = self._order.to
        folder = QUrl.fromLocalFile(str(to.parent))
        text = tr("%Ln row(s) written to {file}", "", rows, file=to)
        self.told.emit(text, "good", tr("Show folder"), lambda: QDesktopServices.openUrl(folder))
        self.written.emit(to, rows)

    def _tell_failed(self, reason: str) -> None:
        self._job = None
        self.told.emit(reason, "warning", "", None)
