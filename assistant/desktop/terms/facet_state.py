"""Where every term of one facet stands for the object on the desk: suggested, decided, or neither.

Plain numpy arrays over the term rows, filled anew for each picture; no Qt. The ten best suggestions are
the ones a person is asked about. A term whose narrower term was accepted is *implied*: nobody needs to
decide it. A term below a rejected one is *ruled out* and is passed over.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from assistant.catalogue import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from assistant.catalogue import Decision, Suggestion
    from assistant.vocabulary import Facet

BEST = 10
"""How many suggestions of a facet are highlighted and asked about."""

FAINT = 0.05
"""Below this score a suggestion keeps its bar and rank but not its bold name: it is hardly meant."""


class Standing(IntEnum):
    """What a person sees of a term: one shape and one word each."""

    PLAIN = 0
    SUGGESTED = 1
    ACCEPTED = 2
    ADDED = 3
    REJECTED = 4
    IMPLIED = 5
    RULED_OUT = 6


WORDS = {
    Standing.PLAIN: "",
    Standing.SUGGESTED: "suggested",
    Standing.ACCEPTED: "accepted",
    Standing.ADDED: "added",
    Standing.REJECTED: "rejected",
    Standing.IMPLIED: "implied",
    Standing.RULED_OUT: "ruled out",
}
_OF_VERDICT = {
    Verdict.ACCEPTED: Standing.ACCEPTED,
    Verdict.ADDED: Standing.ADDED,
    Verdict.REJECTED: Standing.REJECTED,
}


class FacetState:
    """Scores and decisions of one facet for one object; arrays have one entry per term row.

    ``score`` float32, NaN where not suggested; ``best`` float32, the best score of the term or of
    anything below it, NaN for none; ``below`` intp, the row of the best scored term strictly below, -1
    for none; ``rank`` int32, 0 for none; ``standing`` uint8 of ``Standing``.
    """

    def __init__(self, facet: Facet) -> None:
        self.facet = facet
        self.line = 0.5
        self._row = {term.uri: row for row, term in enumerate(facet.terms)}
        self._hidden = np.fromiter((term.hidden for term in facet.terms), np.bool_, len(facet.terms))
        self.suggestions: dict[int, Suggestion] = {}
        self.decisions: dict[int, Decision] = {}
        self.set_suggestions(())
        self.set_decisions(())

    def row(self, uri: str) -> int | None:
        """The row of a URI, or None where this vocabulary does not have it."""
        return self._row.get(uri)

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Take what a run suggested. Terms this vocabulary does not know, or hides, are left out."""
        n = len(self.facet.terms)
        known = ((self._row.get(each.uri), each) for each in suggestions)
        self.suggestions = {row: each for row, each in known if row is not None and not self._hidden[row]}
        self.score: NDArray[np.float32] = np.full(n, np.nan, np.float32)
        self.best: NDArray[np.float32] = np.full(n, np.nan, np.float32)
        self.rank: NDArray[np.int32] = np.zeros(n, np.int32)
        self.below: NDArray[np.intp] = np.full(n, -1, np.intp)
        if not self.suggestions:
            return
        rows = np.fromiter(self.suggestions, np.intp, len(self.suggestions))
        self.score[rows] = [each.score for each in self.suggestions.values()]
        self.rank[rows] = [each.rank for each in self.suggestions.values()]
        scores = self.score[rows]
        reach = np.where(self.facet.closure[rows], scores[:, None], np.float32(-1))  # (k, n)
        best = reach.max(axis=0)
        self.best[best >= 0] = best[best >= 0]
        reach[np.arange(len(rows)), rows] = -1  # strictly below: not the term itself
        inside = reach.max(axis=0) >= 0
        self.below[inside] = rows[reach.argmax(axis=0)[inside]]

    def set_decisions(self, decisions: Sequence[Decision]) -> None:
        """Take the decisions of this facet. Call after ``set_suggestions``: standings depend on both."""
        known = ((self._row.get(each.uri), each) for each in decisions if each.facet == self.facet.key)
        self.decisions = {row: each for row, each in known if row is not None}
        standing = np.where(self.rank > 0, Standing.SUGGESTED, Standing.PLAIN).astype(np.uint8)
        verdicts = {row: _OF_VERDICT[each.verdict] for row, each in self.decisions.items()}
        rejected = [row for row, each in verdicts.items() if each == Standing.REJECTED]
        had = [row for row, each in verdicts.items() if each != Standing.REJECTED]
        if rejected:
            standing[self.facet.closure[:, rejected].any(axis=1)] = Standing.RULED_OUT
        if had:
            standing[self.facet.closure[had].any(axis=0)] = Standing.IMPLIED
        for row, each in verdicts.items():
            standing[row] = each
        self.standing: NDArray[np.uint8] = standing

    def strong(self) -> NDArray[np.bool_]:
        """Which terms are among the ten best; bool (n,)."""
        return (self.rank > 0) & (self.rank <= BEST)

    def open(self) -> list[int]:
        """The rows among the ten best that still wait for a decision, best first."""
        rows = np.flatnonzero(self.strong() & (self.standing == Standing.SUGGESTED))
        return [int(row) for row in rows[np.argsort(self.rank[rows], kind="stable")]]

    def over_the_line(self) -> list[int]:
        """What "accept all over the line" takes: undecided, and the most precise of each path.

        A broader term over the line adds nothing once its narrower term is a tag: it is implied.
        """
        over = (self.standing == Standing.SUGGESTED) & (self.score >= self.line)
        rows = np.flatnonzero(over)
        if not len(rows):
            return []
        kin = self.facet.closure[np.ix_(rows, rows)].copy()
        np.fill_diagonal(kin, False)
        precise = rows[~kin.any(axis=0)]
        return [int(row) for row in precise[np.argsort(self.rank[precise], kind="stable")]]

    def first_choice(self) -> int | None:
        """Where the cursor starts: the most precise term over the line, else the best one undecided."""
        waiting = self.open()
        over = [row for row in self.over_the_line() if row in set(waiting)]
        if over:
            return max(over, key=lambda row: float(self.score[row]))
        return waiting[0] if waiting else None

    def verdict_for(self, row: int) -> Verdict:
        """Accepting what was suggested is ACCEPTED; a term the person found alone is ADDED."""
        return Verdict.ACCEPTED if row in self.suggestions else Verdict.ADDED

    def members(self, row: int) -> Mapping[str, float]:
        """The score each member of the ensemble gave this term; empty where it was not suggested."""
        suggestion = self.suggestions.get(row)
        return suggestion.members if suggestion is not None else {}
