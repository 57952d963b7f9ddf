"""Paints one line of a facet tree: label, score bar or decision, two digits, rank.

Read left to right. What a person decided stands where the bar was: a filled mark with a check for
accepted, an outline with a plus for added, a cross for rejected, each with its word. A bar is solid from
the line upwards and dotted below it. Colour never says anything that shape or word does not say too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from assistant.desktop.icons import paint_icon
from assistant.desktop.terms.facet_model import FacetModel, Line, percent
from assistant.desktop.terms.facet_state import WORDS, Standing
from assistant.desktop.terms.filtered_model import FilteredModel
from assistant.desktop.theme import GRID, RADIUS, Theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.terms.facet_model import Index

MARK = 12
_BAR = 4
_PAD = 5
_LEGIBLE = 56  # a qualifier cut shorter than this says nothing
MARKS = {
    Standing.ACCEPTED: "check",
    Standing.ADDED: "plus",
    Standing.REJECTED: "cross",
    Standing.IMPLIED: "check",
    Standing.RULED_OUT: "minus",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a line lie, in pixels of the viewport."""

    label: QRect
    more: QRect  # the end of ``label``, where a branch says how many terms it leaves out
    state: QRect
    number: QRect
    rank: QRect
    accept: QRect  # the two marks under the mouse, inside ``state``
    reject: QRect


