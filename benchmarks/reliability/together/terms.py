"""A vocabulary of a dozen terms in each facet, and models that look at one colour: nothing heavy to load."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.vocabulary import Facet, Term, Vocabulary
from benchmarks.reliability.together.acts import FACETS, URIS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.tagging import Scores


@lru_cache
def small_vocabulary() -> Vocabulary:
    """Return four facets without branches, with the terms that the acts decide about."""
    facets = [
        Facet(
            facet,
            {"en": facet},
            [Term(facet, uri, row, {"en": f"term {row} of {facet}"}) for row, uri in enumerate(URIS)],
        )
        for facet in FACETS
    ]
    return Vocabulary("trial", "1", "", facets)


@dataclass(frozen=True)
class Pack:
    """What a run keeps of a pack."""

    name: str = "trial"
    version: str = "1"
    fingerprint: str = "t" * 64


@dataclass
class Suggester:
    """Suggests by the colour in the corner."""

    vocabulary: Vocabulary
    pack: Pack = field(default_factory=Pack)

    def suggest(self, pixels: Sequence[NDArray[np.uint8]]) -> list[Scores]:
        """Return the scores of each picture."""
        return [self._scores(int(one[-1, -1].sum())) for one in pixels]

    def _scores(self, seed: int) -> Scores:
        import numpy as np

        from assistant.tagging import FacetScores

        random = np.random.default_rng(seed)
        found = {}
        for facet in FACETS:
            fused = random.uniform(0, 1, len(URIS)).astype(np.float32)
            found[facet] = FacetScores(fused, {"colour": fused})
        return found
