"""Calibration and fusion weights, fitted on training objects that no member was trained on."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from assistant.tagging.fusion import FacetFusion, Line, fuse, log_odds

UNSEEN_FACTORS = (1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01)
"""Candidates for how loudly CLIP alone may speak for terms that no training picture showed."""


def fit_facet(
    members: Mapping[str, NDArray[np.float32]],
    nodes: NDArray[np.uint8],
    seen: NDArray[np.bool_],
) -> FacetFusion:
    """Fit one facet: a Platt line per member, convex weights, a final line, the factor for unseen terms.

    ``members``: name -> probabilities (n_pictures, n_terms), NaN where unknown; ``nodes``: uint8 of the
    same shape, 1 for every node of a tag's path; ``seen``: bool (n_terms,). Only annotated pictures.
    """
    truth = nodes[:, seen].astype(np.float32)
    if not truth.sum():
        return FacetFusion()
    calibrated, lines = {}, {}
    for name, probabilities in members.items():
        values = np.nan_to_num(probabilities[:, seen], nan=0.0)
        lines[name] = fit_line(values, truth)
        calibrated[name] = lines[name](values)
    weights = fit_weights(calibrated, truth)
    mean = sum(calibrated[name] * np.float32(weights[name]) for name in weights)
    how = FacetFusion(lines, weights, fit_line(np.asarray(mean, np.float32), truth), 1.0)
    return FacetFusion(how.members, how.weights, how.final, _unseen_factor(members, nodes, seen, how))


def fit_line(probabilities: NDArray[np.float32], truth: NDArray[np.float32]) -> Line:
    """Fit Platt scaling by Newton's method on the log-loss; arrays of one shape, truth 0 or 1."""
    x = log_odds(probabilities).ravel().astype(np.float64)
    y = truth.ravel().astype(np.float64)
    slope, shift = 1.0, 0.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(slope * x + shift, -30, 30)))
        curve = np.maximum(p * (1 - p), 1e-9)
        gradient = np.array([((p - y) * x).sum() + 1e-3 * (slope - 1), (p - y).sum()])
        hessian = np.array(
            [[(curve * x * x).sum() + 1e-3, (curve * x).sum()], [(curve * x).sum(), curve.sum()]]
        )
        change = np.clip(np.linalg.solve(hessian, gradient), -1, 1)
        slope, shift = max(slope - change[0], 0.05), shift - change[1]
        if np.abs(change).max() < 1e-6:
            break
    return Line(float(slope), float(shift))


def fit_weights(
    calibrated: Mapping[str, NDArray[np.float32]], truth: NDArray[np.float32], rounds: int = 200
) -> dict[str, float]:
    """Return the convex weights of the mixture that makes the truth most likely (EM; it never worsens)."""
    names = list(calibrated)
    likelihoods = np.stack(
        [np.where(truth > 0, calibrated[name], 1 - calibrated[name]).ravel() for name in names]
    ).astype(np.float64)
    weights = np.full(len(names), 1 / len(names))
    for _ in range(rounds):
        shares = weights[:, None] * likelihoods
        updated = (shares / np.maximum(shares.sum(0), 1e-12)).mean(1)
        if np.abs(updated - weights).max() < 1e-5:
            break
        weights = updated
    return {name: float(value) for name, value in zip(names, weights, strict=True)}


def r_precision(scores: NDArray[np.float32], nodes: NDArray[np.uint8]) -> float:
    """Return the mean over pictures of the precision among the first R ranks, R = number of tags."""
    order = np.argsort(-scores, axis=1, kind="stable")
    hits = np.take_along_axis(nodes, order, 1).cumsum(1)
    wanted = nodes.sum(1).astype(int)
    rows = np.flatnonzero(wanted)
    return float((hits[rows, wanted[rows] - 1] / wanted[rows]).mean())


def _unseen_factor(
    members: Mapping[str, NDArray[np.float32]],
    nodes: NDArray[np.uint8],
    seen: NDArray[np.bool_],
    how: FacetFusion,
) -> float:
    """Return the largest factor that costs the known terms at most 0.002 of R-Precision."""
    best = r_precision(fuse(members, seen, FacetFusion(how.members, how.weights, how.final, 0.0)), nodes)
    for factor in UNSEEN_FACTORS:
        scores = fuse(members, seen, FacetFusion(how.members, how.weights, how.final, factor))
        if r_precision(scores, nodes) >= best - 0.002:
            return factor
    return UNSEEN_FACTORS[-1]
