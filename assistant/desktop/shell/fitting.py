"""Dialogs are no larger than the screen: where text is twice as large, their buttons are within reach."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QChildEvent, QEvent, QObject, QSize
from PySide6.QtWidgets import QDialog, QWidget


def room_on_screen(widget: QWidget) -> QSize:
    """Return the room on the screen of a window, in logical pixels."""
    return widget.screen().availableGeometry().size()


class Fitting(QObject):
    """Watches a window for dialogs, and these for dialogs of their own; each is fitted before it is shown."""

    def __init__(self, window: QWidget, room: Callable[[QWidget], QSize] = room_on_screen) -> None:
        super().__init__(window)
        self._room = room
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            dialog = event.child()
            if isinstance(dialog, QDialog):
                dialog.resize(dialog.size().boundedTo(self._room(dialog)))
                dialog.installEventFilter(self)
        return super().eventFilter(watched, event)
