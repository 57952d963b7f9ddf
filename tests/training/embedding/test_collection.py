"""Lists of pictures in their three forms, and what is held out of them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from assistant.datasets import DataError
from assistant.training.embedding.collection import Collection, divide, first_and_rest, read_lists


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")


def test_a_plain_csv(tmp_path: Path):
    touch(tmp_path, "a.png", "b.png")
    (tmp_path / "list.csv").write_text("image,exhibit,domain\na.png,1,coins\nb.png,,coins\n", "utf-8")
    found = read_lists(["list.csv"], tmp_path, "")
    assert found.classes == ("coins\t1", "")
    assert found.domains == ("coins", "coins")


def test_the_lists_of_the_met_and_of_several_data_sets(tmp_path: Path):
    touch(tmp_path, "images/x.jpg", "images/y.jpg")
    (tmp_path / "MET_database.json").write_text(json.dumps([{"path": "x.jpg", "id": 7}]), "utf-8")
    (tmp_path / "valset.json").write_text(
        json.dumps([{"path": "y.jpg", "MET_id": 7}, {"path": "x.jpg"}]), "utf-8"
    )
    met = read_lists(["MET_database.json", "valset.json"], tmp_path, "images")
    assert met.classes == ("met\t7", "met\t7", "")
    touch(tmp_path, "info/cars/train.json", "info/sop/train.json")
    for name in ("cars", "sop"):
        text = json.dumps([{"path": "x.jpg", "class_id": [3]}])
        (tmp_path / "info" / name / "train.json").write_text(text, "utf-8")
    several = read_lists(["info/cars/train.json", "info/sop/train.json"], tmp_path, "images")
    assert several.classes == ("cars\t3", "sop\t3")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("list.csv", "picture,name\na,b\n", "lacks the columns"),
        ("list.csv", "image,exhibit\nmissing.png,1\n", "is not there"),
        ("list.csv", "image,exhibit\n", "no pictures"),
        ("list.json", "[{}]", "not a list of pictures"),
        ("list.json", "{", "not a list of pictures"),
        ("list.csv", 'image,exhibit\n"a"b,1\n', "is not a valid CSV file"),
    ],
)
def test_a_list_that_cannot_be_used_is_one_sentence(tmp_path: Path, name: str, text: str, said: str):
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(DataError, match=said):
        read_lists([name], tmp_path, "")


def test_a_list_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(DataError, match=r"list\.csv cannot be read: .* Check --data"):
        read_lists(["list.csv"], tmp_path, "")


def collection(sizes: list[int]) -> Collection:
    classes = [f"c{place}" for place, size in enumerate(sizes) for _ in range(size)]
    paths = tuple(Path(f"{row}.png") for row in range(len(classes)))
    return Collection(paths, tuple(classes), ("d",) * len(classes))


def test_objects_are_held_out_whole():
    lists = collection([3] * 20 + [1] * 30)
    parts = divide(lists, 0.25, 0.25, 10, seed=1)
    classes = [{lists.classes[row] for row in rows} for rows in (parts.training, parts.held_out, parts.test)]
    assert not classes[0] & classes[1] | classes[0] & classes[2] | classes[1] & classes[2]
    assert [len(rows) for rows in (parts.training, parts.held_out, parts.test)] == [30 + 10, 15, 15]
    again = divide(lists, 0.25, 0.25, 10, seed=1)
    assert np.array_equal(again.training, parts.training)


def test_the_first_picture_of_an_object_is_the_catalogues():
    catalogue, queries = first_and_rest(collection([2, 1, 3]), np.arange(6))
    assert catalogue.tolist() == [0, 2, 3]
    assert queries.tolist() == [1, 4, 5]
