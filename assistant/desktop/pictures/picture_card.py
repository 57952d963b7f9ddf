"""Cards with a picture, a bar and lines of words: how several that are compared are drawn, and their row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assistant.desktop.icons import paint_icon
from assistant.desktop.theme import RADIUS, ROW
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.pictures.thumbnails import Thumbnails
    from assistant.desktop.theme import Theme

_BAR = 3
_SEAL = 14
_BADGE = 22
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Line:
    """Words that end in an ellipsis where they do not fit; ``figure`` stands at the end and is never cut.

    ``seal`` draws a sign into the square before the words.
    """

    text: str
    colour: str = "text_normal"
    figure: str = ""
    seal: Callable[[QPainter, QRectF], None] | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on one card. Everything a colour or the bar says stands in the ``lines`` too.

    ``share``: how much of the bar is filled, 0 to 1. ``badge``: the icon on the picture, if any.
    """

    picture_id: int
    share: float
    lines: Sequence[Line]
    badge: str = ""


@dataclass(frozen=True, slots=True)
class Measures:
    """``width`` at the usual text size and height of the ``image``, in pixels, and how many lines there are.

    ``margin`` lies around what is on the card and between two cards; half of it parts picture, bar and words.
    ``first`` is the size of the first line, which is strong; the others are small.
    """

    width: int
    image: int
    lines: int
    margin: int
    first: Literal["small", "body"] = "small"


class CardPainter(QStyledItemDelegate):
    """Paints what ``card`` says of a row; ``unreadable`` stands where a picture cannot be shown."""

    def __init__(
        self,
        theme: Theme,
        thumbnails: Thumbnails,
        measures: Measures,
        card: Callable[[int], Card],
        unreadable: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme, self._thumbnails = theme, thumbnails
        self._measures, self._card, self._unreadable = measures, card, unreadable

    def height(self) -> int:
        """Return how high a card is at the size of the text."""
        words = sum(self._line_height(number) for number in range(self._measures.lines))
        return 2 * self._measures.margin + self._measures.image + 2 * self._gap + _BAR + words

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._measures.width * self._theme.row_height() // ROW, self.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view, margin, image = option.widget, self._measures.margin, self._measures.image
        chosen = isinstance(view, QListView) and view.currentIndex() == index
        frame = option.rect.adjusted(0, 0, -margin, 0)
        inside = frame.adjusted(margin, margin, -margin, -margin)
        picture = QRect(inside.topLeft(), QSize(inside.width(), image))
        bar = QRect(inside.left(), inside.top() + image + self._gap, inside.width(), _BAR)
        card = self._card(index.row())
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._ground(painter, frame, chosen, keys=bool(view and view.hasFocus()))
        self._picture(painter, picture, card.picture_id)
        if card.badge:
            self._badge(painter, picture, card.badge)
        self._bar(painter, bar, card.share)
        self._lines(painter, inside.adjusted(0, image + 2 * self._gap + _BAR, 0, 0), card.lines)
        painter.restore()

    @property
    def _gap(self) -> int:
        return self._measures.margin // 2

    def _font(self, number: int) -> QFont:
        if number:
            return self._theme.font("small", figures=True)
        return self._theme.font(self._measures.first, strong=True, figures=True)

    def _line_height(self, number: int) -> int:
        return QFontMetrics(self._font(number)).height() + self._measures.margin // 4

    def _ground(self, painter: QPainter, frame: QRect, chosen: bool, *, keys: bool) -> None:
        colour = self._theme.colour
        painter.setBrush(colour("current" if chosen and keys else "current_idle" if chosen else "surface"))
        painter.setPen(QPen(colour("accent" if chosen else "line"), 2 if chosen else 1))
        inset = 1 if chosen else 0.5
        painter.drawRoundedRect(QRectF(frame).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)

    def _picture(self, painter: QPainter, place: QRect, picture_id: int) -> None:
        """The whole picture: one that is cut is harder to compare."""
        image = self._thumbnails.get(picture_id)
        painter.fillRect(place, self._theme.colour("track"))
        if image is None:
            return
        if image.isNull():
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.colour("text_quiet"))
            how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, how, tr(self._unreadable))
            return
        target = QRect(place.topLeft(), image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio))
        target.moveCenter(place.center())
        painter.drawImage(target, image)

    def _badge(self, painter: QPainter, picture: QRect, icon: str) -> None:
        spot = QRectF(picture.left() + self._gap, picture.top() + self._gap, _BADGE, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(spot)
        paint_icon(painter, spot.adjusted(4, 4, -4, -4), icon, self._theme.colour("on_accent"))

    def _bar(self, painter: QPainter, place: QRect, share: float) -> None:
        painter.fillRect(place, self._theme.colour("track"))
        place.setWidth(round(place.width() * min(1.0, max(0.0, share))))
        painter.fillRect(place, self._theme.colour("bar"))

    def _lines(self, painter: QPainter, area: QRect, lines: Sequence[Line]) -> None:
        top = area.top()
        for number, line in enumerate(lines):
            place = QRect(area.left(), top, area.width(), self._line_height(number))
            top += place.height()
            if line.seal is not None:
                spot = QRectF(place.left(), place.center().y() - _SEAL // 2, _SEAL, _SEAL)
                line.seal(painter, spot)
                place.setLeft(place.left() + _SEAL + self._gap)
            self._write(painter, place, line, self._font(number))

    def _write(self, painter: QPainter, place: QRect, line: Line, font: QFont) -> None:
        painter.setFont(font)
        measure = QFontMetrics(font)
        if line.figure:
            painter.setPen(self._theme.colour("text"))
            painter.drawText(place, _RIGHT, line.figure)
            place.setWidth(place.width() - measure.horizontalAdvance(line.figure) - self._gap)
        painter.setPen(self._theme.colour(line.colour))
        shown = measure.elidedText(line.text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LEFT, shown)


class CardRow(QListView):
    """Cards from left to right, one beside the other; ``name`` is what a screen reader says of them."""

    def __init__(self, model: QAbstractListModel, cards: CardPainter, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards = cards
        self.setModel(model)
        self.setItemDelegate(cards)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)

    def card_height(self) -> int:
        """Return how high a card is at the size of the text."""
        return self._cards.height()