class FacetDelegate(QStyledItemDelegate):
    """The painter of all lines of one facet; measures its columns once per theme and font."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hovered = -1
        self.hovered_part = ""
        self.measure()

    def measure(self) -> None:
        """Take the fonts anew; call after a change of the system's font."""
        theme = self._theme
        self.row_height = theme.row_height()
        self._strong = theme.font(strong=True)
        self._normal = theme.font()
        self._struck = theme.font()
        self._struck.setStrikeOut(True)
        self._small = theme.font("small")
        self._word = theme.font("small", strong=True)
        self._figures = theme.font(strong=True, figures=True)
        self._plain_figures = theme.font(figures=True)
        self._small_figures = theme.font("small", figures=True)
        words = QFontMetrics(self._word)
        self._state_width = (
            MARK + 14 + max(words.horizontalAdvance(tr(word)) for word in WORDS.values() if word)
        )
        self._number_width = QFontMetrics(self._figures).horizontalAdvance("88")
        self._more_width = QFontMetrics(self._word).horizontalAdvance("+888") + 4
        self._rank_width = QFontMetrics(self._small_figures).horizontalAdvance("#10")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height)

    def columns(self, rect: QRect) -> Columns:
        """The parts of a line whose content lies in ``rect`` (after expander and indentation)."""
        top, height = rect.top(), rect.height()
        right = rect.right() + 1 - GRID
        rank = QRect(right - self._rank_width, top, self._rank_width, height)
        number = QRect(rank.left() - GRID - self._number_width, top, self._number_width, height)
        # Where the text is large for the tree, half of the line stays the label's.
        most = right // 2 - (right - number.left()) - GRID
        wide = max(MARK + GRID, min(self._state_width, most))
        state = QRect(number.left() - GRID - wide, top + 4, wide, height - 8)
        label = QRect(rect.left(), top, max(0, state.left() - GRID - rect.left()), height)
        half = state.width() // 2
        accept = QRect(state.left(), state.top(), half - 1, state.height())
        reject = QRect(state.left() + half + 1, state.top(), state.width() - half - 1, state.height())
        wide = min(label.width(), self._more_width)
        more = QRect(label.right() + 1 - wide, top, wide, height)
        return Columns(label, more, state, number, rank, accept, reject)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, FacetModel | FilteredModel)
        occurrence = model.occurrence(index)
        line = model.line(occurrence)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.last:
            self._text(painter, rect, line.label, self._normal, "accent")
        else:
            columns = self.columns(rect)
            folded = not bool(option.state & QStyleOptionViewItem().state.State_Open)
            label = columns.label
            if line.score is None and line.standing not in MARKS and occurrence != self.hovered:
                label = label.united(columns.rank)  # nothing stands in the columns
            if line.more and not folded:
                self._more(painter, columns.more, line, occurrence)
                taken = QFontMetrics(self._word).horizontalAdvance(f"+{line.more}") + GRID
                label = label.adjusted(0, 0, -taken, 0)
            self._label(painter, label, line, line.below if folded else None)
            if occurrence == self.hovered:
                self._choices(painter, columns, line)
            elif line.standing in MARKS:
                self._mark(painter, columns.state, line.standing)
            elif line.score is not None:
                self._bar(painter, columns.state, line)
            self._numbers(painter, columns, line)
        painter.restore()

    def _label(self, painter: QPainter, rect: QRect, line: Line, inside: tuple[str, float] | None) -> None:
        if line.standing == Standing.REJECTED:
            font, colour = self._struck, "text_quiet"
        elif line.standing == Standing.RULED_OUT:
            font, colour = self._normal, "text_quiet"
        elif line.strong or line.standing in (Standing.ACCEPTED, Standing.ADDED):
            font, colour = self._strong, "text"
        else:
            font, colour = self._normal, "text_normal" if line.normal else "text_quiet"
        kept = self._remark_width(line.remark)
        used = self._name(painter, rect.adjusted(0, 0, -kept, 0), line.label, font, colour)
        rest = rect.adjusted(used + 6, 0, 0, 0)
        if kept:
            self._remark(painter, rest, line.remark)
            rest = rest.adjusted(kept, 0, 0, 0)
        wanted = min(_LEGIBLE, QFontMetrics(self._normal).horizontalAdvance(line.qualifier))
        if line.qualifier and rest.width() >= wanted:
            rest = rest.adjusted(
                self._text(painter, rest, line.qualifier, self._normal, "text_quiet") + 6, 0, 0, 0
            )
        if inside is not None and rest.width() > 48:
            label, score = inside
            self._text(painter, rest, f"› {label} {percent(score)}", self._small, "text_quiet")

    def _name(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> int:
        return self._text(painter, rect, text, font, colour)

    def _remark_width(self, text: str) -> int:
        return QFontMetrics(self._small).horizontalAdvance(text) + 2 * _PAD + GRID if text else 0

    def _remark(self, painter: QPainter, rect: QRect, text: str) -> None:
        """A word in a frame of its own at the left of the room: "local"."""
        metrics = QFontMetrics(self._small)
        wide, tall = metrics.horizontalAdvance(text) + 2 * _PAD, metrics.height() + 2
        frame = QRectF(rect.left(), rect.center().y() - tall // 2 + 1, wide, tall)
        painter.setPen(QPen(self._theme.colour("text_quiet"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(self._small)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)

    def _more(self, painter: QPainter, rect: QRect, line: Line, occurrence: int) -> None:
        under = occurrence == self.hovered and self.hovered_part == "more"
        painter.setFont(self._word if under else self._small_figures)
        painter.setPen(self._theme.colour("accent"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect, side, f"+{line.more}")

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> int:
        metrics = QFontMetrics(font)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        return metrics.horizontalAdvance(elided)

    def _mark(self, painter: QPainter, rect: QRect, standing: Standing) -> None:
        colour = self._theme.colour
        ink = {
            Standing.ACCEPTED: colour("on_accent"),
            Standing.ADDED: colour("accent"),
            Standing.REJECTED: colour("rejected"),
        }.get(standing, colour("text_quiet"))
        font = self._word if standing in (Standing.ACCEPTED, Standing.ADDED) else self._small
        words = rect.adjusted(MARK + 8, 0, -2, 0)
        fits = QFontMetrics(font).horizontalAdvance(tr(WORDS[standing])) <= words.width()
        if not fits:  # the mark alone says it; screen readers and the tool tip have the word
            rect = QRect(rect.topLeft(), QSize(MARK + 8, rect.height()))
        shape = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        if standing == Standing.ACCEPTED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(shape, RADIUS, RADIUS)
        elif standing == Standing.ADDED:
            painter.setPen(QPen(colour("accent"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(shape, RADIUS, RADIUS)
        mark = QRect(rect.left() + 4, rect.center().y() - MARK // 2 + 1, MARK, MARK)
        paint_icon(painter, mark, MARKS[standing], ink)
        if fits:
            left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(words, left, tr(WORDS[standing]))

    def _bar(self, painter: QPainter, rect: QRect, line: Line) -> None:
        assert line.score is not None
        middle = rect.center().y() + 0.5
        track = QRectF(rect.left(), middle - _BAR / 2, rect.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("track"))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        length = max(_BAR, track.width() * min(1.0, line.score))
        if line.score >= line.line:
            painter.setBrush(self._theme.colour("bar"))
            painter.drawRoundedRect(QRectF(track.left(), track.top(), length, _BAR), _BAR / 2, _BAR / 2)
        else:
            self._dots(painter, track.left(), middle, length, self._theme.colour("bar"))
        painter.setPen(QPen(self._theme.colour("text_quiet"), 1))
        at = round(track.left() + track.width() * line.line) + 0.5
        painter.drawLine(QPointF(at, middle - 4), QPointF(at, middle + 4))

    def _dots(self, painter: QPainter, left: float, middle: float, length: float, colour: QColor) -> None:
        painter.setBrush(colour)
        for step in range(max(1, int(length // (_BAR + 2)))):
            painter.drawEllipse(QRectF(left + step * (_BAR + 2), middle - _BAR / 2, _BAR, _BAR))

    def _choices(self, painter: QPainter, columns: Columns, line: Line) -> None:
        # Under the mouse the two marks to click on; for a decided term, one to take the decision back.
        if line.standing in (Standing.ACCEPTED, Standing.ADDED, Standing.REJECTED):
            self._button(painter, columns.state, "undo", "take back")
            return
        self._button(painter, columns.accept, "check", "accept")
        self._button(painter, columns.reject, "cross", "reject")

    def _button(self, painter: QPainter, rect: QRect, icon: str, part: str) -> None:
        under = part == self.hovered_part
        painter.setPen(QPen(self._theme.colour("accent" if under else "text_quiet"), 1))
        painter.setBrush(self._theme.colour("accent") if under else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        mark = QRect(0, 0, MARK, MARK)
        mark.moveCenter(rect.center())
        paint_icon(painter, mark, icon, self._theme.colour("on_accent" if under else "text_normal"))

    def _numbers(self, painter: QPainter, columns: Columns, line: Line) -> None:
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if line.score is not None:
            painter.setFont(self._figures if line.strong else self._plain_figures)
            painter.setPen(self._theme.colour("text" if line.strong else "text_normal"))
            painter.drawText(columns.number, right, percent(line.score))
        if line.rank:
            painter.setFont(self._small_figures)
            painter.setPen(self._theme.colour("text_quiet"))
            painter.drawText(columns.rank, right, f"#{line.rank}")
