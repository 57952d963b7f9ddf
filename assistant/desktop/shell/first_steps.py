"""Three steps in the empty window: what happens after the photographs are dropped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import mark, tr

STEPS = (
    (mark("1  Add photographs"), mark("Drop them anywhere in the window. Each is read in a moment.")),
    (
        mark("2  Decide with one key"),
        mark("Return accepts a suggested term, Del rejects it. Everything is saved at once."),
    ),
    (mark("3  Export your tags"), mark("A file for your collection system, whenever you like.")),
)
WIDTH = 30 * GRID
_KEY_NOTE = mark("Press ? for the keys that work where you are.")


class FirstSteps(QWidget):
    """Three short columns; nothing to press."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = current_theme()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(5 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        self._quiet: list[QLabel] = []
        for column, (title, words) in enumerate(STEPS):
            heading, text = QLabel(tr(title), self), QLabel(tr(words), self)
            heading.setFont(theme.font(strong=True))
            text.setWordWrap(True)
            text.setFixedWidth(WIDTH)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(heading, 0, column)
            grid.addWidget(text, 1, column, Qt.AlignmentFlag.AlignTop)
            self._quiet.append(text)
        note = QLabel(tr(_KEY_NOTE), self)
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid.setRowMinimumHeight(2, 2 * GRID)
        grid.addWidget(note, 3, 0, 1, len(STEPS))
        self._quiet.append(note)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        for label in self._quiet:
            label.setStyleSheet(f"color: {current_theme().colours.text_quiet}")
