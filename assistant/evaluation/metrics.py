"""The metrics of the EUFCC-340K paper (arXiv 2406.02380, section 5.1), per picture and facet.

Every node of a tag's path is a tag. A picture without a tag in a facet is not evaluated there. For an
evaluated picture with R tags, over the ranking of all terms that may be suggested:

=============  =========================================================================
R-Precision    the share of tags among the first R ranks
Acc@k          1 where at least one of the first k ranks is a tag, else 0
average rank   the mean rank, from 1, of the picture's R tags
=============  =========================================================================

Each is then averaged over the evaluated pictures of the facet, and the facets' values are averaged with
equal weight. The paper calls the last metric Average Rank Position and leaves two points open, which are
fixed here: a picture with many tags weighs as much as one with few (the mean over pictures of the
picture's mean rank), and equal scores are ordered broader terms first, then by row, as
:func:`assistant.tagging.ranking` orders what a person sees.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary import Facet

NAMES = ("r_precision", "acc@1", "acc@10", "avg_rank")
"""The metrics as the JSON names them, in order."""

CHUNK = 2048
"""Pictures, or tags, ranked at once: bounds the memory at some 30 MB for a thousand terms."""


@dataclass(frozen=True, slots=True)
class PictureMetrics:
    """One value per evaluated picture and metric.

    ``values``: float64 (n_evaluated, 4), columns as :data:`NAMES`. ``indexes``: which pictures, intp
    (n_evaluated,).
    """

    values: NDArray[np.float64]
    indexes: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Metrics:
    """The four metrics over ``n`` evaluated pictures; None where nothing was evaluated."""

    n: int
    r_precision: float | None
    acc_1: float | None
    acc_10: float | None
    avg_rank: float | None

    def to_json(self) -> dict[str, Any]:
        """Return the object that the report holds: ``n`` and :data:`NAMES`."""
        return {"n": self.n, **dict(zip(NAMES, self.as_tuple(), strict=True))}

    def as_tuple(self) -> tuple[float | None, ...]:
        """Return the four values in the order of :data:`NAMES`."""
        return (self.r_precision, self.acc_1, self.acc_10, self.avg_rank)


NOTHING = Metrics(0, None, None, None, None)


def display_order(facet: Facet) -> NDArray[np.intp]:
    """Return the rows that may be suggested, broader terms first, then by row: the order of equal scores."""
    rows = np.arange(len(facet.terms))
    order = np.lexsort((rows, np.asarray(facet.depth)))
    visible = np.fromiter((not term.hidden for term in facet.terms), bool, len(rows))
    shown: NDArray[np.intp] = order[visible[order]]
    return shown


def per_picture(
    scores: NDArray[np.float32],
    tags: NDArray[np.uint8] | NDArray[np.bool_],
    order: NDArray[np.intp] | None = None,
) -> PictureMetrics:
    """Evaluate a ranking of the terms of one facet for each picture.

    ``scores``: float32 (n_pictures, n_terms), higher is better, NaN (the system does not know the term)
    ranks last. ``tags``: 0 or 1, same shape. ``order``: the rows that are ranked, in the order of equal
    scores (:func:`display_order`); tags outside it are ignored. None = all rows, by row.
    """
    if scores.shape != tags.shape:
        raise ValueError(f"scores {scores.shape} and tags {tags.shape} differ in shape")
    if order is None:
        order = np.arange(scores.shape[1], dtype=np.intp)
    wanted = np.asarray(tags, bool)[:, order]
    indexes = np.flatnonzero(wanted.any(axis=1))
    parts = [
        _evaluate(scores[np.ix_(chunk, order)], wanted[chunk])
        for chunk in np.split(indexes, range(CHUNK, len(indexes), CHUNK))
        if len(chunk)
    ]
    values = np.concatenate(parts) if parts else np.empty((0, len(NAMES)))
    return PictureMetrics(values, indexes)


def _evaluate(scores: NDArray[np.float32], tags: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return float64 (n_pictures, 4); every picture has a tag."""
    keys = np.nan_to_num(scores, nan=-np.inf, posinf=np.inf, neginf=-np.inf)
    picture, column = np.nonzero(tags)
    ranks = _ranks(keys, picture, column)
    count = np.count_nonzero(tags, axis=1)
    first = np.minimum.reduceat(ranks, np.cumsum(count) - count)
    among = np.bincount(picture, weights=ranks <= count[picture], minlength=len(tags))
    return np.stack(
        [among / count, first <= 1, first <= 10, np.bincount(picture, weights=ranks) / count], axis=1
    )


def _ranks(
    keys: NDArray[np.float32], picture: NDArray[np.intp], column: NDArray[np.intp]
) -> NDArray[np.intp]:
    """Return the rank, from 1, of each tag among its picture's terms; equal keys keep their columns' order.

    A picture has few tags, so counting what stands before each is faster than sorting all terms.
    """
    ranks = np.empty(len(picture), np.intp)
    columns = np.arange(keys.shape[1])
    for start in range(0, len(picture), CHUNK):
        part = slice(start, start + CHUNK)
        others, own = keys[picture[part]], keys[picture[part], column[part]][:, None]
        before = np.count_nonzero(others > own, axis=1)
        level = others == own
        tied = np.flatnonzero(np.count_nonzero(level, axis=1) > 1)
        level_before = level[tied] & (columns < column[part][tied][:, None])
        before[tied] += np.count_nonzero(level_before, axis=1)
        ranks[part] = before + 1
    return ranks


def aggregate(parts: Iterable[PictureMetrics]) -> Metrics:
    """Return the mean over all evaluated pictures of one facet, however they were batched."""
    arrays = [part.values for part in parts]
    values = np.concatenate(arrays) if arrays else np.empty((0, len(NAMES)))
    if not len(values):
        return NOTHING
    means = [float(value) for value in values.mean(axis=0)]
    return Metrics(len(values), *means)


def facet_metrics(
    scores: NDArray[np.float32],
    tags: NDArray[np.uint8] | NDArray[np.bool_],
    order: NDArray[np.intp] | None = None,
) -> Metrics:
    """Return the metrics of one facet; arguments as for :func:`per_picture`."""
    return aggregate([per_picture(scores, tags, order)])


def mean_metrics(facets: Mapping[str, Metrics] | Sequence[Metrics]) -> Metrics:
    """Return the mean over the facets that have evaluated pictures, each with equal weight.

    ``n`` is the number of evaluations: the sum of the facets' pictures.
    """
    every = list(facets.values()) if isinstance(facets, Mapping) else list(facets)
    rows = [np.array(item.as_tuple(), np.float64) for item in every if item.n]
    if not rows:
        return NOTHING
    means = [float(value) for value in np.mean(rows, axis=0)]
    return Metrics(sum(item.n for item in every), *means)
