"""A facet tree as the window shows it, without the window: which lines there are and what a key does.

The effort of cataloguing is counted on this copy, because the trees themselves need Qt and an evaluation
does not. What it says is held against the real panel by a test that presses the counted keys there.

A term with several broader terms is drawn under each, so lines are *occurrences*, numbered in reading order;
occurrence 0 is the invisible root and the last one the "139 more" line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.vocabulary.search import fold

if TYPE_CHECKING:
    from assistant.vocabulary import Facet

ROOT = 0
MORE = -1
"""The term row of the "139 more" line: no term at all."""

BEST = 10
"""How many suggestions the window highlights and asks about."""


class Tree:
    """The occurrences of a facet's visible terms, narrower terms in the alphabetical order of a language.

    Lists by occurrence: ``row`` (term row, or MORE), ``parent``, ``children``. ``of_row``: the occurrences
    of each term. Hidden terms are left out; their narrower terms move up.
    """

    def __init__(self, facet: Facet, language: str = "en") -> None:
        self.facet = facet
        self._names = [(fold(term.label(language)), term.row) for term in facet.terms]
        self.row: list[int] = [MORE]
        self.parent: list[int] = [ROOT]
        self.children: list[list[int]] = [[]]
        self.of_row: list[list[int]] = [[] for _ in facet.terms]
        for row in self._visible(facet.roots):
            self._grow(ROOT, row)
        self.more = self._take(ROOT, MORE)
        self.lines = lru_cache(maxsize=4096)(self._lines)

    def above(self, occurrence: int) -> list[int]:
        """The occurrences on the way up, nearest first, without the invisible root."""
        way = []
        while (occurrence := self.parent[occurrence]) != ROOT:
            way.append(occurrence)
        return way

    def partial(self, branch: int, relevant: frozenset[int], revealed: frozenset[int]) -> bool:
        """Tell whether a branch shows its relevant terms only and leaves out the others."""
        if branch in revealed:
            return False
        terms = [each for each in self.children[branch] if each != self.more]
        shown = sum(each in relevant for each in terms)
        return 0 < shown < len(terms)

    def _lines(
        self, relevant: frozenset[int], revealed: frozenset[int], unfolded: frozenset[int]
    ) -> tuple[tuple[int, ...], dict[int, int]]:
        """The occurrences on show, from the top, and the place of each."""
        found: list[int] = []

        def walk(branch: int) -> None:
            partial = self.partial(branch, relevant, revealed)
            for each in self.children[branch]:
                if partial and each not in relevant and each != self.more:
                    continue
                if each == self.more and not partial:
                    continue
                found.append(each)
                if each in unfolded:
                    walk(each)

        walk(ROOT)
        return tuple(found), {each: place for place, each in enumerate(found)}

    def _take(self, parent: int, row: int) -> int:
        occurrence = len(self.row)
        self.row.append(row)
        self.parent.append(parent)
        self.children.append([])
        self.children[parent].append(occurrence)
        return occurrence

    def _grow(self, parent: int, row: int) -> None:
        occurrence = self._take(parent, row)
        self.of_row[row].append(occurrence)
        for below in self._visible(self.facet.terms[row].narrower):
            self._grow(occurrence, below)

    def _visible(self, rows: Iterable[int]) -> list[int]:
        found: set[int] = set()
        waiting = list(rows)
        while waiting:
            term = self.facet.terms[waiting.pop()]
            if term.hidden:
                waiting.extend(term.narrower)
            else:
                found.add(term.row)
        return sorted(found, key=self._names.__getitem__)


@dataclass(frozen=True, slots=True)
class Suggested:
    """What is suggested in one facet: ``rows`` best first, their ``scores``, the line Space accepts from."""

    rows: tuple[int, ...] = ()
    scores: tuple[float, ...] = ()
    line: float = 0.5


@dataclass(frozen=True, slots=True)
class Desk:
    """One tree with its folds, cursor and decisions. Every method returns a new desk.

    ``relevant``: occurrences that a branch with suggestions shows; ``revealed``: branches that show all;
    ``unfolded``: open branches; ``accepted`` and ``rejected``: term rows. ``undecided``: suggested rows
    without a decision that are neither implied nor ruled out by one. ``waiting``: the occurrences of those
    among the ten best, in reading order: where J and K stop.
    """

    tree: Tree
    suggested: Suggested
    cursor: int = ROOT
    relevant: frozenset[int] = frozenset()
    revealed: frozenset[int] = frozenset()
    unfolded: frozenset[int] = frozenset()
    accepted: frozenset[int] = frozenset()
    rejected: frozenset[int] = frozenset()
    undecided: frozenset[int] = frozenset()
    waiting: tuple[int, ...] = ()

    @classmethod
    def open(cls, tree: Tree, suggested: Suggested) -> Desk:
        """Another object: the branches of the ten best are open, the cursor is on the first choice."""
        relevant = _with_above(tree, suggested.rows[:BEST])
        unfolded = frozenset(tree.parent[each] for each in relevant) - {ROOT}
        desk = cls(tree, suggested, ROOT, relevant, frozenset(), unfolded)._settled()
        first = desk.first_choice()
        start = tree.of_row[first][0] if first is not None else next(iter(desk.lines[0]), ROOT)
        return replace(desk, cursor=start)

    @property
    def lines(self) -> tuple[tuple[int, ...], dict[int, int]]:
        """The occurrences on show, from the top, and the place of each."""
        return self.tree.lines(self.relevant, self.revealed, self.unfolded)

    def over_the_line(self) -> list[int]:
        """What Space accepts here: undecided rows over the line, the most precise of each branch."""
        scored = zip(self.suggested.rows, self.suggested.scores, strict=True)
        rows = [row for row, score in scored if score >= self.suggested.line and row in self.undecided]
        closure = self.tree.facet.closure
        return [row for row in rows if not any(closure[other, row] for other in rows if other != row)]

    def first_choice(self) -> int | None:
        """Where the cursor starts: the best of the most precise terms over the line, else the best."""
        best = [row for row in self.suggested.rows[:BEST] if row in self.undecided]
        score = dict(zip(self.suggested.rows, self.suggested.scores, strict=True))
        over = [row for row in self.over_the_line() if row in best]
        return max(over, key=score.__getitem__) if over else next(iter(best), None)

    def decide(self, accepted: Iterable[int] = (), rejected: Iterable[int] = ()) -> Desk:
        """Take decisions: tags come on show wherever they stand, nothing on show goes away."""
        accepted, rejected = frozenset(accepted), frozenset(rejected)
        full = {each for each in (ROOT, *self.unfolded) if not self._partial(each)}
        fresh = _with_above(self.tree, accepted | rejected)
        opened = {
            up for row in accepted | rejected for each in self.tree.of_row[row] for up in self._up(each)
        }
        desk = replace(
            self,
            relevant=self.relevant | fresh,
            revealed=self.revealed | full,
            unfolded=self.unfolded | opened,
            accepted=(self.accepted | accepted) - rejected,
            rejected=(self.rejected | rejected) - accepted,
        )
        return desk._settled()

    def go(self, occurrence: int) -> Desk:
        """Put the cursor somewhere, unfolding and uncovering the way."""
        above = self._up(occurrence)
        hidden = any(
            self._partial(self.tree.parent[each]) and each not in self.relevant
            for each in (occurrence, *above)
        )
        relevant = self.relevant | {occurrence, *above} if hidden else self.relevant
        return replace(self, cursor=occurrence, relevant=relevant, unfolded=self.unfolded | set(above))

    def next_waiting(self, step: int = 1) -> Desk:
        """Go to the next (or, with -1, the previous) undecided of the ten best, around the end."""
        places = self.waiting[::step]
        ahead = (each for each in places if (each - self.cursor) * step > 0)
        return self.go(next(ahead, places[0])) if places else self

    def moves(self) -> Iterator[tuple[str, Desk]]:
        """Yield each key that leads to another line or changes the folds, with the desk after it.

        Left on an undecided suggestion is a decision, no move, and is left out.
        """
        lines, places = self.lines
        at, here, tree = places[self.cursor], self.cursor, self.tree
        for key, place in (("Down", at + 1), ("Up", at - 1), ("Home", 0), ("End", len(lines) - 1)):
            if 0 <= place < len(lines) and place != at:
                yield key, replace(self, cursor=lines[place])
        for key, step in (("J", 1), ("K", -1)):
            if self.waiting:
                yield key, self.next_waiting(step)
        if here == tree.more:
            left_out = [each for each in tree.children[ROOT] if each not in self.relevant and each != here]
            yield "+", replace(self, revealed=self.revealed | {ROOT}, cursor=left_out[0])
            return
        if tree.children[here] and here not in self.unfolded:
            yield "Right", replace(self, unfolded=self.unfolded | {here})
        else:
            branch = here if tree.children[here] else tree.parent[here]
            if self._partial(branch):
                yield "+", replace(self, revealed=self.revealed | {branch})
        if tree.row[here] not in self.undecided:
            if here in self.unfolded:
                yield "Left", replace(self, unfolded=self.unfolded - {here})
            elif tree.parent[here] != ROOT:
                yield "Left", replace(self, cursor=tree.parent[here])

    def _settled(self) -> Desk:
        closure = self.tree.facet.closure
        rows = {
            row
            for row in self.suggested.rows
            if row not in self.accepted | self.rejected
            and not any(closure[tag, row] for tag in self.accepted)
            and not any(closure[row, wrong] for wrong in self.rejected)
        }
        best = rows.intersection(self.suggested.rows[:BEST])
        waiting = sorted(each for row in best for each in self.tree.of_row[row])
        return replace(self, undecided=frozenset(rows), waiting=tuple(waiting))

    def _partial(self, branch: int) -> bool:
        return self.tree.partial(branch, self.relevant, self.revealed)

    def _up(self, occurrence: int) -> list[int]:
        return self.tree.above(occurrence)


def _with_above(tree: Tree, rows: Iterable[int]) -> frozenset[int]:
    places = [each for row in rows for each in tree.of_row[row]]
    return frozenset(places).union(*(tree.above(each) for each in places))
