"""The installed packs as rows: name, state in words, size."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics

from assistant.desktop.packs import wording
from assistant.desktop.shell.sizes import size
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.packs import Listed

COLUMNS = (mark("Pack"), mark("State"), mark("Size"), mark("Knows"))
Index = QModelIndex | QPersistentModelIndex


class PackList(QAbstractTableModel):
    """One row a pack. ``in_use`` tells which of them the window reads with."""

    def __init__(self, in_use: Callable[[Listed], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_use = in_use
        self._rows: Sequence[Listed] = ()

    @property
    def rows(self) -> Sequence[Listed]:
        """The packs, in the order of the rows."""
        return self._rows

    def show(self, rows: Sequence[Listed]) -> None:
        """Show other packs."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def refresh(self) -> None:
        """Another one is in use."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(COLUMNS) - 1))

    def is_in_use(self, listed: Listed) -> bool:
        """Tell whether this pack is in use."""
        return self._in_use(listed)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        listed = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(listed, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self._text(listed, column) for column in range(len(COLUMNS)))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(listed.place.path)
        if role == Qt.ItemDataRole.SizeHintRole:
            text = self._text(listed, index.column())
            width = QFontMetrics(current_theme().font(strong=True)).horizontalAdvance(text) + 3 * GRID
            return QSize(width, current_theme().row_height())
        if role == Qt.ItemDataRole.FontRole and self._in_use(listed):
            return current_theme().font(strong=True)
        if role == Qt.ItemDataRole.ForegroundRole and listed.problem and index.column() == 1:
            return current_theme().colour("warning")
        return None

    def _text(self, listed: Listed, column: int) -> str:
        if column == 0:
            if listed.pack is None:
                return listed.name
            return tr("{name} {version}", name=listed.name, version=listed.pack.version)
        if column == 1:
            return wording.state(listed, in_use=self._in_use(listed))
        if column == 2:
            return size(listed.size) if listed.size else ""
        return wording.in_short(listed)
