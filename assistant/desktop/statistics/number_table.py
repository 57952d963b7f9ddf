"""The numbers of a figure as a table: sorted by any column, selected, copied, read aloud."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from assistant.desktop.statistics.tables import Cell, Table, shown
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

Index = QModelIndex | QPersistentModelIndex
NOTHING = Table((), ())


class NumberModel(QAbstractTableModel):
    """Shows one table; sorting moves its rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = NOTHING
        self._rows: list[Any] = []

    def show_table(self, table: Table) -> None:
        """Show other numbers, in their own order."""
        self.beginResetModel()
        self.table, self._rows = table, list(table.rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.table.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell: Cell = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.table.headings[index.column()]
            return tr("{heading}: {value}", heading=heading, value=shown(cell) or tr("nothing"))
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(cell, int | float):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(cell, str):
            return cell
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.table.headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            numbers = any(isinstance(row[section], int | float) for row in self._rows[:20])
            side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; cells with nothing to say come last either way."""
        if not 0 <= column < len(self.table.headings):
            return
        self.layoutAboutToBeChanged.emit()
        down = order == Qt.SortOrder.DescendingOrder
        told = [row for row in self._rows if row[column] is not None]
        told.sort(key=lambda row: _key(row[column]), reverse=down)
        self._rows = [*told, *(row for row in self._rows if row[column] is None)]
        self.layoutChanged.emit()


def _key(cell: Cell) -> tuple[bool, Any]:
    return isinstance(cell, str), cell.casefold() if isinstance(cell, str) else cell


class NumberTable(QTableView):
    """The view of the numbers; Ctrl+C copies the selected rows, or all, as a spreadsheet takes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = NumberModel(self)
        self.setModel(self.numbers)
        self.setAccessibleName(tr("The numbers of the plot"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setMinimumSectionSize(9 * GRID)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSortingEnabled(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)
        current_theme().changed.connect(self._dress)
        self._dress()

    def show_table(self, table: Table) -> None:
        """Show other numbers; a model without a current row is not read by screen readers."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.numbers.show_table(table)
        self._fit_columns()
        if table.rows:
            first = self.numbers.index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def copy(self) -> None:
        """Copy the selected rows, all where none is, with the headings."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = chosen or range(self.numbers.rowCount())
        columns = range(self.numbers.columnCount())
        lines = ["\t".join(self.numbers.table.headings)]
        for row in rows:
            cells = (str(self.numbers.index(row, column).data() or "") for column in columns)
            lines.append("\t".join(cells))
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def _fit_columns(self) -> None:
        metrics = self.fontMetrics()
        for column, heading in enumerate(self.numbers.table.headings):
            texts = [shown(row[column]) for row in self.numbers.table.rows[:60]]
            wide = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            wide = max(min(wide, 40 * GRID), metrics.horizontalAdvance(heading) + 2 * GRID)
            self.setColumnWidth(column, wide + 3 * GRID)

    def _dress(self) -> None:
        c = current_theme().colours
        self.setFont(current_theme().font(figures=True))
        self.verticalHeader().setDefaultSectionSize(current_theme().row_height())
        self.setStyleSheet(
            f"QTableView {{ background: {c.ground}; color: {c.text}; outline: 0;"
            f" selection-background-color: {c.current}; selection-color: {c.text}; }}"
            f"QTableView:focus {{ border: 1px solid {c.accent}; }}"
            f"QTableView::item {{ padding: 0 8px; border-bottom: 1px solid {c.line}; }}"
            f"QTableView::item:selected {{ background: {c.current}; color: {c.text}; }}"
        )
