"""The figures of a data set: numbers, text with bars, files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cli import main
from assistant.datasets.report import csv_of, describe
from assistant.datasets.report.console import Bars, words
from assistant.datasets.rows import DataError
from assistant.pictures import read
from assistant.vocabulary import Vocabulary

Write = Callable[..., Path]

ROWS = [
    {"id": "a", "picture": "images/a.jpg", "keeper": "City museum", "materials": "metall | plata $ paper"},
    {
        "id": "b",
        "picture": "images/b.jpg",
        "keeper": "City museum",
        "materials": "metall",
        "subjects": "retrat",
    },
    {
        "id": "c",
        "picture": "images/c.jpg",
        "source": "Archive",
        "object": "7",
        "objectTypes": "estampa | unknown",
    },
    {"id": "d", "picture": "images/d.jpg", "source": "Archive", "object": "7"},
]


def test_figures_are_counted_as_by_hand(write_eufcc: Write, small_vocabulary: Vocabulary) -> None:
    found = describe(write_eufcc(ROWS), small_vocabulary, language="ca")
    assert (found.pictures, found.objects) == (4, 3)
    assert found.sources == {"City museum": 2, "Archive": 2}
    assert found.facets_per_picture == {0: 1, 1: 2, 2: 1, 3: 0, 4: 0}
    assert found.split == "own data"
    materials = found.facets["materials"]
    assert materials.pictures == 2
    assert materials.tags == {1: 1, 2: 1}
    assert materials.depth == {1: 2, 2: 1}
    assert [(term.label, term.pictures) for term in materials.frequencies] == [
        ("metall", 2), ("paper", 1), ("plata", 1),
    ]  # fmt: skip
    assert materials.terms == 4
    # What the vocabulary does not have is in the tree, as written, and not among the terms.
    assert [path for path, _ in found.facets["objectTypes"].tree.walk()] == [
        ("estampa",),
        ("estampa", "unknown"),
    ]
    assert [term.label for term in found.facets["objectTypes"].frequencies] == ["estampa"]


def test_only_pictures_that_are_there_where_so_wished(
    write_eufcc: Write, small_vocabulary: Vocabulary, tmp_path: Path
) -> None:
    path = write_eufcc(ROWS)
    with pytest.raises(DataError, match="--images"):
        describe(path, small_vocabulary, images=tmp_path)
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "b.jpg").write_bytes(b"x")
    assert describe(path, small_vocabulary, images=tmp_path).pictures == 1


def test_a_folder_means_its_train_csv(write_eufcc: Write, tmp_path: Path) -> None:
    path = write_eufcc(ROWS, "other.csv")
    assert csv_of(path) == path
    with pytest.raises(DataError, match=r"has no train\.csv.*other\.csv"):
        csv_of(tmp_path)
    train = write_eufcc(ROWS, "train.csv")
    assert csv_of(tmp_path) == train


def test_the_text_has_every_facet_and_fits_the_terminal(
    write_eufcc: Write, small_vocabulary: Vocabulary
) -> None:
    figures = describe(write_eufcc(ROWS), small_vocabulary)
    lines = list(words(figures, small_vocabulary, width=80))
    told = "\n".join(lines)
    assert "City museum" in told
    assert "Split: own data" in told
    assert "Disciplines: no tags" in told
    bars = [line for line in lines if "█" in line]
    assert bars
    assert max(map(len, bars)) <= 80
    plain = "\n".join(words(figures, small_vocabulary, width=80, blocks=False))
    assert "█" not in plain
    assert "##" in plain


@settings(deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(1, 60), st.booleans())
def test_bars_grow_with_the_count_and_keep_their_width(
    count: int, most: int, width: int, blocks: bool
) -> None:
    count = min(count, most)
    bar = Bars(width, blocks).bar(count, most)
    assert (len(bar) > 0) == (count > 0)
    assert len(bar) <= width
    assert len(Bars(width, blocks).bar(most, most)) == width


def test_the_command_writes_figures_that_can_be_opened(
    write_eufcc: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Names as hostile as they come: formulas, markup, endless.
    hostile = [
        {**row, "source": keeper}
        for row, keeper in zip(ROWS, ["$\\frac{1}{$", "<b>&amp;", "x" * 300, "ﬁ\t"], strict=True)
    ]
    write_eufcc(hostile, "train.csv")
    out = tmp_path / "deep" / "report"
    assert main(["dataset", "report", str(tmp_path), "--out", str(out), "--json", "--language", "es"]) == 0
    names = {path.name for path in out.iterdir()}
    figures = {"keepers", "facets-per-picture", "tags-per-picture", "depth", "frequencies"}
    figures |= {f"sunburst-{facet}" for facet in ("objectTypes", "materials", "subjects")}
    assert names == {f"{name}.{kind}" for name in figures for kind in ("png", "svg")} | {"report.json"}
    for name in figures:
        assert read(out / f"{name}.png").width > 800
        root = ElementTree.parse(out / f"{name}.svg").getroot()
        assert root.tag.endswith("svg")
    drawn = (out / "sunburst-materials.svg").read_text("utf-8")
    assert "Materiales" in drawn
    assert "pictures" in drawn
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert report["pictures"] == 4
    assert report["facets"]["materials"]["tree"][0]["pictures"] == 2
    assert "own data" in capsys.readouterr().out


def test_a_folder_that_cannot_be_made_is_one_sentence(
    write_eufcc: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_eufcc(ROWS)
    assert main(["dataset", "report", str(path), "--out", str(path / "below")]) == 2
    told = capsys.readouterr().err
    assert "cannot be made" in told
    assert "Traceback" not in told


def test_the_official_test_file_has_the_paper_s_columns(shared_data: Path) -> None:
    from assistant.vocabulary import load_default

    found = describe(shared_data / "eufcc" / "test_id.csv", load_default())
    assert found.pictures == 2633
    assert {key: facet.pictures for key, facet in found.facets.items()} == {
        "objectTypes": 2531, "materials": 2237, "classifications": 313, "subjects": 227,
    }  # fmt: skip
    assert list(found.facets_per_picture.values()) == [0, 321, 1973, 315, 24]
