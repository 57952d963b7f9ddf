"""Chances and log-odds of them."""

from __future__ import annotations

from typing import Any

import numpy as np


def sigmoid(log_odds: Any) -> Any:
    """Return ``1 / (1 + exp(-x))``, float64 of the same shape, without overflow; 0 and 1 for infinities."""
    return np.exp(log_sigmoid(log_odds))


def log_sigmoid(log_odds: Any) -> Any:
    """Return ``log(sigmoid(x))``, float64 of the same shape; 0 where the chance rounds to 1."""
    return -np.logaddexp(0.0, -np.asarray(log_odds, np.float64))


def logit(chance: float) -> float:
    """Return the log-odds of a chance; -inf for 0, inf for 1."""
    with np.errstate(divide="ignore"):
        return float(np.log(chance) - np.log1p(-chance))
