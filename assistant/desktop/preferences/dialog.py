"""The settings: pages side by side, seen at once, taken back with Cancel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.preferences.page import Page
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr
from assistant.settings import Settings


class SettingsDialog(QDialog):
    """Holds the pages. ``tried(settings)`` whenever a field has another value."""

    tried = Signal(object)

    def __init__(self, settings: Settings, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._given = settings
        self.pages = list(pages)
        self.names = QListWidget(self)
        self.names.setObjectName("pages")
        self.names.setAccessibleName(tr("Pages of the settings"))
        self.names.setFrameShape(QFrame.Shape.NoFrame)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack = QStackedWidget(self)
        for page in self.pages:
            self.names.addItem(page.title)
            self.stack.addWidget(_scrolling(page))
            page.changed.connect(self._try)
        self.names.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.names.setCurrentRow(0)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 3 * GRID)
        foot.addWidget(buttons)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.names)
        row.addLayout(right, 1)
        current_theme().changed.connect(self._fit)
        self._fit()

    @property
    def settings(self) -> Settings:
        """The settings as they stand in the fields."""
        values: dict[str, Any] = {}
        for page in self.pages:
            values.update(page.values())
        return replace(self._given, **values)

    def taken_back(self, now: Settings) -> Settings:
        """Return ``now`` with what these pages set as it was before."""
        names = [name for page in self.pages for name in page.values()]
        return replace(now, **{name: getattr(self._given, name) for name in names})

    def show_page(self, number: int) -> None:
        """Turn to a page."""
        self.names.setCurrentRow(number)

    def done(self, result: int) -> None:
        """Close; late answers to a page find nobody any more."""
        for page in self.pages:
            page.stop()
        super().done(result)

    def _try(self) -> None:
        self.tried.emit(self.settings)

    def _fit(self) -> None:
        """Give the dialog the room its text needs, and no more than the screen has."""
        measure = QFontMetrics(current_theme().font())
        widest = max(measure.horizontalAdvance(page.title) for page in self.pages)
        names = widest + 7 * GRID
        self.names.setFixedWidth(names)
        letters, lines = measure.averageCharWidth(), measure.lineSpacing()
        # A page scrolls up and down only: it needs all its width, which is not the same in each language.
        across = max(92 * letters, *(page.minimumSizeHint().width() + 2 * GRID for page in self.pages))
        wanted_width, wanted_height = names + across, 38 * lines
        room = self.screen().availableGeometry().size()
        self.resize(min(wanted_width, room.width() - 4 * GRID), min(wanted_height, room.height() - 8 * GRID))


def _scrolling(page: Page) -> QScrollArea:
    """Return the page in an area that scrolls where the screen is too small for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
