"""Which lines of a facet tree are on show: the ten best and what is decided, the rest one key away.

A facet has hundreds of terms and a panel some twelve lines. An unfolded branch with suggestions shows
those and says "+34" for the rest; a branch without any shows all its terms when it is unfolded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assistant.desktop.terms.facet_tree import ROOT, FacetTree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray


class Outline:
    """Computes, for each occurrence, whether it is hidden. Arrays have one entry per occurrence.

    ``hidden`` bool; ``left_out`` int: how many children of an occurrence are hidden.
    """

    def __init__(self, tree: FacetTree) -> None:
        self._tree = tree
        self._terms: NDArray[np.bool_] = ~tree.is_more
        self._terms[ROOT] = False
        self._children: NDArray[np.intp] = np.bincount(tree.parents[self._terms], minlength=tree.size)
        self.relevant: NDArray[np.bool_] = np.zeros(tree.size, np.bool_)
        self.revealed: NDArray[np.bool_] = np.zeros(tree.size, np.bool_)
        self.hidden: NDArray[np.bool_] = np.zeros(tree.size, np.bool_)
        self.left_out: NDArray[np.intp] = np.zeros(tree.size, np.intp)
        self._settle()

    def show(self, rows: NDArray[np.bool_], *, afresh: bool) -> None:
        """Make the terms ``rows`` (bool, one per term row) relevant, with all that is above them.

        With ``afresh`` (another object) all else is left out again; without, nothing that is on show
        goes away, so that no line vanishes under the eye.
        """
        relevant = np.zeros(self._tree.size, np.bool_)
        relevant[self._terms] = rows[self._tree.rows[self._terms]]
        for occurrence in np.flatnonzero(relevant):
            for above in self._tree.above(int(occurrence)):
                if relevant[above]:
                    break
                relevant[above] = True
        if afresh:
            self.revealed[:] = False
            self.relevant = relevant
        else:
            self.relevant = self.relevant | relevant
        self._settle()

    def reveal(self, occurrence: int, everything: bool) -> None:
        """Show all children of an occurrence, or only the relevant ones again."""
        self.revealed[occurrence] = everything
        self._settle()

    def keep(self, unfolded: Iterable[int]) -> None:
        """Let these branches, where they show all their terms, go on doing so whatever comes."""
        for occurrence in unfolded:
            if not self.left_out[occurrence]:
                self.revealed[occurrence] = True

    def uncover(self, occurrence: int) -> None:
        """Put one occurrence and the way to it on show (a term found by search)."""
        self.relevant[[occurrence, *self._tree.above(occurrence)]] = True
        self._settle()

    def restore(self, relevant: Iterable[int], revealed: Iterable[int]) -> None:
        """Show these occurrences too, and all children of those: a place from before."""
        self.relevant[list(relevant)] = True
        self.revealed[list(revealed)] = True
        self._settle()

    def branches(self) -> set[int]:
        """The occurrences to unfold so that everything relevant can be seen."""
        inside = self.relevant & self._terms
        return {int(each) for each in np.unique(self._tree.parents[inside])} - {ROOT}

    def _settle(self) -> None:
        tree = self._tree
        shown = np.bincount(tree.parents[self.relevant & self._terms], minlength=tree.size)
        missing = self._children - shown
        partial = (shown > 0) & (missing > 0) & ~self.revealed
        self.left_out = np.where(partial, missing, 0)
        beneath = partial[tree.parents]
        self.hidden = np.where(tree.is_more, ~beneath, beneath & ~self.relevant)
        self.hidden[ROOT] = False
