"""A row with the names of the facets, where there is room for one tree alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from assistant.desktop.theme import GRID

if TYPE_CHECKING:
    from assistant.desktop.theme import Theme


LETTERS = 8
"""Less of a name says nothing; then its digit stands alone."""


class FacetTabs(QWidget):
    """One button per facet, its digit before its name; names that are too long end in dots.

    Digit and name are what is written; figures too are in the tool tip and said aloud.
    """

    chosen = Signal(str)  # key of the facet

    def __init__(self, keys: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = {key: str(digit) for digit, key in enumerate(keys, start=1)}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self.buttons = {key: self._button(key) for key in keys}
        for button in self.buttons.values():
            row.addWidget(button, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._fit)
        self._fit()

    def name(self, key: str, title: str, figures: str) -> None:
        """Say a facet's name, and aloud also its figures."""
        digit = list(self.buttons).index(key) + 1
        self._names[key] = f"{digit}  {title}"
        button = self.buttons[key]
        button.setAccessibleName(f"{title}, {figures}" if figures else title)
        button.setToolTip(button.accessibleName())
        self._elide(key)

    def mark(self, key: str) -> None:
        """Mark the facet that is on show."""
        for one, button in self.buttons.items():
            button.setChecked(one == key)

    def sizeHint(self) -> QSize:
        return QSize(24 * GRID, max(4 * GRID, self._theme.row_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for key in self.buttons:
            self._elide(key)

    def _elide(self, key: str) -> None:
        button, name = self.buttons[key], self._names[key]
        room = self.width() // len(self.buttons) - 3 * GRID
        words = QFontMetrics(button.font()).elidedText(name, Qt.TextElideMode.ElideRight, room)
        button.setText(words if len(words) >= min(LETTERS, len(name)) else name.split()[0])

    def _fit(self) -> None:
        for key, button in self.buttons.items():
            button.setFont(self._theme.font("small"))
            self._elide(key)
        self.updateGeometry()

    def _button(self, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        button.clicked.connect(lambda: self.chosen.emit(key))
        return button
