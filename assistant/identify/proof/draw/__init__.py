"""Proofs to look at: matching lines, the photograph's outline, and the exhibit laid over the photograph."""

from __future__ import annotations

from assistant.identify.proof.draw.matching_lines import lines
from assistant.identify.proof.draw.outlining import outline
from assistant.identify.proof.draw.overlaying import overlay

__all__ = ["lines", "outline", "overlay"]
