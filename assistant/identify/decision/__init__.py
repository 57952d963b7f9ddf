"""How sure the program is: the kNN classifier, its tuning, verdicts, and what a proof changes.

Importing this room imports numpy only.
"""

from __future__ import annotations

from assistant.identify.decision.decision import Decision
from assistant.identify.decision.evidence import proof_rates
from assistant.identify.decision.grid import KS, TEMPERATURES, GridResult, grid
from assistant.identify.decision.knn import Predicted, predict
from assistant.identify.decision.metrics import accuracy, auroc, gap, gap_minus, tie_rate
from assistant.identify.decision.ranking import Ranked, rank
from assistant.identify.decision.tuning import tune
from assistant.identify.decision.views import LabelledQueries, leave_one_view_out, made_up_views, photographs

__all__ = [
    "KS",
    "TEMPERATURES",
    "Decision",
    "GridResult",
    "LabelledQueries",
    "Predicted",
    "Ranked",
    "accuracy",
    "auroc",
    "gap",
    "gap_minus",
    "grid",
    "leave_one_view_out",
    "made_up_views",
    "photographs",
    "predict",
    "proof_rates",
    "rank",
    "tie_rate",
    "tune",
]
