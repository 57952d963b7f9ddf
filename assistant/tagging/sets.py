"""Sets of terms at mixed depth that hold the truth with a stated probability (split-conformal prediction).

A set names precise terms where the scores are sure and a broader term where they are not: {vase} or
{vase, cup} or {vessel} or {vessel, print}. It *covers* a tag when it has that term or one broader than it.

**The sets.** With coherent scores p (broader >= narrower), what a term keeps for itself is ``own(v) =
max(0, p(v) - sum of p over its narrower terms)``: the probability that v is the most precise tag, where
narrower terms exclude one another, and a lower bound of it where they do not. At a threshold t the set has
the terms with ``own >= t`` and the term with the greatest ``own``, without those below another term of the
set. What a set covers only grows as t falls; at t = 0 it is all top terms, which cover everything.

**The guarantee.** A picture's score is the greatest t at which its set covers *every* most precise tag that
it has in the facet. :func:`fit` takes the k-th smallest score of n held-out pictures, k = floor(alpha
(n + 1)). Then, for a new picture that is exchangeable with those n (from the same source, annotated in the
facet, of an object of its own, not used to train, choose or calibrate the scores),

    P(every most precise tag of the picture in this facet is covered) >= 1 - alpha,

for any n and however good or bad the scores are; for k = 0 the set is all top terms. The probability is over
the held-out pictures and the new one together: it holds on average over objects, not for each kind of them,
and **not** for pictures of another collection. Each facet has its own guarantee; for a picture annotated in
all four, all four hold with 1 - 4 alpha at least. That at least one of several tags is covered is never less
probable.

Split-conformal sets: Vovk, Gammerman and Shafer 2005; nested ones: Gupta, Kuchibhotla and Ramdas, Pattern
Recognition 127, 2022. At mixed depth: den Hengst et al., arXiv 2508.13288; Mortier et al., arXiv 2501.19038.
What they are worth to annotators: arXiv 2401.08876.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.tagging.coherence import narrower_first
from assistant.tagging.manifest import PackError
from assistant.untrusted import number, whole

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary import Facet

ALONE = 2.0
"""The score of a picture whose tags the best term covers alone: above every probability."""


@dataclass(frozen=True, slots=True)
class FittedSets:
    """What :func:`fit` found for one facet.

    ``alpha``: the stated miss, 0..1. ``threshold``: 0 = always all top terms; above 1 = the best term alone.
    ``pictures``: how many it was fitted on.
    """

    alpha: float
    threshold: float
    pictures: int


def fit(
    scores: NDArray[np.float32],
    nodes: NDArray[np.uint8] | NDArray[np.bool_],
    annotated: NDArray[np.bool_],
    facet: Facet,
    alpha: float = 0.1,
) -> FittedSets:
    """Return the threshold at which sets cover all tags of a picture with probability >= 1 - ``alpha``.

    ``scores``: float32 (n_pictures, n_terms), coherent, 0..1; NaN counts as 0. ``nodes``: same shape, 1 for
    every node of a tag's path. ``annotated``: bool (n_pictures,); the others are left out. Give one picture
    of each object: pictures of the same object are not exchangeable. Raises ValueError for an alpha outside
    0..1.
    """
    if not 0 < alpha < 1:
        raise ValueError(f"alpha is {alpha}; it must be between 0 and 1")
    chosen = np.asarray(annotated, bool) & most_precise(nodes, facet).any(axis=1)
    found = covering_thresholds(scores[chosen], nodes[chosen], facet)
    return FittedSets(alpha, quantile(found, alpha), len(found))


def quantile(thresholds: NDArray[np.float64], alpha: float) -> float:
    """Return the k-th smallest of n covering thresholds, k = floor(alpha (n + 1)); 0 for k = 0."""
    # 1e-9: 0.1 * (9 + 1) must count as 1.
    k = math.floor(alpha * (len(thresholds) + 1) + 1e-9)
    return float(np.partition(thresholds, k - 1)[k - 1]) if k else 0.0


def predict(scores: NDArray[np.float32], facet: Facet, fitted: FittedSets) -> list[int]:
    """Return the rows of one picture's set, the highest score first. ``scores``: float32 (n_terms,)."""
    rows = np.flatnonzero(predict_all(scores[None], facet, fitted)[0])
    order = np.lexsort((rows, facet.depth[rows], -_known(scores)[rows]))
    return [int(row) for row in rows[order]]


