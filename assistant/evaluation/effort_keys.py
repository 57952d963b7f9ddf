"""The fewest keys that tag an object in one facet tree: walking the tree, typing a name, taking suggestions.

Every way is counted in keys that the window really has. The keys to a term are a shortest path over the
states of the tree (which branches are open and reveal all, where the cursor is), found breadth first: all
keys count one, and only branches that lead to the term are worth opening.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.evaluation.effort_tree import BEST, ROOT, Desk, Tree
from assistant.vocabulary.search import words_of

if TYPE_CHECKING:
    from assistant.vocabulary import Hit, Vocabulary

How = Literal["suggestion", "broader", "tree", "search", "space"]
"""How a tag was reached: taken as suggested, as the broader term of a suggestion, found in the tree, by its
name, or with Space."""

FEW = 2
"""Up to this many tags of a facet every order is tried; beyond it they come in reading order."""

HITS = 50
"""Hits that the search box of the window lists."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What the cataloguer may use: the tree's keys, the search box, Space, Left for the broader term."""

    tree: bool = True
    search: bool = True
    space: bool = False
    broader: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """The keys of one tag, the facet's digit included. ``stops``: the decisions on the way, each branch
    opened and the term itself; KLM puts a mental operator before each.
    """

    row: int
    how: How
    keys: tuple[str, ...]
    stops: int


class SearchBox:
    """What must be typed to add a term: ``/``, the beginning of a name, arrows down, Return."""

    def __init__(self, vocabulary: Vocabulary, language: str = "en") -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._found: dict[str, list[Hit]] = {}
        self._least: dict[tuple[str, int, str], tuple[str, ...] | None] = {}

    def keys(self, facet: str, row: int, current: str) -> tuple[str, ...] | None:
        """Return the fewest keys that add the term while the cursor is in the facet ``current``.

        Tried is every beginning of its names in the language, with as many steps down the hits as it needs;
        None where no name finds it.
        """
        asked = (facet, row, current)
        if asked not in self._least:
            self._least[asked] = self._work_out(facet, row, current)
        return self._least[asked]

    def _work_out(self, facet: str, row: int, current: str) -> tuple[str, ...] | None:
        term = self._vocabulary[facet].terms[row]
        names = [term.label(self._language), *term.alternatives.get(self._language, ())]
        best: tuple[str, ...] | None = None
        for name in {" ".join(words_of(name)): None for name in names}:
            for end in range(1, len(name) + 1):
                if best is not None and end + 2 >= len(best):
                    break
                place = self._place(name[:end], facet, row, current)
                if place is None or name[end - 1] == " ":
                    continue
                keys = ("/", *name[:end], *("Down",) * place, "Return")
                best = keys if best is None or len(keys) < len(best) else best
        return best

    def _place(self, text: str, facet: str, row: int, current: str) -> int | None:
        if text not in self._found:
            self._found[text] = self._vocabulary.search(text, limit=HITS)
        # As the window lists them: the facet of the cursor first where hits are equally good.
        hits = sorted(self._found[text], key=lambda hit: (-round(hit.score, 2), hit.facet != current))
        places = (place for place, hit in enumerate(hits) if (hit.facet, hit.row) == (facet, row))
        return next(places, None)


def shortest(
    desk: Desk, row: int, *, broader: bool = False, limit: int | None = None, kept: Sequence[int] = ()
) -> tuple[tuple[str, ...], Desk] | None:
    """Return the fewest keys that accept a term by the tree's keys, and the desk after them.

    With ``broader``, Left on an undecided suggestion right below the term takes the term in its place; the
    rows ``kept`` are tags still to come, which such a rejection must not rule out. None where ``limit`` keys
    are not enough.
    """
    tree = desk.tree
    goals = set(tree.of_row[row])
    lefts = _too_precise(desk, row, kept) if broader else set()
    if not goals or desk.cursor == ROOT:
        return None
    leading = {ROOT, *(up for each in (*goals, *lefts) for up in tree.above(each))}
    came: dict[tuple[object, ...], tuple[tuple[object, ...], str] | None] = {_state(desk): None}
    queue = deque([(desk, 0)])
    while queue:
        here, count = queue.popleft()
        if limit is not None and count >= limit:
            return None
        if here.cursor in goals or here.cursor in lefts:
            return _finish(here, row, _keys_to(came, here), left=here.cursor not in goals)
        for key, after in here.moves():
            if key == "Right" and here.cursor not in leading:
                continue
            if key == "+" and not after.revealed - here.revealed <= leading:
                continue
            if (state := _state(after)) not in came:
                came[state] = (_state(here), key)
                queue.append((after, count + 1))
    return None


