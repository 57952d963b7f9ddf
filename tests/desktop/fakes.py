"""An ensemble that needs no weights: its scores follow from the picture's mean colour alone."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.desktop.reading.ensemble_source import EnsembleSource
from assistant.tagging import FacetScores, Look, Scores
from assistant.vocabulary import Vocabulary


@dataclass(frozen=True)
class FakePack:
    name: str = "fake"
    version: str = "1.0"
    fingerprint: str = "f" * 64


class FakeEnsemble:
    """Suggests the same terms for the same picture. ``hold`` stops it in the middle of its work."""

    def __init__(self, vocabulary: Vocabulary, device: str = "CPU") -> None:
        self.vocabulary = vocabulary
        self.pack = FakePack()
        self.device = device
        self.looked = 0
        self.go_on = threading.Event()
        self.go_on.set()

    def suggest(self, pixels: Sequence[NDArray[np.uint8]]) -> list[Scores]:
        self.go_on.wait(10)
        self.looked += len(pixels)
        return [self._scores(one) for one in pixels]

    sight = "fake eyes"

    def look(self, pixels: Sequence[NDArray[np.uint8]]) -> Look:
        """See the mean colour, and nothing else."""
        colours = np.array([one.reshape(-1, 3).mean(0) - 127.5 for one in pixels], np.float32)
        lengths = np.maximum(np.linalg.norm(colours, axis=1, keepdims=True), 1e-6)
        return Look(self.suggest(pixels), colours / lengths)

    def _scores(self, pixels: NDArray[np.uint8]) -> Scores:
        seed = [int(value) for value in pixels.reshape(-1, 3).mean(0)]
        return {
            key: self._facet(key, np.random.default_rng([*seed, number]))
            for number, key in enumerate(self.vocabulary.facets)
        }

    def _facet(self, key: str, random: np.random.Generator) -> FacetScores:
        facet = self.vocabulary[key]
        fused = random.uniform(0, 0.01, len(facet.terms)).astype(np.float32)
        leaves = random.permutation([term.row for term in facet.terms if not term.hidden])[:6]
        for place, row in enumerate(leaves):
            fused[row] = 0.93 * 0.62**place
        for row in np.argsort(fused)[::-1][:20]:
            for broader in facet.ancestors(int(row)):
                fused[broader] = max(fused[broader], fused[row])
        return FacetScores(fused, {"multilabel": fused * 0.9, "clip": fused * 0.7})


def fake_source(vocabulary: Vocabulary) -> tuple[EnsembleSource, FakeEnsemble]:
    """Return a source that loads the fake at once, and the fake."""
    ensemble = FakeEnsemble(vocabulary)
    return EnsembleSource(lambda: ensemble), ensemble
