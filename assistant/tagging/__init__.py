"""Model packs, their members and the ensemble that ranks the terms of each facet.

Importing this room imports numpy only; ``Ensemble`` brings torch when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.tagging.manifest import PackError
from assistant.tagging.pack import DEFAULT, Pack, installed
from assistant.tagging.scores import FacetScores, Scores, ranking
from assistant.tagging.sight import Look

if TYPE_CHECKING:
    from assistant.tagging.ensemble import Ensemble

__all__ = [
    "DEFAULT", "Ensemble", "FacetScores", "Look", "Pack", "PackError", "Scores", "installed", "ranking",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name == "Ensemble":
        from assistant.tagging.ensemble import Ensemble

        return Ensemble
    raise AttributeError(name)
