"""The scores of the Met data set: GAP, GAP-, accuracy; and what shows whether to trust them: ties, AUROC.

GAP (global average precision) sorts all queries by confidence and adds up the precision at each right
one: ``sum P(i) right(i) / (queries in the catalogue)``. Photographs of things that are not in the
catalogue are never right and push the right ones down, so it rewards knowing when not to answer.

Equal confidences are ordered wrong before right. The published code keeps the order of the file, in
which the same answers score .26 or .015; here the order of the queries cannot matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def gap(log_confidence: ArrayLike, correct: ArrayLike, n_in_catalogue: int) -> float:
    """Return the GAP, 0 to 1, of all queries; NaN where none is in the catalogue.

    ``log_confidence``: float (n,), any score with the order of the confidence (``Predicted.log_odds``
    does not tie where confidences round to 1). ``correct``: bool (n,). ``n_in_catalogue``: queries whose
    exhibit is in the catalogue. Raises ValueError for NaN scores and counts that cannot be.
    """
    score, right = _pair(log_confidence, correct)
    if n_in_catalogue < np.count_nonzero(right):
        raise ValueError("more right answers than queries in the catalogue")
    if n_in_catalogue == 0:
        return float("nan")
    ordered = right[np.lexsort((right, -score))]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float(precision[ordered].sum() / n_in_catalogue)


def gap_minus(log_confidence: ArrayLike, correct: ArrayLike, in_catalogue: ArrayLike) -> float:
    """Return GAP-: the GAP of only the queries ``in_catalogue``, bool (n,); NaN where there are none."""
    score, right = _pair(log_confidence, correct)
    inside = np.asarray(in_catalogue, bool)
    return gap(score[inside], right[inside], int(np.count_nonzero(inside)))


def accuracy(correct: ArrayLike, in_catalogue: ArrayLike) -> float:
    """Return the share of right answers of the queries ``in_catalogue``; NaN where there are none."""
    inside = np.asarray(in_catalogue, bool)
    right = np.asarray(correct, bool)[inside]
    return float(right.mean()) if len(right) else float("nan")


def tie_rate(log_confidence: ArrayLike) -> float:
    """Return the share of queries whose score another query has too; 0 where there are no queries.

    A high rate says that the confidence has run out of digits and GAP measures the tie rule.
    """
    score = np.asarray(log_confidence, np.float64)
    if not len(score):
        return 0.0
    _, place, count = np.unique(score, return_inverse=True, return_counts=True)
    return float((count[place] > 1).mean())


def auroc(score: ArrayLike, in_catalogue: ArrayLike) -> float:
    """Return how well ``score`` tells queries in the catalogue from others: the area under the ROC curve.

    The chance, 0 to 1, that a query in the catalogue scores higher than one that is not; ties count
    half. NaN where one of the two kinds is missing.
    """
    values, inside = _pair(score, in_catalogue)
    n_in = int(np.count_nonzero(inside))
    n_out = len(inside) - n_in
    if not n_in or not n_out:
        return float("nan")
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    middle = np.cumsum(count) - (count - 1) / 2
    ranks = middle[place][inside].sum()
    return float((ranks - n_in * (n_in + 1) / 2) / (n_in * n_out))


def _pair(score: ArrayLike, flags: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return both as arrays (n,); ValueError where they differ in length or a score is NaN."""
    values, marks = np.asarray(score, np.float64), np.asarray(flags, bool)
    if values.shape != marks.shape or values.ndim != 1:
        raise ValueError(f"scores {values.shape} and flags {marks.shape} do not fit together")
    if np.isnan(values).any():
        raise ValueError("a score is not a number")
    return values, marks
