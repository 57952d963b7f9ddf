"""The similar objects as a list model, nearest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.desktop.why.neighbours import Neighbour
from assistant.desktop.why.similar_words import degree, number, spoken

Index = QModelIndex | QPersistentModelIndex


class SimilarModel(QAbstractListModel):
    """``missing``: how many of each one's tags the object on the desk does not have."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.neighbours: list[Neighbour] = []
        self.missing: list[int] = []

    def show(self, neighbours: Sequence[Neighbour], missing: Sequence[int]) -> None:
        """Show other objects, or the same with other counts."""
        if list(neighbours) == self.neighbours:
            self.missing = list(missing)
            if self.missing:
                self.dataChanged.emit(self.index(0), self.index(len(self.missing) - 1))
            return
        self.beginResetModel()
        self.neighbours, self.missing = list(neighbours), list(missing)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.neighbours)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        neighbour = self.neighbours[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return neighbour.number
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(neighbour, self.missing[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            words = f"{degree(neighbour.similarity)} ({number(neighbour.similarity)})"
            return "\n".join([f"{neighbour.number}: {words}", *(tag.label for tag in neighbour.tags)])
        return None
