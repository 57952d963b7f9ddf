"""The files that could not be read, each with the reason: one list, never a dialog per file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told
from assistant.desktop.words import mark, tr

Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractTableModel):
    """File, folder, reason; any number of rows."""

    HEADS = (mark("File"), mark("Why"), mark("Folder"))

    def __init__(self, problems: Sequence[tuple[Path, str]]) -> None:
        super().__init__()
        self._problems = problems

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self.HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        path, reason = self._problems[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (path.name, told(reason), str(path.parent))[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self.HEADS[section])
        return None


class ProblemsDialog(QDialog):
    """Shows the list and copies it."""

    def __init__(self, problems: Sequence[tuple[Path, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Could not be read"))
        self.resize(130 * GRID, 50 * GRID)
        self._problems = problems
        told = QLabel(tr("%Ln file(s) could not be read. The others are done.", "", len(problems)), self)
        told.setFont(current_theme().font("title"))
        self._model = ProblemModel(problems)
        table = QTableView(self)
        table.setModel(self._model)
        table.setAccessibleName(self.windowTitle())
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setColumnWidth(0, 24 * GRID)
        table.setColumnWidth(1, 68 * GRID)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(tr("Copy the list"), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(told)
        column.addWidget(table, 1)
        column.addWidget(buttons)

    def copy(self) -> None:
        """Put the list on the clipboard, one file a line, ready for a spreadsheet."""
        lines = (f"{path}\t{reason}" for path, reason in self._problems)
        QGuiApplication.clipboard().setText("\n".join(lines))
