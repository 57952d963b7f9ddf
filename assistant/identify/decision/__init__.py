"""How sure the program is: the kNN classifier, its tuning, verdicts, and what a proof changes.

Importing this room imports numpy only.
"""

from __future__ import annotations

from assistant.identify.decision.decision import Decision
from assistant.identify.decision.knn import Predicted, predict
from assistant.identify.decision.metrics import accuracy, auroc, gap, gap_minus, tie_rate
from assistant.identify.decision.ranking import Ranked, rank

__all__ = [
    "Decision",
    "Predicted",
    "Ranked",
    "accuracy",
    "auroc",
    "gap",
    "gap_minus",
    "predict",
    "rank",
    "tie_rate",
]
