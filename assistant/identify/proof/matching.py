"""Which spots of two pictures look alike: nearest neighbours that are much nearer than the second."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Distance = Callable[["NDArray[np.float32]"], "NDArray[np.float32]"]

Matches = tuple["NDArray[np.int64]", "NDArray[np.int64]"]
"""Rows of the photograph's spots and of the exhibit's, pairwise, the clearest first."""


def match_vectors(photo: NDArray[np.uint8], exhibit: NDArray[np.uint8], ratio: float) -> Matches:
    """Match histograms, uint8 (n, d), by their angle.

    Lowe's test: the nearest neighbour's distance must be below ``ratio`` times the second's (IJCV 2004);
    the match must also be the best one the other way round.
    """
    if len(photo) < 2 or len(exhibit) < 2:
        return _nothing()
    # Between unit vectors the squared distance is 2 - 2 cos.
    return _clear(
        _unit(photo) @ _unit(exhibit).T, lambda cosine: np.sqrt(np.maximum(1e-12, 2 - 2 * cosine)), ratio
    )


def match_bits(photo: NDArray[np.uint8], exhibit: NDArray[np.uint8], ratio: float) -> Matches:
    """Match strings of bits, uint8 (n, d), by the number of bits that differ; else as ``match_vectors``."""
    if len(photo) < 2 or len(exhibit) < 2:
        return _nothing()
    bits = 8 * photo.shape[1]
    # With bits as -1 and 1 the product is the number of equal bits less the others, exactly; one product
    # serves both directions.
    return _clear(
        _signs(photo) @ _signs(exhibit).T, lambda product: np.maximum(1e-6, (bits - product) / 2), ratio
    )


def _unit(descriptors: NDArray[np.uint8]) -> NDArray[np.float32]:
    values = descriptors.astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", values, values))
    return np.asarray(values / np.maximum(lengths, 1e-6)[:, None], np.float32)


def _signs(descriptors: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.unpackbits(descriptors, axis=1).astype(np.float32) * 2 - 1


def _clear(similarity: NDArray[np.float32], distance: Distance, ratio: float) -> Matches:
    """Return the pairs that are clearly the nearest, and so in both directions; changes ``similarity``."""
    rows = np.arange(len(similarity))
    best = similarity.argmax(axis=1)
    nearest = similarity[rows, best]
    similarity[rows, best] = -np.inf
    share = distance(nearest) / distance(similarity.max(axis=1))
    similarity[rows, best] = nearest
    # The best the other way round as well, and of several that are equally near the first: the largest of a
    # column is found several times as fast as its row.
    good = np.flatnonzero((share < ratio) & (nearest >= similarity.max(axis=0)[best]))
    good = good[np.unique(best[good], return_index=True)[1]]
    good = good[np.argsort(share[good], kind="stable")]
    return good.astype(np.int64), best[good].astype(np.int64)


def _nothing() -> Matches:
    return np.zeros(0, np.int64), np.zeros(0, np.int64)
