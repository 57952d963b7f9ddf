"""Which spots of two pictures look alike: nearest neighbours that are much nearer than the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Matches = tuple["NDArray[np.int64]", "NDArray[np.int64]"]
"""Rows of the photograph's spots and of the exhibit's, pairwise, the clearest first."""


def match_vectors(photo: NDArray[np.uint8], exhibit: NDArray[np.uint8], ratio: float) -> Matches:
    """Match histograms, uint8 (n, d), by their angle.

    Lowe's test: the nearest neighbour's distance must be below ``ratio`` times the second's (IJCV 2004);
    the match must also be the best one the other way round.
    """
    if len(photo) < 2 or len(exhibit) < 2:
        return _nothing()
    similarity = _unit(photo) @ _unit(exhibit).T
    rows = np.arange(len(photo))
    best = similarity.argmax(axis=1)
    nearest = similarity[rows, best]
    similarity[rows, best] = -1
    # Between unit vectors the squared distance is 2 - 2 cos.
    first = np.sqrt(np.maximum(0, 2 - 2 * nearest))
    second = np.sqrt(np.maximum(1e-12, 2 - 2 * similarity.max(axis=1)))
    similarity[rows, best] = nearest
    good = _clear(first / second, ratio)
    # The other way round only for the few that are left: a whole second search would take as long again.
    back = similarity[:, best[good]].argmax(axis=0)
    good = good[back == good]
    return good, best[good]


def match_bits(photo: NDArray[np.uint8], exhibit: NDArray[np.uint8], ratio: float) -> Matches:
    """Match strings of bits, uint8 (n, d), by the number of bits that differ; else as ``match_vectors``."""
    if len(photo) < 2 or len(exhibit) < 2:
        return _nothing()
    apart, nearest = cv2.batchDistance(photo, exhibit, cv2.CV_32S, normType=cv2.NORM_HAMMING, K=2)
    best = nearest[:, 0].astype(np.int64)
    good = _clear(apart[:, 0] / np.maximum(apart[:, 1], 1), ratio)
    if not len(good):
        return _nothing()
    _, back = cv2.batchDistance(exhibit[best[good]], photo, cv2.CV_32S, normType=cv2.NORM_HAMMING, K=1)
    good = good[back[:, 0] == good]
    return good, best[good]


def _unit(descriptors: NDArray[np.uint8]) -> NDArray[np.float32]:
    values = descriptors.astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", values, values))
    return np.asarray(values / np.maximum(lengths, 1e-6)[:, None], np.float32)


def _clear(share: NDArray[np.floating], ratio: float) -> NDArray[np.int64]:
    """Return the rows whose nearest neighbour is clearly the nearest, the clearest first."""
    good = np.flatnonzero(share < ratio)
    return good[np.argsort(share[good], kind="stable")].astype(np.int64)


def _nothing() -> Matches:
    return np.zeros(0, np.int64), np.zeros(0, np.int64)
