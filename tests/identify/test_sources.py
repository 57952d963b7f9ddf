"""Where exhibits come from: folders and CSVs as museums keep them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.identify.errors import IdentifyError
from assistant.identify.sources import SourcePicture, read_source


def picture(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"not looked at")
    return path


def read(source: Path) -> tuple[list[SourcePicture], list[str]]:
    said: list[str] = []
    return read_source(source, problems=lambda path, reason: said.append(reason)), said


def test_a_picture_in_a_folder_is_an_exhibit_named_like_the_file(tmp_path: Path):
    picture(tmp_path, "1957.12.jpg")
    picture(tmp_path, "prints/1960.7.png")
    found, _ = read(tmp_path)
    assert [each.exhibits for each in found] == [("1957.12",), ("1960.7",)]


def test_equal_names_in_two_folders_are_two_exhibits(tmp_path: Path):
    picture(tmp_path, "north/001.jpg")
    picture(tmp_path, "south/001.jpg")
    found, _ = read(tmp_path)
    assert [each.exhibits for each in found] == [("north/001",), ("south/001",)]


def test_a_csv_names_exhibits_and_pictures_beside_it_and_keeps_the_other_columns(tmp_path: Path):
    table = tmp_path / "exhibits.csv"
    table.write_text("exhibit,image,artist,title\nA 1,views/a.jpg,Munch,Youth\nA 1,views/b.jpg,,\n", "utf-8")
    found, _ = read(table)
    assert found[0] == SourcePicture(
        ("A 1",), tmp_path / "views/a.jpg", {"artist": "Munch", "title": "Youth"}
    )
    assert found[1] == SourcePicture(("A 1",), tmp_path / "views/b.jpg", {})


def test_one_picture_may_show_several_exhibits(tmp_path: Path):
    table = tmp_path / "e.csv"
    table.write_text("exhibit,image\nleft $ right,pair.jpg\n", "utf-8")
    assert read(table)[0][0].exhibits == ("left", "right")


@pytest.mark.parametrize("mark", [";", "\t"])
def test_a_spreadsheet_may_separate_otherwise_and_begin_with_a_mark(tmp_path: Path, mark: str):
    table = tmp_path / "e.csv"
    table.write_text(f"exhibit{mark}image\nA{mark}a.jpg\n", "utf-8-sig")
    assert read(table)[0] == [SourcePicture(("A",), tmp_path / "a.jpg")]


def test_a_line_without_an_exhibit_is_left_out_and_told(tmp_path: Path):
    table = tmp_path / "e.csv"
    table.write_text("exhibit,image\n,a.jpg\nB,\nC,c.jpg\n", "utf-8")
    found, said = read(table)
    assert [each.exhibits for each in found] == [("C",)]
    assert said == ["Line 2 has no exhibit; it was left out.", "Line 3 has no image; it was left out."]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"exhibit,picture\nA,a.jpg\n", "no column “image” \\(its columns: exhibit, picture\\)"),
        (b"", "no column “exhibit”"),
        (b"exhibit,image,image\nA,a,b\n", "“image” twice"),
        (b"exhibit,image\n", "names no exhibit"),
        (b"exhibit,image\n\xff\xfe,a.jpg\n", "UTF-8"),
    ],
)
def test_a_csv_that_cannot_be_used_is_told_in_one_sentence(tmp_path: Path, text: bytes, says: str):
    table = tmp_path / "e.csv"
    table.write_bytes(text)
    with pytest.raises(IdentifyError, match=says):
        read(table)


def test_what_is_neither_folder_nor_csv_is_refused(tmp_path: Path):
    with pytest.raises(IdentifyError, match="no folder or file"):
        read(tmp_path / "nowhere")
    with pytest.raises(IdentifyError, match="neither a folder nor a CSV"):
        read(picture(tmp_path, "one.jpg"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(IdentifyError, match="holds no pictures"):
        read(tmp_path / "empty")
