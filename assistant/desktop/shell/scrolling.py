"""Scroll bars instead of cut words, where a screen is smaller than what is on it or the text is large."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from assistant.desktop.theme import GRID


class Scrolling(QScrollArea):
    """Holds one widget and wants the room the widget wants, but is content with less.

    ``across``: it may also be narrower than its widget; else it scrolls up and down alone. The keys go
    through it to the widget.
    """

    def __init__(self, within: QWidget, parent: QWidget | None = None, *, across: bool = False) -> None:
        super().__init__(parent)
        self._across, self._within = across, within
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not across:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(within)

    def sizeHint(self) -> QSize:
        wanted = self._within.sizeHint()
        if self._within.hasHeightForWidth():
            wanted.setHeight(max(wanted.height(), self._within.heightForWidth(wanted.width())))
        return wanted

    def minimumSizeHint(self) -> QSize:
        needed = self._within.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        width = 48 * GRID if self._across else needed.width() + bar
        return QSize(min(width, needed.width() + bar), min(16 * GRID, needed.height()))
