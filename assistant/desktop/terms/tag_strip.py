"""What the object has: its tags in one wrapping strip, each with mark and word. A click leads to its term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.catalogue import Change, Verdict
from assistant.desktop.icons import paint_icon
from assistant.desktop.terms.facet_model import Index
from assistant.desktop.terms.tag_model import TagModel
from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from assistant.catalogue import Decision
    from assistant.desktop.theme import Theme
    from assistant.vocabulary import Vocabulary

_MARK = 12
_LINES = 2
_EMPTY = mark("No tags yet. Accept a suggestion, or press / to add a term.")


class TagDelegate(QStyledItemDelegate):
    """A tag: filled with a check where a suggestion was accepted, outlined with a plus where it was added."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = QFontMetrics(self._theme.font()).horizontalAdvance(index.data())
        word = QFontMetrics(self._theme.font("small")).horizontalAdvance(self._word(index))
        return QSize(words + word + _MARK + 4 * GRID, self._theme.row_height())

    def cross(self, rect: QRect) -> QRect:
        """Where the mouse removes a tag."""
        spot = QRect(0, 0, _MARK, _MARK)
        spot.moveCenter(QPoint(rect.right() - GRID, rect.center().y() + 1))
        return spot

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colour = self._theme.colour
        model, view = index.model(), option.widget
        assert isinstance(model, TagModel)
        accepted = model.tags[index.row()].decision.verdict is Verdict.ACCEPTED
        chip = option.rect.adjusted(0, 2, -GRID // 2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("accent_soft") if accepted else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen if accepted else QPen(colour("accent"), 1))
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        mark = QRect(chip.left() + GRID, 0, _MARK, _MARK)
        mark.moveTop(chip.center().y() - _MARK // 2 + 1)
        paint_icon(painter, mark, "check" if accepted else "plus", colour("accent"))
        area = chip.adjusted(2 * GRID + _MARK - 2, 0, 0, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.font())
        painter.setPen(colour("text"))
        painter.drawText(area, left, index.data())
        area.adjust(QFontMetrics(painter.font()).horizontalAdvance(index.data()) + 6, 0, 0, 0)
        painter.setFont(self._theme.font("small"))
        painter.setPen(colour("text_quiet"))
        painter.drawText(area, left, self._word(index))
        if index.row() == self.hovered:
            spot = self.cross(chip)
            painter.fillRect(spot.adjusted(-3, -2, 3, 2), colour("accent_soft" if accepted else "surface"))
            paint_icon(painter, spot, "cross", colour("text_normal"))
        if isinstance(view, QListView) and view.hasFocus() and view.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(QRectF(chip).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()

    def _word(self, index: Index) -> str:
        model = index.model()
        assert isinstance(model, TagModel)
        return model.tags[index.row()].word


class TagStrip(QListView):
    """The strip. ``removed(name, changes)`` asks to take tags back; ``chosen(facet, uri)`` to show a term."""

    removed = Signal(str, object)
    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._tags = TagModel(self)
        self._delegate = TagDelegate(self._theme, self)
        self.setModel(self._tags)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)  # it lies on the window's ground
        self.setAccessibleName(tr("Tags of this object"))
        self.clicked.connect(self._show_term)
        self._theme.changed.connect(self.viewport().update)

    def set_decisions(
        self, decisions: Sequence[Decision], vocabulary: Vocabulary, language: str = "en"
    ) -> None:
        """Show what the object has; the current tag stays current where it is still there."""
        row = self.currentIndex().row()
        self._tags.show(decisions, vocabulary, language)
        if self._tags.tags:
            self.setCurrentIndex(self._tags.index(max(0, min(row, len(self._tags.tags) - 1))))
        self.setAccessibleDescription(", ".join(tag.label for tag in self._tags.tags) or tr(_EMPTY))
        self._fit()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        row = self._theme.row_height()
        lines = 1
        used = 0
        for place in range(len(self._tags.tags)):
            wide = self._delegate.sizeHint(QStyleOptionViewItem(), self._tags.index(place)).width()
            if used + wide > self.viewport().width() and used:
                lines, used = lines + 1, 0
            used += wide
        return QSize(320, min(lines, _LINES) * row)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._theme.row_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(index.row())
        elif index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._show_term(index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        chip = self.visualRect(index).adjusted(0, 2, -GRID // 2, -2)
        if index.isValid() and self._delegate.cross(chip).adjusted(-4, -4, 4, 4).contains(
            event.position().toPoint()
        ):
            self._remove(index.row())
        else:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._tags.tags:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._theme.colour("text_quiet"))
        painter.drawText(
            self.viewport().rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tr(_EMPTY)
        )
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            ring = QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(ring, RADIUS, RADIUS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    def _show_term(self, index: QModelIndex) -> None:
        decision = self._tags.tags[index.row()].decision
        self.chosen.emit(decision.facet, decision.uri)

    def _remove(self, row: int) -> None:
        tag = self._tags.tags[row]
        change = Change(tag.decision.facet, tag.decision.uri, None, tag.decision.label)
        self.removed.emit(tr("Take back “{term}”", term=tag.label), [change])
