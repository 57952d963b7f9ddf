"""Model packs: what is installed, what is in each, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.packs import wording
from assistant.desktop.packs.card import CardBrowser
from assistant.desktop.packs.pack_list import PackList
from assistant.desktop.shell.push_button import push_button
from assistant.desktop.shell.sizes import size
from assistant.desktop.shell.work_dialog import WorkDialog
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.packs import Listed
    from assistant.vocabulary import Vocabulary

NARROW = 40 * GRID


class PacksDialog(WorkDialog):
    """Shows packs and says what is wanted of them."""

    switch_wanted = Signal(object)  # Listed
    test_wanted = Signal(object)
    verify_wanted = Signal(object)
    remove_wanted = Signal(object)
    file_wanted = Signal()
    folder_wanted = Signal()
    hub_wanted = Signal()

    def __init__(
        self,
        is_in_use: Callable[[Listed], bool],
        vocabulary: Vocabulary,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Model packs"))
        self._vocabulary, self._language = vocabulary, language
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show_current)
        self.used = QLabel("", self)
        self.used.setTextFormat(Qt.TextFormat.PlainText)
        self.used.setWordWrap(True)
        self.model = PackList(is_in_use, self)
        self.list = _list(self.model, self)
        self.details = CardBrowser(self)
        self.details.setAccessibleName(tr("About the chosen pack"))
        self._make_rows()
        self._make_buttons()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.list.activated.connect(lambda _: self.switch.click())
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.remove.click)

    @property
    def current(self) -> Listed | None:
        """The chosen pack."""
        row = self.list.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def show_packs(self, rows: Sequence[Listed]) -> None:
        """Show what is installed; the chosen pack stays chosen, else it is the one in use."""
        chosen = self.current
        self.model.show(rows)
        wanted = next((one for one in rows if chosen and one.place == chosen.place), None)
        wanted = wanted or next((one for one in rows if self.model.is_in_use(one)), None)
        row = list(rows).index(wanted) if wanted else 0
        self.list.setCurrentIndex(self.model.index(row, 0))
        self._show_current()

    def choose(self, name: str) -> None:
        """Choose the pack in the folder of this name."""
        for row, listed in enumerate(self.model.rows):
            if listed.place.name == name:
                self.list.setCurrentIndex(self.model.index(row, 0))

    def show_used(self, text: str) -> None:
        """Say which pack is in use, and on what."""
        self.used.setText(text)
        self.model.refresh()
        self._enable()
        self._later.start()  # a long card takes its time, and this is often told in the middle of more

    # Parts

    def _make_buttons(self) -> None:
        button = partial(push_button, self)
        of = self._of_current
        self.switch = button(
            tr("&Use"), tr("Read pictures with it from now on; decisions stay"), of("switch_wanted")
        )
        self.switch.setAccessibleName(tr("Use this pack"))
        self.test = button(
            tr("&Test run"), tr("Load it in a process of its own; shows device and speed"), of("test_wanted")
        )
        self.verify = button(tr("&Verify"), tr("Check every file against its SHA-256"), of("verify_wanted"))
        self.remove = button(tr("&Remove"), tr("Take it away; can be brought back"), of("remove_wanted"))
        self.install = button(tr("&Install"), tr("Install a pack; you see its licence first"), lambda: None)
        menu = QMenu(self.install)
        menu.addAction(tr("From a &file…"), self.file_wanted.emit)
        menu.addAction(tr("From a f&older…"), self.folder_wanted.emit)
        menu.addAction(tr("From the &hub (uses the network)…"), self.hub_wanted.emit)
        self.install.setMenu(menu)
        self.close_button = button(tr("Close"), tr("What is being done goes on"), self.close)

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        for side, parts, buttons in (
            (left, self.list, (self.install,)),
            (right, self.details, (self.switch, self.test, self.verify, self.remove)),
        ):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GRID)
            column.addWidget(parts, 1)
            row = QHBoxLayout()
            row.setSpacing(GRID)
            for one in buttons:
                row.addWidget(one)
            row.addStretch(1)
            column.addLayout(row)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(2 * GRID)
        splitter.setChildrenCollapsible(False)
        splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([54 * GRID, 60 * GRID])
        foot = QHBoxLayout()
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.told, 1)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        foot.addWidget(self.close_button, 0, end)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.used)
        column.addWidget(splitter, 1)
        column.addLayout(foot)
        self.resize(120 * GRID, 72 * GRID)
        self.list.setFocus()

    def _show_current(self) -> None:
        listed = self.current
        if listed is None:
            self.details.show_pack([], "")
        elif listed.pack is None:
            self.details.show_pack([(tr("State"), told(listed.problem))], "", listed.name)
        else:
            self.details.show_pack(self._facts(listed), listed.card, self._heading(listed))
        self._enable()

    def _heading(self, listed: Listed) -> str:
        assert listed.pack is not None
        return tr("{name} {version}", name=listed.name, version=listed.pack.version)

    def _facts(self, listed: Listed) -> list[tuple[str, str]]:
        assert listed.pack is not None
        manifest = listed.pack.manifest
        return [
            (tr("State"), wording.whole_state(listed, in_use=self.model.is_in_use(listed))),
            (tr("Licence"), manifest.licence),
            (tr("Holds"), wording.knows(manifest, listed.facets, self._vocabulary, self._language)),
            (tr("Size"), size(listed.size)),
            (tr("Weights from"), wording.weights(manifest)),
            (tr("Learnt from"), wording.trained_on(manifest)),
            (tr("Where"), str(listed.place.path)),
        ]

    def _enable(self) -> None:
        listed, free = self.current, not self._busy
        whole = listed is not None and listed.pack is not None
        used = listed is not None and self.model.is_in_use(listed)
        self.switch.setEnabled(free and listed is not None and listed.suggests and not used)
        why_not = wording.why_not(listed, in_use=used) if listed is not None else ""
        self.switch.setToolTip(why_not or tr("Read pictures with it from now on; decisions stay"))
        self.switch.setAccessibleDescription(self.switch.toolTip())
        self.test.setEnabled(free and whole)
        self.verify.setEnabled(free and whole)
        self.remove.setEnabled(free and listed is not None and not listed.place.ships and not used)
        self.install.setEnabled(free)


class _PackView(QTreeView):
    """Where there is little room, name and state alone: the rest is told beside it."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.viewport().width() < NARROW
        for column in (2, 3):
            if self.isColumnHidden(column) != narrow:
                self.setColumnHidden(column, narrow)
        super().resizeEvent(event)


def _list(model: PackList, parent: QWidget) -> QTreeView:
    view = _PackView(parent)
    view.setModel(model)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAllColumnsShowFocus(True)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setAccessibleName(tr("Installed packs"))
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setMinimumWidth(24 * GRID)
    view.setStyleSheet("QTreeView::item { padding: 0 5px; }")
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = view.header()
    header.setStretchLastSection(True)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
    view.setCurrentIndex(QModelIndex())
    current_theme().changed.connect(view.viewport().update)
    return view
