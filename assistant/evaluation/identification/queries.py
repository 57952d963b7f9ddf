"""Labelled photographs against an index of exhibits: is the right one first, and is "not here" noticed?

A photograph may show several exhibits. It counts as *right* where the first candidate is one of them. Per
exhibit, *found* means that no wrong candidate stands before it (another exhibit of the same photograph is
not wrong), so two paintings in one photograph are two things to find.

For "not in the catalogue" the exhibits of half of the photographs are left out of the search, then those of
the other half: each photograph is asked once with its exhibits there and once without. Photographs that
share an exhibit are in the same half.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.nearest import Progress
from assistant.evaluation.identification.rows import read_rows, several

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.identify.answer import Answer

LIMIT = 10
"""Candidates asked for."""


class Asked(Protocol):
    """What is needed of :class:`assistant.identify.identifier.Identifier`."""

    def identify(
        self,
        pixels: NDArray[np.uint8],
        *,
        limit: int = ...,
        prove: int = ...,
        without: Collection[str] = ...,
    ) -> Answer:
        """Return the verdict and the candidates."""


@dataclass(frozen=True, slots=True)
class Query:
    """A photograph and the exhibits it shows; none where it shows nothing of the catalogue."""

    name: str
    picture: Path
    exhibits: tuple[str, ...]
    set: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was answered. ``expected``: the exhibits of the query that the search could find."""

    query: Query
    expected: tuple[str, ...]
    verdict: str
    candidates: tuple[tuple[str, float, float, int | None], ...]
    """Per candidate: exhibit, confidence, similarity, points of the proof (None = not tried)."""

    @property
    def confidence(self) -> float:
        """Confidence of the first candidate; 0 where there is none."""
        return self.candidates[0][1] if self.candidates else 0.0

    @property
    def right(self) -> bool:
        """Tell whether the first candidate is an exhibit of the photograph."""
        return bool(self.candidates) and self.candidates[0][0] in self.expected

    def right_within(self, k: int) -> bool:
        """Tell whether one of the first ``k`` candidates is an exhibit of the photograph."""
        return any(item[0] in self.expected for item in self.candidates[:k])

    def place(self, exhibit: str) -> int | None:
        """Return the place, from 1, of an exhibit among those that are wrong; None where it is not there."""
        wrong = 0
        for found, *_ in self.candidates:
            if found == exhibit:
                return wrong + 1
            wrong += found not in self.expected
        return None

    def to_json(self) -> dict[str, Any]:
        """Return the object of the report."""
        return {
            "query": self.query.name,
            "picture": str(self.query.picture),
            "set": self.query.set,
            "exhibits": list(self.query.exhibits),
            "expected": list(self.expected),
            "verdict": self.verdict,
            "right": self.right,
            "candidates": [
                {"exhibit": name, "confidence": sure, "similarity": near, "inliers": points}
                for name, sure, near, points in self.candidates
            ],
        }


def read_queries(path: Path, images: Path | None = None) -> list[Query]:
    """Return the rows of a CSV with ``image`` and ``exhibits`` (`` $ `` between several; empty = none).

    Columns ``query`` (a name) and ``set`` are used where they are there. ``images``: the folder that the
    pictures are named in, None = the CSV's own. Raises ProtocolError.
    """
    root = path.parent if images is None else images
    queries = []
    for number, row in enumerate(read_rows(path, ("image",), ("exhibits",)), start=1):
        if not row["image"]:
            raise ProtocolError(f"{path}: photograph {number} has an empty cell in the column image.")
        queries.append(
            Query(
                row.get("query") or Path(row["image"]).stem,
                root / row["image"],
                several(row["exhibits"]),
                row.get("set") or path.stem,
            )
        )
    return queries


def ask(
    identifier: Asked,
    queries: Sequence[Query],
    known: Collection[str],
    *,
    read: Callable[[Path], NDArray[np.uint8]],
    without: Collection[str] = (),
    prove: int = 0,
    progress: Progress | None = None,
) -> list[Outcome]:
    """Identify each photograph and return the outcomes in order.

    ``known``: the exhibits of the index. ``read``: picture file -> uint8 (h, w, 3). ``without``: exhibits
    left out of the search. ``prove``: candidates that are proved. Errors of the reading pass through.
    """
    outcomes = []
    for done, query in enumerate(queries, start=1):
        answer = identifier.identify(read(query.picture), limit=LIMIT, prove=prove, without=without)
        there = tuple(name for name in query.exhibits if name in known and name not in without)
        candidates = tuple(
            (item.exhibit, item.confidence, item.similarity, item.inliers) for item in answer.candidates
        )
        outcomes.append(Outcome(query, there, str(answer.verdict), candidates))
        if progress is not None:
            progress(done, len(queries))
    return outcomes


def halves(queries: Sequence[Query], seed: int) -> tuple[list[Query], list[Query]]:
    """Return two halves of the queries that show something; those that share an exhibit stay together."""
    groups: list[tuple[set[str], list[Query]]] = []
    for query in queries:
        if not query.exhibits:
            continue
        shared = [group for group in groups if group[0] & set(query.exhibits)]
        names = set(query.exhibits).union(*(group[0] for group in shared))
        members = [item for group in shared for item in group[1]] + [query]
        groups = [group for group in groups if group not in shared] + [(names, members)]
    random.Random(seed).shuffle(groups)
    first: list[Query] = []
    second: list[Query] = []
    for _, members in groups:
        (first if len(first) <= len(second) else second).extend(members)
    return first, second


def ask_without_halves(
    identifier: Asked,
    queries: Sequence[Query],
    known: Collection[str],
    *,
    read: Callable[[Path], NDArray[np.uint8]],
    seed: int = 0,
    prove: int = 0,
    progress: Progress | None = None,
) -> list[Outcome]:
    """Ask every photograph twice: the exhibits of one half left out of the search, then of the other."""
    outcomes: list[Outcome] = []
    for half in halves(queries, seed):
        left_out = frozenset(name for query in half for name in query.exhibits)
        before = len(outcomes)

        def show(done: int, _total: int, before: int = before) -> None:
            if progress is not None:
                progress(before + done, 2 * len(queries))

        outcomes += ask(identifier, queries, known, read=read, without=left_out, prove=prove, progress=show)
    return outcomes
