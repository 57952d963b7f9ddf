"""One facet tree on screen: it opens at the ten best, folds and unfolds, and never moves under the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from assistant.desktop.terms.facet_lines import FacetLines
from assistant.desktop.terms.facet_tree import MORE, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assistant.desktop.terms.facet_model import FacetModel
    from assistant.desktop.theme import Theme


class FacetView(FacetLines):
    """A tree whose lines, folds and place follow its model's outline."""

    def __init__(self, model: FacetModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, parent)
        self._hidden = np.zeros(model.tree.size, np.bool_)
        self._decided: set[int] = set()
        self._start = ROOT
        self.setAccessibleName(model.facet.label(model.language))
        self.more_wanted.connect(self.reveal)
        model.modelReset.connect(self._forget)
        self._forget()

    # Where the cursor is

    def here(self) -> int:
        """The occurrence of the cursor, ROOT before there is any line."""
        return self._model.occurrence(self.currentIndex())

    @property
    def unfolded(self) -> frozenset[int]:
        """The branches that are unfolded."""
        return frozenset(self._unfolded)

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
        row = self._delegate.row_height
        if rect.top() < 0:
            bar.setValue((bar.value() + rect.top() - spare) // row * row)
        elif rect.bottom() >= height:
            beyond = bar.value() + rect.bottom() + 1 - height + spare
            bar.setValue(-(-beyond // row) * row)  # whole lines: the upper edge never cuts one

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
            self._show_whole_branch(start)
        self.viewport().update()

    def _show_whole_branch(self, occurrence: int) -> None:
        # At the opening the first choice is read with all that is above it, where the panel has room.
        above = self._model.tree.above(occurrence)
        top = self.visualRect(self._model.index_of(above[-1] if above else occurrence)).top()
        rect = self.visualRect(self.currentIndex())
        if rect.bottom() >= self.viewport().height() >= rect.bottom() - top + self._delegate.row_height:
            self.verticalScrollBar().setValue(top)
        self.bring_into_sight()

    def hold(self) -> None:
        """Before the model changes for the same object: no line on show may go away."""
        self._model.outline.keep({ROOT, *self._unfolded})

    def settle(self, *, reopen: bool = False) -> None:
        """The same object after a change: new lines may appear, the line under the eye stays put.

        ``reopen`` unfolds the branches of the ten best again, for new suggestions.
        """
        branches = self._model.outline.branches() if reopen else self._branches_of_decided()
        self._keeping_the_eye(self._unfolded | branches)

    def _keeping_the_eye(self, unfolded: set[int]) -> None:
        self.executeDelayedItemsLayout()
        anchor = self.currentIndex()
        if not self.viewport().rect().intersects(self.visualRect(anchor)):
            anchor = self.indexAt(QPoint(1, 1))
        before = self.visualRect(anchor).top()
        self._apply(unfolded)
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
        changed = np.flatnonzero(self._hidden != model.outline.hidden).tolist()
        if not changed and unfolded == self._unfolded:
            return  # laying the lines out again would give the same lines
        self.scheduleDelayedItemsLayout()  # then each call below only takes a note
        for occurrence in changed:
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
            self.reveal(ROOT)
        elif here not in self._unfolded and tree.count[here]:
            self.expand(self.currentIndex())
        elif tree.count[here]:
            self.reveal(here)
        else:
            self.reveal(tree.parent[here])

    def reveal(self, occurrence: int) -> None:
        """Show all terms of a branch; all top terms, the cursor on the first new one, for ROOT."""
        left_out = [
            each for each in self._model.tree.children(occurrence) if self._model.outline.hidden[each]
        ]
        on_more = self.here() != ROOT and self.term() is None
        self._reveal(occurrence, True)
        if on_more and left_out:  # its own line is gone now
            self.setCurrentIndex(self._model.index_of(left_out[0]))
            self.bring_into_sight()

    def fold(self) -> None:
        """Show less: only the suggestions of the branch; again, fold it; on a leaf, the branch above."""
        here, tree = self.here(), self._model.tree
        if here in self._unfolded:
            if not self._leave_out(here):
                self.collapse(self.currentIndex())
            return
        parent = tree.parent[here]
        if self._leave_out(parent):
            if self._model.outline.hidden[here]:
                self.setCurrentIndex(self._model.index_of(parent or self._first_shown()))
                self.bring_into_sight()
        elif parent != ROOT:
            self.setCurrentIndex(self._model.index_of(parent))
            self.collapse(self.currentIndex())

    def _leave_out(self, occurrence: int) -> bool:
        # Back to the suggestions of a branch; False where all its terms are worth showing.
        if self._model.outline.revealed[occurrence]:
            self._reveal(occurrence, False)
            return bool(self._model.outline.left_out[occurrence])
        return False

    def step_out(self) -> None:
        """Fold an unfolded branch, else go to the broader term: what Left does in any tree."""
        here = self.here()
        if here in self._unfolded:
            self.collapse(self.currentIndex())
        elif self._model.tree.parent[here] != ROOT:
            self.setCurrentIndex(self._model.index_of(self._model.tree.parent[here]))

    def _reveal(self, occurrence: int, everything: bool) -> None:
        self._model.outline.reveal(occurrence, everything)
        self._keeping_the_eye(self._unfolded | ({occurrence} - {ROOT}))

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
        current = tree.at_route(place.get("current", []))
        scroll = int(place.get("scroll", 0))
        self.show_place([each for each in unfolded if each is not None], current, scroll)

    def show_place(self, unfolded: Iterable[int], current: int | None, scroll: int) -> None:
        """Unfold exactly these branches, and go to a line if it is there still."""
        self._apply(set(unfolded))
        if current is not None:
            self.go(current)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scroll)

    # Keys

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self.bring_into_sight()  # a panel that shrinks must not swallow the cursor
