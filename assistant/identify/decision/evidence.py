"""What a geometric proof, or its absence, changes about the chance that an exhibit is the right one.

The chance is updated by Bayes' rule: ``odds after = odds before * P(outcome | right) / P(outcome | wrong)``.
How often right and wrong exhibits are proven is measured on the museum's own pictures
(:func:`proof_rates`); a coin cabinet and a gallery differ.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from assistant.identify.decision.odds import logit, sigmoid

ProofRates = tuple[float, float]
"""P(proven | the right exhibit), P(proven | a wrong one), each strictly between 0 and 1."""

DEFAULT_ODDS = 100.0
"""What a proof multiplies the odds with where no rates were measured. A trial on textured photographs
(24 right pairs, all proven; 48 wrong ones, none) supports a factor of about 100 and no more."""

LEAST = 10
"""Pairs of each kind below which no rates are taken from them."""


def proof_rates(true_outcomes: Collection[bool], false_outcomes: Collection[bool]) -> ProofRates | None:
    """Return how often pictures of the same and of different exhibits are proven.

    ``true_outcomes``: for pairs of one exhibit, whether the proof succeeded; ``false_outcomes``: for pairs
    of different exhibits, best of the kind that is searched (the most similar ones). Half a success and
    half a failure are added (Jeffreys), so that "never in 50" is not taken for "impossible". None with
    fewer than :data:`LEAST` pairs of either kind: the default then stays.
    """
    if len(true_outcomes) < LEAST or len(false_outcomes) < LEAST:
        return None
    right, wrong = (
        (sum(map(bool, outcomes)) + 0.5) / (len(outcomes) + 1) for outcomes in (true_outcomes, false_outcomes)
    )
    return right, wrong


def log_evidence(rates: ProofRates | None, proven: bool) -> float:
    """Return the natural logarithm of what the odds are multiplied with.

    Never below 0 for a proof and never above 0 without one, whatever was measured. Without rates "not
    proven" says nothing: three-dimensional and shiny things often cannot be proved.
    """
    if rates is None:
        return float(np.log(DEFAULT_ODDS)) if proven else 0.0
    right, wrong = rates
    if proven:
        return max(0.0, float(np.log(right / wrong)))
    return min(0.0, float(np.log1p(-right) - np.log1p(-wrong)))


def update(chance: float, rates: ProofRates | None, proven: bool) -> float:
    """Return the chance, 0 to 1, after one proof was tried on one exhibit."""
    if chance <= 0 or chance >= 1:
        return min(1.0, max(0.0, chance))
    return float(sigmoid(logit(chance) + log_evidence(rates, proven)))


def update_together(
    chances: Sequence[float],
    groups: Sequence[int],
    rates: ProofRates | None,
    proven: Sequence[bool | None],
) -> list[float]:
    """Return the chances of several candidates after proofs were tried on some of them (None = not tried).

    At most one *group* is right, so a proof of one exhibit speaks against the others: the first candidate
    unproven and the second proven changes their places. Candidates of one group (shown by the same
    picture) share a chance and the best outcome among them. What the chances leave to 1 is "none of them".
    """
    prior: dict[int, float] = {}
    evidence: dict[int, float] = {}
    for chance, group, outcome in zip(chances, groups, proven, strict=True):
        prior[group] = max(chance, prior.get(group, 0.0))
        says = 0.0 if outcome is None else log_evidence(rates, outcome)
        evidence[group] = max(says, evidence[group]) if group in evidence else says
    weight = {group: prior[group] * float(np.exp(evidence[group])) for group in prior}
    none = max(0.0, 1 - sum(prior.values()))
    total = none + sum(weight.values())
    return [weight[group] / total if total > 0 else 0.0 for group in groups]