def _finish(desk: Desk, row: int, keys: tuple[str, ...], *, left: bool) -> tuple[tuple[str, ...], Desk]:
    if left:
        after = desk.decide([row], [desk.tree.row[desk.cursor]])
        return (*keys, "Left"), after.next_waiting()
    return (*keys, "Return"), desk.decide([row]).next_waiting()


def _too_precise(desk: Desk, row: int, kept: Sequence[int]) -> set[int]:
    """The occurrences of undecided suggestions for which Left takes the term in their place."""
    tree, closure = desk.tree, desk.tree.facet.closure
    return {
        each
        for wrong in desk.undecided
        if not any(closure[tag, wrong] for tag in (*kept, *desk.accepted, row))
        for each in tree.of_row[wrong]
        if tree.parent[each] != ROOT and tree.row[tree.parent[each]] == row
    }


def _state(desk: Desk) -> tuple[object, ...]:
    # Moving about changes nothing else.
    return desk.cursor, desk.unfolded, desk.revealed


def _keys_to(
    came: Mapping[tuple[object, ...], tuple[tuple[object, ...], str] | None], desk: Desk
) -> tuple[str, ...]:
    keys: list[str] = []
    step = came[_state(desk)]
    while step is not None:
        keys.append(step[1])
        step = came[step[0]]
    return tuple(reversed(keys))


class Planner:
    """Plans the keys of a cataloguer at the window of one vocabulary; keeps its trees and searches."""

    def __init__(self, vocabulary: Vocabulary, language: str = "en") -> None:
        self.trees = {key: Tree(facet, language) for key, facet in vocabulary.facets.items()}
        self.box = SearchBox(vocabulary, language)
        self._digits = {key: str(number) for number, key in enumerate(vocabulary.facets, start=1)}

    def go(self, facet: str, current: str) -> tuple[str, ...]:
        """Return the key that leads from one facet to another: its digit, or nothing."""
        return () if facet == current else (self._digits[facet],)

    def plan(self, desk: Desk, rows: Sequence[int], ways: Ways, *, current: str) -> tuple[Step, ...]:
        """Return the steps that make ``rows`` tags, in the cheapest order; ``current``: where the cursor is.

        Each tag is reached in the cheaper of the ways allowed. Raises ValueError for a row that none reaches.
        """
        return self._cheapest(desk, tuple(rows), ways, current)[1]

    def _cheapest(
        self, desk: Desk, rows: tuple[int, ...], ways: Ways, current: str
    ) -> tuple[int, tuple[Step, ...]]:
        if not rows:
            return 0, ()
        plans = []
        first = min(rows, key=lambda row: min(desk.tree.of_row[row], default=0))
        for row in rows if len(rows) <= FEW else (first,):
            step, after = self._one(desk, row, rows, ways, current)
            rest = tuple(each for each in rows if each != row)
            cost, further = self._cheapest(after, rest, ways, desk.tree.facet.key)
            plans.append((cost + len(step.keys), (step, *further)))
        return min(plans, key=lambda found: found[0])

    def _one(
        self, desk: Desk, row: int, rows: tuple[int, ...], ways: Ways, current: str
    ) -> tuple[Step, Desk]:
        facet = desk.tree.facet.key
        digit = self.go(facet, current)
        typed = self.box.keys(facet, row, current) if ways.search else None
        if ways.tree:
            limit = None if typed is None else len(typed) - len(digit)
            kept = tuple(each for each in rows if each != row)
            found = shortest(desk, row, broader=ways.broader, limit=limit, kept=kept)
            if found is not None:
                keys, after = found
                how: How = "suggestion" if row in desk.suggested.rows[:BEST] else "tree"
                how = "broader" if keys[-1] == "Left" else how
                stops = 1 + sum(key in ("Right", "+") for key in keys)
                return Step(row, how, (*digit, *keys), stops), after
        if typed is None:
            raise ValueError(f"{facet} has no way to the term in row {row}")
        after = desk.decide([row])
        return Step(row, "search", typed, 2), after.go(desk.tree.of_row[row][0])
