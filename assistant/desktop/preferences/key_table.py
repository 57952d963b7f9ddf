"""The table of all actions and their keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from assistant.desktop.preferences.applying import Entry, Keys, native
from assistant.desktop.theme import current_theme
from assistant.desktop.words import mark, tr

Index = QModelIndex | QPersistentModelIndex
_HERE = QModelIndex()
HEADS = (mark("Action"), mark("Menu"), mark("Keys"))
ENTRY = Qt.ItemDataRole.UserRole
"""The role under which a line gives its Entry."""


class KeyModel(QAbstractTableModel):
    """One line for each action; keys that are not the usual ones stand strong and are named as changed."""

    def __init__(self, keys: Keys, chosen: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self._keys = keys
        self._chosen = dict(chosen)

    def take(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Show other keys."""
        self._chosen = dict(chosen)
        last = self.rowCount() - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0, 2), self.index(last, 2))

    def rowCount(self, parent: Index = _HERE) -> int:
        return 0 if parent.isValid() else len(self._keys.entries)

    def columnCount(self, parent: Index = _HERE) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._keys.entries[index.row()]
        texts = (entry.title, entry.group, native(self._keys.of(entry.name, self._chosen)))
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return texts[index.column()] or tr("no key")
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.action.statusTip()
        changed = self._keys.of(entry.name, self._chosen) != entry.usual
        if index.column() == 2 and changed:
            if role == Qt.ItemDataRole.FontRole:
                return current_theme().font(strong=True)
            if role == Qt.ItemDataRole.AccessibleDescriptionRole:
                return tr("changed; usually {keys}", keys=native(entry.usual) or tr("no key"))
        return None


class KeyFilter(QSortFilterProxyModel):
    """Shows the lines whose action, menu or keys hold all words of the search."""

    def __init__(self, model: KeyModel) -> None:
        super().__init__()
        self.setSourceModel(model)
        self._words: list[str] = []

    def look_for(self, text: str) -> None:
        """Show the lines with these words; all for none."""
        self._words = text.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        model = self.sourceModel()
        line = " ".join(str(model.index(row, column).data()) for column in range(len(HEADS))).casefold()
        return all(word in line for word in self._words)


def entry_at(index: Index) -> Entry | None:
    """Return the entry of a line, None for no line."""
    entry = index.data(ENTRY) if index.isValid() else None
    return entry if isinstance(entry, Entry) else None
