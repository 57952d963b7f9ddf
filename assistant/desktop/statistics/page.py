"""The page of the statistics: a list of views, the figure, and its numbers below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.statistics.choosers import Choosers
from assistant.desktop.statistics.number_table import NumberTable
from assistant.desktop.statistics.plot_view import PlotView
from assistant.desktop.statistics.views import VIEWS, View
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

LIST_WIDTH = 26 * GRID
SHARES = {False: (62, 38), True: (80, 20)}
"""Height of figure and numbers; a round figure takes more of the page."""

SAVES = {
    "png": mark("Plot as picture (PNG)…"),
    "svg": mark("Plot as drawing (SVG)…"),
    "csv": mark("Numbers as table (CSV)…"),
}


class StatisticsPage(QWidget):
    """Widgets only: what is shown is set from outside; what the person wants is told by signals."""

    view_chosen = Signal(object)  # View
    save_wanted = Signal(str)  # a key of SAVES
    copy_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: dict[bool, list[int]] = {}
        self.views = QListWidget(self)
        self.choosers = Choosers(self)
        self.title, self.caption, self.pointed = QLabel(self), QLabel(self), QLabel(self)
        self.plot = PlotView(self)
        self.numbers = NumberTable(self)
        self.save = QToolButton(self)
        self.back = QPushButton(tr("Back to the desk"), self)
        self.parts = QSplitter(Qt.Orientation.Vertical, self)
        self._build()
        self._fill_views()
        self._fill_menu()
        self.setFocusProxy(self.views)
        self.back.clicked.connect(self.back_wanted)
        self.plot.pointed.connect(self._say_pointed)
        current_theme().changed.connect(self._dress)
        self._dress()

    @property
    def view(self) -> View:
        """The view that is chosen."""
        return VIEWS[max(0, self.views.currentRow())]

    def place(self) -> dict[str, Any]:
        """Return which view is shown, to be found again."""
        return {"view": self.view.key}

    def restore(self, place: Mapping[str, Any]) -> None:
        """Show the view of a ``place``."""
        for row, view in enumerate(VIEWS):
            if view.key == place.get("view"):
                self.views.setCurrentRow(row)

    def announce(self, view: View) -> None:
        """Show a view's words; its figure and numbers follow."""
        self.title.setText(tr(view.title))
        self.caption.setText(tr(view.caption))
        self.plot.setAccessibleName(tr("Plot: {title}", title=tr(view.title)))
        layout = self.layout()
        assert layout is not None
        layout.activate()  # a longer caption leaves less room, and the figure is drawn for the room there is
        wanted = self._sizes.get(view.square)
        if wanted is None:
            high = max(1, self.parts.height())
            wanted = [round(high * share / 100) for share in SHARES[view.square]]
        self.parts.setSizes(wanted)

    def hasHeightForWidth(self) -> bool:
        return False  # figure and table take what is left: a long caption must not make the window scroll

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.announce(self.view)

    # Building

    def _build(self) -> None:
        theme = current_theme()
        self.title.setFont(theme.font("title", strong=True))
        self.caption.setWordWrap(True)
        self.pointed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.pointed.setFixedHeight(3 * GRID)
        self.views.setFixedWidth(LIST_WIDTH)
        self.views.setAccessibleName(tr("Views of the statistics"))
        self.views.setFrameShape(QFrame.Shape.NoFrame)
        self.views.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        figure = QWidget(self)
        column = QVBoxLayout(figure)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.plot, 1)
        column.addWidget(self.pointed)
        self.parts.addWidget(figure)
        self.parts.addWidget(self.numbers)
        self.parts.setChildrenCollapsible(True)
        self.parts.setHandleWidth(GRID)
        self.parts.splitterMoved.connect(lambda: self._sizes.update({self.view.square: self.parts.sizes()}))
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.title, 1)
        top.addWidget(self.save)
        top.addWidget(self.back)
        right = QVBoxLayout()
        right.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        right.setSpacing(GRID)
        right.addLayout(top)
        right.addWidget(self.caption)
        right.addWidget(self.choosers)
        right.addWidget(self.parts, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.views)
        row.addLayout(right, 1)

    def _fill_views(self) -> None:
        for number, view in enumerate(VIEWS):
            item = QListWidgetItem(tr(view.title), self.views)
            item.setToolTip(tr(view.caption))
            item.setSizeHint(QSize(LIST_WIDTH, current_theme().row_height() + GRID // 2))
            item.setData(Qt.ItemDataRole.UserRole, number)
        self.views.setCurrentRow(0)
        self.views.currentRowChanged.connect(lambda row: self.view_chosen.emit(VIEWS[max(0, row)]))

    def _fill_menu(self) -> None:
        menu = QMenu(self.save)
        for kind, words in SAVES.items():
            menu.addAction(tr(words), partial(self.save_wanted.emit, kind))
        menu.addSeparator()
        menu.addAction(tr("Copy the numbers"), self.copy_wanted.emit)
        self.save.setMenu(menu)
        self.save.setText(tr("Save"))
        self.save.setIcon(current_theme().icon("export"))
        self.save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.save.setToolTip(tr("Save this plot or its numbers (Ctrl+S)"))
        self.save.setAccessibleName(tr("Save this plot or its numbers"))
        open_it = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        open_it.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        open_it.activated.connect(self.save.showMenu)

    def _say_pointed(self, words: str) -> None:
        self.pointed.setText(words)

    def _dress(self) -> None:
        c = current_theme().colours
        self.caption.setStyleSheet(f"color: {c.text_quiet}")
        self.pointed.setStyleSheet(f"color: {c.text}")
        self.views.setStyleSheet(
            f"QListWidget {{ background: {c.surface}; border-right: 1px solid {c.line}; padding: {GRID}px 0;"
            f" outline: 0; color: {c.text_normal}; }}"
            f"QListWidget::item {{ padding: 0 {2 * GRID}px; border-left: 3px solid transparent; }}"
            f"QListWidget::item:selected {{ background: {c.current_idle}; color: {c.text};"
            f" border-left-color: {c.line}; }}"
            f"QListWidget::item:selected:active {{ background: {c.current}; border-left-color: {c.accent}; }}"
        )
        self.parts.setStyleSheet(
            f"QSplitter::handle {{ background: {c.ground}; border-bottom: 1px solid {c.line}; }}"
            f"QSplitter::handle:hover {{ border-bottom-color: {c.accent}; }}"
        )
        self.save.setStyleSheet(
            f"QToolButton {{ border: 1px solid {c.line}; background: {c.surface};"
            " padding: 6px 24px 6px 12px; }"
            f"QToolButton:focus {{ border-color: {c.accent}; }}"
            "QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center;"
            " right: 8px; }"
        )
