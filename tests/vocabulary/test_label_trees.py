"""The label trees as the dataset publishes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.vocabulary import FACETS, VocabularyError, load, load_default


def write(folder: Path, text: str, name: str = "materials.txt") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_branches_become_paths_and_links(tmp_path: Path) -> None:
    write(tmp_path, "Root\n├── metall\n│   ├── plata\n│   └── or\n└── paper")
    facet = load(tmp_path)["materials"]
    assert [term.paths for term in facet.terms] == [
        ("metall",), ("metall | plata",), ("metall | or",), ("paper",),
    ]  # fmt: skip
    assert [term.broader for term in facet.terms] == [(), (0,), (0,), ()]
    assert [term.label("ca") for term in facet.terms] == ["metall", "plata", "or", "paper"]
    assert facet.label("ca") == "Materials"


def test_no_break_spaces_and_blank_lines_do_not_matter(tmp_path: Path) -> None:
    write(tmp_path, "\ufeffRoot\r\n├──\u00a0metall\r\n│\u00a0\u00a0\u00a0└──\u00a0plata\r\n\r\n")
    assert load(tmp_path)["materials"].row_of_path("metall | plata") == 1


def test_artefacts_are_hidden_and_keep_their_rows(tmp_path: Path) -> None:
    write(tmp_path, "Root\n├── *dance\n├── ELIMINAR\n└── història\n", "classifications.txt")
    terms = load(tmp_path)["classifications"].terms
    assert [(term.label("ca"), term.hidden) for term in terms] == [
        ("dance", True), ("ELIMINAR", True), ("història", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Root\nmetall\n", "line 2, is not a branch"),
        ("Root\n├── metall\n│       └── plata\n", "line 3, is not a branch"),
        ("Root\n├── metall\n├── metall\n", "twice"),
        ("Root\n", "no terms"),
        ("", "no terms"),
    ],
)
def test_what_is_no_tree_is_refused_in_words(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        load(write(tmp_path, text))


def test_a_folder_without_trees_and_a_tree_in_another_encoding_are_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="holds no label tree"):
        load(tmp_path)
    (tmp_path / "materials.txt").write_bytes("Root\n├── història\n".encode("utf-16"))
    with pytest.raises(VocabularyError, match="not UTF-8"):
        load(tmp_path)


def test_the_real_trees_have_the_paths_of_the_vocabulary_that_ships(shared_data: Path) -> None:
    trees = load(shared_data / "eufcc" / "labels")
    sizes = {key: len(facet) for key, facet in trees.facets.items()}
    assert sizes == {"objectTypes": 894, "materials": 269, "classifications": 33, "subjects": 7}
    ours = load_default()
    for key in FACETS:
        paths = [path for term in trees[key].terms for path in term.paths]
        shipped = ours[key]
        assert {path for term in shipped.terms for path in term.paths} == set(paths)
        for term in trees[key].terms:
            row = shipped.row_of_path(term.paths[0])
            assert row is not None
            assert shipped.terms[row].hidden == term.hidden
            assert {trees[key].terms[wide].paths[0] for wide in term.broader} <= {
                path for wide in shipped.terms[row].broader for path in shipped.terms[wide].paths
            }
