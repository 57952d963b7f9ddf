"""How good the suggestions are: the paper's metrics, the protocol, and the baselines to compare with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.evaluation.metrics import Metrics, facet_metrics, mean_metrics
    from assistant.evaluation.protocol import Baseline, evaluate

__all__ = ["Baseline", "Metrics", "evaluate", "facet_metrics", "mean_metrics"]


def __getattr__(name: str) -> Any:
    # numpy is not needed to show the help of the command.
    if name in {"Metrics", "facet_metrics", "mean_metrics"}:
        from assistant.evaluation import metrics

        return getattr(metrics, name)
    if name in {"Baseline", "evaluate"}:
        from assistant.evaluation import protocol

        return getattr(protocol, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
