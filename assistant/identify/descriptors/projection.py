"""PCA whitening that survives small collections, and random projection as the comparison. NumPy only."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.errors import IdentifyError

if TYPE_CHECKING:
    from numpy.typing import NDArray

FLOOR = 1e-6
"""Variances below this share of the largest are noise: whitening would blow them up."""


@dataclass(frozen=True, eq=False)
class Projection:
    """``y = L2((x - mean) @ matrix)``: ``mean`` float32 (d,), ``matrix`` float32 (d, out)."""

    mean: NDArray[np.float32]
    matrix: NDArray[np.float32]

    @property
    def dimensions(self) -> int:
        """Width of what comes out."""
        return int(self.matrix.shape[1])

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the numbers: vectors of two projections must never meet."""
        return hashlib.sha256(self.mean.tobytes() + self.matrix.tobytes()).hexdigest()

    def apply(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return L2-normalised float32 (n, out) from (n, d); raises IdentifyError for another width."""
        if vectors.ndim != 2 or vectors.shape[1] != len(self.mean):
            raise IdentifyError(
                f"The descriptors have {vectors.shape[-1]} numbers, the whitening expects {len(self.mean)}: "
                "they come from another model. Build the index again with this model."
            )
        return normalised((vectors - self.mean) @ self.matrix)


def normalised(vectors: NDArray[np.floating]) -> NDArray[np.float32]:
    """Return the rows with length 1, float32; a row of zeros stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float32] = (vectors / np.maximum(lengths, 1e-12)).astype(np.float32)
    return unit


def fit_whitening(
    vectors: NDArray[np.float32], dimensions: int | None = None, shrinkage: float = 1.0
) -> Projection:
    """Fit PCA whitening: centre, turn to the main axes, divide each by its deviation to the ``shrinkage``.

    ``vectors``: float (n, d), the collection's own. ``shrinkage`` is the exponent s in
    ``diag(variance^(-s/2)) V^T`` of the Met data set code: 1 whitens, 0 only turns. In float64 by ``eigh``
    of the smaller of the covariance (d, d) and the Gram matrix (n, n). At most ``dimensions`` axes are
    kept, never more than the data have (their rank, at most n - 1), none with less than FLOOR of the
    largest variance: a museum with fewer pictures than dimensions gets finite, stable vectors. Raises
    IdentifyError where there is nothing to fit: fewer than two different pictures.
    """
    if vectors.ndim != 2 or not np.isfinite(vectors).all():
        raise IdentifyError("The descriptors to fit the whitening on are not finite. Build the index again.")
    data = vectors.astype(np.float64)
    mean = data.mean(0) if len(data) else np.zeros(data.shape[1])
    centred = data - mean
    count, width = centred.shape
    if width <= count:
        variances, axes = np.linalg.eigh(centred.T @ centred / max(1, count))
    else:
        # The same axes from the smaller matrix: X^T u / |X^T u| for each eigenvector u of X X^T.
        variances, left = np.linalg.eigh(centred @ centred.T / max(1, count))
        axes = centred.T @ left
        axes /= np.maximum(np.linalg.norm(axes, axis=0), 1e-300)
    order = np.argsort(-variances, kind="stable")
    largest = float(variances.max(initial=0.0))
    real = [i for i in order if variances[i] > FLOOR * largest][: max(0, count - 1)]
    if largest <= 1e-12 or not real:
        raise IdentifyError(
            "A whitening needs at least two different pictures. Build the index without whitening, "
            "or with more pictures."
        )
    kept = real[: dimensions or width]
    matrix = axes[:, kept] * variances[kept] ** (-shrinkage / 2)
    return Projection(mean.astype(np.float32), matrix.astype(np.float32))


def random_projection(width: int, dimensions: int, seed: int = 0) -> Projection:
    """Return a Gaussian random projection (width, dimensions): what a learned one is compared with."""
    drawn = np.random.default_rng(seed).standard_normal((width, dimensions)) / np.sqrt(dimensions)
    return Projection(np.zeros(width, np.float32), drawn.astype(np.float32))
