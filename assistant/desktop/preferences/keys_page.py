"""All keys of the window, found by typing and changed by pressing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from assistant.desktop.preferences.applying import Keys
from assistant.desktop.preferences.key_editor import KeyEditor
from assistant.desktop.preferences.key_table import KeyFilter, KeyModel, entry_at
from assistant.desktop.preferences.page import LARGE_TEXT, Page
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr
from assistant.settings import Settings


class KeysPage(Page):
    """A table of actions, the editor of the one that is chosen, and a way back to the usual keys."""

    def __init__(self, settings: Settings, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(tr("Keys"), parent)
        self._keys = keys
        self._chosen = {name: tuple(each) for name, each in settings.keys.items()}
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Find an action or a key"))
        self.search.setAccessibleName(tr("Find an action or a key"))
        self.search.setClearButtonEnabled(True)
        self._model = KeyModel(keys, self._chosen)
        self._filter = KeyFilter(self._model)
        self._model.setParent(self)
        self._filter.setParent(self)
        self.table = self._make_table()
        self.editor = KeyEditor(keys, self)
        self.all_usual = QPushButton(tr("All keys as usual"), self)
        self.all_usual.clicked.connect(self._reset_all)
        self.column.addWidget(self.search)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.editor)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.editor.usual)
        row.addWidget(self.all_usual)
        row.addStretch(1)
        self.column.addLayout(row)
        self.fit()
        self.search.textChanged.connect(self._look_for)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.editor.chose.connect(self._choose)
        self.table.selectRow(0)
        self._say_whether_usual()

    def values(self) -> Mapping[str, Any]:
        return {"keys": dict(self._chosen)}

    def select(self, name: str) -> None:
        """Choose the line of an action by its name."""
        for row in range(self._filter.rowCount()):
            entry = entry_at(self._filter.index(row, 0))
            if entry is not None and entry.name == name:
                self.table.selectRow(row)
                self.table.scrollTo(self._filter.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on from the search to the table and from there to the key; it does not save."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.search.hasFocus():
            self.table.setFocus()
        else:
            self.editor.fields[0].setFocus()

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._filter)
        table.setAccessibleName(tr("Actions and their keys"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(current_theme().row_height())
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(head.defaultAlignment().AlignLeft | head.defaultAlignment().AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.setMinimumHeight(16 * GRID)
        return table

    def fit(self) -> None:
        """Make rows as high as their text; where that is large, the menus give their room to the actions."""
        super().fit()
        if hasattr(self, "table"):
            self.table.verticalHeader().setDefaultSectionSize(current_theme().row_height())
            self.table.setColumnHidden(1, current_theme().text_size > LARGE_TEXT)

    def _look_for(self, text: str) -> None:
        self._filter.look_for(text)
        if self._filter.rowCount():
            self.table.selectRow(0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        index = self.table.currentIndex()
        self.editor.show_entry(entry_at(index) if self._filter.rowCount() else None, self._chosen)

    def _choose(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        self._chosen = dict(chosen)
        self._model.take(self._chosen)
        self._say_whether_usual()
        self.changed.emit()

    def _reset_all(self) -> None:
        known = {entry.name for entry in self._keys.entries}
        self._choose({name: keys for name, keys in self._chosen.items() if name not in known})
        self._show_chosen()

    def _say_whether_usual(self) -> None:
        self.all_usual.setEnabled(bool(self._chosen))
