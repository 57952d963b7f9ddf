"""A recipe may say with which member's backbone its pack identifies exhibits."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.tagging.pack import Pack
from assistant.training.recipe import read
from assistant.training.recipe_file import RecipeError

STARTER = Path(__file__).resolve().parents[2] / "resources" / "recipes" / "starter.toml"


def test_the_starter_packs_descriptor_is_the_one_of_its_recipe():
    recipe = read(STARTER)
    assert dict(recipe.descriptor) == dict(Pack.open("starter").manifest.descriptor)
    assert recipe.version == Pack.open("starter").version


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ('member = "probe"', 'member = "nobody"'),
        ('pooling = "gem"', 'pooling = "median"'),
        ("longest = 480", "longest = 48000"),
    ],
)
def test_a_descriptor_that_cannot_be_is_told_with_the_recipes_name(tmp_path: Path, entry: str, says: str):
    text = STARTER.read_text("utf-8")
    recipe = tmp_path / "mine.toml"
    recipe.write_text(
        text.replace(entry, says, 1) if "member" not in entry else text.replace(entry, says), "utf-8"
    )
    with pytest.raises(RecipeError, match=r"mine\.toml"):
        read(recipe)
