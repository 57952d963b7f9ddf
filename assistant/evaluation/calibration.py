"""Whether scores can be taken as probabilities: expected calibration error, Brier score, reliability.

Each (picture, term) pair is a statement "the term applies with probability p". Sorted into bins by p, the
mean p of a bin should be the share of its pairs that are true; the expected calibration error (ECE) is the
mean distance of the two, weighted by the bins' sizes (Naeini, Cooper and Hauskrecht, AAAI 2015; Guo et
al., ICML 2017). Bins are of equal width, or of equal mass (Nguyen and O'Connor, EMNLP 2015), which looks
closer where most scores lie. The Brier score is the mean of (p - truth)² (Brier, 1950).

Most pairs of a thesaurus are obviously untrue and make any ECE over all of them small. So it is given
twice: over all pairs, and over those that a person sees, the ten best terms of each picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.evaluation.predicted import top

if TYPE_CHECKING:
    from numpy.typing import NDArray

BINS = 15
SHOWN = 10
"""So many terms of a facet are shown when a picture opens."""


def calibration(
    scores: NDArray[np.float32], tags: NDArray[np.bool_], order: NDArray[np.intp]
) -> dict[str, Any]:
    """Return how calibrated the scores of one facet are, over its annotated pictures.

    ``scores``: float32, ``tags``: bool, (n_pictures, n_terms). ``order``: the rows that are ranked.
    ``shown`` and ``all`` each hold what :func:`measure` returns. Terms that the system does not know (NaN)
    are left out.
    """
    known = ~np.isnan(scores)
    ranked = np.zeros_like(known)
    ranked[:, order] = True
    every = known & ranked
    shown = top(scores, SHOWN, order)
    return {"shown": measure(scores[shown], tags[shown]), "all": measure(scores[every], tags[every])}


def measure(scores: NDArray[np.float32], truth: NDArray[np.bool_], bins: int = BINS) -> dict[str, Any]:
    """Return ``n``, ``ece`` (equal width), ``ece_mass`` (equal mass), ``brier`` and the ``curve``.

    ``scores``: float32 (n,), taken to 0..1; ``truth``: bool (n,). ``curve`` holds for each bin of equal
    width that is not empty its ``score`` (mean), ``right`` (share of true pairs) and ``n``.
    """
    if not len(scores):
        return {"n": 0, "ece": None, "ece_mass": None, "brier": None, "curve": []}
    given = np.clip(scores, 0, 1).astype(np.float64)
    width = np.minimum((given * bins).astype(np.intp), bins - 1)
    # Equal scores stay together, so bins of equal mass may be fewer and uneven where scores repeat.
    edges = np.unique(np.quantile(given, np.linspace(0, 1, bins + 1)[1:-1]))
    mass = np.searchsorted(edges, given, side="left")
    sizes, means, shares = _bins(given, truth, width, bins)
    return {
        "n": len(given),
        "ece": _error(sizes, means, shares),
        "ece_mass": _error(*_bins(given, truth, mass, bins)),
        "brier": float(np.mean((given - truth) ** 2)),
        "curve": [
            {"score": float(mean), "right": float(share), "n": int(size)}
            for size, mean, share in zip(sizes, means, shares, strict=True)
            if size
        ],
    }


def _bins(
    given: NDArray[np.float64], truth: NDArray[np.bool_], place: NDArray[np.intp], bins: int
) -> tuple[NDArray[np.intp], NDArray[np.float64], NDArray[np.float64]]:
    """Return the size, mean score and share of true pairs of each bin; float64 (bins,), 0 where empty."""
    sizes = np.bincount(place, minlength=bins)
    some = np.maximum(sizes, 1)
    means = np.bincount(place, weights=given, minlength=bins) / some
    shares = np.bincount(place[truth], minlength=bins) / some
    return sizes, means, shares


def _error(sizes: NDArray[np.intp], means: NDArray[np.float64], shares: NDArray[np.float64]) -> float:
    return float((sizes * np.abs(means - shares)).sum() / sizes.sum())
