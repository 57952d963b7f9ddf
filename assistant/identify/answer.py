"""What identification says about one photograph: a verdict, and always the candidates behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.identify.proof import Proof


class Verdict(StrEnum):
    """How sure the program is. The candidates are shown with each of them."""

    MATCH = "match"
    UNSURE = "unsure"
    NOT_IN_CATALOGUE = "not_in_catalogue"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One exhibit that the photograph may show.

    ``confidence`` (0 to 1) is that it is this exhibit, after the proof where there was one;
    ``similarity`` is the cosine between the descriptors (-1 to 1); ``picture`` is the exhibit's picture
    that looks most alike; ``place`` (from 1) is the rank by likeness alone: a proof that moves a
    candidate must be seen to have done so.
    """

    exhibit: str
    title: str
    confidence: float
    similarity: float
    place: int
    picture_id: int
    picture: Path
    metadata: Mapping[str, str] = field(default_factory=dict)
    proof: Proof | None = None

    @property
    def inliers(self) -> int | None:
        """Points that agree geometrically; None where no proof was tried."""
        return None if self.proof is None else self.proof.inliers

    def to_json(self) -> dict[str, Any]:
        """Return the candidate as ``glam-assistant identify --json`` prints it."""
        return {
            "exhibit": self.exhibit,
            "confidence": round(self.confidence, 4),
            "similarity": round(self.similarity, 4),
            "inliers": self.inliers,
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """The verdict on one photograph and its ``candidates``, best first.

    ``notes`` are plain sentences about what a person should know ("Two exhibits are proved: ...").
    """

    verdict: Verdict
    candidates: tuple[Candidate, ...]
    notes: tuple[str, ...] = ()
