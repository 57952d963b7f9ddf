"""Approximate search for very large indexes: usearch's HNSW graph proposes, the matrix decides.

The graph is a file beside the index, looked into through the memory map. It can always be built again from
the matrix. It proposes more pictures than are asked for; these are compared exactly, with the similarities
and in the order of ``ExactSearch``, so only a picture that was never proposed can be missed. Pictures added
since it was built are compared exactly too; searches among a part of the pictures are left to
``ExactSearch``.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from assistant import whole_files
from assistant.identify.index.exact import ExactSearch, Found, empty, ranked

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.identify.index.matrix import Rows

PROPOSED = 8
"""Pictures proposed for each one asked for; 64 at least."""

EXPANSION = 512
"""Nodes the search keeps in hand: more find more, and take longer (see benchmarks/exhibits.py)."""

_BATCH = 8192


class UsearchSearch:
    """Search through a graph of the first ``covered`` rows of one generation of the matrix."""

    name = "graph"

    def __init__(self, graph: Any, generation: int, covered: int) -> None:
        self._graph, self._generation, self.covered = graph, generation, covered
        self._exact = ExactSearch()

    def search(
        self, rows: Rows, queries: NDArray[np.float32], k: int, allowed: NDArray[np.bool_] | None
    ) -> Found:
        """See ``VectorSearch.search``."""
        if allowed is not None or rows.generation != self._generation or self.covered > len(rows):
            return self._exact.search(rows, queries, k, allowed)
        similarity, pictures = empty(len(queries), k)
        wanted = min(k, len(rows) if rows.alive is None else int(np.count_nonzero(rows.alive)))
        if not wanted or not len(queries):
            return similarity, pictures
        count = min(self.covered, max(64, PROPOSED * k))
        keys = self._proposed(queries, count)
        newer = np.arange(self.covered, len(rows))
        for place, query in enumerate(queries):
            places = np.concatenate([keys[place][keys[place] >= 0], newer])
            if rows.alive is not None:
                places = places[rows.alive[places]]
            if len(places) < wanted:
                line = self._exact.search(rows, query[None], k, None)
                similarity[place], pictures[place] = line[0][0], line[1][0]
            else:
                ranked(rows, query, places, similarity[place], pictures[place])
        return similarity, pictures

    def _proposed(self, queries: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """Return rows, int64 (n, count), -1 where there are fewer."""
        if not count:
            return np.empty((len(queries), 0), np.int64)
        found = self._graph.search(queries, count)
        keys = np.asarray(found.keys).astype(np.int64).reshape(len(queries), -1)
        counts = np.atleast_1d(np.asarray(getattr(found, "counts", keys.shape[1])))
        keys[np.arange(keys.shape[1]) >= counts[:, None]] = -1
        return keys


@dataclass(frozen=True, slots=True)
class GraphFile:
    """What is noted about a graph file, to know it again: it is never opened unless it is this one."""

    generation: int
    rows: int
    size: int
    crc: int
    dated: int  # ns

    @classmethod
    def noted(cls, said: Any) -> Self | None:
        """Return what was noted as JSON; None where it was not."""
        try:
            return cls(**said)
        except TypeError:
            return None

    def to_json(self) -> dict[str, int]:
        """Return what is to be noted."""
        return asdict(self)

    def open(self, path: Path) -> UsearchSearch | None:
        """Look into the file; None where it is not the one noted, or usearch is not installed."""
        if not available():
            return None
        try:
            found = path.stat()
            same = found.st_size == self.size
            if not same or (found.st_mtime_ns != self.dated and _crc(path) != self.crc):
                return None
        except OSError:
            return None
        from usearch.index import Index

        graph = Index.restore(str(path), view=True, expansion_search=EXPANSION)
        if graph is None:
            return None
        return UsearchSearch(graph, self.generation, self.rows)


def available() -> bool:
    """Whether usearch is installed."""
    import importlib.util

    return importlib.util.find_spec("usearch") is not None


def build(
    rows: Rows,
    path: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    threads: int = 0,
) -> GraphFile | None:
    """Build the graph of all rows and write it to ``path``; None where it was cancelled.

    Minutes for each 100,000 pictures; the graph is in memory meanwhile, half as large as the matrix.
    ``threads``: 0 is all there are. Raises OSError where the file cannot be written.
    """
    from usearch.index import Index

    graph = Index(
        ndim=rows.vectors.shape[1],
        metric="ip",
        dtype="f16",
        connectivity=16,
        expansion_add=128,
        expansion_search=EXPANSION,
    )
    places = np.arange(len(rows)) if rows.alive is None else np.flatnonzero(rows.alive)
    for begin in range(0, len(places), _BATCH):
        if cancelled():
            return None
        progress(begin, len(places))
        part = places[begin : begin + _BATCH]
        graph.add(part.astype(np.uint64), np.ascontiguousarray(rows.vectors[part]), threads=threads)
    with whole_files.appearing(path) as working:
        graph.save(str(working))
        crc = _crc(working)
    found = path.stat()
    progress(len(places), len(places))
    return GraphFile(rows.generation, len(rows), found.st_size, crc, found.st_mtime_ns)


def _crc(path: Path) -> int:
    crc = 0
    with path.open("rb") as stream:
        while part := stream.read(2**20):
            crc = zlib.crc32(part, crc)
    return crc
