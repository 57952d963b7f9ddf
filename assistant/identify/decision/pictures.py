"""The pictures of an index as tuning asks them: exact search in blocks, with pictures left out per query."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.errors import IdentifyError

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

SAME = 0.9999
"""Pictures more similar than this are copies of one file."""

BLOCK = 1 << 24
"""Similarities held at once: 64 MiB."""


@dataclass(frozen=True, eq=False)
class Pictures:
    """``vectors``: float32 (n, d), L2 = 1; ``labels``: int64 (n, m), rows of ``classes``, -1 pads."""

    vectors: Floats
    labels: Ints
    classes: tuple[str, ...]

    @classmethod
    def of(cls, vectors: ArrayLike, exhibits: Sequence[tuple[str, ...]]) -> Pictures:
        """Return the pictures with their exhibits; IdentifyError for fewer than two exhibits."""
        rows = np.asarray(vectors, np.float32)
        if rows.ndim != 2 or len(rows) != len(exhibits):
            raise ValueError(f"vectors {rows.shape} and {len(exhibits)} labels do not fit together")
        classes = tuple(sorted({name for of in exhibits for name in of}))
        if len(classes) < 2:
            count = "one exhibit" if classes else "no exhibit"
            raise IdentifyError(
                f"The index cannot be tuned: it has {count}, and at least two are needed to tell apart;"
                " add exhibits, or use the default decision."
            )
        return cls(rows, padded(exhibits, classes), classes)

    @cached_property
    def counts(self) -> Ints:
        """Return how many pictures each exhibit has, int64 (n_classes,)."""
        return np.bincount(self.labels[self.labels >= 0], minlength=len(self.classes))

    @cached_property
    def _by_exhibit(self) -> tuple[Ints, Ints]:
        """Rows in the order of their exhibits, and where each exhibit starts."""
        row, column = np.nonzero(self.labels >= 0)
        of = self.labels[row, column]
        return row[np.argsort(of, kind="stable")], np.concatenate([[0], np.cumsum(self.counts)])

    def of_exhibits(self, labels: Ints) -> Ints:
        """Return the rows, int64 (r,), of all pictures of any of these exhibits (-1 ignored)."""
        rows, starts = self._by_exhibit
        parts = [rows[starts[one] : starts[one + 1]] for one in labels if one >= 0]
        return np.unique(np.concatenate(parts)) if parts else np.empty(0, np.int64)

    def shown(self, labels: Ints) -> Bools:
        """Return bool (n,): the picture shows any of these exhibits."""
        shown = np.zeros(len(self.vectors), bool)
        shown[self.of_exhibits(labels)] = True
        return shown

    def twins(self, rows: Ints) -> Bools:
        """Return bool (r,): another exhibit has a copy of this picture."""
        found = np.zeros(len(rows), bool)
        for start, near in self._blocks(self.vectors[rows]):
            for place, similarity in enumerate(near, start):
                same = np.flatnonzero(similarity > SAME)
                if len(same) > 1:
                    own = self.of_exhibits(self.labels[rows[place]])
                    found[place] = bool(len(np.setdiff1d(same, own)))
        return found

    def search(
        self, queries: Floats, k: int, left_out: Callable[[int, Floats], Ints] | None = None
    ) -> tuple[Floats, Ints]:
        """Return similarity (q, k), best first, and the labels of those pictures (q, k, m).

        ``left_out(query, similarities)``: the rows that this query must not find. Where there are fewer
        pictures than ``k``, their number; -inf and -1 where some are left out of these.
        """
        k = min(k, len(self.vectors))
        best = np.empty((len(queries), k), np.float32)
        rows = np.empty((len(queries), k), np.int64)
        for start, near in self._blocks(queries):
            for place, similarity in enumerate(near, start):
                if left_out is not None:
                    similarity[left_out(place, similarity)] = -np.inf
                part = np.argpartition(-similarity, k - 1)[:k]
                rows[place] = part[np.lexsort((part, -similarity[part]))]
                best[place] = similarity[rows[place]]
        return best, np.where(np.isneginf(best)[:, :, None], -1, self.labels[rows])

    def _blocks(self, queries: Floats) -> Iterator[tuple[int, Floats]]:
        """Yield the first query of each block and its similarities, float32 (block, n)."""
        size = max(1, BLOCK // len(self.vectors))
        for start in range(0, len(queries), size):
            yield start, queries[start : start + size] @ self.vectors.T


def padded(exhibits: Sequence[tuple[str, ...]], classes: Sequence[str]) -> Ints:
    """Return int64 (n, m >= 1): the rows in ``classes`` of each one's exhibits, unknown ones left out."""
    row_of = {name: row for row, name in enumerate(classes)}
    rows = [[row_of[name] for name in dict.fromkeys(of) if name in row_of] for of in exhibits]
    table = np.full((len(rows), max((len(row) for row in rows), default=1) or 1), -1, np.int64)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return table
