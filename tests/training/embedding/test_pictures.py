"""Views to learn from and whole pictures: reproducible, inside the picture, as the describer sees them."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from assistant.identify.descriptors import Describer
from assistant.tagging import Pack
from assistant.training.batches import TrainingPictureError
from assistant.training.embedding import augment, networks
from assistant.training.embedding.collection import read_lists
from assistant.training.embedding.methods import Contrastive
from assistant.training.embedding.pack import write_pack
from assistant.training.embedding.pictures import KeptViews, LiveViews, Whole, kept_views, pixels_of
from assistant.training.embedding.recipe import Network, Views
from assistant.training.embedding.recipe_reading import read
from assistant.training.embedding.validation import describe
from tests.training.embedding.conftest import RECIPE, pattern

NETWORK = Network("test_efficientnet", frozen=2, size=32, longest=40)
CPU = torch.device("cpu")


@given(st.integers(1, 400), st.integers(1, 400), st.floats(0.05, 1.0), st.integers(0, 2**31))
def test_a_crop_lies_inside_the_picture(width: int, height: int, smallest: float, seed: int):
    views = Views(crop=(smallest, 1.0), ratio=(0.75, 4 / 3))
    left, top, right, bottom = augment.crop_box(width, height, views, random.Random(seed))
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height


def test_a_view_depends_on_its_key_alone(patterns: Path):
    paths = read_lists(["train.csv"], patterns, "").paths
    live = LiveViews(paths, Views(), NETWORK, seed=3)
    first, again, other = live.taken(2, "0/7", 0), live.taken(2, "0/7", 0), live.taken(2, "1/7", 0)
    assert first.shape == (32, 32, 3)
    assert torch.equal(first, again)
    assert not torch.equal(first, other)
    assert not torch.equal(first, live.taken(2, "0/7", 1))


def test_grey_and_unchanged_views():
    pixels = pattern(3, 0)
    grey = augment.view(pixels, Views(jittered=0, grey=1), 16, random.Random(0))
    assert (grey[..., 0] == grey[..., 1]).all()
    plain = Views(crop=(1.0, 1.0), ratio=(1.25, 1.25), jittered=0, grey=0)
    assert augment.view(pixels, plain, 16, random.Random(0)).shape == (16, 16, 3)


def test_two_sides_never_get_the_same_kept_view():
    maps = np.arange(3, dtype=np.float16).reshape(3, 1, 1)
    kept = KeptViews(maps, seed=0)
    for item in range(30):
        sides = [float(kept.taken(0, f"0/{item}", side)) for side in range(2)]
        assert sides[0] != sides[1]


def test_kept_views_are_computed_once_and_go_on(patterns: Path, tmp_path: Path):
    collection = read_lists(["train.csv"], patterns, "")
    network = networks.build(NETWORK, None).eval()
    parts = networks.cut(network, 2)
    said: list[str] = []
    arguments = (tmp_path, collection, NETWORK, Views(cached=2), parts, 1, said.append, 0, CPU)
    first = np.array(kept_views(*arguments))
    assert first.shape[:2] == (2, len(collection))
    file = next(tmp_path.glob("views-*.npy"))
    written = file.stat().st_mtime_ns
    assert np.array_equal(kept_views(*arguments), first)
    assert file.stat().st_mtime_ns == written


def test_the_pack_describes_a_picture_as_the_training_did(patterns: Path, tmp_path: Path):
    """The maps kept in half precision and the finished pack give the same vectors."""
    collection = read_lists(["train.csv"], patterns, "")
    recipe_file = tmp_path / "recipe.toml"
    recipe_file.write_text(RECIPE.replace("size = 32", "size = 32\nfrozen = 2\nout = 6"), "utf-8")
    recipe = read(recipe_file)
    torch.manual_seed(3)  # half precision takes .0003 to .008, as the untrained weights fall
    network = networks.build(recipe.network, None).eval()
    parts = networks.cut(network, 2)
    learner = networks.Learner(network, parts, Contrastive(1.8), cached=True)
    whole = Whole(collection, recipe.network, parts, CPU, folder=tmp_path / "kept")
    trained = describe(learner, whole)
    some = describe(learner, whole, rows=np.array([1, 4]))
    np.testing.assert_allclose(some[[1, 4]], trained[[1, 4]], atol=1e-3)
    assert not some[0].any()
    write_pack(tmp_path / "pack", recipe, network, {}, "card")
    describer = Describer.load(Pack.open(tmp_path / "pack"))
    found = describer.describe([pixels_of(path, 160) for path in collection.paths])
    assert (found * trained).sum(1).min() > 0.995


def test_a_broken_picture_is_named(tmp_path: Path):
    (tmp_path / "broken.png").write_bytes(b"no picture")
    with pytest.raises(TrainingPictureError, match=r"broken\.png"):
        pixels_of(tmp_path / "broken.png", 100)
