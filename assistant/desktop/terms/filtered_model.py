"""The lines of a facet tree that a search leaves: the terms found, and the broader terms above them.

The tree itself is not touched, so that Esc brings it back as it was. A search finds fifty terms at most,
and this model holds these and their broader terms only: 50,000 terms cost what the fifty cost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.desktop.terms.facet_tree import ROOT

if TYPE_CHECKING:
    from assistant.desktop.terms.facet_model import FacetModel, Line

Index = QModelIndex | QPersistentModelIndex

PLACES = 4
"""In how many places a term with several broader ones is shown: enough to see that it has several."""


class FilteredModel(QAbstractItemModel):
    """Some occurrences of a facet model's tree; the id of an index is the occurrence there."""

    def __init__(self, source: FacetModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._names: dict[int, str] = {}
        self._children: dict[int, list[int]] = {}
        self._position: dict[int, int] = {}

    @property
    def rows(self) -> Mapping[int, str]:
        """The term rows found, with the name that matched."""
        return self._names

    def show(self, names: Mapping[int, str]) -> None:
        """Show these terms, row -> the name that was found."""
        tree = self._source.tree
        shown = {each for row in names for each in tree.of_row[row][:PLACES]}
        shown |= {above for each in shown for above in tree.above(each)}
        self.beginResetModel()
        self._names = dict(names)
        self._children = {ROOT: []}
        for each in sorted(shown, key=tree.walk.__getitem__):
            self._children.setdefault(tree.parent[each], []).append(each)
        self._position = {
            each: place for below in self._children.values() for place, each in enumerate(below)
        }
        self.endResetModel()

    def first_of(self, row: int) -> int | None:
        """The first place of a term that was found."""
        places = self._source.tree.of_row[row] if row in self._names else []
        return places[0] if places and places[0] in self._position else None

    def is_hit(self, occurrence: int) -> bool:
        """Whether the line is a term found, not one that only leads to it."""
        return self._source.tree.row[occurrence] in self._names

    # What the painter asks, as of a facet's model

    def occurrence(self, index: Index) -> int:
        """The occurrence of a model index; ROOT for the invalid one."""
        return int(index.internalId()) if index.isValid() else ROOT

    def index_of(self, occurrence: int) -> QModelIndex:
        """The model index of an occurrence on show; the invalid one for any other."""
        if occurrence not in self._position:
            return QModelIndex()
        return self.createIndex(self._position[occurrence], 0, occurrence)

    def term_row(self, index: Index) -> int:
        """The row in the facet of an index's term."""
        return self._source.tree.row[self.occurrence(index)]

    def line(self, occurrence: int) -> Line:
        """Everything the painter needs of a line."""
        line = self._source.line(occurrence)
        hit = self.is_hit(occurrence)
        name = self._names.get(self._source.tree.row[occurrence], "")
        label = self._source.tree.labels[self._source.tree.row[occurrence]]
        return replace(line, strong=False, normal=hit, below=None, more=0, name=name if name != label else "")

    # Qt's questions

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        below = self._children.get(self.occurrence(parent), [])
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: Index | None = None) -> Any:
        if index is None:
            return super().parent()
        if not index.isValid():
            return QModelIndex()
        return self.index_of(self._source.tree.parent[self.occurrence(index)])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self._children.get(self.occurrence(parent), []))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        occurrence = self.occurrence(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._source.tree.labels[self._source.tree.row[occurrence]]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._source.spoken(occurrence)
        return None
