"""What a building is asked for, how it tells how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

WHITENING = "whitening"
"""Name of what is noted about the whitening among the index's settings."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a new index is made.

    ``projection`` of what the model gives: ``"pca"`` = PCA whitening fitted on the index's own pictures,
    ``"random"`` = a random projection, to compare with, ``"none"``. ``dimensions``: at most so many numbers
    a picture after it. ``shrinkage``: see ``fit_whitening``. 1, the paper's, is for far more pictures than
    dimensions: with fewer it puts every picture at the same distance from every other, so that two views
    of one exhibit are no nearer than strangers (measured: docs/exhibits.md). ``learn``: also how sure to be.
    """

    projection: str = "pca"
    dimensions: int = 512
    shrinkage: float = 0.75
    learn: bool = True


@dataclass(frozen=True, slots=True)
class BuildProgress:
    """``done`` of ``total``; ``current``: the file in hand; ``step``: what is being done, in words."""

    done: int
    total: int
    current: Path | None
    step: str = "Describing pictures"


@dataclass(slots=True)
class BuildReport:
    """What came of it. ``known`` pictures had been described before; ``failed``: (path, reason)."""

    added: int = 0
    known: int = 0
    failed: list[tuple[Path, str]] = field(default_factory=list)
    cancelled: bool = False
    n_exhibits: int = 0
    notes: list[str] = field(default_factory=list)


Progress = Callable[[BuildProgress], None]
Cancelled = Callable[[], bool]
