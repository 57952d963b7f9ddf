"""Tuning the decision of an index on queries of which it is known what they show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.decision import calibration, metrics
from assistant.identify.decision.decision import Decision
from assistant.identify.decision.evidence import ProofRates
from assistant.identify.decision.grid import KS, TEMPERATURES, grid
from assistant.identify.decision.knn import as_truth, predict
from assistant.identify.errors import IdentifyError

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

LOWEST = 5.0
"""Lowest temperature that tuning takes. Below, the log-odds hang on the number of exhibits far more than on
the similarity (log n' / n against t * s): a few exhibits more would turn every verdict. What such a cell of
the grid can do, k = 1 at a higher temperature does as well: both sort by the best similarity alone."""

WARM = tuple(temperature for temperature in TEMPERATURES if temperature >= LOWEST)

LEAST = 5
"""Queries in the catalogue without which nothing is tuned."""


def tune(
    similarity: ArrayLike,
    labels: ArrayLike,
    truth: ArrayLike,
    *,
    n_classes: int,
    fingerprint: str,
    tuned_by: str,
    proof_rates: ProofRates | None = None,
    ks: Sequence[int] = KS,
    temperatures: Sequence[float] = WARM,
) -> Decision:
    """Return the decision that suits these queries.

    ``k`` and temperature: the highest GAP of the grid, from a temperature of :data:`LOWEST` on.
    Calibration: logistic regression of "the first candidate is right" on its log-odds. Thresholds: the
    smallest chance from which 98 % are right, and the largest below which at most 2 % of the right ones
    fall, within the bounds of :mod:`~assistant.identify.decision.calibration`. Without a query that is
    *not* in the catalogue (``truth`` -1), every query is asked a second time with its own exhibits taken
    out of its neighbours: as if half of all photographs showed something else.

    ``similarity``: float (n, K), ``labels``: int (n, K) or (n, K, m), ``truth``: int (n,) or (n, m), as for
    :func:`~assistant.identify.decision.grid.grid`. ``tuned_by``: where the queries come from. Raises
    IdentifyError for fewer than :data:`LEAST` queries in the catalogue.
    """
    near, of, wanted = np.asarray(similarity, np.float64), np.asarray(labels, np.int64), np.asarray(truth)
    inside = _inside(wanted, len(near))
    if np.count_nonzero(inside) < LEAST:
        raise IdentifyError(
            f"The decision cannot be tuned: {np.count_nonzero(inside)} queries show an exhibit of the"
            f" catalogue and at least {LEAST} are needed; add more, or use the default decision."
        )
    n_queries = len(near)
    if inside.all():
        near, of, wanted = _with_own_taken_out(near, of, wanted)
        inside = _inside(wanted, len(near))
    table = grid(near, of, wanted, n_classes=n_classes, ks=ks, temperatures=temperatures)
    k, temperature = table.best
    predicted = predict(near, of, n_classes=n_classes, k=k, temperature=temperature)
    right = predicted.correct(wanted)
    curve = calibration.fit(predicted.log_odds, right)
    chance = calibration.chances(predicted.log_odds, curve, 1 / (n_queries + 2))
    accept = calibration.accept_from(chance, right)
    reject = calibration.reject_below(chance, right, accept)
    measured = {
        "gap": table.best_gap,
        "gap_minus": metrics.gap_minus(predicted.log_odds, right, inside),
        "accuracy": table.accuracy,
        "auroc": metrics.auroc(predicted.log_odds, inside),
        "tied": table.tied,
        "tie_rate": metrics.tie_rate(predicted.log_odds),
        "n_in_catalogue": float(np.count_nonzero(inside)),
        "n_not_in_catalogue": float(np.count_nonzero(~inside)),
        **_at_thresholds(chance, right, inside, accept, reject),
    }
    return Decision(
        k,
        temperature,
        curve,
        accept,
        reject,
        n_classes,
        fingerprint,
        tuned_by,
        n_queries,
        proof_rates,
        measured,
    )


def _inside(truth: NDArray[np.int64], n: int) -> Bools:
    """Return bool (n,): the query shows an exhibit of the catalogue."""
    inside: Bools = as_truth(truth, n).max(axis=1) >= 0
    return inside


def _with_own_taken_out(near: Floats, labels: Ints, truth: Ints) -> tuple[Floats, Ints, Ints]:
    """Return the queries twice: as they are, and as if their exhibits were not in the catalogue."""
    of = labels if labels.ndim == 3 else labels[:, :, None]
    wanted = as_truth(truth, len(near))
    own = (of[:, :, :, None] == wanted[:, None, None, :]).any(axis=(2, 3))
    without = np.where(own, -np.inf, near)
    order = np.argsort(-without, axis=1, kind="stable")
    without = np.take_along_axis(without, order, axis=1)
    others = np.where(np.isneginf(without)[:, :, None], -1, np.take_along_axis(of, order[:, :, None], axis=1))
    nothing = np.full_like(wanted, -1)
    return np.concatenate([near, without]), np.concatenate([of, others]), np.concatenate([wanted, nothing])


def _at_thresholds(
    chance: Floats, right: Bools, inside: Bools, accept: float, reject: float
) -> dict[str, float]:
    """Return what the thresholds do on the queries, and what they were chosen for."""
    match, out = chance >= accept, chance < reject
    return {
        "target_precision": calibration.PRECISION,
        "target_loss": calibration.LOSS,
        "match_share": float(match.mean()),
        "match_precision": _share(right[match]),
        "match_recall": _share(match[right]),
        "lost": _share(out[right]),
        "outside_recognised": _share(out[~inside]),
    }


def _share(flags: Bools) -> float:
    return float(flags.mean()) if len(flags) else float("nan")
