"""The UnED protocol (Ypsilantis and others, ICCV 2023): retrieval in several domains.

A picture of the index is right for a query where its class and its domain are the query's. With n the
number of right pictures of the index (the query's own picture never counts, nor is it found), and rel(j) =
1 where rank j is right:

=================  ====================================================================================
R@1                rel(1)
MMP@5              the share of right pictures among the first min(5, n)
AP@100             sum over j to 100 of precision(j) rel(j), divided by min(n, 100): what the authors' code
                   computes, and the definition of GLDv2
AP@100, literal    the same with the sum only to rank min(n, 100): what equation (2) of the supplement says
=================  ====================================================================================

A domain's figure is the mean over its queries, the last row is the mean over the domains, nothing rounded
in between. A query with n = 0 cannot be answered: it is left out and counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.nearest import Progress, nearest

if TYPE_CHECKING:
    from numpy.typing import NDArray

TOP_MP = 5
TOP_AP = 100
NAMES = ("mmp@5", "r@1", "map@100", "map@100_literal")


@dataclass(frozen=True, slots=True)
class Features:
    """Pictures of a split: ``vectors`` float32 (n, d), and per picture its domain, classes and id.

    A picture may be of several classes (landmarks); an id tells the same picture in queries and index.
    """

    vectors: NDArray[np.float32]
    domains: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    ids: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Figures:
    """One domain: the means over the ``queries`` that have something to find, None where there are none.

    ``left_out``: queries without a right picture in the index.
    """

    queries: int
    left_out: int
    values: tuple[float, ...] | None

    def to_json(self) -> dict[str, Any]:
        """Return the object of the report."""
        values = self.values if self.values is not None else (None,) * len(NAMES)
        return {
            "queries": self.queries,
            "left_out": self.left_out,
            **dict(zip(NAMES, values, strict=True)),
        }


def measure(
    queries: Features, index: Features, *, merged: bool, progress: Progress | None = None
) -> dict[str, Figures]:
    """Return the figures of each domain of the queries and of their ``mean`` (the last entry).

    ``merged``: every query meets the pictures of all domains, else only those of its own. Raises
    ProtocolError where the vectors have different widths.
    """
    if queries.vectors.shape[1] != index.vectors.shape[1]:
        raise ProtocolError(
            f"The queries have descriptors of {queries.vectors.shape[1]} numbers, the index of "
            f"{index.vectors.shape[1]}. Take both from one model."
        )
    domains = list(dict.fromkeys(queries.domains))
    done = 0
    found: dict[str, Figures] = {}
    for domain in domains:
        asked = _rows(queries, domain)
        searched = np.arange(len(index)) if merged else _rows(index, domain)
        before = done

        def show(count: int, _total: int, before: int = before) -> None:
            if progress is not None:
                progress(before + count, len(queries))

        found[domain] = _domain(queries, asked, index, searched, domain, show)
        done += len(asked)
    measured = [figures.values for figures in found.values() if figures.values is not None]
    found["mean"] = Figures(
        sum(figures.queries for figures in found.values()),
        sum(figures.left_out for figures in found.values()),
        tuple(float(value) for value in np.mean(measured, axis=0)) if measured else None,
    )
    return found


def _rows(features: Features, domain: str) -> NDArray[np.intp]:
    return np.flatnonzero([name == domain for name in features.domains])


def _domain(
    queries: Features,
    asked: NDArray[np.intp],
    index: Features,
    searched: NDArray[np.intp],
    domain: str,
    progress: Progress,
) -> Figures:
    """Return the figures of the queries ``asked`` (rows, of one domain) among the rows ``searched``."""
    # Classes are numbered within the domain: the same number elsewhere is another class.
    of_domain = [place for place, row in enumerate(searched) if index.domains[row] == domain]
    pictures_of: dict[str, set[int]] = {}
    for place in of_domain:
        for label in index.labels[searched[place]]:
            pictures_of.setdefault(label, set()).add(place)
    place_of = {index.ids[searched[place]]: place for place in of_domain}
    own = np.array([place_of.get(queries.ids[row], -1) for row in asked], np.int64)
    _, rows = nearest(queries.vectors[asked], index.vectors[searched], TOP_AP, without=own, progress=progress)
    values, left_out = [], 0
    for number, row in enumerate(asked):
        right: set[int] = set().union(*(pictures_of.get(label, ()) for label in queries.labels[row]))
        right.discard(int(own[number]))
        if right:
            relevant = np.fromiter((int(place) in right for place in rows[number]), bool, rows.shape[1])
            values.append(per_query(relevant, len(right)))
        else:
            left_out += 1
    means = tuple(float(value) for value in np.mean(values, axis=0)) if values else None
    return Figures(len(values), left_out, means)


def per_query(relevant: Sequence[bool] | NDArray[np.bool_], count: int) -> tuple[float, float, float, float]:
    """Return :data:`NAMES` of one query: ``relevant`` bool (k,), best rank first, itself not among them.

    ``count``: n, the right pictures in the index, at least 1.
    """
    hits = np.asarray(relevant, bool)[:TOP_AP]
    ranks = np.arange(1, len(hits) + 1)
    gained = np.cumsum(hits) / ranks * hits
    most = min(count, TOP_AP)
    first = min(count, TOP_MP)
    return (
        float(hits[:first].sum() / first),
        float(hits[:1].sum()),
        float(gained.sum() / most),
        float(gained[:most].sum() / most),
    )
