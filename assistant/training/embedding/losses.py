"""The losses of the Met and UnED papers, on L2-normalised vectors and cosines. No state, no parameters."""

from __future__ import annotations

import math

import torch
from torch.nn import functional

EDGE = 1e-7
"""Cosines stay this far from ±1, where the angle's gradient is infinite."""


def contrastive(
    first: torch.Tensor, second: torch.Tensor, alike: torch.Tensor, margin: float = 1.8
) -> torch.Tensor:
    """Return the mean contrastive loss of pairs, as the Met paper trains it.

    ``first``, ``second``: float (n, d), length 1; ``alike``: (n,), 1 = the same object. A pair costs
    ``0.5 * (alike * d^2 + (1 - alike) * max(0, margin - sqrt(d^2 + 1e-9))^2)``.
    """
    squared = (first - second).square().sum(1)
    apart = (margin - (squared + 1e-9).sqrt()).clamp(min=0).square()
    same = alike.to(squared.dtype)
    return 0.5 * (same * squared + (1 - same) * apart).mean()


def margin_logits(
    cosines: torch.Tensor, labels: torch.Tensor, kind: str, scale: float, margin: float
) -> torch.Tensor:
    """Return logits (n, classes) from cosines (n, classes) and the right classes (n,).

    ``temperature`` and ``normface``: ``scale * cos``. ``cosface``: ``scale * (cos - margin)`` for the right
    class. ``arcface``: ``scale * cos(angle + margin)`` for it, written as ``cos a cos m - sin a sin m`` with
    the cosine kept off ±1, so that no gradient is ever NaN.
    """
    if kind in ("temperature", "normface"):
        return scale * cosines
    rows = torch.arange(len(labels), device=cosines.device)
    right = cosines[rows, labels]
    if kind == "cosface":
        changed = right - margin
    else:
        cosine = right.clamp(-1 + EDGE, 1 - EDGE)
        sine = (1 - cosine.square()).sqrt()
        changed = cosine * math.cos(margin) - sine * math.sin(margin)
    logits = cosines.clone()
    logits[rows, labels] = changed
    return scale * logits


def classification(
    logits: torch.Tensor,
    labels: torch.Tensor,
    *,
    weights: torch.Tensor | None = None,
    allowed: torch.Tensor | None = None,
) -> torch.Tensor:
    """Return the mean cross-entropy of logits (n, classes).

    ``weights``: (classes,), of each class. ``allowed``: bool (classes,), those that compete (the separate
    classifiers of the UnED paper: those of the step's domain); the right classes must be among them.
    """
    if allowed is not None:
        logits = logits.masked_fill(~allowed, -torch.inf)
    return functional.cross_entropy(logits, labels, weight=weights)


def siamese(predicted: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Return the mean negative cosine of predictions and targets (n, d); no gradient goes to the targets."""
    return -functional.cosine_similarity(predicted, target.detach(), dim=1).mean()


def inverse_frequency(counts: torch.Tensor) -> torch.Tensor:
    """Return class weights (classes,) proportional to 1 / count whose mean over the pictures is 1."""
    counts = counts.float().clamp(min=1)
    return counts.sum() / (len(counts) * counts)
