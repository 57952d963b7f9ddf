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
from assistant.desktop.words import mark

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

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
    Standing.SUGGESTED: mark("suggested"),
    Standing.ACCEPTED: mark("accepted"),
    Standing.ADDED: mark("added"),
    Standing.REJECTED: mark("rejected"),
    Standing.IMPLIED: mark("implied"),
    Standing.RULED_OUT: mark("ruled out"),
}
"""A word for each standing, to be shown through ``tr``."""

WORTH_GOING_ON = 0.5
"""A narrower term is followed while it is at least this much as likely as the one above it."""
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
        self.never: frozenset[int] = frozenset()
        self.suggestions: dict[int, Suggestion] = {}
        self.decisions: dict[int, Decision] = {}
        self.set_suggestions(())
        self.set_decisions(())

    def row(self, uri: str) -> int | None:
        """The row of a URI, or None where this vocabulary does not have it."""
        return self._row.get(uri)

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Take what a run suggested; terms that are unknown here, hidden or never suggested are left out."""
        self.given_suggestions = suggestions
        n = len(self.facet.terms)
        known = ((self._row.get(each.uri), each) for each in suggestions)
        self.suggestions = {row: each for row, each in known if row is not None and not self._hidden[row]}
        passed_over = [self.suggestions.pop(row).rank for row in self.never & self.suggestions.keys()]
        self.score: NDArray[np.float32] = np.full(n, np.nan, np.float32)
        self.best: NDArray[np.float32] = np.full(n, np.nan, np.float32)
        self.rank: NDArray[np.int32] = np.zeros(n, np.int32)
        self.below: NDArray[np.intp] = np.full(n, -1, np.intp)
        if not self.suggestions:
            return
        rows = np.fromiter(self.suggestions, np.intp, len(self.suggestions))
        self.score[rows] = [each.score for each in self.suggestions.values()]
        self.rank[rows] = [each.rank for each in self.suggestions.values()]
        # The eleventh best is asked about in the place of a term that is never suggested.
        for rank in sorted(passed_over, reverse=True):
            self.rank[self.rank > rank] -= 1
        scores = self.score[rows]
        reach = np.where(self.facet.closure[rows], scores[:, None], np.float32(-1))  # (k, n)
        best = reach.max(axis=0)
        self.best[best >= 0] = best[best >= 0]
        reach[np.arange(len(rows)), rows] = -1  # strictly below: not the term itself
        inside = reach.max(axis=0) >= 0
        self.below[inside] = rows[reach.argmax(axis=0)[inside]]

    def set_decisions(self, decisions: Sequence[Decision]) -> None:
        """Take the decisions of this facet. Call after ``set_suggestions``: standings depend on both."""
        self.given_decisions = decisions
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

    def set_never(self, uris: Collection[str]) -> None:
        """Take the terms that are never to be suggested, and look at the suggestions again."""
        self.never = frozenset(row for uri in uris if (row := self._row.get(uri)) is not None)
        self.set_suggestions(self.given_suggestions)
        self.set_decisions(self.given_decisions)

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

    def most_precise(self, row: int) -> int | None:
        """The end of the likeliest way down from a term, over undecided suggestions; None where none is.

        The way goes on below its best term while what is there is likely enough to be meant too.
        """
        waiting = np.flatnonzero(self.standing == Standing.SUGGESTED)
        here, least = row, 0.0
        while True:
            inside = waiting[self.facet.closure[waiting, here] & (waiting != here)]
            inside = inside[self.score[inside] >= least]
            if not len(inside):
                return None if here == row else here
            here = int(inside[np.argmax(self.score[inside])])
            least = WORTH_GOING_ON * float(self.score[here])

    def implied_tags(self) -> dict[int, int]:
        """The tags that say nothing more, because a narrower term is a tag too: row -> row of that one."""
        tags = [row for row, each in self.decisions.items() if each.verdict is not Verdict.REJECTED]
        if len(tags) < 2:
            return {}
        kin = self.facet.closure[np.ix_(tags, tags)].copy()
        np.fill_diagonal(kin, False)
        return {tags[wide]: tags[int(kin[:, wide].argmax())] for wide in np.flatnonzero(kin.any(axis=0))}

    def verdict_for(self, row: int) -> Verdict:
        """Accepting what was suggested is ACCEPTED; a term the person found alone is ADDED."""
        return Verdict.ACCEPTED if row in self.suggestions else Verdict.ADDED

    def members(self, row: int) -> Mapping[str, float]:
        """The score each member of the ensemble gave this term; empty where it was not suggested."""
        suggestion = self.suggestions.get(row)
        return suggestion.members if suggestion is not None else {}
