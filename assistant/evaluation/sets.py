"""How good sets with a stated coverage are: do they cover as often as they say, and how much do they say?

The threshold of each facet is fitted on some objects and measured on others (:mod:`assistant.tagging.sets`).
On pictures of the same collection the coverage must be about the stated one; on another collection nothing is
promised, and the figure says how much is lost.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.tagging import sets

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.datasets.records import Records
    from assistant.tagging.sets import FittedSets
    from assistant.vocabulary import Facet, Vocabulary

    FacetArrays = Mapping[str, NDArray[np.float32]]

Z95 = 1.959964
"""The two-sided 95 % point of the normal distribution."""

LABEL = 26


def measure_facet(
    scores: NDArray[np.float32],
    nodes: NDArray[np.uint8],
    annotated: NDArray[np.bool_],
    facet: Facet,
    fitted: FittedSets,
) -> dict[str, Any]:
    """Return what the sets of one facet are worth, as JSON can hold it.

    Arrays as for :func:`assistant.tagging.sets.fit`. ``coverage``: the share of annotated pictures all of
    whose most precise tags are covered, with its 95 % Wilson interval; ``coverage_of_one``: at least one of
    them. ``exact``: the share with a most precise tag itself in the set. ``size``: terms in a set (mean and
    90th percentile). ``depth``: mean depth of a set's terms, ``depth_of_tags``: of the tags. ``terms_under``:
    how many terms a set leaves open, itself included.
    """
    wanted = sets.most_precise(nodes, facet)
    chosen = np.asarray(annotated, bool) & wanted.any(axis=1)
    wanted = wanted[chosen]
    if not len(wanted):
        return {"n": 0}
    inside = sets.predict_all(scores[chosen], facet, fitted)
    closure = facet.closure.astype(np.float32)
    reached = inside.astype(np.float32) @ closure.T > 0
    hit = wanted & reached
    size = inside.sum(axis=1)
    n, covered = len(wanted), int((hit == wanted).all(axis=1).sum())
    return {
        "n": n,
        "coverage": covered / n,
        "interval": wilson(covered, n),
        "coverage_of_one": float(hit.any(axis=1).mean()),
        "exact": float((inside & wanted).any(axis=1).mean()),
        "size": float(size.mean()),
        "size_90": float(np.percentile(size, 90)),
        "depth": float((inside @ facet.depth / np.maximum(size, 1)).mean()),
        "depth_of_tags": float((wanted @ facet.depth / wanted.sum(axis=1)).mean()),
        "terms_under": float(reached.sum(axis=1).mean()),
    }


def measure(
    fused: FacetArrays,
    records: Records,
    vocabulary: Vocabulary,
    *,
    alpha: float = 0.1,
    seed: int = 0,
    splits: int = 100,
    shifted: tuple[FacetArrays, Records] | None = None,
) -> dict[str, Any]:
    """Fit on half of the objects of ``records`` and measure on the other half; JSON can hold the result.

    ``fused``: facet key -> float32 (n_records, n_terms), coherent. ``shifted``: scores and records of another
    collection, measured with the same thresholds. ``splits``: how many other halvings the mean coverage in
    ``over_splits`` is over (one split of some hundred pictures says little); every object counts with its
    first picture.
    """
    fitting, testing = records.split_objects(0.5, seed)
    fitting, testing = first_pictures(records, fitting), first_pictures(records, testing)
    facets: dict[str, Any] = {}
    for key, facet in vocabulary.facets.items():
        nodes, annotated = records.nodes(key), records.annotated(key)
        scores = fused[key]
        fitted = sets.fit(scores[fitting], nodes[fitting], annotated[fitting], facet, alpha)
        facets[key] = {
            "threshold": fitted.threshold,
            "fitted_on": fitted.pictures,
            "test": measure_facet(scores[testing], nodes[testing], annotated[testing], facet, fitted),
            "over_splits": _over_splits(scores, nodes, annotated, records, facet, alpha, splits),
        }
        if shifted is not None:
            others, there = shifted
            rows = first_pictures(there, range(len(there)))
            facets[key]["shifted"] = measure_facet(
                others[key][rows], there.nodes(key)[rows], there.annotated(key)[rows], facet, fitted
            )
    return {"alpha": alpha, "seed": seed, "facets": facets}


def first_pictures(records: Records, indexes: Sequence[int] | range) -> list[int]:
    """Return the first of ``indexes`` of each object: several pictures of one are not exchangeable."""
    first: dict[Hashable, int] = {}
    for index in indexes:
        first.setdefault(records[index].object_key, index)
    return list(first.values())


def wilson(hits: int, n: int) -> list[float]:
    """Return the 95 % Wilson score interval of a share (Wilson 1927)."""
    share, spread = hits / n, Z95**2 / n
    middle = share + spread / 2
    half = Z95 * sqrt(share * (1 - share) / n + spread / (4 * n))
    return [max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))]


def _over_splits(
    scores: NDArray[np.float32],
    nodes: NDArray[np.uint8],
    annotated: NDArray[np.bool_],
    records: Records,
    facet: Facet,
    alpha: float,
    splits: int,
) -> dict[str, Any] | None:
    rows = np.array(first_pictures(records, range(len(records))), np.intp)
    rows = rows[annotated[rows] & sets.most_precise(nodes[rows], facet).any(axis=1)]
    if len(rows) < 2 or not splits:
        return None
    found = sets.covering_thresholds(scores[rows], nodes[rows], facet)
    chance = np.random.default_rng(0)
    shares = []
    for _ in range(splits):
        order = chance.permutation(len(found))
        half = len(order) // 2
        threshold = sets.quantile(found[order[:half]], alpha)
        shares.append(float((found[order[half:]] >= threshold).mean()))
    return {"splits": splits, "mean": float(np.mean(shares)), "least": min(shares), "most": max(shares)}


def table(report: Mapping[str, Any], vocabulary: Vocabulary) -> str:
    """Return the report of :func:`measure` as a console shows it."""
    goal = 1 - report["alpha"]
    head = (
        f"{'':{LABEL}}{'pictures':>9}{'covered':>9}{'95 % interval':>15}{'exact':>8}{'size':>7}{'90 %':>6}"
        f"{'depth':>7}{'of tags':>9}{'terms':>8}"
    )
    lines = [f"Sets that should cover all tags of {goal:.0%} of the pictures", head]
    for key, found in report["facets"].items():
        title = vocabulary[key].label("en")
        lines.append(_line(title, found["test"]))
        if over := found["over_splits"]:
            lines.append(f"  mean of {over['splits']} halvings{over['mean']:>21.1%}")
        if "shifted" in found:
            lines.append(_line("  another collection", found["shifted"]))
    if any("shifted" in found for found in report["facets"].values()):
        lines.append("Nothing is promised for another collection: the figures there are what was found.")
    return "\n".join(lines)


def _line(title: str, found: Mapping[str, Any]) -> str:
    if not found["n"]:
        return f"{title:{LABEL}}{0:>9}"
    low, high = found["interval"]
    return (
        f"{title:{LABEL}}{found['n']:>9,}{found['coverage']:>9.1%}{f'{low:.1%}-{high:.1%}':>15}"
        f"{found['exact']:>8.1%}{found['size']:>7.2f}{found['size_90']:>6.0f}{found['depth']:>7.2f}"
        f"{found['depth_of_tags']:>9.2f}{found['terms_under']:>8.1f}"
    )
