"""The rooms of the window: one feature each, made, asked what its menu entries do, and ended together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow


class Room(QObject):
    """One feature. It alone of its folder knows the window, and hands its parts what they need.

    The panels of the window are there when a room is made, the other rooms may not be. ``connect`` is
    called when all are.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window

    def connect_all(self) -> None:
        """Connect with the panels, the flows and the other rooms."""

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What each of the room's menu entries does, by the action's name."""
        return {}

    def refresh(self) -> None:
        """Say by the actions' states and words what can be done now; called after every change."""

    def place(self) -> dict[str, Any]:
        """What to find again when this catalogue is opened the next time; anything JSON can hold."""
        return {}

    def restore(self, place: Mapping[str, Any]) -> None:
        """Go back to a ``place``; what is no longer there is passed over. Called after the catalogue is
        open, with an empty mapping when nothing was kept."""

    def ending(self) -> list[QThread]:
        """Ask threads of its own to end and return them: the window is about to close."""
        return []

    def stop(self) -> None:
        """End what runs: the window closes."""


def make_rooms(window: MainWindow) -> dict[str, Room]:
    """Make the rooms of a window, by name, in the order in which they are connected."""
    from assistant.desktop.backups.room import BackupsRoom
    from assistant.desktop.diagnosis.room import DiagnosisRoom
    from assistant.desktop.finding.room import FindingRoom
    from assistant.desktop.guide.room import GuideRoom
    from assistant.desktop.line.room import LineRoom
    from assistant.desktop.objects.room import ObjectsRoom
    from assistant.desktop.packs.room import PacksRoom
    from assistant.desktop.preferences.room import PreferencesRoom
    from assistant.desktop.sheet.room import SheetRoom
    from assistant.desktop.statistics.room import StatisticsRoom
    from assistant.desktop.terms.room import TermsRoom
    from assistant.desktop.watching.room import WatchingRoom
    from assistant.desktop.why.room import WhyRoom

    return {
        "preferences": PreferencesRoom(window),
        "terms": TermsRoom(window),
        "finding": FindingRoom(window),
        "line": LineRoom(window),
        "objects": ObjectsRoom(window),
        "sheet": SheetRoom(window),
        "why": WhyRoom(window),
        "statistics": StatisticsRoom(window),
        "packs": PacksRoom(window),
        "backups": BackupsRoom(window),
        "diagnosis": DiagnosisRoom(window),
        "watching": WatchingRoom(window),
        "guide": GuideRoom(window),
    }
