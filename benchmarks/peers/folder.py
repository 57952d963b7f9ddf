"""Folders of many pictures for the benchmarks: 200 different photographs, hard-linked under many names."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

DIFFERENT = 200


def make_folder(place: Path, count: int) -> Path:
    """Return ``place/<count>`` with that many 1024 x 768 JPEGs; made once.

    Links cost no disk space. Pictures with the same bytes under other names stay pictures of their own
    in a catalogue, so every program has ``count`` entries to show.
    """
    folder = place / str(count)
    if folder.is_dir():
        return folder
    sources = _photographs(place / "sources")
    partial = place / f"{count}.part"
    partial.mkdir(parents=True)
    for number in range(count):
        (partial / f"{number:06}.jpg").hardlink_to(sources[number % DIFFERENT])
    return partial.rename(folder)


def _photographs(place: Path) -> list[Path]:
    place.mkdir(parents=True, exist_ok=True)
    chance = np.random.default_rng(0)
    paths = []
    for number in range(DIFFERENT):
        path = place / f"{number}.jpg"
        if not path.exists():
            # Smooth colour fields with a little grain: compresses like a photograph of an object.
            coarse = chance.integers(0, 255, (12, 16, 3)).astype(np.uint8)
            field = Image.fromarray(coarse).resize((1024, 768), Image.Resampling.BICUBIC)
            grain = chance.normal(0, 4, (768, 1024, 3))
            Image.fromarray(np.clip(field + grain, 0, 255).astype(np.uint8)).save(path, quality=88)
        paths.append(path)
    return paths
