"""What the deciding keys do: they read the line of the cursor and ask for changes; they write nothing.

Left takes the broader term in place of an undecided suggestion; on any other line it folds the branch
or goes up, as in every tree. Shift+Right goes the other way: it accepts the most precise term that is likely
below. Up and Down go from line to line; what is on show are mostly suggestions,
and Ctrl+Up and Ctrl+Down (or K and J) pass over what needs no decision.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.desktop.terms import facet_changes
from assistant.desktop.terms.facet_state import Standing
from assistant.desktop.terms.facet_tree import ROOT
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.desktop.terms.facet_changes import Proposal
    from assistant.desktop.terms.facet_grid import FacetGrid
    from assistant.desktop.terms.facet_state import FacetState

_NO_OBJECT = mark("Open a picture first.")

Implied = set[tuple[str, int, int]]
"""(facet, row of a tag, row of the narrower tag that implies it)."""


class FacetKeys(QObject):
    """The deciding keys over a grid of facets. ``decided(name, changes)``; ``message(sentence)``.

    ``implied(sentence)`` fires when a tag has become superfluous: `drop_implied` takes it away.
    """

    decided = Signal(str, object)
    message = Signal(str)
    implied = Signal(str)

    def __init__(self, grid: FacetGrid, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = grid
        self.language = language
        self._object: int | None = None
        self._visit = 0

    @property
    def object_id(self) -> int | None:
        """The object on the desk; None when there is none, and then nothing is decided."""
        return self._object

    def take_object(self, object_id: int | None) -> None:
        """Decide about this object from now on."""
        self._object = object_id
        self._visit += 1

    def accept(self) -> None:
        """Accept the term of the cursor, or add it if it was not suggested; on "more", show more."""
        row = self._grid.view.term()
        if row is None:
            self._grid.view.unfold()
        else:
            self._propose(facet_changes.accept(self._grid.model.state, row, self.language))

    def reject(self) -> None:
        """Reject the term of the cursor."""
        row = self._grid.view.term()
        if row is not None:
            self._propose(facet_changes.reject(self._grid.model.state, row, self.language))

    def broader_instead(self) -> None:
        """On an undecided suggestion take the broader term instead; else fold or go up."""
        view, model = self._grid.view, self._grid.model
        row = view.term()
        if row is None or model.state.standing[row] != Standing.SUGGESTED:
            view.step_out()
            return
        above = model.tree.parent[view.here()]
        if above == ROOT:
            self.message.emit(tr("“{term}” has no broader term.", term=model.tree.labels[row]))
            return
        broader = model.tree.row[above]
        self._propose(facet_changes.broader_instead(model.state, row, broader, self.language))

    def most_precise(self) -> None:
        """Accept the likeliest precise term below the one of the cursor; on a leaf, that one itself."""
        model, row = self._grid.model, self._grid.view.term()
        if row is None:
            return
        precise = model.state.most_precise(row)
        if precise is None and model.state.standing[row] != Standing.SUGGESTED:
            name = model.tree.labels[row]
            self.message.emit(tr("Nothing undecided is suggested below “{term}”.", term=name))
            return
        self._propose(facet_changes.accept(model.state, row if precise is None else precise, self.language))

    def undecide(self) -> None:
        """Take back the decision on the term of the cursor; the cursor stays."""
        model, row = self._grid.model, self._grid.view.term()
        if row is None:
            return
        proposal = facet_changes.take_back(model.state, row, self.language)
        if proposal is None:
            name = model.tree.labels[row]
            self.message.emit(tr("Nothing is decided about “{term}”.", term=name))
        else:
            self._propose(proposal, move_on=False)

    def accept_over_the_line(self) -> None:
        """Accept what is undecided over the line in all facets, as one step."""
        proposal = facet_changes.over_the_line(self._states(), self.language)
        if proposal is None:
            self.message.emit(tr("Nothing undecided is over the line."))
        else:
            self._propose(proposal)

    def drop_implied(self) -> None:
        """Take back the tags of the object that a more precise tag implies, as one step."""
        proposal = facet_changes.drop_implied(self._states(), self.language)
        if proposal is None:
            self.message.emit(tr("No tag is implied by a more precise one."))
        else:
            self._propose(proposal, move_on=False)

    def add(self, facet: str, row: int) -> None:
        """Add a term found by search and show where it stands."""
        if self._object is None:
            self.message.emit(tr(_NO_OBJECT))
            return
        model, visit = self._grid.boxes[facet].model, self._visit
        proposal = facet_changes.accept(model.state, row, self.language)
        if proposal is None:
            self.message.emit(tr("“{term}” is a tag already.", term=model.tree.labels[row]))
        else:
            self._propose(proposal, move_on=False)
        if visit == self._visit:
            self._grid.go(facet)
            self._grid.view.go(model.tree.of_row[row][0])

    def next_open(self, step: int = 1) -> bool:
        """Go to the next (or with -1 the previous) undecided suggestion of the facet, around the end."""
        tree = self._grid.model.tree
        here = tree.walk[self._grid.view.here()]
        waiting = [each for row in self._grid.model.state.open() for each in tree.of_row[row]]
        if not waiting:
            return False
        waiting.sort(key=tree.walk.__getitem__, reverse=step < 0)
        ahead = (each for each in waiting if (tree.walk[each] - here) * step > 0)
        self._grid.view.go(next(ahead, waiting[0]))
        return True

    def _propose(self, proposal: Proposal | None, *, move_on: bool = True) -> None:
        if self._object is None:
            self.message.emit(tr(_NO_OBJECT))
            return
        visit, before = self._visit, self._implied()
        if proposal is not None:
            self.decided.emit(proposal.name, proposal.changes)
        # The window may have gone on to another picture meanwhile: then its cursor is not ours to move.
        if visit != self._visit:
            return
        if move_on and not self.next_open():
            facet = self._grid.model.facet.label(self.language)
            self.message.emit(tr("Every suggestion in {facet} is decided.", facet=facet))
        if new := self._implied() - before:
            self.implied.emit(self._implied_words(new))

    def _states(self) -> list[FacetState]:
        return [box.model.state for box in self._grid.boxes.values()]

    def _implied(self) -> Implied:
        return {
            (state.facet.key, wide, narrow)
            for state in self._states()
            for wide, narrow in state.implied_tags().items()
        }

    def _implied_words(self, new: Implied) -> str:
        if len(new) > 1:
            return tr("%Ln tag(s) are implied by more precise ones.", "", len(new))
        [(facet, wide, narrow)] = new
        labels = self._grid.boxes[facet].model.tree.labels
        return tr("“{narrow}” implies “{broad}”.", narrow=labels[narrow], broad=labels[wide])
