"""Every ``k`` and temperature of the kNN classifier, scored from one search."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.identify.decision import metrics
from assistant.identify.decision.knn import Predicted, as_truth, check, neighbours
from assistant.identify.decision.odds import log_sigmoid
from assistant.identify.decision.stored import number, refuse, whole
from assistant.identify.errors import IdentifyError

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

KS = (1, 2, 3, 5, 7, 10, 15, 20, 50)
TEMPERATURES = (0.01, 0.1, 1.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 50.0, 100.0, 500.0)
"""The grid of the Met paper's supplement."""

USUAL = (10, 50.0)
"""The optimum found on the Met: of cells that are equally good, the one nearest to it is taken."""

TABLES = ("gap", "gap_minus", "tie_rate")


@dataclass(frozen=True, eq=False)
class GridResult:
    """The whole table. ``gap``, ``gap_minus``, ``tie_rate``: float64 (len(ks), len(temperatures)).

    ``accuracy`` is the same in every cell. ``tied``: share of queries with several exhibits equally near
    (counted wrong unless all are right). GAP counts all ``n_queries``, of which ``n_in_catalogue`` show an
    exhibit of the catalogue.
    """

    ks: tuple[int, ...]
    temperatures: tuple[float, ...]
    gap: NDArray[np.float64]
    gap_minus: NDArray[np.float64]
    tie_rate: NDArray[np.float64]
    accuracy: float
    tied: float
    n_queries: int
    n_in_catalogue: int

    @property
    def best(self) -> tuple[int, float]:
        """Return the ``k`` and temperature of the highest GAP.

        Among equally good cells the one in the best surroundings (mean of the cells around it), then the
        one nearest to :data:`USUAL`: a few queries often leave many cells equal.
        """
        row, column = self._best_cell()
        return self.ks[row], self.temperatures[column]

    @property
    def best_gap(self) -> float:
        """Return the highest GAP of the table."""
        return float(self.gap.max())

    def _best_cell(self) -> tuple[int, int]:
        around = _surroundings(self.gap)
        usual = (_nearest(self.ks, USUAL[0]), _nearest(self.temperatures, USUAL[1]))
        cells = np.argwhere(self.gap >= self.gap.max() - 1e-9)
        order = [(-round(around[r, c], 9), abs(r - usual[0]) + abs(c - usual[1]), r, c) for r, c in cells]
        *_, row, column = min(order)
        return int(row), int(column)

    def to_json(self) -> dict[str, Any]:
        """Return the table as JSON values; :meth:`from_json` reads it."""
        return {
            "ks": list(self.ks),
            "temperatures": list(self.temperatures),
            **{name: getattr(self, name).tolist() for name in TABLES},
            "accuracy": self.accuracy,
            "tied": self.tied,
            "n_queries": self.n_queries,
            "n_in_catalogue": self.n_in_catalogue,
        }

    @classmethod
    def from_json(cls, stored: object) -> GridResult:
        """Return the table that :meth:`to_json` wrote; IdentifyError for anything else."""
        if not isinstance(stored, Mapping):
            refuse("the grid is not an object")
        ks, temperatures = stored.get("ks"), stored.get("temperatures")
        if not isinstance(ks, list) or not isinstance(temperatures, list) or not ks or not temperatures:
            refuse("the grid has no k or no temperature")
        shape = (len(ks), len(temperatures))
        return cls(
            tuple(whole({"k": k}, "k", 1) for k in ks),
            tuple(number(t, "temperature", 0, math.inf, open_ends=True) for t in temperatures),
            **{name: _table(stored.get(name), name, shape) for name in TABLES},
            accuracy=number(stored.get("accuracy"), "accuracy", 0, 1),
            tied=number(stored.get("tied"), "tied", 0, 1),
            n_queries=whole(stored, "n_queries", 1),
            n_in_catalogue=whole(stored, "n_in_catalogue", 1),
        )


def grid(
    similarity: ArrayLike,
    labels: ArrayLike,
    truth: ArrayLike,
    *,
    n_classes: int,
    ks: Sequence[int] = KS,
    temperatures: Sequence[float] = TEMPERATURES,
    reference: bool = False,
) -> GridResult:
    """Score every ``k`` and temperature on queries of which it is known what they show.

    ``similarity``, ``labels``, ``reference``: as for :func:`~assistant.identify.decision.knn.predict`, from
    one search of the largest ``k``; a larger ``k`` than there are neighbours becomes their number.
    ``truth``: int (n,) or (n, m), -1 = not in the catalogue; give every such query there is: a few do not
    tune the temperature. Raises IdentifyError where no query shows an exhibit of the catalogue.
    """
    inside = as_truth(truth, len(np.asarray(similarity))).max(axis=1) >= 0
    if not inside.any():
        raise IdentifyError(
            "The classifier cannot be tuned: none of the queries shows an exhibit of the catalogue;"
            " give photographs of exhibits with their numbers."
        )
    found = neighbours(similarity, labels, n_classes=n_classes, reference=reference)
    kept = tuple(dict.fromkeys(min(k, max(1, found.n_pictures)) for k in sorted(ks)))
    predicted = Predicted.of(found, found.log_odds((1,), 1.0)[0], reference=reference)
    right = predicted.correct(truth)
    tables = np.empty((3, len(kept), len(temperatures)))
    for column, temperature in enumerate(temperatures):
        check(k=kept[0], temperature=temperature)
        for row, odds in enumerate(found.log_odds(kept, temperature)):
            score = log_sigmoid(odds) if reference else odds
            tables[:, row, column] = (
                metrics.gap(score, right, int(np.count_nonzero(inside))),
                metrics.gap_minus(score, right, inside),
                metrics.tie_rate(score),
            )
    return GridResult(
        kept,
        tuple(float(t) for t in temperatures),
        **dict(zip(TABLES, tables, strict=True)),
        accuracy=metrics.accuracy(right, inside),
        tied=float(predicted.tied.mean()),
        n_queries=len(right),
        n_in_catalogue=int(np.count_nonzero(inside)),
    )


def _surroundings(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the mean of each cell and those around it, same shape."""
    padded = np.pad(table, 1, constant_values=np.nan)
    windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3))
    mean: NDArray[np.float64] = np.nanmean(windows, axis=(2, 3))
    return mean


def _nearest(values: Sequence[float], wanted: float) -> int:
    return int(np.argmin([abs(math.log(value / wanted)) for value in values]))


def _table(stored: object, name: str, shape: tuple[int, int]) -> NDArray[np.float64]:
    try:
        table = np.array(stored, np.float64)
    except (TypeError, ValueError, OverflowError):
        refuse(f"the grid's {name!r} is not a table of numbers")
    if table.shape != shape or not ((table >= 0) & (table <= 1)).all():
        refuse(f"the grid's {name!r} is not a table of {shape[0]} by {shape[1]} shares")
    return table
