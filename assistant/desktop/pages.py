"""Pages that take the place of the desk for a while: the contact sheet, the statistics."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid


class Pages(QObject):
    """Shows one page over the desk; Esc, or ``back``, returns to where the person was."""

    changed = Signal(object)  # the page on show, None for the desk

    def __init__(self, stack: QStackedWidget, desk: QWidget) -> None:
        super().__init__(stack)
        self._stack, self._desk = stack, desk
        self._leaving: Callable[[], None] | None = None
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), stack)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.back)
        self._focus: QWidget | None = None

    @property
    def shown(self) -> QWidget | None:
        """The page on show, ``None`` while the desk (or the start page) is."""
        page = self._stack.currentWidget()
        return page if self._leaving is not None else None

    def open(self, page: QWidget, *, leaving: Callable[[], None] = lambda: None) -> None:
        """Show a page; ``leaving`` is called when the person goes back."""
        if self._stack.currentWidget() is not self._desk and self._leaving is None:
            return  # nothing is open yet: the start page stays
        if self._leaving is not None:
            self._leaving()
        else:
            self._focus = self._stack.window().focusWidget()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._leaving = leaving
        self._stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._escape.setEnabled(True)
        self.changed.emit(page)

    def back(self) -> None:
        """Show the desk again, with the keys where they were."""
        leaving, self._leaving = self._leaving, None
        if leaving is None:
            return
        self._escape.setEnabled(False)
        leaving()
        self._stack.setCurrentWidget(self._desk)
        focus, self._focus = self._focus, None
        # What had the keys may be gone by now, or hidden: then the trees have them.
        there = focus is not None and isValid(focus) and focus.isVisible()
        (focus if focus is not None and there else self._desk).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(None)


class Stack(QStackedWidget):
    """Wants no more room than what is on show: a page that is away must not make the window wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint().expandedTo(shown.minimumSize()) if shown is not None else QSize()
