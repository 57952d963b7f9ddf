"""A small vocabulary, a model that reads colours, and pictures to annotate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from assistant.catalogue import Catalogue
from assistant.tagging import FacetScores, Scores
from assistant.vocabulary import Vocabulary, load_default


@dataclass(frozen=True)
class FakePack:
    name: str = "colours"
    version: str = "1.0"
    fingerprint: str = "c0" * 32


@dataclass
class FakeEnsemble:
    """Scores every term alike from the red of a picture, but term 3 of each facet highest."""

    vocabulary: Vocabulary
    pack: FakePack = field(default_factory=FakePack)
    seen: list[int] = field(default_factory=list)
    """The number of pictures of each call."""
    dislikes: int | None = None
    """A red value at which the model fails."""

    def suggest(self, pixels: Sequence[NDArray[np.uint8]]) -> list[Scores]:
        self.seen.append(len(pixels))
        return [self._scores(int(each[0, 0, 0])) for each in pixels]

    def _scores(self, red: int) -> Scores:
        if red == self.dislikes:
            raise RuntimeError("out of colours")
        scores: dict[str, FacetScores] = {}
        for key, facet in self.vocabulary.facets.items():
            fused = np.full(len(facet.terms), 0.1, np.float32)
            fused[3] = red / 255
            own = fused.copy()
            own[4] = np.nan
            scores[key] = FacetScores(fused, {"multilabel": fused, "clip": own})
        return scores


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_default()


@pytest.fixture
def ensemble(vocabulary: Vocabulary) -> FakeEnsemble:
    return FakeEnsemble(vocabulary)


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(tmp_path / "museum.sqlite", person="Ada") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six pictures of different reds: 0.png (40) ... 5.png (240)."""
    where = tmp_path / "photographs"
    where.mkdir()
    for number in range(6):
        Image.new("RGB", (40, 30), (40 + 40 * number, 0, number)).save(where / f"{number}.png")
    return where
