"""What is trained on, what chooses the epoch, what is measured at the end: nothing in two places."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from PIL import Image

from assistant.training.embedding import splits
from assistant.training.embedding.recipe import Data
from assistant.training.recipe_file import RecipeError
from tests.training.embedding.conftest import pattern

DATA = Data(("train.csv",), held_out=0.2, test=0.3, made_up=2, distractors="others.csv", test_made_up=2)


def test_held_out_objects_are_not_trained_on(patterns: Path, tmp_path: Path):
    sets = splits.build(DATA, patterns, tmp_path, 1)
    trained = {sets.selection.classes[row] for row in sets.lesson}
    held = {sets.selection.classes[row] for row in sets.roles.held_queries}
    tested = {sets.final.classes[row] for row in sets.roles.queries}
    assert trained and held and tested
    assert not trained & held and not trained & tested and not held & tested
    strangers = {*sets.roles.tune_strangers, *sets.roles.test_strangers, *sets.roles.views_of}
    assert len(strangers) == 8
    assert sets.chooses.truth.min() >= 0


def test_made_up_views_are_written_once(patterns: Path, tmp_path: Path):
    splits.build(DATA, patterns, tmp_path, 1)
    times = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert len(times) == 4
    again = splits.build(DATA, patterns, tmp_path, 1)
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == times
    assert again.made_up is not None and len(again.made_up.queries) == 2


def write(folder: Path, name: str, entries: list[dict]) -> None:
    for entry in entries:
        picture = folder / "images" / entry["path"]
        picture.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pattern(1, 0)).save(picture)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps(entries), "utf-8")


def test_the_mets_validation_asks_for_what_is_trained_on(tmp_path: Path):
    write(tmp_path, "MET_database.json", [{"path": f"{n}.png", "id": n} for n in range(3)])
    write(tmp_path, "valset.json", [{"path": "v.png", "MET_id": 2}, {"path": "w.png"}])
    data = Data(("MET_database.json",), pictures="images", validate=("valset.json",), select="validate")
    sets = splits.build(data, tmp_path, tmp_path / "kept", 1)
    assert sets.chooses.catalogue.tolist() == [0, 1, 2]
    assert sets.chooses.truth.tolist() == [2, -1]


def test_other_data_sets_are_validated_on_objects_of_their_own(tmp_path: Path):
    write(tmp_path, "info/cars/train.json", [{"path": f"{n}.png", "class_id": n} for n in range(3)])
    entries = [{"path": f"v{n}.png", "class_id": 7 + n // 2} for n in range(4)]
    write(tmp_path, "info/cars/val.json", entries)
    data = Data(("info/cars/train.json",), "images", validate=("info/cars/val.json",), select="validate")
    sets = splits.build(data, tmp_path, tmp_path / "kept", 1)
    assert sets.chooses.catalogue.tolist() == [3, 5]
    assert sets.chooses.queries.tolist() == [4, 6]


def test_a_split_that_leaves_nothing_is_said(patterns: Path, tmp_path: Path):
    with pytest.raises(RecipeError, match="no query"):
        splits.build(dataclasses.replace(DATA, held_out=0.01), patterns, tmp_path, 1)
    with pytest.raises(RecipeError, match="domains none"):
        splits.build(dataclasses.replace(DATA, only=("none",)), patterns, tmp_path, 1)
