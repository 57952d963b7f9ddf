"""Copy tags: a list of an exhibit's tags, or of similar objects', with check marks. Return takes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.shell.answer_buttons import AnswerButtons
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr


@dataclass(frozen=True, slots=True)
class Offer:
    """A tag that may be copied: its term, what is shown of it, and whether it is checked at first."""

    facet: str
    uri: str
    label: str
    kept_label: str
    facet_label: str
    source: str
    checked: bool


class CopyDialog(QDialog):
    """``chosen`` are the offers with a check mark when the dialog was accepted."""

    def __init__(self, title: str, note: str, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Copy tags"))
        self.setMinimumWidth(56 * GRID)
        self._offers = list(offers)
        theme = current_theme()
        head, told = QLabel(title, self), QLabel(note, self)
        head.setFont(theme.font("title", strong=True))
        for label in (head, told):
            label.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("Tags to copy"))
        self.list.setHeaderLabels([tr("Tag"), tr("Facet"), tr("From")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        for offer in self._offers:
            item = QTreeWidgetItem(self.list, [offer.label, offer.facet_label, offer.source])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked if offer.checked else Qt.CheckState.Unchecked)
            item.setSizeHint(0, QSize(0, theme.row_height()))
            item.setForeground(1, theme.colour("text_quiet"))
            item.setForeground(2, theme.colour("text_quiet"))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.list.itemChanged.connect(self._count)
        self._buttons = AnswerButtons(self, tr("Copy"))
        self._take = self._buttons.take
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(head)
        column.addWidget(told)
        column.addWidget(self.list, 1)
        column.addWidget(self._buttons)
        self.list.setFocus()
        self._count()

    @property
    def chosen(self) -> list[Offer]:
        """The offers with a check mark."""
        rows = (self.list.topLevelItem(row) for row in range(len(self._offers)))
        checked = [item is not None and item.checkState(0) == Qt.CheckState.Checked for item in rows]
        return [offer for offer, taken in zip(self._offers, checked, strict=True) if taken]

    def _count(self) -> None:
        count = len(self.chosen)
        self._take.setText(tr("Copy %Ln tag(s)", "", count))
        self._take.setEnabled(count > 0)
