"""The check of the installation and the report of a problem."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from assistant.desktop.diagnosis.check_dialog import CheckDialog
from assistant.desktop.diagnosis.looking import Looking
from assistant.desktop.diagnosis.report_dialog import ReportDialog
from assistant.desktop.rooms import Room
from assistant.desktop.words import tr
from assistant.diagnosis.report import Part, save

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow


def tell_of_fall(window: MainWindow) -> None:
    """Say once, when the window is at rest, that the last run ended unexpectedly."""
    room = window.rooms["diagnosis"]
    if isinstance(room, DiagnosisRoom):
        room.tell_of_fall()


class DiagnosisRoom(Room):
    """The check of the installation and the report of a problem."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.checking: CheckDialog | None = None
        self.reporting: ReportDialog | None = None
        self._fell = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._tell_now)

    def connect_all(self) -> None:
        """Wait for the moments at which something can be told."""
        self.window.session.opened.connect(lambda _: self._wait())
        self.window.messages.gone.connect(self._wait)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """The entries of the menu Help."""
        return {"check": self.check, "report_problem": self.report}

    def stop(self) -> None:
        """Tell nothing more."""
        self._fell = False
        self._rest.stop()

    # After a fall

    def tell_of_fall(self) -> None:
        """Have something to tell: when the catalogue is open, and after what comes first."""
        self._fell = True

    def _wait(self) -> None:
        if self._fell:
            self._rest.start()

    def _tell_now(self) -> None:
        window = self.window
        if not self._fell or window.desk.catalogue is None or window.messages.text:
            return
        self._fell = False
        window.messages.say(
            tr("The program ended unexpectedly last time. Everything that was decided is saved."),
            action=tr("Report a problem…"),
            do=self.report,
        )

    # The check

    def check(self) -> None:
        """Look whether everything is there and in order."""
        if self.checking is None:
            dialog = CheckDialog(self.window)
            looking = Looking(self.window.jobs, dialog)
            looking.found.connect(dialog.add)
            looking.far.connect(dialog.show_far)
            looking.ended.connect(lambda _: dialog.end())
            looking.stopped.connect(lambda: dialog.end(complete=False))
            looking.failed.connect(dialog.stop)
            dialog.progress.cancelled.connect(looking.cancel)
            dialog.again_wanted.connect(lambda: self._begin(dialog, looking))
            dialog.report_wanted.connect(self.report)
            dialog.finished.connect(lambda _: self._close("checking", looking))
            self.checking = dialog
            self._begin(dialog, looking)
        _bring_up(self.checking)

    # The report

    def report(self) -> None:
        """Show what a report would tell."""
        if self.reporting is None:
            dialog = ReportDialog(self.window)
            looking = Looking(self.window.jobs, dialog)
            looking.far.connect(dialog.show_far)
            looking.ended.connect(dialog.show_parts)
            looking.failed.connect(dialog.stop)
            dialog.progress.cancelled.connect(dialog.close)
            dialog.save_wanted.connect(lambda parts, to: self._save(dialog, parts, to))
            dialog.finished.connect(lambda _: self._close("reporting", looking))
            self.reporting = dialog
            self._begin(dialog, looking, for_report=True)
        _bring_up(self.reporting)

    def _save(self, dialog: ReportDialog, parts: Sequence[Part], to: Path) -> None:
        def done(_: None) -> None:
            if self.reporting is dialog:
                told = tr("Saved as {file}. Nothing was sent.", file=to)
                dialog.outcome.say(told, "good", tr("Open the folder"), lambda: _open_folder(to))

        def failed(reason: str) -> None:
            if self.reporting is dialog:
                dialog.outcome.say(reason, "warning")

        self.window.jobs.start(lambda job: save(parts, to), done=done, failed=failed)

    # What both do

    def _begin(
        self, dialog: CheckDialog | ReportDialog, looking: Looking, *, for_report: bool = False
    ) -> None:
        dialog.begin()
        open_now = self.window.desk.catalogue
        looking.start(open_now.path if open_now is not None else None, for_report=for_report)

    def _close(self, which: str, looking: Looking) -> None:
        dialog = getattr(self, which)
        setattr(self, which, None)
        looking.blockSignals(True)
        looking.cancel()
        if dialog is not None:
            dialog.deleteLater()


def _bring_up(dialog: QDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def _open_folder(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
