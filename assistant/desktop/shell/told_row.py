"""The last word about what was done, with at most one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told, warned

TONES = {"note": ("", "text_quiet"), "good": ("check", "accent"), "warning": ("warning", "warning")}
"""Icon and its colour: told by shape as well."""


class ToldRow(QWidget):
    """Hidden while there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do: Callable[[], object] | None = None
        self._mark = QLabel(self)
        self.sentence = QLabel("", self)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.action = QPushButton("", self)
        self.action.setAutoDefault(False)
        self.action.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._mark)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.action)
        self.hide()

    def say(self, text: str, tone: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence, and a button for what can be done about it."""
        text = warned(text) if tone == "warning" else told(text)
        self.sentence.setText(text)
        self._do = do
        icon, colour = TONES[tone]
        self._mark.setVisible(bool(icon))
        if icon:
            self._mark.setPixmap(current_theme().icon(icon, colour).pixmap(QSize(16, 16)))
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def clear(self) -> None:
        """Show nothing."""
        self._do = None
        self.sentence.setText("")
        self.hide()

    def _act(self) -> None:
        do = self._do
        self.clear()
        if do is not None:
            do()
