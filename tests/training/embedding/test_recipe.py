"""Recipes of kind embedding: those that ship can be read, and a wrong entry is one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import paths
from assistant.training.embedding.recipe_reading import is_embedding, read
from assistant.training.recipe_file import RecipeError
from tests.training.embedding.conftest import RECIPE

SHIPPED = paths.resources() / "recipes" / "identify"


def recipes(folder: str) -> list[Path]:
    return sorted(path for path in (SHIPPED / folder).glob("*.toml") if not path.name.startswith("shared"))


@pytest.mark.parametrize("folder", ["paper", "laptop"])
def test_every_shipped_recipe_reads(folder: str):
    found = recipes(folder)
    assert found
    for path in found:
        assert is_embedding(path)
        recipe = read(path)
        assert recipe.licence
        assert all(source["licence"] for source in recipe.training_data)
        if folder == "laptop":
            assert recipe.steps.epochs <= 15
            assert recipe.views.cached


def test_every_paper_recipe_has_its_small_variant():
    assert {path.name for path in recipes("paper")} == {path.name for path in recipes("laptop")}


def test_the_specialists_steps_are_given_for_every_data_set():
    recipe = read(SHIPPED / "paper" / "universal-separate-specialist-steps.toml")
    lists = {Path(name).parent.name for name in recipe.data.train}
    assert set(recipe.method.specialist_steps) == lists


def test_recipes_for_tags_are_of_another_kind():
    assert not is_embedding(paths.resources() / "recipes" / "starter.toml")


def test_the_mets_published_settings():
    recipe = read(SHIPPED / "paper" / "contrastive-syn-real-closest.toml")
    assert (recipe.method.pairs, recipe.method.margin, recipe.method.nearest) == ("syn+real-closest", 1.8, 10)
    assert (recipe.steps.epochs, recipe.steps.batch, recipe.steps.rate, recipe.steps.decay) == (
        10,
        64,
        1e-7,
        1e-6,
    )
    assert recipe.views.crop == (0.7, 1.0)
    arcface = read(SHIPPED / "paper" / "classifier-arcface.toml")
    assert (arcface.method.scale, arcface.method.margin, arcface.steps.batch) == (64, 0.5, 256)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('learn = "contrastive"', 'learn = "triplets"', "It can be: contrastive"),
        ('learn = "contrastive"', "", "lacks the entry “learn”"),
        ("epochs = 2", "epoch = 2", "unknown entries: epoch"),
        ("epochs = 2", 'epochs = "two"', "epochs must be a whole number"),
        ("rate = 1e-4", 'rate = "fast"', "rate must be a number"),
        ("size = 32", "size = 32\nwhitened = true", "whitened needs out"),
        ("size = 32", 'size = 32\nfrozen = "some"', "number of stages"),
        ("size = 32", 'size = 32\nfrozen = "all"', "needs cached views and out"),
        ('learn = "contrastive"', 'learn = "classifier"\nloss = "arcface"', "a margin of their own"),
        ('learn = "contrastive"', 'learn = "classifier"\nheads = "separate"', "whose turn"),
        ("held_out = 0.2", 'select = "validate"', "does not give"),
        ("[steps]", "[views]\ncached = 3\n[steps]", "cached views need frozen stages"),
        ("[card]", "[cards]", "unknown entries: cards"),
        ('version = "0"', "", "lacks the entry 'version'"),
        ('kind = "embedding"', 'kind = "tags"', "is not of the kind “embedding”"),
        ('version = "0"', 'version = "0"\nseed = "any"', "has an entry of the wrong kind"),
        ('version = "0"', 'version = "0"\nviews = 3', r"views must be a table \(\[views\]\)"),
    ],
)
def test_a_wrong_entry_is_one_sentence(tmp_path: Path, old: str, new: str, said: str):
    path = tmp_path / "wrong.toml"
    path.write_text(RECIPE.replace(old, new), "utf-8")
    with pytest.raises(RecipeError, match=said) as caught:
        read(path)
    assert "wrong.toml" in str(caught.value)


def test_what_a_recipe_leaves_out_comes_from_its_neighbour(tmp_path: Path):
    (tmp_path / "shared.toml").write_text(RECIPE.replace('name = "tiny"\n', ""), "utf-8")
    path = tmp_path / "own.toml"
    path.write_text(
        'kind = "embedding"\nshared = "shared.toml"\nname = "own"\n[steps]\nepochs = 7\n', "utf-8"
    )
    recipe = read(path)
    assert (recipe.name, recipe.steps.epochs, recipe.steps.batch) == ("own", 7, 16)
