"""How a similar object is drawn: its picture, its number, how alike it is, how many tags are missing here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from assistant.desktop.theme import GRID, RADIUS, ROW
from assistant.desktop.why.similar_model import Index, SimilarModel
from assistant.desktop.why.similar_words import degree, number
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.pictures.thumbnails import Thumbnails
    from assistant.desktop.theme import Theme
    from assistant.desktop.why.neighbours import Neighbour

WIDTH = 120
IMAGE = 64
_BAR = 3


class SimilarCard(QStyledItemDelegate):
    """Paints one card; everything a colour says stands there in words and figures too."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._thumbnails = theme, thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH * self._theme.row_height() // ROW, card_height(self._theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, view = index.model(), option.widget
        assert isinstance(model, SimilarModel)
        neighbour = model.neighbours[index.row()]
        chosen = isinstance(view, QListView) and view.currentIndex() == index
        card = option.rect.adjusted(0, 0, -GRID // 2, 0)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._ground(painter, card, chosen, keys=bool(view and view.hasFocus()))
        inside = card.adjusted(GRID // 2, GRID // 2, -GRID // 2, -GRID // 2)
        self._picture(painter, QRect(inside.topLeft(), QSize(inside.width(), IMAGE)), neighbour)
        self._bar(painter, QRect(inside.left(), inside.top() + IMAGE + 3, inside.width(), _BAR), neighbour)
        self._words(
            painter, inside.adjusted(2, IMAGE + _BAR + 5, -2, 0), neighbour, model.missing[index.row()]
        )
        painter.restore()

    def _ground(self, painter: QPainter, card: QRect, chosen: bool, *, keys: bool) -> None:
        colour = self._theme.colour
        painter.setBrush(colour("current" if chosen and keys else "current_idle" if chosen else "surface"))
        painter.setPen(QPen(colour("accent" if chosen else "line"), 2 if chosen else 1))
        inset = 1 if chosen else 0.5
        painter.drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)

    def _picture(self, painter: QPainter, place: QRect, neighbour: Neighbour) -> None:
        image = self._thumbnails.get(neighbour.picture_id)
        painter.fillRect(place, self._theme.colour("track"))
        if image is None:
            return
        if image.isNull():
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.colour("text_quiet"))
            how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, how, tr("cannot be shown"))
            return
        target = QRect(place.topLeft(), image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio))
        target.moveCenter(place.center())
        painter.drawImage(target, image)

    def _bar(self, painter: QPainter, place: QRect, neighbour: Neighbour) -> None:
        painter.fillRect(place, self._theme.colour("track"))
        place.setWidth(round(place.width() * min(1.0, max(0.0, neighbour.similarity))))
        painter.fillRect(place, self._theme.colour("bar"))

    def _words(self, painter: QPainter, area: QRect, neighbour: Neighbour, missing: int) -> None:
        strong, small = self._theme.font("small", strong=True), self._theme.font("small", figures=True)
        line = QRect(area.topLeft(), QSize(area.width(), _line(strong)))
        self._say(painter, line, neighbour.number, strong, "text")
        line = QRect(line.left(), line.bottom() + 1, area.width(), _line(small))
        alike = number(neighbour.similarity)
        self._say(painter, line, alike, small, "text", Qt.AlignmentFlag.AlignRight)
        line.setWidth(line.width() - QFontMetrics(small).horizontalAdvance(alike) - GRID // 2)
        self._say(painter, line, degree(neighbour.similarity), small, "text_normal")
        line.setWidth(area.width())
        line.translate(0, line.height())
        words = tr("%Ln missing here", "", missing) if missing else tr("none missing here")
        self._say(painter, line, words, small, "text_quiet")

    def _say(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        font: QFont,
        colour: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | align, shown)


def card_height(theme: Theme) -> int:
    """Return how high a card is at the system's font size."""
    return GRID + IMAGE + _BAR + 5 + _line(theme.font("small", strong=True)) + 2 * _line(theme.font("small"))


def _line(font: QFont) -> int:
    return QFontMetrics(font).height() + 1
