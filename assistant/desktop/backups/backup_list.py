"""The backups as rows: when, why, what is in each, and how that differs from now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.catalogue.backups import Backup, Contents
from assistant.desktop.backups import wording
from assistant.desktop.shell.sizes import size
from assistant.desktop.words import mark, tr

Index = QModelIndex | QPersistentModelIndex

HEADINGS = (mark("When"), mark("Why"), mark("Compared with now"), mark("Objects"), mark("Tags"), mark("Size"))
_FIGURES = 3
"""The first column that holds figures."""


class BackupList(QAbstractTableModel):
    """What is not counted yet has an empty cell; what cannot be read says so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Backup] = []
        self._now: Contents | None = None
        self._held: dict[Path, Contents | None] = {}

    def show(self, rows: Sequence[Backup], now: Contents | None) -> None:
        """Show other backups; what was counted stays known."""
        self.beginResetModel()
        self.rows, self._now = list(rows), now
        self.endResetModel()

    def show_held(self, backup: Backup, held: Contents | None) -> None:
        """Show what one holds; None: it cannot be read."""
        self._held[backup.path] = held
        if backup in self.rows:
            row = self.rows.index(backup)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADINGS) - 1))

    def held(self, backup: Backup) -> Contents | None:
        """Return what a backup holds, if that is known."""
        return self._held.get(backup.path)

    def readable(self, backup: Backup) -> bool:
        """Whether it can be gone back to, as far as is known."""
        return bool(backup.version) and self._held.get(backup.path, True) is not None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self._text(self.rows[index.row()], index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{heading}: {value}", heading=tr(HEADINGS[index.column()]), value=text or tr("nothing"))
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(self.rows[index.row()].path)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= _FIGURES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, backup: Backup, column: int) -> str:
        held = self._held.get(backup.path)
        if column == 0:
            return wording.when(backup.made)
        if column == 1:
            return wording.why(backup)
        if column == 2:
            if not self.readable(backup):
                return tr("Cannot be read")
            return wording.compared(held, self._now) if held is not None else ""
        if column == 5:
            return size(backup.size)
        if held is None:
            return ""
        return tr("%Ln", "", held.objects if column == 3 else held.tags)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(HEADINGS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section >= _FIGURES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
