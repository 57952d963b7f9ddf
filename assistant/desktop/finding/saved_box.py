"""Filters that were given a name, kept in the catalogue for everybody who works on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr


class SavedList(QListWidget):
    """Return or a click takes a filter, Del forgets it."""

    taken = Signal(str)
    forgotten = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(item.text())
        elif item is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten.emit(item.text())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, min(5, max(1, self.count())) * current_theme().row_height() + 4)


class SavedBox(QWidget):
    """The list of names if there are any, and a field to give a name to the filter that is on."""

    taken = Signal(str)
    forgotten = Signal(str)
    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = SavedList(self)
        self.list.setAccessibleName(tr("Saved filters"))
        self.list.setToolTip(tr("Return: use it. Del: forget it."))
        self.list.itemClicked.connect(lambda item: self.taken.emit(item.text()))
        self.list.taken.connect(self.taken)
        self.list.forgotten.connect(self.forgotten)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Name this filter"))
        self.field.setAccessibleName(tr("Name under which this filter is saved"))
        self.field.textChanged.connect(self._refresh)
        self.field.returnPressed.connect(self._name)
        self.button = QPushButton(tr("Save"), self)
        self.button.clicked.connect(self._name)
        self.naming = QWidget(self)
        row = QHBoxLayout(self.naming)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        self._head = QLabel(tr("Saved filters"), self)
        self._head.setFont(current_theme().font("small", strong=True))
        self._head.setProperty("section", True)
        column.addWidget(self._head)
        column.addWidget(self.list)
        column.addWidget(self.naming)
        self._plain = True
        self.show_names([])
        self.set_plain(True)

    def show_names(self, names: Sequence[str]) -> None:
        """Show the names there are."""
        row = self.list.currentRow()
        self.list.clear()
        self.list.addItems(list(names))
        self.list.setCurrentRow(min(max(row, 0), len(names) - 1))
        for widget in (self._head, self.list):
            widget.setVisible(bool(names))
        self.list.setFixedHeight(self.list.sizeHint().height())

    def set_plain(self, plain: bool) -> None:
        """Say whether there is anything to save."""
        self._plain = plain
        self.naming.setVisible(not plain)
        self._refresh()

    def _refresh(self) -> None:
        self.button.setEnabled(bool(self.field.text().strip()))

    def _name(self) -> None:
        name = self.field.text().strip()
        if name and not self._plain:
            self.field.clear()
            self.named.emit(name)
