"""Exact search: a BLAS product over the matrix, a mask, and a short list in exact order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.identify.index.matrix import Rows

SCORES = 2**24
"""Scores held at a time (64 MB): so many queries go into one product."""

FEW = 8
"""Where fewer than one row in so many is allowed, these rows are gathered instead of masking the others."""

_BLOCK = 4096

Found = tuple["NDArray[np.float32]", "NDArray[np.int64]"]


class VectorSearch(Protocol):
    """A way to find the rows nearest to queries."""

    name: str

    def search(
        self, rows: Rows, queries: NDArray[np.float32], k: int, allowed: NDArray[np.bool_] | None
    ) -> Found:
        """Return (similarity, picture ids), float32 and int64 (n, k): best first, equal ones by id.

        ``queries``: float32 (n, dimensions). ``allowed``: bool (rows,), the rows that may be found, all where
        it is None; removed rows never are. Missing places are -inf and -1.
        """
        ...


class ExactSearch:
    """Every row is compared.

    The order is that of products in float64, rounded to float32, with equal ones by picture id: it does not
    depend on threads, blocks or the place of a row. BLAS in float32 finds the rows worth that care.
    """

    name = "exact"

    def search(
        self, rows: Rows, queries: NDArray[np.float32], k: int, allowed: NDArray[np.bool_] | None
    ) -> Found:
        """See ``VectorSearch.search``."""
        usable = combined(rows.alive, allowed)
        similarity, pictures = empty(len(queries), k)
        some = None if usable is None else int(np.count_nonzero(usable))
        if not len(rows) or not k or some == 0:
            return similarity, pictures
        places = np.flatnonzero(usable) if usable is not None and FEW * (some or 0) < len(rows) else None
        width = len(rows) if places is None else len(places)
        group = max(1, SCORES // width)
        for begin in range(0, len(queries), group):
            part = queries[begin : begin + group]
            scores = _scores(rows, part, places)
            if usable is not None and places is None:
                np.copyto(scores, -np.inf, where=~usable)
            for place, (query, line) in enumerate(zip(part, scores, strict=True), start=begin):
                short = _short_list(line, k, _doubt(query))
                ranked(
                    rows,
                    query,
                    short if places is None else places[short],
                    similarity[place],
                    pictures[place],
                )
        return similarity, pictures


def empty(n: int, k: int) -> Found:
    """Return the answer in which nothing was found."""
    return np.full((n, k), -np.inf, np.float32), np.full((n, k), -1, np.int64)


def combined(first: NDArray[np.bool_] | None, second: NDArray[np.bool_] | None) -> NDArray[np.bool_] | None:
    """Return the rows that both masks leave."""
    if first is None or second is None:
        return second if first is None else first
    return np.logical_and(first, second)


def ranked(
    rows: Rows,
    query: NDArray[np.float32],
    places: NDArray[np.int64],
    similarity: NDArray[np.float32],
    pictures: NDArray[np.int64],
) -> None:
    """Write the best of the rows at ``places`` into ``similarity`` and ``pictures``, both (k,), in order."""
    wide = query.astype(np.float64)
    exact = np.empty(len(places), np.float32)
    for begin in range(0, len(places), _BLOCK):
        block = rows.vectors[places[begin : begin + _BLOCK]].astype(np.float64)
        # Not BLAS: there the last bit of a product may depend on where the row stands.
        exact[begin : begin + _BLOCK] = (block * wide).sum(axis=1)
    ids = rows.ids[places]
    order = np.lexsort((ids, -exact))[: len(similarity)]
    similarity[: len(order)] = exact[order]
    pictures[: len(order)] = ids[order]


def _scores(
    rows: Rows, queries: NDArray[np.float32], places: NDArray[np.int64] | None
) -> NDArray[np.float32]:
    """Return float32 (n, rows), or (n, places), as BLAS computes them."""
    if places is None:
        if len(queries) == 1:
            one: NDArray[np.float32] = np.matmul(rows.vectors, queries[0])
            return one[None]
        all_: NDArray[np.float32] = np.matmul(queries, rows.vectors.T)
        return all_
    found = np.empty((len(queries), len(places)), np.float32)
    for begin in range(0, len(places), _BLOCK):
        block = rows.vectors[places[begin : begin + _BLOCK]]
        np.matmul(queries, block.T, out=found[:, begin : begin + _BLOCK])
    return found


def _doubt(query: NDArray[np.float32]) -> float:
    """Twice the most by which BLAS in float32 may be off for a row of length 1."""
    length = float(np.sqrt(np.square(query, dtype=np.float64).sum()))
    return 2.0 * len(query) * float(np.finfo(np.float32).eps) * length


def _short_list(scores: NDArray[np.float32], k: int, doubt: float) -> NDArray[np.int64]:
    """Return the places of all scores that may belong to the best ``k``."""
    if k >= len(scores):
        return np.flatnonzero(scores > -np.inf)
    worst = np.partition(scores, len(scores) - k)[len(scores) - k]
    return np.flatnonzero(scores >= worst - doubt if np.isfinite(worst) else scores > -np.inf)
