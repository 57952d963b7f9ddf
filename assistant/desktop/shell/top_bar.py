"""The line below the menus: the three things one begins with, undo, and where one is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from assistant.desktop.theme import GRID, current_theme


class TopBar(QWidget):
    """Buttons of the window's own actions, and the position."""

    WITH_TEXT = ("add_pictures", "annotate", "export")
    ICONS = ("undo", "redo")
    STEPS = ("previous_picture", "next_picture", "next_undecided")

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 0, 2 * GRID, 0)
        row.setSpacing(GRID // 2)
        for name in self.WITH_TEXT:
            row.addWidget(self._button(actions[name], Qt.ToolButtonStyle.ToolButtonTextBesideIcon))
        row.addSpacing(2 * GRID)
        for name in self.ICONS:
            row.addWidget(self._button(actions[name], Qt.ToolButtonStyle.ToolButtonIconOnly))
        row.addStretch(1)
        self._name = QLabel(self)
        self._name.setFont(theme.font(strong=True))
        self._position = QLabel(self)
        self._position.setFont(theme.font(figures=True))
        row.addWidget(self._name)
        row.addSpacing(GRID)
        row.addWidget(self._position)
        row.addSpacing(GRID)
        for name in self.STEPS:
            row.addWidget(self._button(actions[name], Qt.ToolButtonStyle.ToolButtonIconOnly))
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def position(self) -> str:
        """Where the person is, as it is shown."""
        return self._position.text()

    def set_position(self, name: str, place: int | None, total: int) -> None:
        """Show the object's number and its picture's place in the list, counted from 1."""
        self._name.setText(name)
        if place is not None:
            self._position.setText(f"{place:,} of {total:,}")
        else:
            self._position.setText(f"{total:,} pictures" if total else "")

    def sizeHint(self) -> QSize:
        return QSize(600, 5 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(current_theme().colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _button(self, action: QAction, style: Qt.ToolButtonStyle) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(style)
        button.setAutoRaise(True)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _dress(self) -> None:
        self._position.setStyleSheet(f"color: {current_theme().colours.text_quiet}")
        self.update()
