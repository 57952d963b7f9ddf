"""How a candidate is drawn: its picture, number, title, confidence, likeness, and whether it is proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from assistant.desktop.exhibits.candidates import CandidateModel, Index
from assistant.desktop.exhibits.wording import (
    confidence_words,
    likeness_words,
    percent,
    proof_on_card,
    title_of,
)
from assistant.desktop.icons import paint_icon
from assistant.desktop.theme import GRID, RADIUS, ROW
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.pictures.thumbnails import Thumbnails
    from assistant.desktop.theme import Theme
    from assistant.identify.answer import Candidate

WIDTH = 160
"""How wide a card is at the usual text size."""
IMAGE = 84
"""Height of the picture on a card."""
_BAR = 3
_MARK = 14
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class CandidateCard(QStyledItemDelegate):
    """Paints one card. Shape and word say what is proved; colour only repeats it."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._thumbnails = theme, thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH * self._theme.row_height() // ROW, card_height(self._theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, view = index.model(), option.widget
        assert isinstance(model, CandidateModel)
        candidate = model.candidates[index.row()]
        chosen = isinstance(view, QListView) and view.currentIndex() == index
        card = option.rect.adjusted(0, 0, -GRID, 0)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._ground(painter, card, chosen, keys=bool(view and view.hasFocus()))
        inside = card.adjusted(GRID, GRID, -GRID, -GRID)
        place = QRect(inside.topLeft(), QSize(inside.width(), IMAGE))
        self._picture(painter, place, candidate)
        if candidate.exhibit == model.linked:
            self._badge(painter, place)
        self._bar(
            painter, QRect(inside.left(), place.bottom() + 5, inside.width(), _BAR), candidate.confidence
        )
        self._words(painter, inside.adjusted(0, IMAGE + 5 + _BAR + 3, 0, 0), candidate, index.row() + 1)
        painter.restore()

    def _ground(self, painter: QPainter, card: QRect, chosen: bool, *, keys: bool) -> None:
        colour = self._theme.colour
        painter.setBrush(colour("current" if chosen and keys else "current_idle" if chosen else "surface"))
        painter.setPen(QPen(colour("accent" if chosen else "line"), 2 if chosen else 1))
        inset = 1 if chosen else 0.5
        painter.drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)

    def _picture(self, painter: QPainter, place: QRect, candidate: Candidate) -> None:
        """The whole picture: a painting that is cut is harder to compare."""
        image = self._thumbnails.get(candidate.picture_id)
        painter.fillRect(place, self._theme.colour("track"))
        if image is None:
            return
        if image.isNull():
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.colour("text_quiet"))
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, words, tr("The picture is not there any more"))
            return
        size = image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(place.topLeft(), size)
        target.moveCenter(place.center())
        painter.drawImage(target, image)

    def _badge(self, painter: QPainter, place: QRect) -> None:
        """The check of "this is it", on the picture."""
        spot = QRectF(place.left() + 4, place.top() + 4, 22, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(spot)
        paint_icon(painter, spot.adjusted(4, 4, -4, -4), "check", self._theme.colour("on_accent"))

    def _bar(self, painter: QPainter, place: QRect, confidence: float) -> None:
        painter.fillRect(place, self._theme.colour("track"))
        painter.fillRect(
            QRect(place.topLeft(), QSize(round(place.width() * confidence), place.height())),
            self._theme.colour("bar"),
        )

    def _words(self, painter: QPainter, area: QRect, candidate: Candidate, rank: int) -> None:
        theme = self._theme
        strong, small = theme.font(strong=True, figures=True), theme.font("small", figures=True)
        line = QRect(area.topLeft(), QSize(area.width(), _line(strong)))
        share = percent(candidate.confidence)
        room = line.width() - QFontMetrics(strong).horizontalAdvance(share) - GRID // 2
        self._say(painter, line, share, strong, "text", _RIGHT)
        self._say(
            painter, QRect(line.topLeft(), QSize(room, line.height())), candidate.exhibit, strong, "text"
        )
        line = QRect(line.left(), line.bottom() + 1, area.width(), _line(small))
        self._say(painter, line, title_of(candidate) or tr("without a title"), small, "text_normal")
        line.translate(0, line.height())
        self._say(painter, line, confidence_words(candidate.confidence), small, "text_normal")
        line.translate(0, line.height())
        self._proof(painter, line, candidate)
        line.translate(0, line.height())
        self._say(painter, line, likeness_words(candidate, rank), small, "text_quiet")

    def _proof(self, painter: QPainter, line: QRect, candidate: Candidate) -> None:
        """A filled seal: proved. A dotted ring: not proven. Nothing: not checked."""
        theme = self._theme
        small = theme.font("small", figures=True)
        mark = QRect(line.left(), line.center().y() - _MARK // 2, _MARK, _MARK)
        words = line.adjusted(_MARK + 5, 0, 0, 0)
        if candidate.proof is None:
            self._say(painter, line, proof_on_card(candidate), small, "text_quiet")
        elif candidate.proof.proven:
            paint_icon(painter, mark.adjusted(-1, -1, 1, 1), "proved", theme.colour("accent"))
            self._say(painter, words, proof_on_card(candidate), small, "text")
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("text_quiet"), 1.5, Qt.PenStyle.DotLine))
            painter.drawEllipse(QRectF(mark).adjusted(1.5, 1.5, -1.5, -1.5))
            self._say(painter, words, proof_on_card(candidate), small, "text_quiet")

    def _say(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        font: QFont,
        colour: str,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, align, shown)


def card_height(theme: Theme) -> int:
    """Return how high a card is at the system's font size."""
    strong, small = theme.font(strong=True), theme.font("small")
    return 2 * GRID + IMAGE + 5 + _BAR + 3 + _line(strong) + 4 * _line(small)


def _line(font: QFont) -> int:
    return QFontMetrics(font).height() + 2
