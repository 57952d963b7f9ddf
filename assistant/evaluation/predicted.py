"""Sets of terms out of scores: the best so many of each picture, or all above a threshold.

A ranking has no edge, a set has one, and precision and recall need sets. :func:`top` cuts each picture's
ranking after as many terms as the picture has tags (the R of R-Precision), so that systems with and
without calibrated scores compare; :func:`above` takes the calibrated scores at their word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assistant.evaluation.metrics import CHUNK

if TYPE_CHECKING:
    from numpy.typing import NDArray

THRESHOLD = 0.5
"""A term with at least this score counts as predicted where a threshold is used."""


def top(
    scores: NDArray[np.float32], counts: NDArray[np.intp] | int, order: NDArray[np.intp]
) -> NDArray[np.bool_]:
    """Return bool (n_pictures, n_terms): the first ``counts`` ranks of each picture.

    ``scores``: float32 (n_pictures, n_terms). ``order``: the rows that are ranked, in the order of equal
    scores (:func:`assistant.evaluation.metrics.display_order`). A term that the system does not know
    (NaN) is never predicted, so a picture may have fewer than its count.
    """
    wanted = np.broadcast_to(np.asarray(counts, np.intp), len(scores)).clip(0, len(order))
    found = np.zeros(scores.shape, bool)
    if not len(order):
        return found
    for start in range(0, len(scores), CHUNK):
        part = slice(start, start + CHUNK)
        found[part] = _first(scores[part], wanted[part], order)
    return found


def _first(
    scores: NDArray[np.float32], counts: NDArray[np.intp], order: NDArray[np.intp]
) -> NDArray[np.bool_]:
    known = np.zeros(scores.shape, bool)
    known[:, order] = True
    known &= ~np.isnan(scores)
    keys = np.where(known, scores, np.float32(-np.inf))
    # Sorting the values alone is much faster than sorting their places, and the value at the cut is
    # enough: all above it are in, and of those equal to it as many as there is room for, in order.
    places = (keys.shape[1] - np.maximum(counts, 1))[:, None]
    cut = np.take_along_axis(np.sort(keys, axis=1), places, axis=1)
    inside = keys >= cut
    crowded = np.flatnonzero(np.count_nonzero(inside, axis=1) > counts)
    if len(crowded):
        level = (keys[crowded] == cut[crowded])[:, order]
        over = keys[crowded] > cut[crowded]
        room = counts[crowded] - np.count_nonzero(over, axis=1)
        kept = level & (level.cumsum(axis=1, dtype=np.int32) <= room[:, None])
        over[:, order] |= kept
        inside[crowded] = over
    return np.asarray(inside & known & (counts > 0)[:, None], bool)


def above(
    scores: NDArray[np.float32], order: NDArray[np.intp], threshold: float = THRESHOLD
) -> NDArray[np.bool_]:
    """Return bool (n_pictures, n_terms): the ranked rows with at least ``threshold``; NaN never."""
    found = np.zeros(scores.shape, bool)
    found[:, order] = scores[:, order] >= np.float32(threshold)
    return found
