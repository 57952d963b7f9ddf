"""What a proof says to a person: plain sentences, and never that something is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.identify.proof.result import Proof

OFTEN = "Three-dimensional or shiny things, and pictures with few details, often cannot be proved this way."


def proven(inliers: int) -> str:
    """Return the sentence for a proof."""
    return f"{inliers} points agree: both pictures show the same image, from different places."


def not_proven(inliers: int) -> str:
    """Return the sentence where too few points agree."""
    few = {0: "no points agree", 1: "only one point agrees"}.get(inliers, f"only {inliers} points agree")
    return f"Not proven: {few}. {OFTEN}"


def narrow(inliers: int) -> str:
    """Return the sentence where the points that agree lie in a narrow strip."""
    return (
        f"Not proven: {inliers} points agree, but only in a narrow strip, as on a scale or colour card that "
        "was photographed with both."
    )


def too_few_details(which: str) -> str:
    """Return the sentence where ``which`` picture has next to no distinctive spots."""
    return f"Not proven: {which} shows too few details to compare."


def same_design(proofs: Mapping[str, Proof]) -> str | None:
    """Return what to say when one photograph proves several exhibits; None when it does not.

    ``proofs``: exhibit id to its proof. Prints of one plate, coins of one die and casts of one mould agree
    point by point though they are different objects.
    """
    names = sorted((name for name, proof in proofs.items() if proof.proven), key=lambda n: -proofs[n].inliers)
    if len(names) < 2:
        return None
    listed = ", ".join(names[:-1]) + f" and {names[-1]}"
    return (
        f"Same design? {listed} are proved: check the impression or number. The photograph may also show "
        "them all."
    )
