"""The visual proof: do a photograph and an exhibit's picture agree point by point?

A flat thing seen from two places is related by one homography; many distinctive spots that agree with one
are a proof that a person can check with the eye. It says nothing about three-dimensional or shiny things.
"""

from __future__ import annotations

from assistant.identify.proof import draw
from assistant.identify.proof.cache import FeatureCache
from assistant.identify.proof.features import Features
from assistant.identify.proof.regions import Region, find_regions
from assistant.identify.proof.result import Proof
from assistant.identify.proof.verifiers import Verifier, verifier
from assistant.identify.proof.words import same_design

__all__ = [
    "FeatureCache",
    "Features",
    "Proof",
    "Region",
    "Verifier",
    "draw",
    "find_regions",
    "same_design",
    "verifier",
]
