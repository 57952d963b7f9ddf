"""What the search field offers while one types: the words as they are, and terms of the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from assistant.catalogue.finding import TermCount
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

LIMIT = 11
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Offer:
    """One line: its words, where the term stands, and how many pictures have it (``None``: not counted)."""

    label: str
    where: str = ""
    pictures: int | None = None
    term: tuple[str, str] | None = None
    """Facet and URI; ``None`` for the words as they are."""


class Offers(QAbstractListModel):
    """The words first, then the terms with them in any language; those that occur come first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.offers: list[Offer] = []

    def search(
        self,
        text: str,
        vocabulary: Vocabulary,
        language: str,
        counts: Mapping[tuple[str, str], TermCount] | None,
    ) -> None:
        """Offer what fits ``text``."""
        found = [Offer(tr("Find “{text}” in numbers, file names and tags", text=text))] if text else []
        terms = [
            self._offer(hit, vocabulary, language, counts) for hit in vocabulary.search(text, limit=LIMIT)
        ]
        terms.sort(key=lambda offer: offer.pictures == 0)
        self.beginResetModel()
        self.offers = found + terms
        self.endResetModel()

    @staticmethod
    def _offer(
        hit: Any,
        vocabulary: Vocabulary,
        language: str,
        counts: Mapping[tuple[str, str], TermCount] | None,
    ) -> Offer:
        facet = vocabulary[hit.facet]
        term = facet.terms[hit.row]
        label = term.label(language)
        way = [facet.terms[row].label(language) for row in facet.routes(hit.row)[0][:-1]]
        pictures = None
        if counts is not None:
            count = counts.get((hit.facet, term.uri))
            pictures = count.pictures if count else 0
        return Offer(
            label if hit.label == label else f"{label} ({hit.label})",
            " › ".join([facet.label(language), *way]),
            pictures,
            (hit.facet, term.uri),
        )

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.label
        if role == Qt.ItemDataRole.UserRole:
            return offer
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = "" if offer.pictures is None else tr("%Ln picture(s)", "", offer.pictures)
            return ", ".join(filter(None, [offer.label, offer.where, number]))
        return None


class OfferDelegate(QStyledItemDelegate):
    """A line in two tones: the words, where the term stands, the number of pictures at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, current_theme().row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer, theme = index.data(Qt.ItemDataRole.UserRole), current_theme()
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("current"))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), theme.colour("accent"))
        room = area.adjusted(GRID + 4, 0, -GRID - 4, 0)
        painter.setFont(theme.font("small", figures=True))
        if offer.pictures is not None:
            painter.setPen(theme.colour("text" if offer.pictures else "text_quiet"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, right, f"{offer.pictures:,}")
            room.setRight(room.right() - 7 * GRID)
        nothing = offer.pictures == 0
        used = _write(painter, room, offer.label, "body", "text_quiet" if nothing else "text")
        rest = room.adjusted(used + GRID, 0, 0, 0)
        _write(painter, rest, offer.where, "small", "text_quiet")
        painter.restore()


def _write(painter: QPainter, room: QRect, text: str, size: Any, colour: str) -> int:
    """Write as much as there is room for; return its width."""
    theme = current_theme()
    font = theme.font(size)
    metrics = QFontMetrics(font)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width()))
    painter.setFont(font)
    painter.setPen(theme.colour(colour))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
    return metrics.horizontalAdvance(elided)
