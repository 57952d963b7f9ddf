"""The published formulas, written out slowly in plain Python, to compare with."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction


def confidences(
    similarity: Sequence[float], labels: Sequence[int], n: int, k: int, t: float
) -> dict[int, float]:
    """conf(c) of every class among the k nearest, similarities below 0 raised to 0."""
    best: dict[int, float] = {}
    for value, label in list(zip(similarity, labels, strict=True))[:k]:
        best[label] = max(best.get(label, 0.0), value)
    total = sum(math.exp(t * value) for value in best.values()) + (n - len(best)) * math.exp(0)
    return {label: math.exp(t * value) / total for label, value in best.items()}


def prediction(similarity: Sequence[float], labels: Sequence[int], n: int, k: int, t: float) -> int:
    """The class of the highest confidence, of equal ones the smallest."""
    conf = confidences(similarity, labels, n, k, t)
    return min(conf, key=lambda label: (-conf[label], label))


def gap(scores: Sequence[float], right: Sequence[bool], n_in: int) -> Fraction:
    """Precision at each right answer, summed; of equal scores the wrong ones first."""
    order = sorted(range(len(scores)), key=lambda i: (-scores[i], right[i]))
    total, found = Fraction(0), 0
    for rank, i in enumerate(order, 1):
        found += right[i]
        total += Fraction(found, rank) * right[i]
    return total / n_in
