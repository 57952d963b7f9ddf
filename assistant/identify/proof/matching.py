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
    back = similarity.argmax(axis=0)
    nearest = similarity[rows, best]
    similarity[rows, best] = -1
    # Between unit vectors the squared distance is 2 - 2 cos.
    first = np.sqrt(np.maximum(0, 2 - 2 * nearest))
    second = np.sqrt(np.maximum(1e-12, 2 - 2 * similarity.max(axis=1)))
    return _kept(first / second, ratio, best, back)


def match_bits(photo: NDArray[np.uint8], exhibit: NDArray[np.uint8], ratio: float) -> Matches:
    """Match strings of bits, uint8 (n, d), by the number of bits that differ; else as ``match_vectors``."""
    if len(photo) < 2 or len(exhibit) < 2:
        return _nothing()
    apart, nearest = cv2.batchDistance(photo, exhibit, cv2.CV_32S, normType=cv2.NORM_HAMMING, K=2)
    _, back = cv2.batchDistance(exhibit, photo, cv2.CV_32S, normType=cv2.NORM_HAMMING, K=1)
    share = apart[:, 0] / np.maximum(apart[:, 1], 1)
    return _kept(share, ratio, nearest[:, 0].astype(np.int64), back[:, 0].astype(np.int64))


def _unit(descriptors: NDArray[np.uint8]) -> NDArray[np.float32]:
    values = descriptors.astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", values, values))
    return np.asarray(values / np.maximum(lengths, 1e-6)[:, None], np.float32)


def _kept(
    share: NDArray[np.floating], ratio: float, best: NDArray[np.int64], back: NDArray[np.int64]
) -> Matches:
    rows = np.arange(len(best))
    good = np.flatnonzero((share < ratio) & (back[best] == rows))
    good = good[np.argsort(share[good], kind="stable")]
    return good.astype(np.int64), best[good].astype(np.int64)


def _nothing() -> Matches:
    return np.zeros(0, np.int64), np.zeros(0, np.int64)
