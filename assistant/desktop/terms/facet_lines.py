"""How the lines of a facet tree look and how the mouse meets them; where they are is facet_view's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from assistant.desktop.icons import paint_icon
from assistant.desktop.terms.facet_delegate import FacetDelegate
from assistant.desktop.terms.facet_model import FacetModel
from assistant.desktop.terms.facet_state import Standing
from assistant.desktop.terms.facet_tree import MORE
from assistant.desktop.terms.why import tool_tip
from assistant.desktop.theme import INDENT, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_NARROW = 400
_NARROW_INDENT = 12
_CHEVRON = 12
_DECIDED = (Standing.ACCEPTED, Standing.ADDED, Standing.REJECTED)


class FacetLines(QTreeView):
    """A tree painted line by line. ``chosen`` fires when the mouse asks to "accept", "reject" or "take
    back" the term it made current; ``more_wanted`` when it asks for what a branch leaves out.
    """

    chosen = Signal(str)
    more_wanted = Signal(int)

    def __init__(self, model: FacetModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._unfolded: set[int] = set()
        self.setModel(model)
        self._delegate = FacetDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAutoScroll(False)  # the place is facet_view's to keep
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        # Asking Qt for each line's fold would cost more than remembering them.
        self.expanded.connect(lambda index: self._unfolded.add(model.occurrence(index)))
        self.collapsed.connect(lambda index: self._unfolded.discard(model.occurrence(index)))

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Any) -> None:
        rect = self.visualRect(index)
        whole = QRect(0, rect.top(), self.viewport().width(), rect.height())
        occurrence = self._model.occurrence(index)
        if index == self.currentIndex():
            keys = self.hasFocus()
            painter.fillRect(whole, self._theme.colour("current" if keys else "current_idle"))
            mark = QRect(0, rect.top(), 3 if keys else 2, rect.height())
            painter.fillRect(mark, self._theme.colour("accent" if keys else "text_quiet"))
        elif occurrence == self._delegate.hovered:
            painter.fillRect(whole, self._theme.colour("raised"))
        self._expander(painter, rect, occurrence)
        option = QStyleOptionViewItem(options)
        option.rect = rect
        if occurrence in self._unfolded:
            option.state |= QStyle.StateFlag.State_Open
        else:
            option.state &= ~QStyle.StateFlag.State_Open
        self._delegate.paint(painter, option, index)

    def _expander(self, painter: QPainter, rect: QRect, occurrence: int) -> None:
        tree = self._model.tree
        if tree.row[occurrence] == MORE:
            name, colour = "plus", "accent"
        elif tree.count[occurrence]:
            name = "chevron-down" if occurrence in self._unfolded else "chevron-right"
            colour = "text_quiet"
        else:
            return
        top = rect.center().y() - _CHEVRON // 2 + 1
        spot = QRect(rect.left() - _CHEVRON, top, _CHEVRON, _CHEVRON)
        paint_icon(painter, spot, name, self._theme.colour(colour))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._delegate.hovered = -1
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        occurrence = self._model.occurrence(index)
        if self._model.term_row(index) == MORE:
            self.more_wanted.emit(self._model.tree.parent[occurrence])
            return
        part = self._part(index, event.position().toPoint())
        if part == "more":
            self.more_wanted.emit(occurrence)
        elif part and index == self.currentIndex():
            self.chosen.emit(part)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        point = event.position().toPoint()
        term = index.isValid() and self._model.term_row(index) != MORE
        if term and self.visualRect(index).contains(point) and not self._part(index, point):
            self.chosen.emit("accept")

    def _hover(self, point: QPoint) -> None:
        index = self.indexAt(point)
        hovered = self._model.occurrence(index) if index.isValid() else -1
        part = self._part(index, point) if index.isValid() else ""
        if (hovered, part) != (self._delegate.hovered, self._delegate.hovered_part):
            self._delegate.hovered, self._delegate.hovered_part = hovered, part
            self.viewport().update()

    def _part(self, index: QModelIndex, point: QPoint) -> str:
        row = self._model.term_row(index)
        if row == MORE:
            return ""
        columns = self._delegate.columns(self.visualRect(index))
        occurrence = self._model.occurrence(index)
        if columns.more.contains(point) and occurrence in self._unfolded:
            return "more" if self._model.outline.left_out[occurrence] else ""
        if self._model.state.standing[row] in _DECIDED:
            return "take back" if columns.state.contains(point) else ""
        if columns.accept.contains(point):
            return "accept"
        return "reject" if columns.reject.contains(point) else ""

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._model.term_row(self.indexAt(event.pos()))
            if row == MORE:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tool_tip(self._model, row), self)
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._delegate.measure()
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setIndentation(_NARROW_INDENT if event.size().width() < _NARROW else INDENT)
        super().resizeEvent(event)
