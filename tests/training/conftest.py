"""A data set small enough to train on in seconds: coloured squares that stand for materials."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assistant.training.recipe import Recipe, read

COLOURS = {"metall": (150, 150, 160), "vidre": (120, 200, 230), "paper": (245, 240, 225)}

RECIPE = """
name = "tiny"
version = "0"
[data]
train = "train.csv"
held_out = 0.3
min_count = 2
[preprocessing]
size = 32
mode = "squash"
mean = [0.5, 0.5, 0.5]
std = [0.5, 0.5, 0.5]
[[members]]
name = "multilabel"
kind = "multilabel"
backbone = "test_efficientnet"
epochs = 2
batch = 8
[[members]]
name = "softmax"
kind = "softmax"
backbone = "test_efficientnet"
epochs = 2
batch = 8
[[members]]
name = "clip"
kind = "clip"
backbone = "test_efficientnet"
epochs = 2
batch = 8
[members.clip]
embed_dim = 16
[members.clip.text_cfg]
context_length = 12
vocab_size = 49408
width = 16
heads = 2
layers = 1
[members.prompts]
"*" = ["{label}", "{label}, a kind of {broader}"]
[card]
licence = "CC0"
training_data = [{ name = "squares", licence = "CC0", pictures = 36 }]
"""


@pytest.fixture(scope="session")
def squares(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with 36 pictures and their train.csv in EUFCC form."""
    folder = tmp_path_factory.mktemp("squares")
    (folder / "images").mkdir()
    chance = np.random.default_rng(0)
    with (folder / "train.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        facets = ["objectTypes", "subjects", "materials", "classifications"]
        names = [f"{facet}.hierarchy" for facet in facets]
        writer.writerow(["idInSource", *names, "#portraitMedia.original", "database", "repository.keeper"])
        for number in range(36):
            material, colour = list(COLOURS.items())[number % 3]
            noise = chance.integers(-20, 20, (40, 48, 3))
            pixels = np.clip(np.array(colour) + noise, 0, 255).astype(np.uint8)
            Image.fromarray(pixels).save(folder / "images" / f"{number}.png")
            writer.writerow([number, "pintura", "", material, "", f"images/{number}.png", "X", "Y"])
    return folder


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    """The recipe of three tiny members."""
    path = tmp_path / "tiny.toml"
    path.write_text(RECIPE, "utf-8")
    return read(path)
