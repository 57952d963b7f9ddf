"""From a recipe to a pack: every method learns, goes on where it was stopped; the pack describes pictures."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from assistant.cli import main
from assistant.errors import AssistantError
from assistant.identify.descriptors import Describer
from assistant.tagging import Pack
from assistant.training.embedding import loop
from tests.training.embedding.conftest import RECIPE, pattern

FROZEN = "size = 32\nfrozen = 2"
METHODS = {
    "syn": 'learn = "contrastive"',
    "syn+real": 'learn = "contrastive"\npairs = "syn+real"',
    "closest": 'learn = "contrastive"\npairs = "syn+real-closest"',
    "temperature": 'learn = "classifier"',
    "arcface": 'learn = "classifier"\nloss = "arcface"\nscale = 64\nmargin = 0.5',
    "weighted": 'learn = "classifier"\nweighting = "inverse"',
    "balanced": 'learn = "classifier"\nsampling = "classes"',
    "retrained": 'learn = "classifier"\nretrain = 1',
    "simsiam": 'learn = "simsiam"\nprojector = 16\npredictor = 8',
    "joint": 'learn = "classifier"\nloss = "normface"\nscale = 16\ndomains = "dataset-size"',
    "separate": 'learn = "classifier"\nheads = "separate"\ndomains = "round-robin"',
    "specialists": 'learn = "classifier"\nheads = "separate"\ndomains = "specialist-steps"\n'
    "specialist_steps = { even = 3, odd = 1 }",
}


def train(folder: Path, patterns: Path, text: str, *, work: str = "work") -> int:
    recipe = folder / "recipe.toml"
    recipe.write_text(text, "utf-8")
    places = ["--data", str(patterns), "--out", str(folder / "pack"), "--work", str(folder / work)]
    return main(["train", str(recipe), *places, "--workers", "0", "--device", "cpu"])


def weights(folder: Path) -> dict[str, np.ndarray]:
    from safetensors.numpy import load_file

    return load_file(folder / "pack" / "descriptor.safetensors")


@pytest.mark.parametrize("method", METHODS)
def test_every_method_becomes_a_pack(method: str, patterns: Path, tmp_path: Path):
    text = RECIPE.replace('learn = "contrastive"', METHODS[method])
    assert train(tmp_path, patterns, text) == 0
    pack = Pack.open(tmp_path / "pack")
    pack.verify()
    measured = pack.manifest.metrics["trained"]
    assert measured["plain"]["pictures"]["queries"] == 4
    assert measured["plain"]["made_up"]["queries"] == 2
    with (tmp_path / "work" / "tiny" / "log.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["epoch"] for row in rows] == ["0", "1", "2"]
    assert all(np.isfinite(float(row["loss"])) for row in rows)


def test_the_pack_describes_as_the_training_measured(patterns: Path, tmp_path: Path):
    text = RECIPE.replace("size = 32", f"{FROZEN}\nout = 6\nwhitened = true").replace(
        "[steps]", "[views]\ncached = 3\n[steps]"
    )
    assert train(tmp_path, patterns, text) == 0
    pack = Pack.open(tmp_path / "pack")
    describer = Describer.load(pack)
    vectors = describer.describe([pattern(number, 0) for number in range(4)])
    assert vectors.shape == (4, 6)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert pack.manifest.licence == "CC0"
    card = (tmp_path / "pack" / "README.md").read_text("utf-8")
    assert "even (" in card
    assert "another: MIT" in card
    assert str(patterns) not in (tmp_path / "pack" / "manifest.json").read_text("utf-8")


@pytest.mark.parametrize("method", ["closest", "retrained", "separate"])
def test_a_stopped_training_goes_on_to_the_same_end(
    method: str, patterns: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    text = RECIPE.replace('learn = "contrastive"', METHODS[method])
    assert train(tmp_path, patterns, text, work="whole") == 0
    wanted = weights(tmp_path)

    monkeypatch.setattr(loop, "SAVE_EVERY", 1)
    taken, step = 0, loop.Fit._step

    def stops(self, *arguments):
        nonlocal taken
        taken += 1
        if taken == 4:
            raise AssistantError("stopped")
        return step(self, *arguments)

    monkeypatch.setattr(loop.Fit, "_step", stops)
    assert train(tmp_path, patterns, text, work="stopped") == 2
    monkeypatch.setattr(loop.Fit, "_step", step)
    assert train(tmp_path, patterns, text, work="stopped") == 0
    for name, value in weights(tmp_path).items():
        np.testing.assert_allclose(value, wanted[name], atol=2e-3, err_msg=name)


def test_a_classifier_says_how_often_it_is_right_itself(patterns: Path, tmp_path: Path):
    assert train(tmp_path, patterns, RECIPE.replace('learn = "contrastive"', METHODS["temperature"])) == 0
    metrics = json.loads((tmp_path / "pack" / "manifest.json").read_text("utf-8"))["metrics"]
    assert metrics["classifier"]["queries"] == 2


def test_a_specialist_learns_one_domain(patterns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    text = RECIPE.replace('learn = "contrastive"', METHODS["temperature"])
    text = text.replace("held_out = 0.2", 'held_out = 0.2\nonly = ["odd"]\nselect = "made-up"')
    assert train(tmp_path, patterns, text) == 0
    assert "9 pictures to train on" in capsys.readouterr().out
    assert train(tmp_path, patterns, text.replace('"odd"', '"none"')) == 2
    assert "domains none" in capsys.readouterr().err


def test_another_recipe_does_not_go_on_from_this_one(
    patterns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert train(tmp_path, patterns, RECIPE) == 0
    assert train(tmp_path, patterns, RECIPE.replace("rate = 1e-4", "rate = 2e-4")) == 2
    assert "another version of this recipe" in capsys.readouterr().err


def test_rates_that_are_far_too_high_are_said(
    patterns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert train(tmp_path, patterns, RECIPE.replace("rate = 1e-4", "rate = 1e30")) == 2
    assert "Lower the rates" in capsys.readouterr().err
