"""Building and growing an index: describe every picture, whiten, learn how sure to be.

A new index grows in a file of its own (``NAME.building``) and takes its place when it is whole; a stopped
building goes on from there. An index that is in use takes in new pictures as they are described.
"""

from __future__ import annotations

from assistant.identify.building.build import build, relearn
from assistant.identify.building.plan import BuildProgress, BuildReport, Plan

__all__ = ["BuildProgress", "BuildReport", "Plan", "build", "relearn"]
