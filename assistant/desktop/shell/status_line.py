"""The last line of the window: which pack reads, on what, how much waits, and that nothing leaves."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr


class StatusLine(QWidget):
    """Facts, separated by dots; each is set on its own and an empty one is left out."""

    ORDER = ("pack", "device", "queue", "offline", "saved")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = dict.fromkeys(self.ORDER, "")
        self._facts["offline"] = tr("works offline")
        self._warned: set[str] = set()
        self._right = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.update)

    def set_fact(self, name: str, text: str, *, warning: bool = False) -> None:
        """Set one of the facts of ``ORDER``; a warning is drawn in its colour."""
        if self._facts[name] == text and (name in self._warned) == warning:
            return
        self._facts[name] = text
        self._warned.discard(name)
        if warning:
            self._warned.add(name)
        self.setAccessibleName(self.text)
        self.update()

    def set_right(self, text: str) -> None:
        """Set the text at the right end: the zoom."""
        if text != self._right:
            self._right = text
            self.update()

    @property
    def text(self) -> str:
        """All facts as one line."""
        return " · ".join(fact for fact in self._facts.values() if fact)

    def sizeHint(self) -> QSize:
        return QSize(400, max(4 * GRID, current_theme().row_height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current_theme()
        font = theme.font("small", figures=True)
        painter.setFont(font)
        measure = QFontMetrics(font)
        left, flags = 2 * GRID, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for number, (name, fact) in enumerate((name, fact) for name, fact in self._facts.items() if fact):
            if number:
                painter.setPen(theme.colour("text_quiet"))
                painter.drawText(QRect(left, 0, 24, self.height()), Qt.AlignmentFlag.AlignCenter, "·")
                left += 24
            painter.setPen(theme.colour("warning" if name in self._warned else "text_quiet"))
            width = measure.horizontalAdvance(fact)
            painter.drawText(QRect(left, 0, width, self.height()), flags, fact)
            left += width
        painter.setPen(theme.colour("text_quiet"))
        place = self.rect().adjusted(left, 0, -2 * GRID, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._right)
        painter.end()
