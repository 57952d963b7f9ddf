"""How good the suggestions are: the paper's metrics, the protocol, the baselines, and reports to read."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.evaluation.analysis import analyse
    from assistant.evaluation.collected import FUSED, Baseline, Collected, EvaluationError, collect
    from assistant.evaluation.metrics import Metrics, facet_metrics, mean_metrics
    from assistant.evaluation.protocol import evaluate, figures, measure
    from assistant.evaluation.report_folder import write_folder
    from assistant.evaluation.runs import Run

__all__ = [
    "FUSED",
    "Baseline",
    "Collected",
    "EvaluationError",
    "Metrics",
    "Run",
    "analyse",
    "collect",
    "evaluate",
    "facet_metrics",
    "figures",
    "mean_metrics",
    "measure",
    "write_folder",
]

_HOMES = {
    "analysis": ("analyse",),
    "collected": ("FUSED", "Baseline", "Collected", "EvaluationError", "collect"),
    "metrics": ("Metrics", "facet_metrics", "mean_metrics"),
    "protocol": ("evaluate", "figures", "measure"),
    "report_folder": ("write_folder",),
    "runs": ("Run",),
}


def __getattr__(name: str) -> Any:
    # numpy is not needed to show the help of the command.
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
