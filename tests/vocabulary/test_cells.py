"""EUFCC-340K cells: tags, levels, older separators, and what the facet does not have."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.vocabulary import FACETS, Vocabulary, format_cell, load, load_default, parse_cell, tags_of_cell


@pytest.mark.parametrize(
    ("cell", "paths"),
    [
        ("", []),
        ("   ", []),
        ("paper", ["paper"]),
        ("paper $ material vegetal | fusta", ["paper", "material vegetal | fusta"]),
        ("  paper$metall|plata ", ["paper", "metall | plata"]),
        ("paper $  $ ", ["paper"]),
        ("metall/plata $ paper", ["metall | plata", "paper"]),
        ("metall | plata $ 24/7", ["metall | plata", "24/7"]),
    ],
)
def test_cells_are_parted_into_tags_and_levels(cell: str, paths: list[str]) -> None:
    assert parse_cell(cell) == paths


LEVEL = st.text(st.characters(codec="utf-8", exclude_characters="$|/"), min_size=1).filter(
    lambda text: text == text.strip()
)
PATH = st.lists(LEVEL, min_size=1, max_size=4).map(" | ".join)


@given(st.lists(PATH, max_size=5))
def test_what_is_written_is_read_back(paths: list[str]) -> None:
    assert parse_cell(format_cell(paths)) == paths


@given(st.text())
def test_any_text_can_be_read_and_reading_twice_changes_nothing(cell: str) -> None:
    paths = parse_cell(cell)
    if "/" not in cell:
        assert parse_cell(format_cell(paths)) == paths


def labels(vocabulary: Vocabulary, facet: str, rows: tuple[int, ...]) -> list[str]:
    return [vocabulary[facet].terms[row].label("ca") for row in rows]


def test_leaves_are_found_once_each(small_vocabulary: Vocabulary) -> None:
    tags = tags_of_cell(small_vocabulary["materials"], "metall | plata $ paper $ metall | plata")
    assert labels(small_vocabulary, "materials", tags.rows) == ["plata", "paper"]
    assert tags.unknown == tags.moved == ()


def test_an_unknown_path_is_kept_and_reported(small_vocabulary: Vocabulary) -> None:
    tags = tags_of_cell(small_vocabulary["materials"], "metall | coure $ paper $ vidre")
    assert labels(small_vocabulary, "materials", tags.rows) == ["paper"]
    assert tags.unknown == ("metall | coure", "vidre")


def test_a_known_label_under_another_parent_counts_and_is_reported(small_vocabulary: Vocabulary) -> None:
    tags = tags_of_cell(small_vocabulary["objectTypes"], "vaixella | tassa")
    assert labels(small_vocabulary, "objectTypes", tags.rows) == ["tassa"]
    assert tags.moved == ("vaixella | tassa",)
    assert tags.unknown == ()


def test_a_label_that_two_terms_share_is_not_guessed(tmp_path: Path) -> None:
    tree = "Root\n├── metall\n│   └── placa\n└── vidre\n    └── placa\n"
    (tmp_path / "materials.txt").write_text(tree, "utf-8")
    facet = load(tmp_path)["materials"]
    assert tags_of_cell(facet, "fusta | placa").unknown == ("fusta | placa",)
    assert len(tags_of_cell(facet, "metall | placa $ vidre | placa").rows) == 2


def test_the_nodes_of_a_path_are_its_levels(small_vocabulary: Vocabulary) -> None:
    facet = small_vocabulary["objectTypes"]

    def nodes(path: str) -> list[str]:
        return labels(small_vocabulary, "objectTypes", facet.nodes_of_path(path))

    assert nodes("contenidor | atuell | gerro") == ["contenidor", "atuell", "gerro"]
    assert nodes("contenidor | vaixella | tassa") == ["contenidor", "tassa"]
    assert nodes("moble") == []


@pytest.mark.parametrize(
    ("file", "seen"),
    [
        ("eufcc/test_id.csv", 2633),
        ("heritage/train.csv", 17227),
        ("heritage/val.csv", 1831),
        ("heritage/val_outer.csv", 487),
    ],
)
def test_real_files_are_read_to_the_last_tag(shared_data: Path, file: str, seen: int) -> None:
    vocabulary = load_default()
    with (shared_data / file).open(encoding="utf-8", newline="") as stream:
        records = list(csv.DictReader(stream))
    assert len(records) == seen
    unknown: dict[str, set[str]] = {key: set() for key in FACETS}
    moved: dict[str, set[str]] = {key: set() for key in FACETS}
    for record in records:
        for key in FACETS:
            cell = record[f"{key}.hierarchy"]
            tags = tags_of_cell(vocabulary[key], cell)
            paths = set(parse_cell(cell))
            known = {path for path in paths if vocabulary[key].row_of_path(path) is not None}
            assert paths == known | set(tags.unknown) | set(tags.moved)
            assert bool(paths) == bool(cell.strip())
            unknown[key] |= set(tags.unknown)
            moved[key] |= set(tags.moved)
    if file.startswith("heritage"):
        assert not any(unknown.values())
        assert not any(moved.values())
    else:
        # The quirks of the official file, in distinct paths: labels under another parent, and of no tree.
        assert [len(moved[key]) for key in FACETS] == [39, 7, 19, 0]
        assert [len(unknown[key]) for key in FACETS] == [70, 11, 2, 1]
