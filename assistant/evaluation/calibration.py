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

from itertools import pairwise
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
    # In order of score a bin is a slice, and so are its true pairs in theirs.
    given = np.sort(np.clip(scores, 0, 1))
    true = np.sort(np.clip(scores[truth], 0, 1))
    width = np.linspace(0, 1, bins + 1, dtype=np.float32)[1:-1]
    # Equal scores stay together, so bins of equal mass may be fewer and uneven where scores repeat.
    mass = np.unique(given[len(given) * np.arange(1, bins) // bins])
    sizes, sums, rights = _bins(given, true, width)
    squares = sum(float(np.square(part, dtype=np.float64).sum()) for part in np.array_split(given, bins))
    return {
        "n": len(given),
        "ece": _error(sizes, sums, rights),
        "ece_mass": _error(*_bins(given, true, mass)),
        "brier": (squares - 2 * float(true.sum(dtype=np.float64)) + len(true)) / len(given),
        "curve": [
            {"score": float(total / size), "right": float(right / size), "n": int(size)}
            for size, total, right in zip(sizes, sums, rights, strict=True)
            if size
        ],
    }


def _bins(
    given: NDArray[np.float32], true: NDArray[np.float32], edges: NDArray[np.float32]
) -> tuple[NDArray[np.intp], NDArray[np.float64], NDArray[np.intp]]:
    """Return each bin's size, sum of scores and number of true pairs; an edge belongs to the bin above it.

    ``given``, ``true``: ascending float32, the scores of all pairs and of the true ones.
    """
    ends = [0, *np.searchsorted(given, edges).tolist(), len(given)]
    sums = [given[start:end].sum(dtype=np.float64) for start, end in pairwise(ends)]
    true_ends = [0, *np.searchsorted(true, edges).tolist(), len(true)]
    return np.diff(ends), np.array(sums), np.diff(true_ends)


def _error(sizes: NDArray[np.intp], sums: NDArray[np.float64], rights: NDArray[np.intp]) -> float:
    # Size times |mean score - share right| is |sum of scores - number right|.
    return float(np.abs(sums - rights).sum() / sizes.sum())
