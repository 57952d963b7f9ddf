"""Ways to join the members' scores, side by side: ours, its parts, and rules that others have published.

Each rule is fitted on one set of pictures and applied to another. Sources: reciprocal rank fusion (Cormack
et al., SIGIR 2009; compared with convex combination by Bruch et al., arXiv 2210.11934); isotonic regression
per term with at least ten positives, then the mean (the "pav" backend of Annif).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant.errors import AssistantError
from assistant.tagging.fusion import fuse
from assistant.training import calibrate
from assistant.training.calibrate import Domain
from assistant.vocabulary import Facet

Scores = NDArray[np.float32]
Members = Mapping[str, Scores]

LEAST_POSITIVES = 10
"""Pictures that must have a term before something is fitted for this term alone."""

RANK_CONSTANT = 60
"""The constant of reciprocal rank fusion, as published."""


class Situation:
    """What a rule may know: the fitting pictures and the facts of the facet.

    ``domains``, at least one: as for :func:`assistant.training.calibrate.fit_facet`; ``seen``: bool
    (n_terms,); ``prior``: URI -> share of the annotated training pictures.
    """

    def __init__(
        self, domains: Sequence[Domain], seen: NDArray[np.bool_], facet: Facet, prior: Mapping[str, float]
    ) -> None:
        self.domains = domains
        self.seen = seen
        self.facet = facet
        self.prior = prior
        self.how = calibrate.fit_facet(domains, seen, facet, prior)

    @property
    def adjustment(self) -> NDArray[np.float32]:
        """See :meth:`assistant.tagging.fusion.FacetFusion.adjustment`."""
        return self.how.adjustment([term.uri for term in self.facet.terms])


Rule = Callable[[Situation, Members], Scores]


def mean(situation: Situation, members: Members) -> Scores:
    """Return the mean of the members' own probabilities; terms that training never showed come last."""
    return _average(members, dict.fromkeys(members, 1.0), situation.seen)


def reciprocal_ranks(situation: Situation, members: Members) -> Scores:
    """Return the sum over the members of 1 / (60 + rank)."""
    total = np.zeros_like(next(iter(members.values())))
    for values in members.values():
        keys = -np.nan_to_num(values, nan=-np.inf)
        ranks = np.argsort(np.argsort(keys, axis=1, kind="stable"), axis=1) + 1
        total += np.where(np.isnan(values), 0, 1 / (RANK_CONSTANT + ranks)).astype(np.float32)
    return np.where(situation.seen, total, 0).astype(np.float32)


def isotonic(situation: Situation, members: Members) -> Scores:
    """Return the mean after isotonic regression of each member per term that enough pictures have."""
    try:
        from scipy.optimize import isotonic_regression
    except ImportError as error:
        raise AssistantError(
            "Comparing with isotonic regression needs a package: pip install scipy"
        ) from error

    truth = np.concatenate([domain.nodes for domain in situation.domains])
    counts = truth.sum(0)
    mapped = {}
    for name, values in members.items():
        fitting = np.concatenate([domain.members[name] for domain in situation.domains])
        found = values.copy()
        for row in np.flatnonzero((counts >= LEAST_POSITIVES) & ~np.isnan(fitting).all(0)):
            order = np.argsort(fitting[:, row], kind="stable")
            steps = isotonic_regression(truth[order, row].astype(float)).x
            found[:, row] = np.interp(values[:, row], fitting[order, row], steps)
        mapped[name] = found
    return _average(mapped, dict.fromkeys(members, 1.0), situation.seen)


def convex(situation: Situation, members: Members) -> Scores:
    """Return calibrated convex weights per facet, no correction for frequent terms."""
    return fuse(members, situation.seen, replace(situation.how, tau=0.0))


def per_term(situation: Situation, members: Members) -> Scores:
    """Return convex weights, with weights of their own for terms that enough pictures have."""
    how = situation.how
    facet_wide = fuse(members, situation.seen, replace(how, tau=0.0))
    truth = np.concatenate([domain.nodes for domain in situation.domains])
    shares = np.concatenate(
        [np.full(len(d.nodes), 1 / (len(situation.domains) * len(d.nodes))) for d in situation.domains]
    )
    calibrated = {
        name: how.members[name](
            np.nan_to_num(np.concatenate([d.members[name] for d in situation.domains]), nan=0.0)
        )
        for name in how.weights
    }
    found = facet_wide.copy()
    for row in np.flatnonzero((truth.sum(0) >= LEAST_POSITIVES) & situation.seen):
        own = {name: values[:, [row]] for name, values in calibrated.items()}
        weights = calibrate.fit_weights(own, truth[:, [row]].astype(np.float32), shares)
        mixed = sum(how.members[n](np.nan_to_num(members[n][:, row], nan=0.0)) * weights[n] for n in weights)
        found[:, row] = how.final(np.asarray(mixed, np.float32))
    return found


def adjusted(situation: Situation, members: Members) -> Scores:
    """Return what packs do: convex weights per facet and the fitted correction for frequent terms."""
    return fuse(members, situation.seen, situation.how, situation.adjustment)


RULES: Mapping[str, Rule] = {
    "mean of probabilities": mean,
    "reciprocal ranks (published)": reciprocal_ranks,
    "isotonic per term, mean (published)": isotonic,
    "calibrated convex weights": convex,
    "convex weights per term": per_term,
    "convex weights, frequent terms corrected": adjusted,
}
"""What the rule is called in tables -> the rule. The last one is what packs use."""


def _average(members: Members, weights: Mapping[str, float], seen: NDArray[np.bool_]) -> Scores:
    total = sum(np.nan_to_num(values, nan=0.0) * np.float32(weights[n]) for n, values in members.items())
    count = sum((~np.isnan(values)) * np.float32(weights[n]) for n, values in members.items())
    found = np.divide(total, count, out=np.zeros_like(total), where=np.asarray(count) > 0)
    return np.where(seen, found, 0).astype(np.float32)
