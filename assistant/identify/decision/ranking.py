"""The exhibits of one photograph in order, each with the confidence of the kNN classifier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.decision.knn import check
from assistant.identify.decision.odds import log_sigmoid

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True, slots=True)
class Ranked:
    """One exhibit among the nearest pictures of a photograph.

    ``log_confidence``: log conf of the published formula (see :mod:`~assistant.identify.decision.knn`);
    of an exhibit behind the ``k`` nearest pictures that of an unseen one. ``similarity``: cosine of its
    best picture, which is number ``hit`` (from 0) of the neighbours. ``tied``: another exhibit is exactly
    as near. ``log_odds``: against the exhibits *behind* it, as if those before it were not in the
    catalogue. For the first that is the confidence itself; for the others it is what their chance would
    be if everything before were wrong, which is when they matter. Exhibits that share their best picture
    (same ``hit``) are shown by one picture together and do not speak against each other.
    """

    exhibit: str
    log_confidence: float
    similarity: float
    hit: int
    log_odds: float
    tied: bool = False


def rank(
    similarity: ArrayLike,
    exhibits: Sequence[tuple[str, ...]],
    *,
    n_exhibits: int,
    k: int,
    temperature: float,
) -> list[Ranked]:
    """Return every exhibit of one photograph's neighbours, best first; ties as the neighbours came.

    ``similarity``: float (K,), best first, -inf where there is no neighbour. ``exhibits``: the exhibits of
    each of the K pictures. ``n_exhibits``: exhibits of the catalogue. Only the first ``k`` pictures count
    for the confidence of the first exhibit; give more than ``k``, and the list of candidates is longer and
    their log-odds are exact. Raises ValueError for unsorted or NaN similarities and lengths that differ.
    """
    check(k=k, temperature=temperature)
    near = np.asarray(similarity, np.float64).reshape(-1)
    if len(near) != len(exhibits):
        raise ValueError(f"{len(near)} similarities for {len(exhibits)} pictures")
    if np.isnan(near).any() or np.isposinf(near).any() or (near[1:] > near[:-1]).any():
        raise ValueError("similarities must be numbers, best first")
    pictures = [of for of, value in zip(exhibits, near, strict=True) if value > -np.inf]
    best: dict[str, int] = {}
    for hit, of in enumerate(pictures):
        for exhibit in of:
            best.setdefault(exhibit, hit)
    if not best:
        return []
    hits = np.fromiter(best.values(), np.int64, len(best))
    scores = near[hits]
    odds = _against_those_behind(temperature * scores, hits, _ends(pictures, best, k), n_exhibits)
    confidence = _published(temperature * scores, hits < k, n_exhibits)
    return [
        Ranked(
            exhibit,
            float(confidence[place]),
            float(scores[place]),
            int(hits[place]),
            float(odds[place]),
            bool(np.count_nonzero(scores == scores[place]) > 1),
        )
        for place, exhibit in enumerate(best)
    ]


def _ends(pictures: Sequence[tuple[str, ...]], best: dict[str, int], k: int) -> NDArray[np.int64]:
    """Return for each exhibit where its ``k`` nearest pictures end, those of exhibits before it left out."""
    places = {exhibit: place for place, exhibit in enumerate(best)}
    # A picture is still there for an exhibit if its last exhibit does not stand before that one.
    last = np.array([max((places[exhibit] for exhibit in of), default=-1) for of in pictures])
    ends = np.empty(len(best), np.int64)
    for place in range(len(best)):
        left = np.flatnonzero(last >= place)[:k]
        ends[place] = left[-1] + 1
    return ends


def _against_those_behind(
    scaled: NDArray[np.float64], hits: NDArray[np.int64], ends: NDArray[np.int64], n_exhibits: int
) -> NDArray[np.float64]:
    """Return the log-odds of each exhibit against those behind it, float64 as ``scaled`` (t s_c)."""
    odds = np.empty(len(scaled))
    for place, own in enumerate(scaled):
        behind = np.flatnonzero(hits > hits[place])
        rivals = scaled[behind[hits[behind] < ends[place]]]
        odds[place] = _log_odds(own, rivals, n_exhibits - (len(hits) - len(behind)) - len(rivals))
    return odds


def _published(scaled: NDArray[np.float64], seen: NDArray[np.bool_], n_exhibits: int) -> NDArray[np.float64]:
    """Return log conf of the published formula; ``seen``: the exhibits among the ``k`` nearest."""
    unseen = n_exhibits - int(np.count_nonzero(seen))
    top = float(log_sigmoid(_log_odds(scaled[0], scaled[1:][seen[1:]], unseen)))
    # An unseen exhibit has exp(0), but never more than its own similarity would give it.
    own = np.where(seen, scaled, np.minimum(scaled, 0.0))
    confidence: NDArray[np.float64] = own - scaled[0] + top
    return confidence


def _log_odds(own: float, rivals: NDArray[np.float64], unseen: int) -> float:
    """Return ``own`` against ``rivals`` and the unseen; with neither, one unseen thing stands against it."""
    if unseen > 0 or not len(rivals):
        rivals = np.append(rivals, np.log(max(1, unseen)))
    return float(own - np.logaddexp.reduce(rivals))
