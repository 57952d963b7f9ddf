"""What a grouping would do, as a table: file name, object now, object then. Rows cost nothing until seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.catalogue.grouping import Grouped, Grouping
from assistant.desktop.theme import current_theme
from assistant.desktop.words import mark, tr

Index = QModelIndex | QPersistentModelIndex
HEADINGS = (mark("File name"), mark("Object now"), mark("Object then"))
FILE, NOW, THEN = range(3)


class GroupModel(QAbstractTableModel):
    """Pictures of one object lie together on one ground; the next object has the other ground."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: list[Grouped] = []
        self._odd: list[bool] = []

    def show(self, grouping: Grouping | None) -> None:
        """Show a grouping, or nothing."""
        self.beginResetModel()
        self._pictures = list(grouping.pictures) if grouping else []
        odd, before, self._odd = False, "", []
        for each in self._pictures:
            odd ^= bool(self._odd) and each.after != before
            before = each.after
            self._odd.append(odd)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._pictures)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        picture, theme = self._pictures[index.row()], current_theme()
        moves = picture.after != picture.before
        if role == Qt.ItemDataRole.DisplayRole:
            then = picture.after if moves else tr("stays")
            return (picture.path.name, picture.before, then)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = {"file": picture.path.name, "before": picture.before, "after": picture.after}
            return tr("{file}: {before} becomes {after}", **words) if moves else tr("{file} stays", **words)
        if role == Qt.ItemDataRole.BackgroundRole:
            return theme.colour("raised") if self._odd[index.row()] else None
        if role == Qt.ItemDataRole.ForegroundRole:
            strong = index.column() == FILE or (moves and index.column() == THEN)
            return theme.colour("text" if strong else "text_quiet")
        if role == Qt.ItemDataRole.FontRole and moves and index.column() == THEN:
            return theme.font(strong=True)
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(picture.path)
        return None
