"""The kNN classifier of the Met data set (arXiv 2202.01747, section 4), computed in log space.

Of the ``k`` pictures nearest to a query, let ``s_c`` be the best similarity of exhibit ``c``. With ``n``
exhibits in the catalogue, ``m`` of them seen among the ``k``, and a temperature ``t``::

    conf(c) = exp(t s_c) / (sum over seen exp(t s_c') + (n - m) exp(0))

The authors' code evaluates this directly and overflows or ties at high temperatures. Here everything is
the *log-odds* of the confidence, ``t s_c - log(everything else)``, in float64: it is finite where the
confidence has long been rounded to 1, and orders queries as the confidence would without rounding.

Three readings differ from that code on purpose; ``reference=True`` gives the code's own:

- Negative similarities are kept (the code raises them to 0): the nearest exhibit wins, not the one with
  the smallest number.
- Exhibits that are equally near are a *tie*. The code lets the smallest number win; here a tie between a
  right and a wrong exhibit counts as wrong (:meth:`Predicted.correct`).
- A catalogue of one exhibit has one unseen class: else every photograph would show that exhibit.

The predicted exhibit is the nearest one whatever ``k`` and ``t``; they change only the confidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.decision.odds import log_sigmoid

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Predicted:
    """What the classifier says about ``n`` queries.

    ``label``: int64 (n,), the nearest exhibit, -1 where there was no neighbour. ``log_confidence``:
    float64 (n,), log conf(label), 0 where the confidence rounds to 1. ``log_odds``: float64 (n,),
    log(conf / (1 - conf)): the same order without that rounding; sort by this one. ``tied``: bool (n,),
    several exhibits are equally near. ``nearest``: int64 (n, most tied), all of them, padded with -1.
    """

    label: Ints
    log_confidence: Floats
    log_odds: Floats
    tied: Bools
    nearest: Ints

    @classmethod
    def of(cls, found: Neighbours, log_odds: Floats, *, reference: bool = False) -> Predicted:
        """Return the prediction from neighbours and the log-odds of the nearest, float64 (n,)."""
        count = np.count_nonzero(found.nearest >= 0, axis=1)
        label = found.nearest[:, 0]
        if reference:
            smallest = np.where(found.nearest < 0, np.iinfo(np.int64).max, found.nearest).min(axis=1)
            label = np.where(count > 0, smallest, -1)
        return cls(label, log_sigmoid(log_odds), log_odds, count > 1, found.nearest)

    def correct(self, truth: ArrayLike) -> Bools:
        """Return bool (n,): the prediction is right, and no wrong exhibit is equally near.

        ``truth``: int (n,), or (n, m) where a query shows several exhibits (each is right); -1 pads and
        stands for "not in the catalogue", where nothing is right.
        """
        wanted = as_truth(truth, len(self.label))
        among = (self.nearest[:, :, None] == wanted[:, None, :]).any(axis=2)
        right: Bools = (among | (self.nearest < 0)).all(axis=1) & (self.label >= 0)
        return right


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Neighbours as the classifier needs them, made once for every ``k`` and temperature.

    One column per picture and exhibit of it, best first. ``similarity``: float64 (n, columns);
    ``first``: bool (n, columns), the best column of its exhibit; ``per_picture``: columns of a picture;
    ``nearest``: int64 (n, most tied), see :class:`Predicted`; ``n_classes``: exhibits of the catalogue.
    """

    similarity: Floats
    first: Bools
    per_picture: int
    nearest: Ints
    n_classes: int

    @property
    def n_pictures(self) -> int:
        """Return the largest ``k`` that these neighbours allow."""
        return int(self.similarity.shape[1]) // self.per_picture

    def log_odds(self, ks: tuple[int, ...], temperature: float) -> Floats:
        """Return float64 (len(ks), n): the log-odds of the nearest exhibit for each ``k``."""
        if not self.similarity.size:
            return np.full((len(ks), len(self.similarity)), -np.inf)
        scaled = np.where(self.first, temperature * self.similarity, -np.inf)
        rows, nearest = np.arange(len(scaled)), self.first.argmax(axis=1)
        top = scaled[rows, nearest]
        scaled[rows, nearest] = -np.inf
        rivals = np.logaddexp.accumulate(scaled, axis=1)
        seen = np.cumsum(self.first, axis=1)
        result = np.empty((len(ks), len(top)))
        for row, k in enumerate(ks):
            column = min(k, self.n_pictures) * self.per_picture - 1
            unseen = self.n_classes - seen[:, column] if self.n_classes > 1 else np.ones(len(top))
            with np.errstate(divide="ignore"):
                others = np.logaddexp(rivals[:, column], np.log(unseen))
            # A query without neighbours keeps its -inf; the others always have something against them.
            result[row] = top - np.where(np.isneginf(top), 0, others)
        return result


