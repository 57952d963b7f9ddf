"""The places a new term may have, as a list: suggested ones, or what the trees have by a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from assistant.desktop.icons import paint_icon
from assistant.desktop.terms.facet_model import Index
from assistant.desktop.theme import GRID, Theme
from assistant.desktop.words import tr
from assistant.vocabulary.placing import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.vocabulary import Vocabulary

LIMIT = 30
_MARK = 12


class PlaceList(QAbstractListModel):
    """``places`` on show, and those that are ``marked``: a term may have several broader ones."""

    def __init__(
        self, vocabulary: Vocabulary, suggested: Sequence[Place], language: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._vocabulary, self._suggested, self._language = vocabulary, list(suggested), language
        self.places: list[Place] = list(suggested)
        self.marked: list[Place] = []

    def search(self, text: str) -> None:
        """Show the terms with this name, the suggested places for an empty text; marked ones stay."""
        found = [Place(hit.facet, hit.row) for hit in self._vocabulary.search(text, limit=LIMIT)]
        shown = found if text.strip() else self._suggested
        self.beginResetModel()
        self.places = list(dict.fromkeys([*self.marked, *shown]))
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Mark a place, or take the mark away."""
        place = self.places[row]
        if place in self.marked:
            self.marked.remove(place)
        else:
            self.marked.append(place)
        self.dataChanged.emit(self.index(row), self.index(row))

    def chosen(self, row: int) -> list[Place]:
        """What is chosen: the marked places, else the one of this row."""
        return list(self.marked) or (self.places[row : row + 1] if row >= 0 else [])

    def parts(self, row: int) -> tuple[str, str]:
        """What a row says: the broader term, and where that one stands."""
        place = self.places[row]
        facet = self._vocabulary[place.facet]
        if place.row is None:
            return tr("At the top of {facet}", facet=facet.label(self._language)), ""
        way = [facet.terms[each].label(self._language) for each in facet.routes(place.row)[0]]
        return way[-1], " › ".join([facet.label(self._language), *way[:-1]])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        label, where = self.parts(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            marked = tr("marked") if self.places[index.row()] in self.marked else ""
            return ", ".join(filter(None, [label, where, marked]))
        return None


class PlaceLine(QStyledItemDelegate):
    """A place on one line: a check where it is marked, the broader term, and where that one stands."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> Any:
        size = super().sizeHint(option, index)
        size.setHeight(self._theme.row_height())
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, PlaceList)
        label, where = model.parts(index.row())
        area: QRect = option.rect
        colour = self._theme.colour
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour("current"))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colour("accent"))
        if model.places[index.row()] in model.marked:
            spot = QRect(area.left() + GRID, area.center().y() - _MARK // 2 + 1, _MARK, _MARK)
            paint_icon(painter, spot, "check", colour("accent"))
        room = area.adjusted(2 * GRID + _MARK, 0, -GRID, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setFont(self._theme.font())
        painter.setPen(colour("text"))
        shown = QFontMetrics(painter.font()).elidedText(label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, left, shown)
        room.setLeft(room.left() + QFontMetrics(painter.font()).horizontalAdvance(shown) + 2 * GRID)
        painter.setFont(self._theme.font("small"))
        painter.setPen(colour("text_quiet"))
        small = QFontMetrics(painter.font())
        painter.drawText(room, right, small.elidedText(where, Qt.TextElideMode.ElideMiddle, room.width()))
        painter.restore()
