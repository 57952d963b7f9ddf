"""The line below the menus: the three things one begins with, undo, the search, and where one is."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

SEARCH = (104, 360)
"""Least and most width of the search field."""

NARROW = 900
"""Below this width the buttons show their icons alone; their words are in the tool tips."""

NARROWEST = 560

FEW_WORDS = 760
"""Below this width the object's number, which stands below its picture too, is left out."""

ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class TopBar(QWidget):
    """Buttons of the window's own actions, room for a search field, the position; below, for what is on."""

    WITH_TEXT = ("add_pictures", "annotate", "export")
    ICONS = ("undo", "redo")
    STEPS = ("previous_picture", "next_picture", "next_undecided")

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QToolButton] = []
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QWidget(self)
        self._line = line
        column.addWidget(line)
        self._column = column
        row = QHBoxLayout(line)
        row.setContentsMargins(GRID, 0, 2 * GRID, 0)
        row.setSpacing(GRID // 2)
        self._worded = [self._button(actions[name]) for name in self.WITH_TEXT]
        for button in self._worded:
            row.addWidget(button)
        row.addSpacing(2 * GRID)
        for name in self.ICONS:
            row.addWidget(self._button(actions[name]))
        row.addSpacing(2 * GRID)
        self._search = QHBoxLayout()
        row.addLayout(self._search, 3)
        row.addStretch(1)
        self._in_all: int | None = None
        self._place: int | None = None
        self._listed = 0
        self._name = QLabel(self)
        self._name.setFont(theme.font(strong=True))
        self._position = QLabel(self)
        self._position.setFont(theme.font(figures=True))
        row.addWidget(self._name)
        row.addSpacing(GRID)
        row.addWidget(self._position)
        row.addSpacing(GRID)
        for name in self.STEPS:
            row.addWidget(self._button(actions[name]))
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def position(self) -> str:
        """Where the person is, as it is shown."""
        return self._position.text()

    def set_position(self, name: str, place: int | None, total: int) -> None:
        """Show the object's number and its picture's place in the list, counted from 1."""
        self._name.setText(name)
        self._place, self._listed = place, total
        self._say_position()

    def set_in_all(self, count: int) -> None:
        """Say how many pictures the catalogue has; told beside the place when the list has fewer."""
        self._in_all = count
        self._say_position()

    def add_search(self, field: QWidget) -> None:
        """Stand the search field in its place."""
        field.setMinimumWidth(SEARCH[0])
        field.setMaximumWidth(SEARCH[1])
        self._search.addWidget(field)
        buttons = list(self._buttons)
        steps = buttons[-len(self.STEPS) :]
        for one, other in pairwise((*buttons[: -len(steps)], field, *steps)):
            QWidget.setTabOrder(one, other)

    def add_below(self, bar: QWidget) -> None:
        """Stand a bar below the buttons."""
        self._column.addWidget(bar)

    def _say_position(self) -> None:
        place, listed, in_all = self._place, self._listed, self._in_all
        fewer = in_all is not None and listed < in_all
        if place is not None and fewer:
            text = tr("{place:,} of {listed:,} ({all:,} in all)", place=place, listed=listed, all=in_all)
        elif place is not None:
            text = tr("{place:,} of {listed:,}", place=place, listed=listed)
        elif fewer:
            text = tr("{listed:,} of {all:,} pictures", listed=listed, all=in_all)
        else:
            text = tr("%Ln picture(s)", "", listed) if listed else ""
        self._position.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_words()
        self._name.setVisible(self.width() >= FEW_WORDS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(current_theme().colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(ICON_ONLY)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append(button)
        return button

    def _dress(self) -> None:
        theme = current_theme()
        self._position.setStyleSheet(f"color: {theme.colours.text_quiet}")
        self._line.setFixedHeight(max(5 * GRID, theme.row_height() + 3 * GRID // 2))
        side = round(18 * theme.text_size / 100)
        for button in self._buttons:
            button.setIconSize(QSize(side, side))
        self._say_words()
        self.update()

    def _say_words(self) -> None:
        """Words beside the icons where there is room for them; their tips have them always."""
        room = self.width() >= NARROW and current_theme().text_size <= 150
        for button in self._worded:
            button.setToolButtonStyle(WITH_WORDS if room else ICON_ONLY)
