"""The check of annotated pictures: what is odd, where, and what files share."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cli import main
from assistant.datasets.check_words import words
from assistant.datasets.checking import check
from assistant.datasets.rows import DataError
from assistant.vocabulary import Vocabulary, load

Write = Callable[..., Path]


def one(number: str = "a", **cells: str) -> dict[str, str]:
    return {"id": number, "picture": f"images/{number}.jpg", **cells}


def facet(report: dict[str, Any], key: str) -> Any:
    return report["files"][0]["facets"][key]


def test_unknown_and_moved_paths_are_located(write_eufcc: Write, small_vocabulary: Vocabulary) -> None:
    path = write_eufcc(
        [
            one("a", materials="metall | coure"),
            one("b", materials="paper | plata $ paper"),
            one("c", materials="metall | coure", classifications="disseny | arts visuals"),
        ]
    )
    report = check([path], small_vocabulary)
    materials = facet(report, "materials")
    assert materials["unknown"] == [{"path": "metall | coure", "rows": [2, 4]}]
    assert materials["moved"] == [{"path": "paper | plata", "rows": [3], "top_term": False}]
    assert facet(report, "classifications")["moved"] == [
        {"path": "disseny | arts visuals", "rows": [4], "top_term": True}
    ]


def test_a_name_under_several_parents_is_told_with_its_rows(
    write_eufcc: Write, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc(
        [
            one("a", objectTypes="contenidor | atuell | gerro"),
            one("b", objectTypes="estampa | gerro $ contenidor | atuell | gerro"),
            one("c", objectTypes="gerro"),
        ]
    )
    assert facet(check([path], small_vocabulary), "objectTypes")["several_parents"] == [
        {"name": "gerro", "parents": {"": 1, "atuell": 2, "estampa": 1}}
    ]


def test_the_vocabulary_s_own_double_names_are_told(write_eufcc: Write, tmp_path: Path) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "materials.txt").write_text(
        "Root\n├── paper\n│   └── seda\n└── fibra\n    └── seda\n", "utf-8"
    )
    vocabulary = load(tmp_path / "labels")
    report = check([write_eufcc([one(materials="paper | seda")])], vocabulary)
    assert report["names_under_several_parents"]["materials"] == [
        {"name": "seda", "parents": ["paper", "fibra"]}
    ]
    assert "seda: paper, fibra" in "\n".join(words(report, vocabulary))


def test_artefacts_old_separators_and_double_tags_are_found(
    write_eufcc: Write, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc(
        [
            one("a", objectTypes="estampa | ELIMINAR", classifications="*dance"),
            one("b", objectTypes="contenidor/atuell"),
            one("c", materials="paper $ paper"),
        ]
    )
    report = check([path], small_vocabulary)
    assert [item["path"] for item in facet(report, "objectTypes")["artefacts"]] == ["estampa | ELIMINAR"]
    assert [item["path"] for item in facet(report, "classifications")["artefacts"]] == ["*dance"]
    assert facet(report, "objectTypes")["older_separator"] == [3]
    assert facet(report, "materials")["repeated_tag"] == [4]
    assert facet(report, "materials")["terms_used"] == 1


def test_rare_terms_are_those_below_the_least_count(write_eufcc: Write, small_vocabulary: Vocabulary) -> None:
    path = write_eufcc([one("a", materials="paper | cartró"), one("b", materials="paper")])
    rare = facet(check([path], small_vocabulary, min_count=2), "materials")["rare"]
    assert [(item["path"], item["pictures"]) for item in rare] == [("paper > cartró", 1)]


def test_facets_per_row_duplicates_and_rows_without_a_picture(
    write_eufcc: Write, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc(
        [
            one("a", materials="paper", subjects="retrat"),
            {**one("a"), "picture": "images/b.jpg"},
            {**one("c"), "picture": "images/b.jpg"},
            {**one("d", subjects="retrat"), "picture": " "},
        ]
    )
    (file,) = check([path], small_vocabulary)["files"]
    assert file["facets_per_row"] == {"0": 2, "1": 1, "2": 1}
    assert file["repeated"]["id"] == [{"key": "a", "rows": [2, 3]}]
    assert file["repeated"]["picture"] == [{"key": "images/b.jpg", "rows": [3, 4]}]
    assert file["without_picture"] == [5]
    assert file["split"] == "own data"


def test_missing_pictures_and_equal_contents(
    write_eufcc: Write, small_vocabulary: Vocabulary, tmp_path: Path
) -> None:
    path = write_eufcc([one("a"), one("b"), one("c"), one("d")])
    (tmp_path / "images").mkdir()
    for name, data in (("a", b"same"), ("b", b"same"), ("c", b"else")):
        (tmp_path / "images" / f"{name}.jpg").write_bytes(data)
    (file,) = check([path], small_vocabulary, images=tmp_path)["files"]
    assert file["missing"] == [{"row": 5, "picture": "images/d.jpg"}]
    (equal,) = file["repeated"]["content"]
    assert equal["rows"] == [2, 3]
    assert check([path], small_vocabulary)["files"][0]["missing"] == []


def test_what_two_files_share_is_a_leak(
    write_eufcc: Write, small_vocabulary: Vocabulary, tmp_path: Path
) -> None:
    train = write_eufcc(
        [one("a", object="1", source="s"), one("b", object="2", source="s"), one("c", object="3")],
        "train.csv",
    )
    val = write_eufcc(
        [
            one("a", object="1", source="s"),
            one("x", object="2", source="s"),
            {**one("y", object="4"), "picture": "images/c.jpg"},
            one("z", object="1", source="other"),
        ],
        "val.csv",
    )
    (tmp_path / "images").mkdir()
    for name, data in (("a", b"A"), ("b", b"copy"), ("x", b"X"), ("z", b"copy")):
        (tmp_path / "images" / f"{name}.jpg").write_bytes(data)
    found = check([train, val], small_vocabulary, images=tmp_path)["leaks"]
    (pair,) = found["pairs"]
    assert {key: pair[key] for key in ("id", "object", "picture", "content")} == {
        "id": 1, "object": 2, "picture": 2, "content": 2,
    }  # fmt: skip
    assert found["object"][1] == {"key": "s 2", "rows": {str(train): [3], str(val): [3]}}
    rows = [item["rows"] for item in found["content"]]
    assert {str(train): [3], str(val): [5]} in rows  # equal bytes under two names
    assert {str(train): [2], str(val): [2]} in rows  # one file that both name


NAMES = ("paper", "cartró", "metall", "plata", "coure", "ELIMINAR")
PATHS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(" | ".join)
CELLS = st.lists(PATHS, max_size=3).map(" $ ".join)


@settings(deadline=None)
@given(st.lists(CELLS, min_size=1, max_size=8))
def test_names_and_their_parents_are_counted_as_by_hand(
    small_vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory, cells: list[str]
) -> None:
    file = tmp_path_factory.getbasetemp() / "check.csv"
    header = "idInSource,#portraitMedia.original,objectTypes.hierarchy,materials.hierarchy,"
    lines = [f"{number},x.jpg,,{cell},," for number, cell in enumerate(cells)]
    file.write_text("\n".join([f"{header}classifications.hierarchy,subjects.hierarchy", *lines, ""]), "utf-8")
    found = facet(check([file], small_vocabulary), "materials")
    pairs: Counter[tuple[str, str]] = Counter()
    for cell in cells:
        levels = [path.split(" | ") for path in cell.split(" $ ") if path]
        pairs.update({pair for names in levels for pair in zip(names, ["", *names], strict=False)})
    wanted: dict[str, dict[str, int]] = {}
    for (name, parent), count in pairs.items():
        wanted.setdefault(name, {})[parent] = count
    assert {item["name"]: item["parents"] for item in found["several_parents"]} == {
        name: parents for name, parents in wanted.items() if len(parents) > 1
    }
    known = {path for facet in [small_vocabulary["materials"]] for term in facet.terms for path in term.paths}
    told = {item["path"] for kind in ("unknown", "moved") for item in found[kind]}
    prefixes = {
        " | ".join(path.split(" | ")[:depth])
        for cell in cells
        for path in cell.split(" $ ")
        if path
        for depth in range(1, path.count("|") + 2)
    }
    assert told == prefixes - known


def test_the_command_prints_a_summary_and_writes_all_of_it(
    write_eufcc: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_eufcc([one("a", materials="unobtainium"), one("b", materials="paper")])
    target = tmp_path / "found.json"
    assert main(["dataset", "check", str(path), "--json", str(target)]) == 0
    told = capsys.readouterr().out
    assert "Split: own data." in told
    assert "unobtainium (row 2)" in told
    report = json.loads(target.read_text("utf-8"))
    assert report["files"][0]["facets"]["materials"]["unknown"][0]["rows"] == [2]


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n", "\xff"])
def test_a_file_that_cannot_be_used_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(content, "latin-1")
    assert main(["dataset", "check", str(path)]) == 2
    told = capsys.readouterr().err
    assert told.startswith("glam-assistant: ")
    assert str(path) in told
    assert "Traceback" not in told


def test_no_file_is_skipped_silently(
    write_eufcc: Write, small_vocabulary: Vocabulary, tmp_path: Path
) -> None:
    with pytest.raises(DataError, match=r"none\.csv"):
        check([write_eufcc([one()]), tmp_path / "none.csv"], small_vocabulary)


def test_the_official_test_file_has_the_quirks_that_were_counted_by_others(shared_data: Path) -> None:
    folder = shared_data / "eufcc"
    report = check([folder / "test_id.csv"], load(folder / "labels"))
    file = report["files"][0]
    assert file["facets_per_row"] == {"1": 321, "2": 1973, "3": 315, "4": 24}
    counts = {
        key: [len(found[kind]) for kind in ("unknown", "moved", "several_parents", "artefacts")]
        for key, found in file["facets"].items()
    }
    assert counts == {
        "objectTypes": [95, 42, 28, 1],
        "materials": [17, 8, 7, 0],
        "classifications": [3, 20, 13, 2],
        "subjects": [1, 0, 0, 0],
    }
    noise = [item["path"] for item in file["facets"]["classifications"]["moved"] if item["top_term"]]
    assert "religió | arts visuals" in noise
