"""A whole training on tiny members: it learns, stops, goes on, and writes a pack that the program loads."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from assistant import vocabulary
from assistant.errors import AssistantError
from assistant.tagging import Ensemble, Pack, PackError
from assistant.tagging.preprocess import Preprocessing
from assistant.training import loop, run
from assistant.training.recipe import Recipe, read
from assistant.training.recipe_file import RecipeError


def train(recipe: Recipe, data: Path, work: Path, target: Path) -> Pack:
    terms = vocabulary.load_default()
    writer = run.train_pack(recipe, run.Workplace(data, work, workers=0), terms, target, lambda line: None)
    writer.write_manifest({}, "A card.")
    return Pack.open(writer.publish())


@pytest.fixture(scope="module")
def tiny_pack(squares: Path, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    from tests.training.conftest import RECIPE

    folder = tmp_path_factory.mktemp("pack")
    (folder / "tiny.toml").write_text(RECIPE, "utf-8")
    return train(read(folder / "tiny.toml"), squares, folder / "work", folder / "tiny")


def test_the_pack_is_whole_and_verifies(tiny_pack: Pack):
    names = tiny_pack.verify()
    assert {"README.md", "calibration.json", "clip/open_clip_model.safetensors"} <= set(names)
    assert [member.kind for member in tiny_pack.manifest.members] == ["multilabel", "softmax", "clip"]


def test_the_ensemble_scores_every_term_of_every_facet(tiny_pack: Pack):
    terms = vocabulary.load_default()
    ensemble = Ensemble.load(tiny_pack, terms, device="cpu")
    wide, tall = np.zeros((20, 300, 3), np.uint8), np.full((300, 20, 3), 200, np.uint8)
    first, second = ensemble.suggest([wide, tall])
    for scores in (first, second):
        for key, facet in terms.facets.items():
            found = scores[key]
            assert found.fused.shape == (len(facet.terms),)
            assert ((found.fused >= 0) & (found.fused <= 1)).all()
            for term in facet.terms:
                assert all(found.fused[wide_row] >= found.fused[term.row] for wide_row in term.broader)
    assert set(first["materials"].members) == {"multilabel", "softmax", "clip"}
    assert not np.isnan(first["materials"].members["clip"]).any()


def test_the_same_picture_alone_or_in_a_batch_scores_the_same(tiny_pack: Pack):
    ensemble = Ensemble.load(tiny_pack, vocabulary.load_default(), device="cpu")
    chance = np.random.default_rng(1)
    pictures = [chance.integers(0, 255, (50, 60, 3)).astype(np.uint8) for _ in range(3)]
    together = ensemble.suggest(pictures)
    for picture, scores in zip(pictures, together, strict=True):
        (alone,) = ensemble.suggest([picture])
        np.testing.assert_allclose(alone["materials"].fused, scores["materials"].fused, atol=1e-5)


def test_words_make_up_for_a_missing_cache(tiny_pack: Pack, tmp_path: Path):
    """Without cached text embeddings CLIP computes them from the words, to the same scores."""
    import shutil

    folder = tmp_path / "uncached"
    shutil.copytree(tiny_pack.path, folder)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    for member in manifest["members"]:
        for file in ("texts", "texts_terms"):
            member["files"].pop(file, None)
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    picture = [np.full((40, 40, 3), 120, np.uint8)]
    terms = vocabulary.load_default()
    cached = Ensemble.load(tiny_pack, terms, device="cpu").suggest(picture)[0]
    fresh = Ensemble.load(Pack.open(folder), terms, device="cpu").suggest(picture)[0]
    for key in terms.facets:
        np.testing.assert_allclose(
            cached[key].members["clip"], fresh[key].members["clip"], rtol=0.02, atol=1e-3
        )


def test_weights_of_another_network_are_refused(tiny_pack: Pack, tmp_path: Path):
    import hashlib
    import shutil

    folder = tmp_path / "swapped"
    shutil.copytree(tiny_pack.path, folder)
    source = (folder / "clip/texts.safetensors").read_bytes()
    (folder / "softmax/weights.safetensors").write_bytes(source)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["files"]["softmax/weights.safetensors"] = hashlib.sha256(source).hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(PackError, match="does not fit the network"):
        Ensemble.load(Pack.open(folder), vocabulary.load_default(), device="cpu")


def test_a_pickle_under_a_safetensors_name_is_refused(tiny_pack: Pack, tmp_path: Path):
    import hashlib
    import pickle
    import shutil

    folder = tmp_path / "disguised"
    shutil.copytree(tiny_pack.path, folder)
    data = pickle.dumps({"weights": [1, 2, 3]})
    (folder / "softmax/weights.safetensors").write_bytes(data)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["files"]["softmax/weights.safetensors"] = hashlib.sha256(data).hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(PackError, match="not a readable safetensors file"):
        Ensemble.load(Pack.open(folder), vocabulary.load_default(), device="cpu")


class PowerCutError(Exception):
    """Stands for a power cut in the middle of a training."""


def test_a_stopped_training_goes_on_to_the_same_weights(
    recipe: Recipe, squares: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(loop, "SAVE_EVERY", 1)
    whole = train(recipe, squares, tmp_path / "whole-work", tmp_path / "whole")

    step = loop.Fit._step

    def stops_at_four(self: loop.Fit, squares: torch.Tensor, indexes: np.ndarray) -> float:
        if self.step == 4 and self.recipe.name == "softmax":
            raise PowerCutError
        return step(self, squares, indexes)

    monkeypatch.setattr(loop.Fit, "_step", stops_at_four)
    with pytest.raises(PowerCutError):
        train(recipe, squares, tmp_path / "work", tmp_path / "stopped")
    monkeypatch.setattr(loop.Fit, "_step", step)
    resumed = train(recipe, squares, tmp_path / "work", tmp_path / "stopped")

    name = "softmax/weights.safetensors"
    before, after = load_file(whole.file(name)), load_file(resumed.file(name))
    for key, value in before.items():
        torch.testing.assert_close(after[key], value, rtol=0, atol=1e-3, msg=key)


def test_a_checkpoint_of_another_recipe_is_named(recipe: Recipe, squares: Path, tmp_path: Path):
    (tmp_path / "work" / "multilabel").mkdir(parents=True)
    (tmp_path / "work" / "multilabel" / "checkpoint.safetensors").write_bytes(b"nonsense")
    with pytest.raises(AssistantError, match=r"checkpoint\.safetensors .* Delete it"):
        train(recipe, squares, tmp_path / "work", tmp_path / "pack")


def test_missing_initial_weights_are_named(tmp_path: Path):
    from assistant.training.networks import load_initial

    with pytest.raises(AssistantError, match="--initial"):
        load_initial(torch.nn.Linear(1, 1), "resnet.safetensors", tmp_path)


def test_a_recipe_that_takes_members_from_itself_is_named(tmp_path: Path):
    from tests.training.conftest import RECIPE

    path = tmp_path / "circle.toml"
    path.write_text(f'members_of = ["circle.toml"]\n{RECIPE}', "utf-8")
    with pytest.raises(RecipeError, match=r"circle\.toml takes members from itself"):
        read(path)


def test_weights_that_cannot_be_read_are_named(tmp_path: Path):
    from assistant.training.checkpoint import load_weights
    from assistant.training.networks import load_initial

    network = torch.nn.Module()
    network.backbone = torch.nn.Linear(1, 1)
    (tmp_path / "w.safetensors").write_bytes(b"nonsense")
    with pytest.raises(AssistantError, match=r"w\.safetensors is missing or damaged"):
        load_weights(tmp_path / "w.safetensors")
    with pytest.raises(AssistantError, match=r"w\.safetensors cannot be read as safetensors"):
        load_initial(network, "w.safetensors", tmp_path)
    save_file({"another": torch.zeros(1)}, tmp_path / "w.safetensors")
    with pytest.raises(AssistantError, match="does not fit the backbone"):
        load_initial(network, "w.safetensors", tmp_path)


def test_a_model_that_open_clip_does_not_know_is_named():
    from assistant.training.networks import clip_config

    member = SimpleNamespace(clip={"model": "ViT-of-tomorrow"})
    with pytest.raises(AssistantError, match="open_clip has no model “ViT-of-tomorrow”"):
        clip_config(member, Preprocessing(32, "squash", (0.5,) * 3, (0.5,) * 3))


def test_a_log_that_needs_a_package_says_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, package=None: None)
    place = run.Workplace(tmp_path, tmp_path, workers=0, device="cpu", log="tensorboard")
    with pytest.raises(AssistantError, match="pip install tensorboard"):
        run.accelerator(place)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('kind = "softmax"', 'kind = "sofmax"', "unknown kind “sofmax”"),
        ("epochs = 2", "epocs = 2", "unknown entries: epocs"),
        ('train = "train.csv"', "", "lacks the entry 'train'"),
        ("held_out = 0.3", "held_out = 3", "between 0 and 0.5"),
        ('name = "softmax"', 'name = "multilabel"', "a name of its own"),
        ("size = 32", "size =", "not valid TOML"),
        ("held_out = 0.3", 'split = "mine"', "split is original, corrected or own, not “mine”"),
        ('backbone = "test_efficientnet"', "", "has a member without a backbone"),
        ("held_out = 0.3", 'held_out = "some"', "has an entry of the wrong kind"),
    ],
)
def test_a_mistake_in_a_recipe_is_named(tmp_path: Path, before: str, after: str, says: str):
    from tests.training.conftest import RECIPE

    path = tmp_path / "wrong.toml"
    path.write_text(RECIPE.replace(before, after), "utf-8")
    with pytest.raises(RecipeError, match=r"wrong\.toml") as caught:
        read(path)
    assert says in str(caught.value)
