"""One facet tree on screen. It opens at the ten best and never moves under the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from assistant.desktop.facet_delegate import FacetDelegate
from assistant.desktop.facet_model import FacetModel
from assistant.desktop.facet_state import Standing
from assistant.desktop.facet_tree import MORE, ROOT
from assistant.desktop.icons import paint_icon
from assistant.desktop.theme import INDENT, Theme
from assistant.desktop.why import tool_tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

_NARROW = 400
_NARROW_INDENT = 12
_CHEVRON = 12


class FacetView(QTreeView):
    """A tree whose lines, folds and place follow its model's outline.

    ``chosen`` fires when the mouse asks for something: "accept", "reject" or "take back".
    """

    chosen = Signal(str)

    def __init__(self, model: FacetModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._hidden = np.zeros(model.tree.size, np.bool_)
        self._unfolded: set[int] = set()
        self._decided: set[int] = set()
        self._start = ROOT
        self.setModel(model)
        self._delegate = FacetDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAutoScroll(False)  # the place is ours to keep; see bring_into_sight
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(model.facet.label(model.language))
        self.expanded.connect(lambda index: self._unfolded.add(model.occurrence(index)))
        self.collapsed.connect(lambda index: self._unfolded.discard(model.occurrence(index)))
        model.modelReset.connect(self._forget)
        self._forget()

    # Where the cursor is

    def here(self) -> int:
        """The occurrence of the cursor, ROOT before there is any line."""
        return self._model.occurrence(self.currentIndex())

    def term(self) -> int | None:
        """The term row of the cursor; None on a "more" line."""
        row = self._model.term_row(self.currentIndex())
        return None if row == MORE else row

    def touched(self) -> bool:
        """Whether the person went somewhere since the tree was opened."""
        return self.here() != self._start

    def go(self, occurrence: int) -> None:
        """Put the cursor on an occurrence, unfolding and uncovering the way to it."""
        if occurrence == ROOT:
            return
        if self._model.outline.hidden[[occurrence, *self._model.tree.above(occurrence)]].any():
            self._model.outline.uncover(occurrence)
        self._apply(self._unfolded | set(self._model.tree.above(occurrence)))
        self.setCurrentIndex(self._model.index_of(occurrence))
        self.bring_into_sight()

    def bring_into_sight(self) -> None:
        """Scroll only if the cursor is out of sight, and then with a line to spare."""
        self.executeDelayedItemsLayout()
        rect = self.visualRect(self.currentIndex())
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        spare = self._delegate.row_height if height > 4 * self._delegate.row_height else 0
        if not rect.isValid():
            return
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top() - spare)
        elif rect.bottom() >= height:
            bar.setValue(bar.value() + rect.bottom() + 1 - height + spare)

    # Following the model

    def open_afresh(self) -> None:
        """Another object: unfold the branches of the ten best, cursor on the first choice."""
        self._apply(self._model.outline.branches())
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(0)
        first = self._model.state.first_choice()
        start = self._model.tree.of_row[first][0] if first is not None else self._first_shown()
        self._start = start
        if start != ROOT:
            self.setCurrentIndex(self._model.index_of(start))
            self.bring_into_sight()
        self.viewport().update()

    def settle(self) -> None:
        """The same object after a change: new lines may appear, the line under the eye stays put."""
        self.executeDelayedItemsLayout()
        anchor = self.currentIndex()
        if not self.viewport().rect().intersects(self.visualRect(anchor)):
            anchor = self.indexAt(QPoint(1, 1))
        before = self.visualRect(anchor).top()
        self._apply(self._unfolded | self._branches_of_decided())
        self.executeDelayedItemsLayout()
        moved = self.visualRect(anchor).top() - before
        if moved and anchor.isValid():
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)
        self.viewport().update()

    def _branches_of_decided(self) -> set[int]:
        # A new tag found by search may lie in a folded branch; tags are always in sight.
        tree = self._model.tree
        fresh = [row for row in self._model.state.decisions if row not in self._decided]
        return {above for row in fresh for each in tree.of_row[row] for above in tree.above(each)}

    def _forget(self) -> None:
        self._hidden = np.zeros(self._model.tree.size, np.bool_)
        self._unfolded = set()
        self._decided = set()
        self.open_afresh()

    def _apply(self, unfolded: set[int]) -> None:
        model = self._model
        self._decided = set(model.state.decisions)
        self.scheduleDelayedItemsLayout()  # then each call below only takes a note
        for occurrence in np.flatnonzero(self._hidden != model.outline.hidden).tolist():
            place = model.index_of(model.tree.parent[occurrence])
            self.setRowHidden(model.tree.position[occurrence], place, bool(model.outline.hidden[occurrence]))
        self._hidden = model.outline.hidden
        for occurrence in self._unfolded - unfolded:
            self.collapse(model.index_of(occurrence))
        for occurrence in unfolded - self._unfolded:
            self.expand(model.index_of(occurrence))

    def _first_shown(self) -> int:
        shown = (each for each in self._model.tree.children(ROOT) if not self._model.outline.hidden[each])
        return next(shown, ROOT)

    # More and less

    def unfold(self) -> None:
        """Show more: unfold the branch; unfolded already, all its terms."""
        here, tree = self.here(), self._model.tree
        if here == ROOT:
            return
        if tree.row[here] == MORE:
            parent = tree.parent[here]
            first = next(each for each in tree.children(parent) if self._model.outline.hidden[each])
            self._reveal(parent, True)
            self.setCurrentIndex(self._model.index_of(first))
        elif here not in self._unfolded and tree.count[here]:
            self.expand(self.currentIndex())
        elif tree.count[here]:
            self._reveal(here, True)
        else:
            self._reveal(tree.parent[here], True)

    def fold(self) -> None:
        """Show less: only the suggestions of the branch; again, fold it; on a leaf, the branch above."""
        here, tree = self.here(), self._model.tree
        if here in self._unfolded:
            if self._model.outline.revealed[here]:
                self._reveal(here, False)
            else:
                self.collapse(self.currentIndex())
            return
        parent = tree.parent[here]
        if self._model.outline.revealed[parent]:
            self._reveal(parent, False)
            if self._model.outline.hidden[here]:
                self.setCurrentIndex(self._model.index_of(parent or self._first_shown()))
                self.bring_into_sight()
        elif parent != ROOT:
            self.setCurrentIndex(self._model.index_of(parent))
            self.collapse(self.currentIndex())

    def step_out(self) -> None:
        """Fold an unfolded branch, else go to the broader term: what Left does in any tree."""
        here = self.here()
        if here in self._unfolded:
            self.collapse(self.currentIndex())
        elif self._model.tree.parent[here] != ROOT:
            self.setCurrentIndex(self._model.index_of(self._model.tree.parent[here]))

    def _reveal(self, occurrence: int, everything: bool) -> None:
        self._model.outline.reveal(occurrence, everything)
        unfolded = self._unfolded | ({occurrence} - {ROOT})
        self._apply(unfolded)

    # The place, across pictures and restarts

    def place(self) -> dict[str, Any]:
        """Cursor, scroll and folds, as plain values for the catalogue."""
        tree = self._model.tree
        return {
            "current": tree.route(self.here()) if self.here() != ROOT and self.term() is not None else [],
            "scroll": self.verticalScrollBar().value(),
            "unfolded": [tree.route(each) for each in sorted(self._unfolded)],
        }

    def restore(self, place: Mapping[str, Any]) -> None:
        """Go back to a place; what the vocabulary no longer has is passed over."""
        tree = self._model.tree
        unfolded = [tree.at_route(route) for route in place.get("unfolded", [])]
        self._apply({each for each in unfolded if each is not None})
        current = tree.at_route(place.get("current", []))
        if current is not None:
            self.go(current)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(int(place.get("scroll", 0)))

    # Painting

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
        spot = QRect(rect.left() - _CHEVRON - 1, top, _CHEVRON, _CHEVRON)
        paint_icon(painter, spot, name, self._theme.colour(colour))

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Right and self.term() is None:
            self.unfold()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here; finding a term by typing is what ``/`` is for."""

    def currentChanged(self, current: Any, previous: Any) -> None:
        super().currentChanged(current, previous)
        if self.isVisible() and current.isValid() and not self._pressed():
            self.bring_into_sight()

    def _pressed(self) -> bool:
        return self.state() != QAbstractItemView.State.NoState

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
        if self._model.term_row(index) == MORE:
            self.setCurrentIndex(index)
            self.unfold()
            return
        part = self._part(index, event.position().toPoint())
        if part and index == self.currentIndex():
            self.chosen.emit(part)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        inside = self.visualRect(index).contains(event.position().toPoint())
        if inside and self.term() is not None and not self._part(index, event.position().toPoint()):
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
        decided = (Standing.ACCEPTED, Standing.ADDED, Standing.REJECTED)
        if self._model.state.standing[row] in decided:
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setIndentation(_NARROW_INDENT if event.size().width() < _NARROW else INDENT)
        super().resizeEvent(event)
