"""What tagging costs a cataloguer: keys and seconds per tag, by hand and with suggestions.

A keystroke-level simulation (Card, Moran and Newell, "The keystroke-level model for user performance time
with interactive systems", Communications of the ACM 23(7), 1980, pages 396-410; and "The Psychology of
Human-Computer Interaction", 1983, chapter 8). For every picture the fewest keys are worked out that give it
the most precise tags of its record, on a copy of the window's own trees (:mod:`.effort_tree`), in six ways:

===========  =====================================================================================
trees        by hand, nothing suggested: the collapsed trees are walked with arrows, Home, End
search       by hand: ``/``, the beginning of the term's name, Return
by_hand      the cheaper of these two for each tag
one_by_one   the trees open at the ten best: Return, J, K, arrows; what was not suggested is reached
             from there or by its name, whichever is cheaper
suggestions  the same, and Space for all over the line where that takes nothing wrong
broader      the same, and Left, which takes the broader term in place of a suggestion
===========  =====================================================================================

Facets without a tag in the record are not annotated: they cost nothing and are not judged. Wrong
suggestions are left alone. The pictures come in the order of the file, each opens in the facet where the work
on the one before ended, and that facet is done first. Going on to the next object costs one key in every way
and is not counted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.evaluation.effort_keys import Planner, Step, Ways
from assistant.evaluation.effort_report import Sums
from assistant.evaluation.effort_tree import BEST, Desk, Suggested
from assistant.settings import DEFAULT_LINE
from assistant.tagging.scores import ranking

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.datasets.records import Record, Records
    from assistant.vocabulary import Facet, Vocabulary

TYPISTS = {"average": 0.28, "skilled": 0.20, "good": 0.12}
"""Seconds a key: average non-secretary typist (40 words a minute), average skilled (55), good (90)."""

MENTAL = 1.35
"""Seconds of one mental preparation (M)."""

UNUSED = {"P": 1.10, "H": 0.40, "R": 0.0}
"""The model's other operators, in seconds. The hands stay on the keys, so there is no pointing (P) and no
homing (H); a key's response takes a few milliseconds, which the model leaves out (R)."""

KEPT = 25
LEAST = 0.005
"""As :mod:`assistant.annotate.suggestions` keeps them: 25; from the eleventh on, what scores this much."""

GOAL = 0.25
"""With suggestions at most this share of the keys by hand."""

BY_HAND = {"trees": Ways(search=False), "search": Ways(tree=False), "by_hand": Ways()}
SUGGESTED = {"one_by_one": Ways(), "suggestions": Ways(space=True), "broader": Ways(space=True, broader=True)}
WAYS = (*BY_HAND, *SUGGESTED)


@dataclass
class Cost:
    """What one picture costs in one way: per facet ``keys`` and ``stops`` (decisions), ``how`` its tags were
    reached, the facet where the work ``ends``, and all keys in order as they are ``pressed``.
    """

    ends: str
    pressed: list[tuple[str, ...]] = field(default_factory=list)
    keys: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    stops: Counter[str] = field(default_factory=Counter)
    how: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> float:
        return sum(self.keys.values())

    def seconds(self, key: float) -> dict[str, float]:
        """Seconds per facet, ``key`` seconds a key."""
        return {facet: key * self.keys[facet] + MENTAL * self.stops[facet] for facet in self.keys}


def measure(
    fused: Mapping[str, NDArray[np.float32]],
    records: Records,
    vocabulary: Vocabulary,
    *,
    language: str = "en",
    line: float = DEFAULT_LINE,
    typist: str = "average",
    resamples: int = 1000,
    seed: int = 0,
) -> dict[str, Any]:
    """Return the effort of tagging ``records``, as JSON can hold it.

    ``fused``: facet key -> float32 (n_records, n_terms), the ensemble's scores; a facet left out has no
    suggestions. ``line``: the score from which Space accepts. ``typist``: a key of :data:`TYPISTS`.
    Intervals are 95 % percentile bootstrap intervals over ``resamples`` draws of whole objects.
    """
    office = Office(vocabulary, language, line)
    objects, tags, found = [], [], []
    for index, record in enumerate(records):
        wanted = {key: most_precise(facet, record) for key, facet in vocabulary.facets.items()}
        wanted = {key: leaves for key, leaves in wanted.items() if leaves}
        if not wanted:
            continue
        suggested = {key: office.suggested(key, fused[key][index]) for key in wanted if key in fused}
        objects.append(record.object_key)
        best = {key: suggested[key].rows[:BEST] if key in suggested else () for key in wanted}
        tags.append({key: len(leaves) for key, leaves in wanted.items()})
        found.append({key: len(set(best[key]).intersection(leaves)) for key, leaves in wanted.items()})
        office.catalogue(record, wanted, suggested)
    second = TYPISTS[typist]
    columns: dict[tuple[str, str], Sequence[Mapping[str, float]]]
    columns = {("tags", "count"): tags, ("tags", "found"): found}
    for way, costs in office.costs.items():
        columns[way, "keys"] = [cost.keys for cost in costs]
        columns[way, "seconds"] = [cost.seconds(second) for cost in costs]
    sums = Sums(tuple(vocabulary.facets), objects, columns, resamples, seed)
    how = {way: dict(sum((cost.how for cost in costs), Counter())) for way, costs in office.costs.items()}
    return {
        "typist": typist,
        "operators": {"K": second, "M": MENTAL, **UNUSED},
        "language": language,
        "line": line,
        "goal": GOAL,
        "pictures": len(objects),
        "objects": len(set(objects)),
        **sums.report(None, WAYS),
        "how": how,
        "facets": {key: sums.report(key, WAYS) for key in sums.facets_with_tags},
    }


