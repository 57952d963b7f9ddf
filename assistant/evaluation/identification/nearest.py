"""The nearest of many vectors for many queries: exact, block by block, in bounded memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

CELLS = 32_000_000
"""Similarities held at once: 128 MB, and as much again to choose the best."""

GROUP = 64
"""Columns whose largest value is looked at first."""

Progress: TypeAlias = Callable[[int, int], None]
"""Called with (done, total)."""


def nearest(
    queries: NDArray[np.float32],
    index: NDArray[np.float32],
    k: int,
    *,
    without: NDArray[np.int64] | None = None,
    progress: Progress | None = None,
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return the k rows of ``index`` most similar to each query: similarity float32 (n, k), row int64 (n, k).

    ``queries``: float32 (n, d), ``index``: float32 (m, d); similarity is the inner product. Best first,
    equal ones by row. Never more columns than m (a larger k gives m). ``without``: int64 (n,), one row of
    ``index`` that each query must not meet (itself), -1 = none; where that leaves fewer than k the last
    column has -inf and row -1.
    """
    k = min(k, len(index))
    similarity = np.full((len(queries), k), -np.inf, np.float32)
    rows = np.full((len(queries), k), -1, np.int64)
    if not k:
        return similarity, rows
    block = max(1, CELLS // len(index))
    for start in range(0, len(queries), block):
        part = slice(start, min(start + block, len(queries)))
        found = queries[part] @ index.T
        if without is not None:
            own = np.flatnonzero(without[part] >= 0)
            found[own, without[part][own]] = -np.inf
        similarity[part], rows[part] = _best(found, k)
        if progress is not None:
            progress(part.stop, len(queries))
    rows[np.isneginf(similarity)] = -1
    return similarity, rows


def _best(found: NDArray[np.float32], k: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return the k largest of each row of float32 (n, m) and their columns; equal ones by column."""
    similarity = np.empty((len(found), k), np.float32)
    columns = np.empty((len(found), k), np.int64)
    for row, (values, least) in enumerate(zip(found, _least(found, k), strict=True)):
        candidates = np.flatnonzero(values >= least)
        order = np.argsort(-values[candidates], kind="stable")[:k]
        columns[row] = candidates[order]
        similarity[row] = values[columns[row]]
    return similarity, columns


def _least(found: NDArray[np.float32], k: int) -> NDArray[np.float32]:
    """Return float32 (n,): a bound that at least k values of each row reach, and few more do.

    The k-th largest of the groups' largest values is such a bound, and finding it sorts a
    :data:`GROUP`-th of the values.
    """
    groups = found.shape[1] // GROUP
    if groups > 4 * k:
        found = found[:, : groups * GROUP].reshape(len(found), groups, GROUP).max(axis=2)
    least: NDArray[np.float32] = np.partition(found, found.shape[1] - k, axis=1)[:, found.shape[1] - k]
    return least
