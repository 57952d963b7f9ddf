"""What a downloaded picture may be called: safe on every system, one name per id, inside the folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.datasets.places import MAX_NAME_BYTES, download_place, find_picture, place_of, safe_name

URL = "https://example.org/a.jpg"


def cells(number: str = "a", picture: str = URL, database: str = "EUROPEANA") -> dict[str, str]:
    return {"idInSource": number, "#portraitMedia.original": picture, "database": database}


@pytest.mark.parametrize(
    "name", ["art_025809", "MNAC 114.741-CJT", "gerro número 3", "ﬁ", "a" * MAX_NAME_BYTES]
)
def test_a_safe_name_stays_as_it_is(name: str) -> None:
    assert safe_name(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../../etc/passwd",
        "a/b",
        r"a\b",
        "C:x",
        "con",
        "LPT1.jpg",
        "end.",
        " x",
        "a\0b",
        "é" * 200,
    ],
)
def test_an_unsafe_name_is_replaced(name: str) -> None:
    assert safe_name(name) != name


@settings(deadline=None)
@given(st.text(), st.text())
def test_names_are_files_everywhere_and_stay_apart(one: str, other: str) -> None:
    name = safe_name(one)
    assert name not in {"", ".", ".."}
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert name == name.strip(" .")
    assert len(name.encode()) <= MAX_NAME_BYTES
    assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name)
    assert safe_name(name) == name
    assert (name == safe_name(other)) == (one == other)


@settings(deadline=None)
@given(st.text(), st.text())
def test_a_download_never_leaves_its_folder(number: str, database: str) -> None:
    place = download_place(cells(number, database=database))
    assert not place.is_absolute()
    assert ".." not in place.parts
    assert place.parts[-2] == "images"
    assert len(place.parts) <= 3


def test_pictures_are_found_where_the_official_downloader_and_ours_put_them(tmp_path: Path) -> None:
    assert find_picture(tmp_path, cells()) is None
    for place in ("a.jpg", "images/a.jpg", "EUROPEANA/images/a.jpg"):
        file = tmp_path / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
        assert find_picture(tmp_path, cells()) == file
    assert place_of(tmp_path, cells()) == tmp_path / "EUROPEANA" / "images" / "a.jpg"


def test_a_picture_cell_that_is_no_path_is_no_picture(tmp_path: Path) -> None:
    for named in ("", "x" * 5000, "a\0b", "."):
        assert find_picture(tmp_path, cells(picture=named)) is None
