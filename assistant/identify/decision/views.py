"""Queries for tuning from what a museum has: its exhibits' own pictures, or disturbed copies of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.decision.pictures import SAME, Pictures, padded
from assistant.identify.errors import IdentifyError

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

MOST = 2000
"""Queries of a tuning; more cost time and change little."""


@dataclass(frozen=True, eq=False)
class LabelledQueries:
    """Queries with the pictures nearest to each and what they show, for ``grid`` and ``tune``.

    ``similarity``: float32 (q, k), best first, -inf where there are fewer. ``labels``: int64 (q, k), rows
    of ``classes``; (q, k, m) where pictures belong to several exhibits; -1 pads. ``truth``: int64 (q,) or
    (q, m), -1 = not in the catalogue. ``classes``: the exhibits of the catalogue. ``copies``: queries left
    out because only copies of them show the exhibit; ``twins``: because another exhibit has the same
    picture, so that nobody can say which is right.
    """

    similarity: Floats
    labels: Ints
    truth: Ints
    classes: tuple[str, ...]
    copies: int = 0
    twins: int = 0

    @property
    def n_classes(self) -> int:
        """Return the number of exhibits of the catalogue."""
        return len(self.classes)


def leave_one_view_out(
    vectors: ArrayLike,
    exhibits: Sequence[tuple[str, ...]],
    *,
    k: int = 50,
    seed: int = 0,
    most: int = MOST,
    unseen: float = 0.5,
) -> LabelledQueries:
    """Ask with pictures of the index itself.

    *In the catalogue*: a picture of an exhibit that has others queries all but itself (and copies of it,
    which would make it too easy). *Not in the catalogue*: a random picture queries the index without all
    pictures of its exhibit. Each exhibit is taken out on its own, so the index is as full as it is in use;
    a picture may be asked in both ways.

    ``vectors``: float (n, d), L2 = 1; ``exhibits``: those of each picture. At most ``most`` queries, drawn
    by ``seed``, a share ``unseen`` of them not in the catalogue. In bounded memory.
    Raises IdentifyError where no exhibit has a second picture, or there is only one exhibit.
    """
    if not 0 <= unseen < 1:
        raise ValueError(f"the share of queries that are not in the catalogue cannot be {unseen}")
    index = Pictures.of(vectors, exhibits)
    several = np.flatnonzero(((index.labels >= 0) & (index.counts[index.labels] > 1)).any(axis=1))
    if not len(several):
        raise IdentifyError(
            "The index cannot be tuned on its own views: no exhibit has a second picture;"
            " tune on made-up views or on labelled photographs."
        )
    rows, outside = _both_ways(np.random.default_rng(seed), several, len(index.vectors), most, unseen)
    return _ask(index, index.vectors[rows], rows, outside, k, views=True)


def made_up_views(
    views: ArrayLike,
    sources: ArrayLike,
    vectors: ArrayLike,
    exhibits: Sequence[tuple[str, ...]],
    *,
    k: int = 50,
    seed: int = 0,
    most: int = MOST,
    unseen: float = 0.5,
) -> LabelledQueries:
    """Ask with disturbed copies (turned, cropped, darkened ...) of pictures of the index.

    ``views``: float (v, d), the descriptors of the disturbed copies; ``sources``: int (v,), the row of
    ``vectors`` that each was made from. *In the catalogue*: a view queries the whole index. *Not in the
    catalogue*: a random view queries the index without all pictures of its exhibit. The rest as
    :func:`leave_one_view_out`.
    """
    index = Pictures.of(vectors, exhibits)
    queries, rows = np.asarray(views, np.float32), np.asarray(sources, np.int64)
    if queries.ndim != 2 or rows.shape != (len(queries),):
        raise ValueError(f"views {queries.shape} and sources {rows.shape} do not fit together")
    chosen, outside = _both_ways(np.random.default_rng(seed), np.arange(len(rows)), len(rows), most, unseen)
    return _ask(index, queries[chosen], rows[chosen], outside, k, views=False)


def photographs(
    queries: ArrayLike,
    shows: Sequence[tuple[str, ...]],
    vectors: ArrayLike,
    exhibits: Sequence[tuple[str, ...]],
    *,
    k: int = 50,
) -> LabelledQueries:
    """Ask with labelled photographs: ``queries`` float (q, d), and the exhibits that each ``shows``.

    Exhibits that the index does not have, and none at all, mean "not in the catalogue".
    """
    index = Pictures.of(vectors, exhibits)
    asked = np.asarray(queries, np.float32)
    if asked.ndim != 2 or len(asked) != len(shows):
        raise ValueError(f"queries {asked.shape} and {len(shows)} labels do not fit together")
    return _labelled(index, *index.search(asked, k), padded(shows, index.classes))


def _both_ways(
    rng: np.random.Generator, inside: Ints, n: int, most: int, unseen: float
) -> tuple[Ints, Bools]:
    """Return which queries are asked, int64 (q,), and which of them as if not in the catalogue, bool (q,).

    ``inside``: those that can be asked as in the catalogue; any of 0 ... n - 1 can be asked as not in it.
    """
    seen = rng.permutation(inside)[: max(1, round(most * (1 - unseen)))]
    strangers = rng.permutation(n)[: round(len(seen) * unseen / (1 - unseen))]
    return np.concatenate([seen, strangers]), np.arange(len(seen) + len(strangers)) >= len(seen)


def _ask(
    index: Pictures, queries: Floats, sources: Ints, outside: Bools, k: int, *, views: bool
) -> LabelledQueries:
    """Search with queries made from the rows ``sources``; ``outside``: all pictures of theirs left out.

    ``views``: the queries are these rows themselves, so they and their copies must not be found.
    """
    twins = index.twins(sources)
    only_copies = np.zeros(len(sources), bool)

    def left_out(query: int, similarity: Floats) -> Ints:
        own = index.of_exhibits(index.labels[sources[query]])
        if outside[query]:
            return own
        if not views:
            return np.empty(0, np.int64)
        copies: Ints = own[(similarity[own] > SAME) | (own == sources[query])]
        only_copies[query] = len(copies) == len(own)
        return copies

    similarity, labels = index.search(queries, k, left_out)
    truth = np.where(outside[:, None], -1, index.labels[sources])
    kept = ~twins & ~only_copies
    counts = int(np.count_nonzero(only_copies & ~twins)), int(np.count_nonzero(twins))
    return _labelled(index, similarity[kept], labels[kept], truth[kept], *counts)


def _labelled(
    index: Pictures, similarity: Floats, labels: Ints, truth: Ints, copies: int = 0, twins: int = 0
) -> LabelledQueries:
    """Return the queries with flat labels where no picture has several exhibits."""
    flat_labels = labels[:, :, 0] if labels.shape[2] == 1 else labels
    flat_truth = truth[:, 0] if truth.shape[1] == 1 else truth
    return LabelledQueries(similarity, flat_labels, flat_truth, index.classes, copies, twins)
