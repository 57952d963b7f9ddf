"""Calibration and fusion weights, fitted on pictures that no member was trained on.

Fitted on one or several kinds of pictures at once (:class:`Domain`), each with the same weight however many
it has: held-out objects of the training's own sources, and where a museum has some, pictures of others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.evaluation.metrics import facet_metrics
from assistant.tagging.coherence import lift_broader, narrower_first
from assistant.tagging.fusion import FacetFusion, Line, fuse, log_odds
from assistant.vocabulary import Facet

UNSEEN_FACTORS = (1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001)
"""Candidates for how loudly CLIP alone may speak for terms that no training picture showed."""

TAUS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
"""Candidates for how much of the training's preference for frequent terms is taken back."""

LEAST_GAIN = 1e-3
"""R-Precision that a correction must bring to be taken."""


@dataclass(frozen=True)
class Domain:
    """Annotated pictures of one kind, for one facet.

    ``members``: name -> probabilities float32 (n_pictures, n_terms), NaN where unknown; ``nodes``: uint8 of
    the same shape, 1 for every node of a tag's path.
    """

    members: Mapping[str, NDArray[np.float32]]
    nodes: NDArray[np.uint8]


def fit_facet(
    domains: Sequence[Domain], seen: NDArray[np.bool_], facet: Facet, prior: Mapping[str, float]
) -> FacetFusion:
    """Fit one facet: a Platt line per member, convex weights, tau, a final line, the factor for unseen terms.

    ``seen``: bool (n_terms,), trained by at least one member. ``prior``: URI -> share of the annotated
    training pictures with the term.
    """
    domains = [domain for domain in domains if domain.nodes[:, seen].any()]
    if not domains:
        return FacetFusion()
    names = list(domains[0].members)
    truth = np.concatenate([domain.nodes[:, seen] for domain in domains]).astype(np.float32)
    shares = np.concatenate([np.full(len(d.nodes), 1 / (len(domains) * len(d.nodes))) for d in domains])
    calibrated, lines = {}, {}
    for name in names:
        values = np.concatenate([np.nan_to_num(d.members[name][:, seen], nan=0.0) for d in domains])
        lines[name] = fit_line(values, truth, shares)
        calibrated[name] = lines[name](values)
    how = FacetFusion(lines, fit_weights(calibrated, truth, shares), unseen=0.0, prior=prior)
    how = replace(how, tau=_tau(domains, seen, facet, how))
    mean = np.sum([calibrated[name] * np.float32(how.weights[name]) for name in names], axis=0)
    adjusted = log_odds(np.asarray(mean, np.float32)) - _adjustment(how, facet)[seen]
    how = replace(how, final=fit_line(1 / (1 + np.exp(-adjusted)), truth, shares))
    return replace(how, unseen=_unseen_factor(domains, seen, facet, how))


def fit_line(
    probabilities: NDArray[np.float32], truth: NDArray[np.float32], shares: NDArray[np.float64] | None = None
) -> Line:
    """Fit Platt scaling by Newton's method on the log-loss.

    ``probabilities`` and ``truth`` (0 or 1): (n_pictures, n_terms); ``shares``: weight of each picture,
    (n_pictures,), None = equal.
    """
    x = log_odds(np.asarray(probabilities, np.float32)).ravel().astype(np.float64)
    y = truth.ravel().astype(np.float64)
    # As many units of evidence as there are values: the small pull towards slope 1 stays what it is.
    w = np.ones(len(x)) if shares is None else np.repeat(shares * len(shares), truth.shape[1])
    slope, shift = 1.0, 0.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(slope * x + shift, -30, 30)))
        curve = w * np.maximum(p * (1 - p), 1e-9)
        miss = w * (p - y)
        gradient = np.array([(miss * x).sum() + 1e-3 * (slope - 1), miss.sum()])
        hessian = np.array(
            [[(curve * x * x).sum() + 1e-3, (curve * x).sum()], [(curve * x).sum(), curve.sum()]]
        )
        change = np.clip(np.linalg.solve(hessian, gradient), -1, 1)
        slope, shift = max(slope - change[0], 0.05), shift - change[1]
        if np.abs(change).max() < 1e-6:
            break
    return Line(float(slope), float(shift))


def fit_weights(
    calibrated: Mapping[str, NDArray[np.float32]],
    truth: NDArray[np.float32],
    shares: NDArray[np.float64] | None = None,
    rounds: int = 200,
) -> dict[str, float]:
    """Return the convex weights of the mixture that makes the truth most likely (EM; it never worsens).

    Arguments as for :func:`fit_line`, ``calibrated``: member -> probabilities.
    """
    names = list(calibrated)
    likelihoods = np.stack(
        [np.where(truth > 0, calibrated[name], 1 - calibrated[name]).ravel() for name in names]
    ).astype(np.float64)
    each = np.ones(truth.shape[0]) if shares is None else shares * len(shares)
    evidence = np.repeat(each, truth.shape[1])
    evidence /= evidence.sum()
    weights = np.full(len(names), 1 / len(names))
    for _ in range(rounds):
        parts = weights[:, None] * likelihoods
        updated = (parts / np.maximum(parts.sum(0), 1e-12)) @ evidence
        if np.abs(updated - weights).max() < 1e-5:
            break
        weights = updated
    return {name: float(value) for name, value in zip(names, weights, strict=True)}


def worth(
    domains: Sequence[Domain], seen: NDArray[np.bool_], facet: Facet, how: FacetFusion
) -> NDArray[np.float64]:
    """Return the R-Precision of fused, coherent scores in each domain."""
    order, adjustment = narrower_first(facet), _adjustment(how, facet)
    return np.array(
        [
            facet_metrics(lift_broader(fuse(d.members, seen, how, adjustment), order), d.nodes).r_precision
            for d in domains
        ],
        np.float64,
    )


def _adjustment(how: FacetFusion, facet: Facet) -> NDArray[np.float32]:
    return how.adjustment([term.uri for term in facet.terms])


def _tau(domains: Sequence[Domain], seen: NDArray[np.bool_], facet: Facet, how: FacetFusion) -> float:
    """Return the tau that is worth most on average over the domains."""
    best, found = worth(domains, seen, facet, how).mean(), 0.0
    for tau in TAUS[1:]:
        value = worth(domains, seen, facet, replace(how, tau=tau)).mean()
        if value >= best + LEAST_GAIN:
            best, found = value, tau
    return found


def _unseen_factor(
    domains: Sequence[Domain], seen: NDArray[np.bool_], facet: Facet, how: FacetFusion
) -> float:
    """Return the factor with which the tags stand first on average, the largest of equally good ones.

    Words alone find some of the terms that training never showed, and push others among the best.
    """
    order, adjustment = narrower_first(facet), _adjustment(how, facet)

    def rank(factor: float) -> float:
        loud = replace(how, unseen=factor)
        found = [lift_broader(fuse(d.members, seen, loud, adjustment), order) for d in domains]
        return float(
            np.mean([facet_metrics(s, d.nodes).avg_rank for s, d in zip(found, domains, strict=True)])
        )

    return min(UNSEEN_FACTORS, key=lambda factor: (round(rank(factor), 2), -factor))
