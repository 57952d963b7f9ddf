"""Ask about a photograph as a whole and about each framed picture found in it.

A person may crop a photograph of a wall to one painting at a time. This does it for all regions that the
program finds by itself: every exhibit keeps its highest confidence of the whole photograph and its regions,
and the verdict is that of the answer with the best candidate.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from assistant.identify.answer import Answer, Candidate
from assistant.identify.proof import find_regions

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.evaluation.identification.queries import Asked

MARGIN = 0.02
"""Share of its own size that is kept around a region: a frame that was found a little too small."""


class InRegions:
    """An identifier that looks at the regions of each photograph too."""

    def __init__(self, identifier: Asked) -> None:
        self._identifier = identifier
        self.regions = 0
        """Regions looked at so far."""

    def identify(
        self,
        pixels: NDArray[np.uint8],
        *,
        limit: int = 10,
        prove: int = 10,
        without: Collection[str] = (),
    ) -> Answer:
        """Return the joined answer; see the module. Errors of the identifier pass through."""
        parts = [pixels, *(region.crop(pixels, MARGIN) for region in find_regions(pixels))]
        self.regions += len(parts) - 1
        return joined(
            [self._identifier.identify(part, limit=limit, prove=prove, without=without) for part in parts],
            limit,
        )


def joined(answers: Collection[Answer], limit: int) -> Answer:
    """Return one answer: each exhibit with its highest confidence, at most ``limit``, best first."""
    best: dict[str, Candidate] = {}
    for answer in answers:
        for candidate in answer.candidates:
            there = best.get(candidate.exhibit)
            if there is None or candidate.confidence > there.confidence:
                best[candidate.exhibit] = candidate
    candidates = sorted(best.values(), key=lambda each: (-each.confidence, -each.similarity))[:limit]
    first = max(answers, key=lambda answer: answer.candidates[0].confidence if answer.candidates else -1.0)
    notes = tuple(dict.fromkeys(note for answer in answers for note in answer.notes))
    return Answer(first.verdict, tuple(candidates), notes)
