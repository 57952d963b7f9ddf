"""Figures of labelled photographs: recall, GAP, AUROC and the table of verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from assistant.evaluation.identification.queries import Outcome
from assistant.identify.answer import Verdict
from assistant.identify.decision import auroc, gap, gap_minus, tie_rate

KINDS = ("right", "wrong", "not in the catalogue")
"""Rows of the table of verdicts: the first candidate is right; is wrong; there is nothing to find."""


@dataclass(frozen=True, slots=True)
class QueryFigures:
    """Figures of some outcomes; None where nothing could be measured.

    ``queries``, ``inside``: photographs, and those with an exhibit in the catalogue; ``exhibits``: things to
    find. ``r1``, ``r5``: share of ``inside`` with a right candidate first, among the first five. ``found``:
    share of ``exhibits`` with no wrong candidate before them. ``auroc``: of the first candidate's confidence.
    ``verdicts``: kind -> verdict -> photographs.
    """

    queries: int
    inside: int
    exhibits: int
    r1: float | None
    r5: float | None
    found: float | None
    gap: float | None
    gap_minus: float | None
    auroc: float | None
    tie_rate: float
    verdicts: dict[str, dict[str, int]]

    def to_json(self) -> dict[str, Any]:
        """Return the object of the report."""
        return {
            "queries": self.queries,
            "in_catalogue": self.inside,
            "exhibits": self.exhibits,
            "r@1": self.r1,
            "r@5": self.r5,
            "exhibits_found@1": self.found,
            "gap": self.gap,
            "gap_minus": self.gap_minus,
            "auroc": self.auroc,
            "tie_rate": self.tie_rate,
            "verdicts": self.verdicts,
        }


def figures(outcomes: Sequence[Outcome]) -> QueryFigures:
    """Return the figures of ``outcomes``; GAP orders equal confidences wrong before right."""
    inside = np.array([bool(item.expected) for item in outcomes], bool)
    right = np.array([item.right for item in outcomes], bool)
    confidence = np.array([item.confidence for item in outcomes], np.float64)
    asked = [item for item in outcomes if item.expected]
    places = [item.place(exhibit) for item in asked for exhibit in item.expected]
    return QueryFigures(
        queries=len(outcomes),
        inside=len(asked),
        exhibits=len(places),
        r1=_share([item.right for item in asked]),
        r5=_share([item.right_within(5) for item in asked]),
        found=_share([place == 1 for place in places]),
        gap=_number(gap(confidence, right, len(asked))),
        gap_minus=_number(gap_minus(confidence, right, inside)),
        auroc=_number(auroc(confidence, inside)),
        tie_rate=tie_rate(confidence),
        verdicts=_verdicts(outcomes),
    )


def per_set(outcomes: Sequence[Outcome]) -> dict[str, QueryFigures]:
    """Return the figures of each set, and of ``all`` (the last) where there are several."""
    names = list(dict.fromkeys(item.query.set for item in outcomes))
    found = {name: figures([item for item in outcomes if item.query.set == name]) for name in names}
    if len(names) > 1:
        found["all"] = figures(outcomes)
    return found


def failures(outcomes: Sequence[Outcome]) -> list[str]:
    """Return a sentence for each exhibit not found and each photograph wrongly called a match."""
    sentences = []
    for item in outcomes:
        first = item.candidates[0] if item.candidates else None
        named = "nothing" if first is None else f"{first[0]} ({first[1]:.2f}, {_proof(first[3])})"
        for exhibit in item.expected:
            place = item.place(exhibit)
            if place != 1:
                where = "not among the candidates" if place is None else f"at place {place}"
                sentences.append(f"{item.query.name}: {exhibit} is {where}; first stands {named}.")
        if not item.expected and item.verdict == Verdict.MATCH:
            sentences.append(f"{item.query.name}: nothing to find, and {named} was called a match.")
    return sentences


def _proof(points: int | None) -> str:
    return "no proof tried" if points is None else f"{points} points agree"


def _verdicts(outcomes: Sequence[Outcome]) -> dict[str, dict[str, int]]:
    table = {kind: {verdict.value: 0 for verdict in Verdict} for kind in KINDS}
    for item in outcomes:
        kind = KINDS[2] if not item.expected else KINDS[0] if item.right else KINDS[1]
        table[kind][item.verdict] += 1
    return table


def _share(flags: Sequence[bool]) -> float | None:
    return sum(flags) / len(flags) if flags else None


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
