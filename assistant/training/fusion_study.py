"""How much the way of joining the members matters: every rule on the same pictures.

The pictures that fit a rule never measure it. For the inner file the held-out objects of the training (and,
where a recipe names one, the outer file) fit. For the outer file each of its sources is left out in turn: the
rule is fitted without it and measured on it, as a museum would meet the program.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.datasets import Records
from assistant.tagging.coherence import lift_broader, narrower_first
from assistant.tagging.ensemble import Ensemble
from assistant.training.calibrate import Domain
from assistant.training.fusion_rules import RULES, Situation
from assistant.training.run import MemberScores

Measure = Callable[[Mapping[str, NDArray[np.float32]], Records], float]
"""(facet -> scores, records) -> mean R-Precision; the evaluation room has it."""


@dataclass(frozen=True)
class Scored:
    """A file and what each member says about its pictures."""

    records: Records
    scores: MemberScores

    def only(self, indexes: NDArray[np.intp]) -> Scored:
        """Return the pictures at ``indexes``."""
        scores = {
            facet: {name: values[indexes] for name, values in members.items()}
            for facet, members in self.scores.items()
        }
        return Scored(self.records.subset(indexes), scores)


def study(
    ensemble: Ensemble,
    fitting: Scored,
    inner: Scored,
    outer: Scored | None,
    prior: Mapping[str, NDArray[np.float32]],
    measure: Measure,
) -> list[dict[str, float | str]]:
    """Return a row per rule: its name, ``inner``, ``inner, not coherent``, and ``outer`` with such a file."""
    joined = _situations(ensemble, [fitting] + ([outer] if outer else []), prior)
    left_out = []
    if outer is not None:
        sources = np.array([record.source for record in outer.records])
        for source in sorted(set(sources)):
            rest, there = np.flatnonzero(sources != source), np.flatnonzero(sources == source)
            left_out.append((_situations(ensemble, [fitting, outer.only(rest)], prior), there))
    rows = []
    for name in RULES:
        row: dict[str, float | str] = {"rule": name}
        row["inner"] = measure(_apply(name, joined, inner, ensemble), inner.records)
        row["inner, not coherent"] = measure(_apply(name, joined, inner, ensemble, False), inner.records)
        if outer is not None:
            found = {
                facet: np.zeros((len(outer.records), len(ensemble.vocabulary[facet].terms)), np.float32)
                for facet in joined
            }
            # A facet that nobody annotated in the file measures nothing, whatever stands here.
            for situations, there in left_out:
                for facet, values in _apply(name, situations, outer.only(there), ensemble).items():
                    found[facet][there] = values
            row["outer"] = measure(found, outer.records)
        rows.append(row)
    return rows


def _situations(
    ensemble: Ensemble, files: list[Scored], prior: Mapping[str, NDArray[np.float32]]
) -> dict[str, Situation]:
    found = {}
    for facet in files[0].scores:
        domains = []
        for file in files:
            mask = file.records.annotated(facet)
            if mask.any():
                members = {name: values[mask] for name, values in file.scores[facet].items()}
                domains.append(Domain(members, file.records.nodes(facet)[mask]))
        seen, terms = ensemble.seen[facet], ensemble.vocabulary[facet].terms
        shares = {terms[row].uri: float(prior[facet][row]) for row in np.flatnonzero(seen)}
        if domains:
            found[facet] = Situation(domains, seen, ensemble.vocabulary[facet], shares)
    return found


def _apply(
    rule: str,
    situations: Mapping[str, Situation],
    file: Scored,
    ensemble: Ensemble,
    coherent: bool = True,
) -> dict[str, NDArray[np.float32]]:
    found = {}
    for facet, situation in situations.items():
        scores = RULES[rule](situation, file.scores[facet])
        order = narrower_first(ensemble.vocabulary[facet])
        found[facet] = lift_broader(scores, order) if coherent else scores
    return found
