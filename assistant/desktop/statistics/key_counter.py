"""Counts the keys and clicks of a person in the main window, wherever in it they arrive."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

_DOWN = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_WATCHED = frozenset(
    {*_DOWN, QEvent.Type.KeyRelease, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease}
)
_ALONE = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Meta, Qt.Key.Key_Alt, Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown, 0,
    }
)  # fmt: skip


class KeyCounter(QObject):
    """An event filter on the application. It looks and lets everything pass.

    One press arrives many times: as a question whether it is a shortcut, as a key, at each widget that
    passes it on. A key counts when it goes down and was not down already.
    """

    def __init__(
        self,
        window: QWidget,
        press: Callable[[], None],
        click: Callable[[], None],
        counts: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._press, self._click, self._counts = window, press, click, counts
        self._down: dict[int, int] = {}  # key -> time of its press
        self._button = -1  # time of the press of the mouse button that is down

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _WATCHED and isinstance(watched, QWidget):
            if isinstance(event, QKeyEvent):
                self._key(watched, event, down=kind in _DOWN)
            else:
                self._mouse(watched, event, down=kind == QEvent.Type.MouseButtonPress)
        return False

    def _key(self, watched: QWidget, event: QKeyEvent, *, down: bool) -> None:
        key = event.key()
        if event.isAutoRepeat() or key in _ALONE:
            return
        if not down:
            self._down.pop(key, None)
        elif self._down.get(key) != event.timestamp():  # its release may have gone to another program
            self._down[key] = event.timestamp()
            if self._here(watched):
                self._press()

    def _mouse(self, watched: QWidget, event: QEvent, *, down: bool) -> None:
        assert isinstance(event, QMouseEvent)
        if down and self._button != event.timestamp() and self._here(watched):
            self._click()
        self._button = event.timestamp() if down else -1

    def _here(self, watched: QWidget) -> bool:
        return (
            watched.window() is self._window
            and QApplication.activeModalWidget() is None
            and QApplication.activePopupWidget() is None
            and self._counts()
        )
