"""How the contact sheet is drawn: pictures with score, number and state; the line between its parts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from assistant.catalogue import Verdict
from assistant.desktop.icons import paint_icon
from assistant.desktop.pictures.thumbnails import Thumbnails
from assistant.desktop.sheet.sheet_model import HEADINGS, WORDS, Part, Role, SheetModel
from assistant.desktop.terms.facet_model import percent
from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr

PAD = GRID // 2
ICON = 14
VERDICT_ICONS = {Verdict.ACCEPTED: "check", Verdict.ADDED: "plus", Verdict.REJECTED: "cross"}


def words_height() -> int:
    """Height of the two lines below a picture."""
    return 2 * QFontMetrics(current_theme().font("small")).height() + PAD


def heading_height() -> int:
    """Height of a heading."""
    return current_theme().row_height() + GRID


class CellDelegate(QStyledItemDelegate):
    """Draws what the model knows and the thumbnails that are there; it asks for nothing."""

    def __init__(self, thumbnails: Thumbnails, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.thumbnails = thumbnails
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        heading, place = index.data(Role.HEADING), index.data(Role.PLACE)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        model = index.model()
        assert isinstance(model, SheetModel)
        if heading is not None:
            self._paint_heading(painter, option.rect, model, heading)
        elif place is not None:
            self._paint_cell(painter, option, model, place, index == self._view.currentIndex())
        painter.restore()

    # A picture

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, model: SheetModel, place: int, current: bool
    ) -> None:
        theme = current_theme()
        painter.fillRect(option.rect, theme.colour("surface"))  # the style has marked it its own way
        cell: QRect = option.rect.adjusted(PAD, PAD, -PAD, -PAD)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("current" if self._view.hasFocus() else "current_idle"))
            painter.drawRoundedRect(cell, RADIUS, RADIUS)
        if current:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        inside = cell.adjusted(PAD, PAD, -PAD, -PAD)
        words = words_height()
        verdict = model.verdict(place)
        self._paint_picture(painter, inside.adjusted(0, 0, 0, -words), model, place, verdict)
        line = QFontMetrics(theme.font("small")).height()
        first = QRect(inside.left(), inside.bottom() - 2 * line, inside.width(), line)
        score = model.candidates[place].score
        self._paint_first(painter, first, "–" if score is None else percent(score), model, place)
        self._paint_state(painter, first.translated(0, line), verdict)

    def _paint_picture(
        self, painter: QPainter, place: QRect, model: SheetModel, number: int, verdict: Verdict | None
    ) -> None:
        theme = current_theme()
        image = self.thumbnails.get(model.candidates[number].picture_id)
        if image is None or image.isNull():
            side = min(place.width(), place.height())
            ground = QRect(0, 0, side, side)
            ground.moveCenter(place.center())
            painter.fillRect(ground, theme.colour("track"))
            icon = QRect(0, 0, 20, 20)
            icon.moveCenter(place.center())
            name = "picture" if image is None else "state-problem"
            paint_icon(painter, icon, name, theme.colour("text_quiet"))
            return
        target = QRect(place.topLeft(), image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio))
        target.moveCenter(place.center())
        painter.setOpacity(0.4 if verdict is Verdict.REJECTED else 1.0)
        painter.drawImage(target, image, QImage.rect(image))
        painter.setOpacity(1.0)
        if verdict is not None:
            self._paint_badge(painter, target, verdict)

    def _paint_badge(self, painter: QPainter, target: QRect, verdict: Verdict) -> None:
        theme = current_theme()
        rejected = verdict is Verdict.REJECTED
        badge = QRect(target.right() - ICON - 9, target.top() + 4, ICON + 6, ICON + 6)
        painter.setPen(QPen(theme.colour("rejected" if rejected else "accent"), 1))
        painter.setBrush(theme.colour("surface" if rejected else "accent"))
        painter.drawEllipse(badge)
        colour = theme.colour("rejected" if rejected else "on_accent")
        paint_icon(painter, badge.adjusted(3, 3, -3, -3), VERDICT_ICONS[verdict], colour)

    def _paint_first(self, painter: QPainter, line: QRect, score: str, model: SheetModel, place: int) -> None:
        """The score, and the object's number in what is left of the line."""
        theme = current_theme()
        font = theme.font("small", strong=True, figures=True)
        used = QFontMetrics(font).horizontalAdvance(score) + GRID
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, score)
        known = model.file(place)
        font = theme.font("small")
        number = QFontMetrics(font).elidedText(
            known.object_number if known else "", Qt.TextElideMode.ElideMiddle, line.width() - used
        )
        painter.setFont(font)
        painter.setPen(theme.colour("text_quiet"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)

    def _paint_state(self, painter: QPainter, line: QRect, verdict: Verdict | None) -> None:
        theme = current_theme()
        rejected = verdict is Verdict.REJECTED
        name = "text_quiet" if verdict is None else "rejected" if rejected else "accent"
        painter.setFont(theme.font("small", strong=verdict is not None))
        painter.setPen(theme.colour(name))
        word = painter.fontMetrics().elidedText(tr(WORDS[verdict]), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)

    # The line between the parts

    def _paint_heading(self, painter: QPainter, area: QRect, model: SheetModel, part: Part) -> None:
        theme = current_theme()
        painter.fillRect(area, theme.colour("surface"))
        score = percent(model.line)
        words = tr(HEADINGS[part])
        text = area.adjusted(GRID, 0, -GRID, 0)
        painter.setFont(theme.font(strong=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        used = QFontMetrics(theme.font(strong=True)).horizontalAdvance(words) + GRID
        painter.setFont(theme.font("small", figures=True))
        painter.setPen(theme.colour("text_quiet"))
        count = tr("%Ln picture(s)", "", model.size_of(part))
        aside = text.adjusted(used, 0, 0, 0)
        painter.drawText(aside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, count)
        if part is Part.UNDER:
            painter.fillRect(QRect(area.left(), area.top(), area.width(), 2), theme.colour("accent"))
            said, font = tr("The line: {score}", score=score), theme.font("small", strong=True, figures=True)
            wide = max(14 * GRID, QFontMetrics(font).horizontalAdvance(said) + 2 * GRID)
            tag = QRect(area.right() - wide, area.top(), wide, area.height() - GRID)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(tag, RADIUS, RADIUS)
            painter.setFont(font)
            painter.setPen(theme.colour("on_accent"))
            painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, said)
