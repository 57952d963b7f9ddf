"""From log-odds of the classifier to a chance of being right, and the thresholds on that chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.decision.odds import logit, sigmoid

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

RIDGE = 0.1
"""Weight against steep curves, for log-odds scaled to a standard deviation of 1: a slope of 3 costs as much
as half a query that is explained very badly."""

PRECISION, ACCEPT_FROM, ACCEPT_TO = 0.98, 0.8, 0.98
"""Wanted share of right ones among the matches; bounds of the threshold whatever the queries say. One
surprising query of few may spoil every threshold; a calibrated chance of the wanted share is enough."""

LOSS, REJECT_TO = 0.02, 0.3
"""Right ones that may be lost as "not in the catalogue"; the highest such threshold: a photograph with
better odds than that is unsure."""


def fit(log_odds: Floats, right: Bools) -> tuple[float, float]:
    """Return (a, b): the chance of being right is ``sigmoid(a * log-odds + b)``, a >= 0.

    Logistic regression by Newton's method, with Platt's targets (one right and one wrong query are added
    in spirit) and a small ridge, so that few or perfectly separated queries give a finite slope.
    ``log_odds``: float64 (n,), ``right``: bool (n,), n >= 1; infinities count as the nearest finite value.
    """
    x = finite(log_odds)
    n_right = int(np.count_nonzero(right))
    targets = np.where(right, (n_right + 1) / (n_right + 2), 1 / (len(right) - n_right + 2))
    middle, spread = float(x.mean()), float(x.std())
    if spread < 1e-12 * max(1.0, abs(middle)):
        return 0.0, logit(float(targets.mean()))
    slope, offset = _newton((x - middle) / spread, targets)
    if slope <= 0:
        # More confident is not more often right: the confidence says nothing.
        return 0.0, logit(float(targets.mean()))
    return slope / spread, offset - slope * middle / spread


def _newton(x: Floats, targets: Floats) -> tuple[float, float]:
    """Minimise the cross-entropy plus the ridge on the slope; a step that does not help is halved."""
    design = np.stack([x, np.ones_like(x)], axis=1)
    ridge = np.array([RIDGE, 1e-9])
    weights = np.array([0.0, logit(float(targets.mean()))])
    loss = _loss(design, targets, weights, ridge)
    for _ in range(100):
        chance = sigmoid(design @ weights)
        gradient = design.T @ (chance - targets) + ridge * weights
        curvature = (design * (chance * (1 - chance))[:, None]).T @ design + np.diag(ridge)
        step = np.linalg.solve(curvature, gradient)
        while (new := _loss(design, targets, weights - step, ridge)) > loss and np.abs(step).max() > 1e-12:
            step /= 2
        weights, gain, loss = weights - step, loss - new, new
        if gain < 1e-12 * (1 + loss):
            break
    return float(weights[0]), float(weights[1])


def _loss(design: Floats, targets: Floats, weights: Floats, ridge: Floats) -> float:
    x = design @ weights
    return float((np.logaddexp(0, x) - targets * x).sum() + (ridge * weights**2).sum() / 2)


def accept_from(chance: Floats, right: Bools) -> float:
    """Return the smallest chance from which :data:`PRECISION` of the queries are right.

    Within :data:`ACCEPT_FROM` and :data:`ACCEPT_TO`; the latter where no chance will do. ``chance``:
    float64 (n,), ``right``: bool (n,).
    """
    order = np.argsort(-chance, kind="stable")
    ordered, hits = chance[order], right[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    # Equal chances are accepted together: only the last of them is a threshold.
    last = np.append(ordered[1:] != ordered[:-1], True)
    good = ordered[last & (precision >= PRECISION)]
    return float(np.clip(good.min(initial=np.inf), ACCEPT_FROM, ACCEPT_TO))


def reject_below(chance: Floats, right: Bools, accept: float) -> float:
    """Return the largest chance below which at most :data:`LOSS` of the right ones fall.

    At most :data:`REJECT_TO` and ``accept``; 0 where nothing was right. ``chance``, ``right`` as above.
    """
    ordered = np.sort(chance[right])
    if not len(ordered):
        return 0.0
    return float(min(ordered[int(LOSS * len(ordered))], REJECT_TO, accept))


def chances(log_odds: Floats, calibration: tuple[float, float], finest: float) -> Floats:
    """Return the calibrated chances, float64 (n,), none nearer to 0 or 1 than ``finest``."""
    a, b = calibration
    chance: Floats = sigmoid(a * np.clip(log_odds, -1e12, 1e12) + b)
    return np.clip(chance, finest, 1 - finest)


def finite(values: Floats) -> Floats:
    """Return the values with infinities replaced by the nearest finite ones (0 where none is finite)."""
    known = values[np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 0.0)
    return np.clip(values, low, high)