def predict_all(scores: NDArray[np.float32], facet: Facet, fitted: FittedSets) -> NDArray[np.bool_]:
    """Return bool (n_pictures, n_terms): which terms each picture's set has. No term is below another one."""
    own = own_shares(scores, facet)
    if not own.size:
        return np.zeros(own.shape, bool)
    inside = (own >= fitted.threshold) & (own >= 0)
    best = own.argmax(axis=1)
    inside[np.arange(len(own)), best] = own[np.arange(len(own)), best] >= 0
    # A term whose broader term is in the set, at any distance, adds nothing.
    covered = inside.copy()
    keep = inside.copy()
    for row, broader in reversed(narrower_first(facet)):
        above = covered[:, list(broader)].any(axis=1)
        keep[:, row] &= ~above
        covered[:, row] |= above
    return keep


def covering_thresholds(
    scores: NDArray[np.float32], nodes: NDArray[np.uint8] | NDArray[np.bool_], facet: Facet
) -> NDArray[np.float64]:
    """Return float64 (n_pictures,): the greatest threshold at which a picture's set covers all its tags.

    :data:`ALONE` where the best term alone does; infinity for a picture without a tag.
    """
    own = own_shares(scores, facet)
    wanted = most_precise(nodes, facet)
    if not own.size:
        return np.full(len(own), np.inf)
    reach = own.astype(np.float64)
    reach[np.arange(len(own)), own.argmax(axis=1)] = ALONE
    for row, broader in reversed(narrower_first(facet)):
        reach[:, row] = np.maximum(reach[:, row], reach[:, list(broader)].max(axis=1))
    least: NDArray[np.float64] = np.where(wanted, np.maximum(reach, 0), np.inf).min(axis=1)
    return least


def own_shares(scores: NDArray[np.float32], facet: Facet) -> NDArray[np.float32]:
    """Return float32 (n_pictures, n_terms): what each term keeps for itself; -1 for hidden terms."""
    known = _known(scores)
    below = np.zeros((len(facet.terms), len(facet.terms)), np.float32)
    for term in facet.terms:
        below[list(term.narrower), term.row] = 1
    own = np.maximum(known - known @ below, 0).astype(np.float32)
    own[:, _hidden(facet)] = -1
    return own


def most_precise(nodes: NDArray[np.uint8] | NDArray[np.bool_], facet: Facet) -> NDArray[np.bool_]:
    """Return bool, the shape of ``nodes``: the tags without a narrower tag; hidden terms are no tags."""
    tags = np.asarray(nodes, bool) & ~_hidden(facet)
    strictly = facet.closure & ~np.eye(len(facet.terms), dtype=bool)
    implied = tags.astype(np.float32) @ strictly.astype(np.float32) > 0
    return tags & ~implied


def to_json(fitted: Mapping[str, FittedSets]) -> dict[str, Any]:
    """Return what a pack's calibration file keeps: facet key -> alpha, threshold, pictures."""
    return {
        facet: {"alpha": each.alpha, "threshold": each.threshold, "pictures": each.pictures}
        for facet, each in fitted.items()
    }


def from_json(data: Mapping[str, Any]) -> dict[str, FittedSets]:
    """Read what :func:`to_json` wrote; raises PackError."""
    try:
        found = {
            str(facet): FittedSets(number(each["alpha"]), number(each["threshold"]), whole(each["pictures"]))
            for facet, each in data.items()
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PackError(
            f"The sets in the pack's calibration cannot be read: {error!r}. Make the pack again."
        ) from error
    for facet, each in found.items():
        if not (0 < each.alpha < 1 and 0 <= each.threshold <= ALONE and each.pictures >= 0):
            raise PackError(
                f"The sets of {facet} in the pack's calibration are out of bounds (alpha {each.alpha}, "
                f"threshold {each.threshold}). Make the pack again."
            )
    return found


def _known(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.nan_to_num(np.asarray(scores, np.float32), nan=0.0)


def _hidden(facet: Facet) -> NDArray[np.bool_]:
    return np.fromiter((term.hidden for term in facet.terms), bool, len(facet.terms))
