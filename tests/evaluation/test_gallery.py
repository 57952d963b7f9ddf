"""The examples: spread from worst to best, one per object, with marks."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from assistant.datasets.records import Records, read_records
from assistant.evaluation import collect, measure
from assistant.evaluation.gallery import SIDE, choose, thumbnail
from assistant.vocabulary import Vocabulary
from tests.evaluation.conftest import Told, flat_picture


def test_the_worst_comes_first_and_suggestions_are_marked(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    perfect.says = {**perfect.says, "print": {"objectTypes": {"contenidor": 0.9, "estampa": 0.5}}}
    scored = collect(perfect, records, small_vocabulary)
    found = choose(scored, small_vocabulary, measure(scored, small_vocabulary))
    assert found[0]["id"] == "print"
    assert sorted(item["id"] for item in found) == ["cup", "print", "vase"]
    facets = {facet["key"]: facet for facet in found[0]["facets"]}
    marks = [said["mark"] for said in facets["objectTypes"]["suggestions"][:2]]
    assert marks == ["wrong", "right"]
    assert facets["subjects"]["annotated"] is False
    assert {said["mark"] for said in facets["subjects"]["suggestions"]} == {"plausible"}


def test_a_cup_for_a_vase_is_plausible(perfect: Told, records: Records, small_vocabulary: Vocabulary) -> None:
    perfect.says = {"vase": {"objectTypes": {"contenidor | atuell | tassa": 0.9}}}
    scored = collect(perfect, records.subset([0]), small_vocabulary)
    (item,) = choose(scored, small_vocabulary, measure(scored, small_vocabulary))
    assert item["facets"][0]["suggestions"][0]["mark"] == "plausible"


def test_the_first_picture_stands_for_its_object(
    perfect: Told, write_eufcc: Callable[..., Path], tmp_path: Path, small_vocabulary: Vocabulary
) -> None:
    """However good or bad its other pictures are, and in the order of what is shown."""
    rows = []
    for name, of, brightness in (("a", "1", 40), ("b", "2", 120), ("c", "2", 40), ("d", "1", 120)):
        flat_picture(tmp_path / f"{name}.png", brightness)
        rows.append({"id": name, "object": of, "picture": f"{name}.png", "objectTypes": "estampa"})
    records = read_records(write_eufcc(rows), tmp_path, small_vocabulary)
    scored = collect(perfect, records, small_vocabulary)
    found = choose(scored, small_vocabulary, measure(scored, small_vocabulary))
    assert [(item["id"], item["r_precision"]) for item in found] == [("a", 0.0), ("b", 1.0)]


def test_no_more_than_asked_for_and_each_object_once(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    scored = collect(perfect, records.subset([0, 0, 1, 2]), small_vocabulary)
    measured = measure(scored, small_vocabulary)
    assert len(choose(scored, small_vocabulary, measured)) == 3
    assert len(choose(scored, small_vocabulary, measured, count=2)) == 2


def test_a_thumbnail_is_small(tmp_path: Path) -> None:
    Image.new("RGB", (900, 600), "red").save(tmp_path / "large.png")
    data = thumbnail(tmp_path / "large.png")
    assert data is not None
    assert Image.open(io.BytesIO(data)).size == (SIDE, SIDE * 2 // 3)
    (tmp_path / "broken.png").write_bytes(b"")
    assert thumbnail(tmp_path / "broken.png") is None
