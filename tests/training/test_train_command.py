"""``glam-assistant train`` from recipe to a pack with measured figures and a card."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.tagging import Pack
from tests.training.conftest import RECIPE


@pytest.fixture
def quick_recipe(tmp_path: Path) -> Path:
    """One member, one epoch, measured on its own training pictures."""
    text = RECIPE.replace('train = "train.csv"', 'train = "train.csv"\nvalidate = ["train.csv"]')
    head, _, rest = text.partition("[[members]]")
    member, card = rest.partition("[[members]]")[0], text[text.index("[card]") :]
    path = tmp_path / "quick.toml"
    path.write_text(f"{head}[[members]]{member}{card}", "utf-8")
    return path


def test_a_recipe_becomes_a_pack_that_says_how_it_measured(
    quick_recipe: Path, squares: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "made"
    arguments = ["--data", str(squares), "--out", str(out), "--work", str(tmp_path / "w")]
    arguments += ["--workers", "0", "--baselines"]
    assert main(["train", str(quick_recipe), *arguments]) == 0

    pack = Pack.open(out)
    pack.verify()
    measured = pack.manifest.metrics["train.csv"]
    assert measured["facets"]["materials"]["n"] == 36
    assert measured["facets"]["subjects"]["n"] == 0
    card = (out / "README.md").read_text("utf-8")
    assert f"{measured['mean']['r_precision']:.3f}" in card
    assert "squares" in card
    assert "most frequent terms" in card
    assert str(squares) not in (out / "manifest.json").read_text("utf-8")

    capsys.readouterr()
    assert main(["packs", "show", str(out)]) == 0
    shown = capsys.readouterr().out
    assert "Licence: CC0" in shown
    assert f"{measured['mean']['r_precision']:.3f}" in shown


def test_missing_data_is_one_sentence(quick_recipe: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["train", str(quick_recipe), "--data", str(tmp_path), "--out", str(tmp_path / "x")]) == 2
    said = capsys.readouterr().err
    assert "train.csv" in said
    assert said.count("\n") == 1


def test_the_shipped_recipe_reads():
    from assistant import paths
    from assistant.training.recipe import read

    recipe = read(paths.resources() / "recipes" / "starter.toml")
    assert {member.kind for member in recipe.members} == {"multilabel", "softmax", "clip"}
    assert all(source["licence"] for source in recipe.training_data)
    assert json.dumps([dataclasses.asdict(member) for member in recipe.members])
