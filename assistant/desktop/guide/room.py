"""Help for a person: the tour, the keys of the moment, the manual, what the program is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from assistant.desktop.guide.moment import moment_of
from assistant.desktop.guide.tour import Tour
from assistant.desktop.preferences.interface import spoken
from assistant.desktop.rooms import Room
from assistant.desktop.shell.shell_actions import groups

if TYPE_CHECKING:
    from assistant.desktop.guide.manual import ManualWindow
    from assistant.desktop.shell.about_dialog import AboutDialog
    from assistant.desktop.window import MainWindow

TOURED = "guide/toured"
"""Where the window remembers that the tour was gone through or left."""


def welcome_first_run(window: MainWindow) -> None:
    """Let the tour begin when the first photographs are on the desk, if nobody has seen it yet.

    For the program's start only. Who has used the window before the tour was there needs none.
    """
    guide = window.rooms["guide"]
    if (
        isinstance(guide, GuideRoom)
        and not window.kept.contains(TOURED)
        and not window.kept.contains("geometry")
    ):
        guide.wait_for_first()


class GuideRoom(Room):
    """The help of the window. The tour begins by itself once, with the first photographs of a first run."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.tour = Tour(window, self._steps)
        self.manual: ManualWindow | None = None
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(0)
        self._first.timeout.connect(self._begin_first)

    def connect_all(self) -> None:
        """Remember how the tour ended."""
        self.tour.ended.connect(lambda: self.window.kept.setValue(TOURED, True))
        self.window.pages.changed.connect(lambda _: self.tour.end())

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """The entries of the menu Help."""
        return {
            "keys": self.show_keys,
            "tour": lambda: self.tour.start(take_keys=True),
            "manual": self.open_manual,
            "about": self.show_about,
        }

    def stop(self) -> None:
        """A tour that was not left is offered again: closing the window is no answer."""
        self._first.stop()
        self.tour.ended.disconnect()
        self.tour.end()

    def wait_for_first(self) -> None:
        """Begin the tour when the first picture comes on the desk."""
        self.window.desk_flow.moved.connect(self._notice_first)

    def _notice_first(self, row: object) -> None:
        if row is not None:
            self.window.desk_flow.moved.disconnect(self._notice_first)
            self._first.start()  # when the panels lie where they will be

    def _begin_first(self) -> None:
        if not self.tour.running:
            self.tour.start(take_keys=False)

    def _steps(self):
        from assistant.desktop.guide.steps import steps

        return steps(self.window)

    # Keys, manual, about

    def show_keys(self) -> None:
        """Show what works where the keys are, then all groups."""
        window = self.window
        everything = groups(window.actions_by_name, window.facets.actions())
        window.key_sheet.show_groups(everything, moment_of(window))

    def open_manual(self) -> None:
        """Show the manual beside the work."""
        from assistant.desktop.guide.manual import ManualError, ManualWindow, manual_file

        application = QApplication.instance()
        assert isinstance(application, QApplication)
        try:
            self.manual = self.manual or ManualWindow(manual_file(spoken(application)), self.window)
        except ManualError as error:
            self.window.messages.say(str(error), "warning")
            return
        self.manual.show()
        self.manual.raise_()
        self.manual.activateWindow()

    def show_about(self) -> None:
        """Show what this is and under which licences."""
        dialog = self.make_about()
        dialog.exec()
        dialog.deleteLater()

    def make_about(self) -> AboutDialog:
        """Return the dialog, not yet shown."""
        from assistant.desktop.shell.about_dialog import AboutDialog, pack_card, pack_words

        known = self.window.reader.known
        return AboutDialog(self.window.vocabulary, pack_words(known), self.window, card=pack_card(known))