def predict(
    similarity: ArrayLike,
    labels: ArrayLike,
    *,
    n_classes: int,
    k: int,
    temperature: float,
    reference: bool = False,
) -> Predicted:
    """Classify ``n`` queries by their nearest pictures.

    ``similarity``: float (n, K), best first, -inf where there is no neighbour. ``labels``: int (n, K), the
    exhibit of each picture, -1 where there is none; (n, K, m) where pictures belong to several exhibits,
    padded with -1. ``n_classes``: exhibits of the catalogue, seen or not. ``k`` above K means K; ties are
    looked for in all K. ``reference``: read the formula as the authors' code does (see the module).
    Raises ValueError for arrays that do not fit together, unsorted or NaN similarities.
    """
    check(k=k, temperature=temperature)
    found = neighbours(similarity, labels, n_classes=n_classes, reference=reference)
    return Predicted.of(found, found.log_odds((k,), temperature)[0], reference=reference)


def neighbours(
    similarity: ArrayLike, labels: ArrayLike, *, n_classes: int, reference: bool = False
) -> Neighbours:
    """Return the form of the neighbours that serves every ``k`` and temperature; see :func:`predict`."""
    near = np.array(similarity, np.float64, ndmin=2)
    classes = np.asarray(labels, np.int64)
    if classes.ndim == 2:
        classes = classes[:, :, None]
    if classes.ndim != 3 or classes.shape[:2] != near.shape:
        raise ValueError(f"similarities {near.shape} and labels {np.shape(labels)} do not fit together")
    if np.isnan(near).any() or np.isposinf(near).any():
        raise ValueError("a similarity is not a number")
    if (near[:, 1:] > near[:, :-1]).any():
        raise ValueError("similarities must come best first")
    if reference:
        near = np.where(np.isneginf(near), near, np.maximum(near, 0))
    per_picture = max(1, classes.shape[2])
    spread = np.repeat(near, per_picture, axis=1)
    flat = np.where(np.isneginf(spread), -1, classes.reshape(len(near), -1))
    if (flat < -1).any() or (flat.size and flat.max() >= n_classes):
        raise ValueError(f"labels must be from 0 to {n_classes - 1}, or -1 for none")
    first = _first_of_each(flat)
    return Neighbours(spread, first, per_picture, _tied(flat, spread, first), n_classes)


def _first_of_each(flat: Ints) -> Bools:
    """Return bool, same shape: the first column in which its row has this exhibit; never padding."""
    order = np.argsort(flat, axis=1, kind="stable")
    ordered = np.take_along_axis(flat, order, axis=1)
    new = np.ones(flat.shape, bool)
    new[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    first = np.empty(flat.shape, bool)
    np.put_along_axis(first, order, new & (ordered >= 0), axis=1)
    return first


def _tied(flat: Ints, spread: Floats, first: Bools) -> Ints:
    """Return int64 (n, most tied >= 1): the exhibits whose best similarity is the row's best."""
    if not flat.shape[1]:
        return np.full((len(flat), 1), -1, np.int64)
    best = spread[np.arange(len(spread)), first.argmax(axis=1)]
    level = first & (spread == best[:, None])
    width = max(1, int(np.count_nonzero(level, axis=1).max(initial=1)))
    order = np.argsort(~level, axis=1, kind="stable")[:, :width]
    return np.where(np.take_along_axis(level, order, 1), np.take_along_axis(flat, order, 1), -1)


def as_truth(truth: ArrayLike, n: int) -> Ints:
    """Return int64 (n, m), -1 in rows without an exhibit; ValueError if it is not for ``n`` queries.

    Padding is -2 inside, so that it never equals the -1 of a query without neighbours.
    """
    wanted = np.asarray(truth, np.int64)
    wanted = wanted[:, None] if wanted.ndim == 1 else wanted
    if wanted.ndim != 2 or len(wanted) != n or not wanted.shape[1]:
        raise ValueError(f"truth {np.shape(truth)} is not for {n} queries")
    return np.where(wanted < 0, -2, wanted)


def check(*, k: int, temperature: float) -> None:
    """Refuse a ``k`` below 1 and a temperature that is not above 0: ValueError."""
    if k < 1 or not (temperature > 0 and np.isfinite(temperature)):
        raise ValueError(f"k must be at least 1 and the temperature above 0, not {k} and {temperature}")
