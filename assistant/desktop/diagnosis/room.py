"""The check of the installation and the report of a problem."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from assistant.desktop.rooms import Room
from assistant.desktop.words import tr

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

    def check(self) -> None:
        """Look whether everything is there and in order."""

    def report(self) -> None:
        """Show what a report would tell."""
