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
WIDTHS = (16 * GRID, 30 * GRID)
"""Least and most width of a column."""
_KEY_NOTE = mark("Press ? for the keys that work where you are.")


class FirstSteps(QWidget):
    """Three short columns; nothing to press."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = current_theme()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self._grid = grid
        grid.setVerticalSpacing(GRID // 2)
        self._quiet: list[QLabel] = []
        self._columns: list[QLabel] = []
        for column, (title, words) in enumerate(STEPS):
            heading, text = QLabel(tr(title), self), QLabel(tr(words), self)
            heading.setFont(theme.font(strong=True))
            text.setWordWrap(True)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(heading, 0, column)
            grid.addWidget(text, 1, column, Qt.AlignmentFlag.AlignTop)
            heading.setWordWrap(True)
            self._columns += [heading, text]
            self._quiet.append(text)
        note = QLabel(tr(_KEY_NOTE), self)
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid.setRowMinimumHeight(2, 2 * GRID)
        grid.addWidget(note, 3, 0, 1, len(STEPS))
        self._quiet.append(note)
        theme.changed.connect(self._dress)
        self.fit(1200)
        self._dress()

    def fit(self, width: int) -> None:
        """Stand in this width, in pixels: narrower columns, nearer to each other."""
        between = 5 * GRID if width >= 3 * WIDTHS[1] + 10 * GRID else 3 * GRID
        column = min(max((width - 2 * between) // 3, WIDTHS[0]), WIDTHS[1])
        self._grid.setHorizontalSpacing(between)
        for label in self._columns:
            label.setFixedWidth(column)
            label.setMinimumHeight(label.heightForWidth(column))

    def _dress(self) -> None:
        for label in self._quiet:
            label.setStyleSheet(f"color: {current_theme().colours.text_quiet}")
