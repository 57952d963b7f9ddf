"""From the nearest pictures to a verdict: the settings of an index that say how sure it may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from assistant.identify.answer import Verdict
from assistant.identify.decision.evidence import ProofRates, update, update_together
from assistant.identify.decision.odds import sigmoid
from assistant.identify.decision.ranking import Ranked
from assistant.identify.decision.stored import as_json, from_stored

TUNED_BY = ("queries", "views", "made-up views", "default")
"""Labelled photographs; the exhibits' own pictures; made-up disturbed views of them; nothing."""

GROWTH = 1.25
"""The confidence depends on the number of exhibits: above this factor it has to be tuned again."""

SURE, HALF, SLOPE, OUT = 0.9, 0.6, 6.0, 0.05
"""The default: accept from this chance, even odds at this similarity, slope in log-odds per similarity,
reject below this chance."""

FINEST = 0.001
"""Chances closer than this to 0 or 1 are not claimed by the default."""


@dataclass(frozen=True, slots=True)
class Decision:
    """How an index turns similarities into a chance of being right, and that into a verdict.

    ``k``, ``temperature``: of the kNN classifier. ``calibration`` (a, b): the chance that an exhibit is the
    right one is ``sigmoid(a * log-odds + b)``. ``accept``, ``reject``: chances from which a photograph is a
    match, and below which it is not in the catalogue (reject <= accept). They hold for about
    ``n_exhibits`` exhibits and for descriptors of ``fingerprint``; ``tuned_by`` (one of :data:`TUNED_BY`)
    and ``n_queries`` say on what they were chosen. ``proof``: measured rates of the proof (see
    :func:`~assistant.identify.decision.evidence.proof_rates`) or None. ``measured``: what the tuning found,
    by name (GAP, AUROC, precision from ``accept`` on, share of right ones lost below ``reject`` ...).
    """

    k: int
    temperature: float
    calibration: tuple[float, float]
    accept: float
    reject: float
    n_exhibits: int
    fingerprint: str
    tuned_by: str
    n_queries: int
    proof: ProofRates | None = None
    measured: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def default(cls, *, n_exhibits: int, fingerprint: str, proof: ProofRates | None = None) -> Decision:
        """Return a cautious decision for an index on which nothing was tuned.

        What a similarity means depends on the descriptor, so little is read from it: only the nearest
        picture counts (k = 1), and the chance is ``sigmoid(6 (similarity - 0.6))`` at this number of
        exhibits. Without proof that is a match only from a similarity of 0.966, near copies; with one (odds
        x 100) from about 0.2. It is "not in the catalogue" below about 0.11. Everything else is unsure.
        """
        temperature = 10.0
        a = SLOPE / temperature
        b = a * float(np.log(max(1, n_exhibits - 1))) - SLOPE * HALF
        return cls(1, temperature, (a, b), SURE, OUT, n_exhibits, fingerprint, "default", 0, proof)

    def confidence(self, ranked: Ranked) -> float:
        """Return the chance, 0 to 1, that the exhibit is right, if those ranked before it are not.

        For the first candidate that is the chance; for a list of them use :meth:`confidences`.
        """
        a, b = self.calibration
        finest = 1 / (self.n_queries + 2) if self.n_queries else FINEST
        # An infinite log-odds times a slope of 0 is not a number.
        log_odds = min(max(ranked.log_odds, -1e12), 1e12)
        return min(max(float(sigmoid(a * log_odds + b)), finest), 1 - finest)

    def confidences(self, ranked: Sequence[Ranked]) -> list[float]:
        """Return the chance of each candidate, best first; together at most 1.

        The second can only be right where the first is not: its own chance is a share of what the first
        leaves. Exhibits shown by the same picture (same ``hit``) have the same chance.
        """
        chances: list[float] = []
        left, given, hit = 1.0, 0.0, -1
        for one in ranked:
            if one.hit != hit:
                left -= given
                given, hit = left * self.confidence(one), one.hit
            chances.append(given)
        return chances

    def with_proof(self, confidence: float, proven: bool) -> float:
        """Return the chance of one exhibit after a proof was tried on it alone."""
        return update(confidence, self.proof, proven)

    def with_proofs(self, ranked: Sequence[Ranked], proven: Sequence[bool | None]) -> list[float]:
        """Return the chance of each candidate after proofs were tried on some (None = not tried).

        As :meth:`with_proof`, and a proof of one candidate takes from the others.
        """
        return update_together(self.confidences(ranked), [one.hit for one in ranked], self.proof, proven)

    def verdict(self, confidence: float, *, proven: bool = False) -> Verdict:
        """Return match from ``accept`` on, not in the catalogue below ``reject``, unsure between.

        ``proven``: an exhibit was proved to be on the photograph. Then it is never said not to be in the
        catalogue, however unlikely it looked before.
        """
        if confidence >= self.accept:
            return Verdict.MATCH
        return Verdict.UNSURE if proven or confidence >= self.reject else Verdict.NOT_IN_CATALOGUE

    def stale(self, n_exhibits: int) -> bool:
        """Return whether the catalogue has grown by more than a quarter: it must be tuned again."""
        return n_exhibits > GROWTH * self.n_exhibits

    def to_json(self) -> dict[str, Any]:
        """Return an object for the index's settings; :meth:`from_json` reads it."""
        return as_json(self)

    @classmethod
    def from_json(cls, stored: object) -> Decision:
        """Return the decision that :meth:`to_json` wrote; IdentifyError for anything else."""
        return cls(**from_stored(stored, tuned_by=TUNED_BY))
