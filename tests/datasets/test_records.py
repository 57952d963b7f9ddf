"""The reader of EUFCC-340K files: what is a tag, what is unknown, what is missing, what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.datasets.records import DataError, MissingPicture, Records, read_records
from assistant.vocabulary import Vocabulary, load, load_default

Write = Callable[..., Path]


@pytest.fixture
def images(tmp_path: Path) -> Path:
    """A folder with images/one.jpg and images/two.jpg; the reader only asks whether they are there."""
    folder = tmp_path / "images"
    folder.mkdir()
    for name in ("one.jpg", "two.jpg"):
        (folder / name).write_bytes(b"picture")
    return tmp_path


def one(**cells: str) -> dict[str, str]:
    return {"id": "a", "picture": "images/one.jpg", **cells}


def labels(vocabulary: Vocabulary, facet: str, rows: tuple[int, ...]) -> set[str]:
    return {vocabulary[facet].terms[row].label("ca") for row in rows}


def test_every_node_of_a_path_is_a_tag_and_the_last_is_the_leaf(
    write_eufcc: Write, images: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc([one(objectTypes="contenidor | atuell | gerro $ estampa", materials="paper")])
    (record,) = read_records(path, images, small_vocabulary)
    tags = record.tags["objectTypes"]
    assert labels(small_vocabulary, "objectTypes", tags.leaves) == {"gerro", "estampa"}
    assert labels(small_vocabulary, "objectTypes", tags.nodes) == {"contenidor", "atuell", "gerro", "estampa"}
    assert labels(small_vocabulary, "materials", record.tags["materials"].nodes) == {"paper"}
    assert record.tags["subjects"].nodes == ()


def test_an_empty_cell_is_not_annotated(
    write_eufcc: Write, images: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc([one(materials="paper"), one(subjects=" ", objectTypes="estampa")])
    records = read_records(path, images, small_vocabulary)
    assert records.annotated("materials").tolist() == [True, False]
    assert records.annotated("subjects").tolist() == [False, False]
    columns = [records.facets.index(facet) for facet in ("materials", "objectTypes")]
    assert records.mask()[:, columns].tolist() == [[True, False], [False, True]]


def test_dense_targets_have_a_row_per_record_and_a_column_per_term(
    write_eufcc: Write, images: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc([one(materials="metall | plata"), one(), one(materials="paper $ paper | cartró")])
    records = read_records(path, images, small_vocabulary)
    nodes = records.nodes("materials")
    assert nodes.shape == (3, 4)
    assert nodes.dtype == np.uint8
    assert nodes.sum(axis=1).tolist() == [2, 0, 2]
    for record, row in zip(records, nodes, strict=True):
        assert tuple(np.flatnonzero(row)) == record.tags["materials"].nodes
    assert [len(leaves) for leaves in records.leaves("materials")] == [1, 0, 2]


def test_unknown_paths_are_kept_counted_and_located(
    write_eufcc: Write, images: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc(
        [one(materials="metall | coure"), one(materials="fusta"), one(materials="metall | coure")]
    )
    records = read_records(path, images, small_vocabulary)
    found = [(item.facet, item.path, item.rows) for item in records.unknown_paths()]
    assert found == [("materials", "metall | coure", (2, 4)), ("materials", "fusta", (3,))]
    assert labels(small_vocabulary, "materials", records[0].tags["materials"].leaves) == {"metall"}
    # Only unknown terms: nothing to learn from, nothing to evaluate.
    assert records.annotated("materials").tolist() == [True, False, True]
    assert "metall | coure (2 x, first in row 2)" in records.summary()


def test_a_known_term_under_another_broader_term_counts_and_is_reported(
    write_eufcc: Write, images: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc([one(materials="paper | plata")])
    records = read_records(path, images, small_vocabulary)
    tags = records[0].tags["materials"]
    assert labels(small_vocabulary, "materials", tags.nodes) == {"paper", "plata"}
    assert labels(small_vocabulary, "materials", tags.leaves) == {"plata"}
    assert (tags.moved, tags.unknown) == (("paper | plata",), ())
    assert "under another broader term (used): 1" in records.summary()


def test_missing_pictures_are_left_out_and_named_with_their_row(
    write_eufcc: Write, images: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc([one(), {"id": "b", "picture": "images/lost.jpg"}, {"id": "c", "picture": ""}])
    records = read_records(path, images, small_vocabulary)
    assert [record.row for record in records] == [2]
    assert records.missing == (MissingPicture(3, "images/lost.jpg"), MissingPicture(4, ""))
    assert "row 3: images/lost.jpg" in records.summary()


def test_the_folder_may_be_the_one_above_images_or_images_itself(
    write_eufcc: Write, images: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc([one()])
    above = read_records(path, images, small_vocabulary)
    inside = read_records(path, images / "images", small_vocabulary)
    assert above.pictures == inside.pictures == [images / "images" / "one.jpg"]


def test_web_addresses_are_looked_for_where_the_downloader_puts_them(
    write_eufcc: Write, tmp_path: Path, small_vocabulary: Vocabulary
) -> None:
    folder = tmp_path / "EUROPEANA" / "images"
    folder.mkdir(parents=True)
    (folder / "art_1.jpg").write_bytes(b"picture")
    path = write_eufcc(
        [{"id": "art_1", "database": "EUROPEANA", "picture": "https://museum.example/1?type=IMAGE"}]
    )
    assert read_records(path, tmp_path, small_vocabulary).pictures == [folder / "art_1.jpg"]


def test_no_picture_at_all_is_an_error_that_names_the_folder(
    write_eufcc: Write, tmp_path: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc([one()])
    with pytest.raises(DataError, match=r"None of the 1 pictures .*row 2.*images/one\.jpg.*--images"):
        read_records(path, tmp_path, small_vocabulary)
    assert len(read_records(path, tmp_path, small_vocabulary, need_pictures=False)) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("idInSource,objectTypes.hierarchy\na,b\n", "lacks the columns #portraitMedia.original"),
        ("", "lacks the columns idInSource"),
        ("{header}\n", "no rows"),
        ("{header}\na,b\n", "row 2, has 2 cells"),
        ("{header},idInSource\na,,,,,,\n", "idInSource more than once"),
        ("{header}\n\xff", "UTF-8"),
    ],
)
def test_files_in_another_form_are_refused_by_name(
    text: str, message: str, images: Path, small_vocabulary: Vocabulary
) -> None:
    facets = ("objectTypes", "materials", "classifications", "subjects")
    header = ",".join(["idInSource", "#portraitMedia.original", *(f"{key}.hierarchy" for key in facets)])
    path = images / "odd.csv"
    path.write_bytes(text.replace("{header}", header).encode("latin-1"))
    with pytest.raises(DataError, match=message) as caught:
        read_records(path, images, small_vocabulary)
    assert "odd.csv" in str(caught.value)


def test_a_file_that_is_not_there_is_named(images: Path, small_vocabulary: Vocabulary) -> None:
    with pytest.raises(DataError, match=r"none\.csv cannot be read"):
        read_records(images / "none.csv", images, small_vocabulary)


def test_a_byte_order_mark_and_blank_lines_do_no_harm(
    write_eufcc: Write, images: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc([one(subjects="retrat"), one()])
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\ufeff" + "\n".join([lines[0], lines[1], "", lines[2], ""]), "utf-8")
    assert len(read_records(path, images, small_vocabulary)) == 2


def test_objects_and_sources_have_plain_fallbacks(
    write_eufcc: Write, images: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc([one(object="K1", source="museum"), one(keeper="archive")])
    first, second = read_records(path, images, small_vocabulary)
    assert first.object_key == ("museum", "K1")
    assert second.object_key == ("archive", "a")


def of_objects(names: list[str], vocabulary: Vocabulary, write: Write, images: Path) -> Records:
    rows = [{"id": f"p{i}", "picture": "images/one.jpg", "object": name} for i, name in enumerate(names)]
    return read_records(write(rows), images, vocabulary)


def test_pictures_of_one_object_are_never_split(
    write_eufcc: Write, images: Path, small_vocabulary: Vocabulary
) -> None:
    names = [f"object {i % 70}" for i in range(210)]
    records = of_objects(names, small_vocabulary, write_eufcc, images)
    kept, held = records.split_objects(0.3, seed=1)
    assert sorted(kept + held) == list(range(210))
    assert {names[i] for i in kept}.isdisjoint(names[i] for i in held)
    assert 30 <= len(held) <= 100
    # A longer file keeps every earlier choice.
    longer = of_objects([*names, "new"], small_vocabulary, write_eufcc, images)
    assert set(held) <= set(longer.split_objects(0.3, seed=1)[1])
    assert records.subset(held).pictures == [records[i].picture for i in held]


PATHS = (
    "contenidor",
    "contenidor | atuell",
    "contenidor | atuell | gerro",
    "contenidor | atuell | tassa",
    "estampa",
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PATHS), min_size=1, max_size=6))
def test_the_nodes_of_a_cell_are_the_prefixes_of_its_paths(
    small_vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory, paths: list[str]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    file = folder / "property.csv"
    cell = " $ ".join(paths)
    file.write_text(
        "idInSource,#portraitMedia.original,objectTypes.hierarchy,materials.hierarchy,"
        f"classifications.hierarchy,subjects.hierarchy\na,property.csv,{cell},,,\n",
        "utf-8",
    )
    (record,) = read_records(file, folder, small_vocabulary)
    facet = small_vocabulary["objectTypes"]
    wanted = {
        " | ".join(path.split(" | ")[:depth]) for path in paths for depth in range(1, path.count("|") + 2)
    }
    assert set(record.tags["objectTypes"].nodes) == {facet.row_of_path(path) for path in wanted}
    assert set(record.tags["objectTypes"].leaves) == {facet.row_of_path(path) for path in paths}


def test_the_real_validation_file(shared_data: Path) -> None:
    records = read_records(shared_data / "heritage" / "val.csv", shared_data / "heritage", load_default())
    assert len(records) == 1831
    assert records.missing == ()
    assert records.unknown_paths() == []
    counts = {facet: int(records.annotated(facet).sum()) for facet in records.facets}
    assert counts == {"objectTypes": 1725, "materials": 893, "classifications": 1285, "subjects": 279}


def test_the_official_test_file_keeps_what_its_label_trees_lack(shared_data: Path) -> None:
    folder = shared_data / "eufcc"
    records = read_records(folder / "test_id.csv", folder, load(folder / "labels"), need_pictures=False)
    assert len(records) == 2633
    unknown = dict.fromkeys(records.facets, 0)
    for item in records.unknown_paths():
        unknown[item.facet] += 1
    assert unknown == {"objectTypes": 95, "materials": 17, "classifications": 3, "subjects": 1}
    moved = {(key, path) for record in records for key, tags in record.tags.items() for path in tags.moved}
    assert len(moved) == 42 + 8 + 20