def most_precise(facet: Facet, record: Record) -> tuple[int, ...]:
    """Return the rows that a cataloguer must accept: accepting a term implies its broader terms.

    Leaves that another leaf implies are left out, and terms that are never shown.
    """
    leaves = [row for row in record.tags[facet.key].leaves if not facet.terms[row].hidden]
    closure = facet.closure
    return tuple(row for row in leaves if not any(closure[other, row] for other in leaves if other != row))


class Office:
    """Simulates one picture after the other; what is the same for many is worked out once."""

    def __init__(self, vocabulary: Vocabulary, language: str, line: float) -> None:
        self._vocabulary = vocabulary
        self._line = line
        self._planner = Planner(vocabulary, language)
        self._bare = {key: Desk.open(tree, Suggested()) for key, tree in self._planner.trees.items()}
        self._by_hand: dict[tuple[str, str, tuple[int, ...], str], tuple[Step, ...]] = {}
        self._at = dict.fromkeys(WAYS, next(iter(vocabulary.facets)))
        self.costs: dict[str, list[Cost]] = {way: [] for way in WAYS}

    def suggested(self, key: str, scores: NDArray[np.float32]) -> Suggested:
        """The suggestions that the window would have; ``scores``: float32 (n_terms,), NaN = not known."""
        known = np.nan_to_num(scores, nan=0.0)
        best = ranking(self._vocabulary[key], known)[:KEPT]
        rows = [int(row) for rank, row in enumerate(best) if rank < BEST or known[row] >= LEAST]
        return Suggested(tuple(rows), tuple(float(known[row]) for row in rows), self._line)

    def catalogue(
        self, record: Record, wanted: Mapping[str, tuple[int, ...]], suggested: Mapping[str, Suggested]
    ) -> None:
        """Add what one picture costs in every way."""
        desks = {
            key: Desk.open(self._planner.trees[key], suggested[key]) if key in suggested else self._bare[key]
            for key in wanted
        }
        for way, allowed in BY_HAND.items():
            self._keep(way, self._cost(way, allowed, wanted, {}))
        for way, allowed in SUGGESTED.items():
            cost = self._cost(way, allowed, wanted, desks)
            spaced = self._with_space(record, way, allowed, wanted, desks) if allowed.space else None
            if spaced is not None and spaced.total < cost.total:
                cost = spaced
            for key in wanted:
                cost.stops[key] += 1  # the ten best are looked through, whatever comes of it
            self._keep(way, cost)

    def _keep(self, way: str, cost: Cost) -> None:
        self.costs[way].append(cost)
        self._at[way] = cost.ends

    def _cost(
        self, way: str, allowed: Ways, wanted: Mapping[str, tuple[int, ...]], desks: Mapping[str, Desk]
    ) -> Cost:
        cost = Cost(ends=self._at[way])
        for key in sorted(wanted, key=lambda key: key != cost.ends):  # stable: the others in their order
            for step in self._steps(way, allowed, key, wanted[key], desks.get(key), cost.ends):
                cost.keys[key] += len(step.keys)
                cost.stops[key] += step.stops
                cost.how[step.how] += 1
                cost.pressed.append(step.keys)
                cost.ends = key
        return cost

    def _steps(
        self, way: str, allowed: Ways, key: str, rows: tuple[int, ...], desk: Desk | None, current: str
    ) -> tuple[Step, ...]:
        if desk is not None:
            return self._planner.plan(desk, rows, allowed, current=current)
        asked = (way, key, rows, current)
        if asked not in self._by_hand:
            self._by_hand[asked] = self._planner.plan(self._bare[key], rows, allowed, current=current)
        return self._by_hand[asked]

    def _with_space(
        self,
        record: Record,
        way: str,
        allowed: Ways,
        wanted: Mapping[str, tuple[int, ...]],
        desks: Mapping[str, Desk],
    ) -> Cost | None:
        """Space first, which takes all over the line in all facets; None where it would take a wrong term."""
        taken = {key: desk.over_the_line() for key, desk in desks.items()}
        right = {key: {*record.tags[key].nodes, *rows} for key, rows in wanted.items()}
        if not any(taken.values()) or any(not right[key].issuperset(rows) for key, rows in taken.items()):
            return None
        after = {key: desk.decide(taken[key]) for key, desk in desks.items()}
        if (here := self._at[way]) in after:
            after[here] = after[here].next_waiting()
        left = {key: tuple(row for row in rows if row not in taken[key]) for key, rows in wanted.items()}
        cost = self._cost(way, allowed, left, after)
        cost.pressed.insert(0, ("Space",))
        number = sum(map(len, taken.values()))
        for key, rows in taken.items():
            cost.keys[key] += len(rows) / number  # one key, shared
            cost.stops[key] += len(rows)
            cost.how["space"] += len(wanted[key]) - len(left[key])
        return cost
