"""A collection small enough to train a descriptor on in seconds: coloured patterns that stand for objects."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

RECIPE = """
kind = "embedding"
name = "tiny"
version = "0"
[data]
train = ["train.csv"]
held_out = 0.2
test = 0.3
made_up = 2
distractors = "others.csv"
test_made_up = 2
[network]
backbone = "test_efficientnet"
size = 32
longest = 40
[method]
learn = "contrastive"
[steps]
epochs = 2
batch = 16
rate = 1e-4
[card]
licence = "CC0"
training_data = [{ name = "even", licence = "CC0" }, { name = "another", licence = "MIT" }]
"""


def pattern(number: int, view: int) -> np.ndarray:
    """A picture of the object ``number``, a little different in each view: uint8 (40, 30 ... 50, 3)."""
    chance = np.random.default_rng(number)
    small = chance.integers(0, 255, (4, 4, 3)).astype(np.uint8)
    size = (50, 40) if number % 2 else (30, 40)
    large = np.asarray(Image.fromarray(small).resize(size, Image.Resampling.BICUBIC)).astype(np.int16)
    noise = np.random.default_rng((number, view)).integers(-12, 12, large.shape)
    return np.clip(large + noise, 0, 255).astype(np.uint8)


def write_list(folder: Path, name: str, objects: range, views: int) -> None:
    """Write a list and its pictures: every third object has ``views`` pictures, two data sets."""
    (folder / "pictures").mkdir(exist_ok=True)
    with (folder / name).open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["image", "exhibit", "domain"])
        for number in objects:
            for view in range(views if number % 3 == 0 else 1):
                image = f"pictures/{number}-{view}.png"
                Image.fromarray(pattern(number, view)).save(folder / image)
                writer.writerow([image, f"object {number}", "even" if number % 2 == 0 else "odd"])


@pytest.fixture(scope="session")
def patterns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``train.csv`` (18 objects, six of them with three pictures) and ``others.csv`` (8)."""
    folder = tmp_path_factory.mktemp("patterns")
    write_list(folder, "train.csv", range(18), 3)
    write_list(folder, "others.csv", range(100, 108), 1)
    return folder
