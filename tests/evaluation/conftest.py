"""Three photographs with tags, and an ensemble that says what it is told to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assistant.datasets.records import Records, read_records
from assistant.tagging import FacetScores
from assistant.vocabulary import Vocabulary

ROWS = (
    {"id": "vase", "objectTypes": "contenidor | atuell | gerro", "materials": "metall | plata"},
    {"id": "print", "objectTypes": "estampa", "materials": "paper $ fusta"},
    {"id": "cup", "objectTypes": "contenidor | atuell | tassa"},
)
BRIGHTNESS = {"vase": 40, "print": 120, "cup": 220}


def flat_picture(path: Path, brightness: int) -> None:
    """Save a grey picture whose brightness tells which one it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((20, 24, 3), brightness, np.uint8)).save(path)


@pytest.fixture
def photographs(tmp_path: Path, write_eufcc: Callable[..., Path]) -> Path:
    """A CSV of three pictures; its folder holds their ``images``."""
    for name, brightness in BRIGHTNESS.items():
        flat_picture(tmp_path / "images" / f"{name}.png", brightness)
    return write_eufcc([{**row, "picture": f"images/{row['id']}.png"} for row in ROWS])


@pytest.fixture
def records(photographs: Path, small_vocabulary: Vocabulary) -> Records:
    return read_records(photographs, photographs.parent, small_vocabulary)


class Told:
    """An ensemble that recognises a picture by its brightness and gives the scores it was told.

    ``says``: picture id -> facet -> path -> score; everything else scores 0. Its member "blind" scores
    every term alike, and its member "partial" knows no object type but the first.
    """

    device = "CPU"

    def __init__(self, vocabulary: Vocabulary, says: Mapping[str, Mapping[str, Mapping[str, float]]]) -> None:
        self.vocabulary = vocabulary
        self.says = says
        self.batches: list[int] = []

    def suggest(self, pixels: Sequence[np.ndarray]) -> list[dict[str, FacetScores]]:
        self.batches.append(len(pixels))
        return [self._scores(int(picture.mean())) for picture in pixels]

    def _scores(self, brightness: int) -> dict[str, FacetScores]:
        name = min(BRIGHTNESS, key=lambda known: abs(BRIGHTNESS[known] - brightness))
        found = {}
        for key, facet in self.vocabulary.facets.items():
            fused = np.zeros(len(facet.terms), np.float32)
            for path, score in self.says.get(name, {}).get(key, {}).items():
                fused[facet.row_of_path(path)] = score
            partial = np.full(len(facet.terms), np.nan, np.float32)
            partial[0] = 0.5
            found[key] = FacetScores(fused, {"blind": np.zeros_like(fused), "partial": partial})
        return found


@pytest.fixture
def perfect(small_vocabulary: Vocabulary) -> Told:
    """An ensemble that knows every tag of the three photographs."""
    vessel = {"contenidor": 0.9, "contenidor | atuell": 0.8}
    return Told(
        small_vocabulary,
        {
            "vase": {
                "objectTypes": {**vessel, "contenidor | atuell | gerro": 0.7},
                "materials": {"metall": 0.9, "metall | plata": 0.8},
            },
            "print": {"objectTypes": {"estampa": 0.9}, "materials": {"paper": 0.6}},
            "cup": {"objectTypes": {**vessel, "contenidor | atuell | tassa": 0.7}},
        },
    )
