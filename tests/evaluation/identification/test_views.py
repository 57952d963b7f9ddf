"""Leave-one-view-out: every other picture is asked, and chance stands beside it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from assistant.evaluation.identification import sources, views
from assistant.evaluation.identification.described import described
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.views import View
from tests.evaluation.identification.test_described import Colours


def some_views(objects) -> list[View]:
    return [View(Path(f"{row}.jpg"), source, name) for row, (source, name) in enumerate(objects)]


@settings(max_examples=50, deadline=None)
@given(objects=st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("123")), min_size=2, max_size=14),
       seed=st.integers(0, 1000))  # fmt: skip
def test_the_figures_are_those_of_asking_each_picture(objects, seed: int):
    given_views, counts = some_views(objects), Counter(objects)
    vectors = np.random.default_rng(seed).standard_normal((len(objects), 4)).astype(np.float32)
    right, chance, asked = [], [], []
    for row, name in enumerate(objects):
        if counts[name] > 1:
            others = [other for other in range(len(objects)) if other != row]
            best = max(others, key=lambda other: (vectors[row] @ vectors[other], -other))
            asked.append(name)
            right.append(objects[best] == name)
            chance.append(np.mean([objects[other] == name for other in others]))
    found = views.measure(given_views, vectors)
    everything = found.figures["all"]
    assert everything.queries == len(asked)
    assert everything.objects == len(set(asked))
    assert len(found.mistakes) == len(asked) - sum(right)
    if asked:
        assert everything.r1 == pytest.approx(np.mean(right))
        assert everything.random == pytest.approx(np.mean(chance))
        most = next(name for name in objects if counts[name] == max(counts.values()))
        assert everything.most_frequent == pytest.approx(np.mean([name == most for name in asked]))
    for source in {name for name, _ in asked}:
        mine = [hit for name, hit in zip(asked, right, strict=True) if name[0] == source]
        assert found.figures[source].r1 == pytest.approx(np.mean(mine))


def test_a_number_means_another_object_in_another_source():
    vectors = np.array([[1, 0], [1, 0.1], [0.9, 0], [0, 1]], np.float32)
    found = views.measure(some_views([("a", "1"), ("b", "1"), ("b", "1"), ("a", "1")]), vectors)
    assert found.figures["all"].objects == 2


def test_a_copy_of_a_picture_is_not_another_view(tmp_path: Path):
    for name, colour in {
        "a": (9, 9, 200),
        "copy": (9, 9, 200),
        "other": (200, 9, 9),
        "b": (9, 30, 190),
    }.items():
        Image.new("RGB", (6, 6), colour).save(tmp_path / f"{name}.png")
    table = tmp_path / "views.csv"
    table.write_text("object,image\nx,a.png\nx,copy.png\nx,b.png\ny,other.png\ny,gone.png\n", "utf-8")
    kept, vectors, left = sources.described_views(
        views.read_views(table), lambda paths: described(paths, Colours())
    )
    assert [view.path.name for view in kept] == ["a.png", "b.png", "other.png"]
    assert {path.name for path, _ in left.failed} == {"copy.png", "gone.png"}
    report = views.measure(kept, vectors)
    assert report.figures["all"].r1 == 1.0
    assert json.dumps(report.to_json())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("object,image\na,1.png\nb,2.png\n", "no object with two pictures"),
        ("object\na\n", "lacks the column image"),
        ("object,image\n", "no rows"),
        ("object,image\na\n", "1 cells"),
    ],
)
def test_a_csv_that_cannot_be_measured_is_one_sentence(tmp_path: Path, text: str, said: str):
    (tmp_path / "views.csv").write_text(text, "utf-8")
    with pytest.raises(ProtocolError, match=said):
        views.read_views(tmp_path / "views.csv")


def test_the_multi_view_objects_at_hand(shared_data: Path):
    found = views.read_views(shared_data / "heritage" / "val_outer.csv")
    counts = Counter((view.source, view.object) for view in found)
    assert sum(count > 1 for count in counts.values()) > 50
    assert found[0].path.is_file()
