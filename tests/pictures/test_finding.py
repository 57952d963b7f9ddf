from __future__ import annotations

import os
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from assistant.pictures import find_pictures, is_picture, read
from assistant.pictures.finding import natural_key


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def _found(*paths: Path, top: Path) -> list[str]:
    return [path.relative_to(top).as_posix() for path in find_pictures(paths)]


def test_numbers_in_names_count_as_numbers(tmp_path: Path) -> None:
    _touch(tmp_path, "coin 10.jpg", "coin 2.jpg", "Coin 1.jpg", "coin 002b.jpg")

    assert _found(tmp_path, top=tmp_path) == ["Coin 1.jpg", "coin 2.jpg", "coin 002b.jpg", "coin 10.jpg"]


def test_a_folder_gives_its_pictures_first_and_then_its_folders(tmp_path: Path) -> None:
    _touch(tmp_path, "b/2.png", "b/a/1.tif", "z.JPG", "10/x.webp", "9/x.gif", "notes.txt")

    assert _found(tmp_path, top=tmp_path) == ["z.JPG", "9/x.gif", "10/x.webp", "b/2.png", "b/a/1.tif"]


def test_hidden_files_and_folders_are_skipped_unless_named(tmp_path: Path) -> None:
    _touch(tmp_path, ".hidden.jpg", ".cache/a.jpg", "seen.jpg", "__MACOSX/._seen.jpg")

    assert _found(tmp_path, top=tmp_path) == ["seen.jpg"]
    assert _found(tmp_path / ".cache", tmp_path / ".hidden.jpg", top=tmp_path) == [
        ".cache/a.jpg",
        ".hidden.jpg",
    ]


def test_the_order_given_is_kept_and_nothing_comes_twice(tmp_path: Path) -> None:
    _touch(tmp_path, "a.jpg", "b.jpg", "c.jpg")

    assert _found(tmp_path / "c.jpg", tmp_path, tmp_path / "a.jpg", top=tmp_path) == [
        "c.jpg",
        "a.jpg",
        "b.jpg",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_circles_of_links_end_and_broken_links_are_told(tmp_path: Path) -> None:
    _touch(tmp_path, "a/1.jpg")
    (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self.jpg").symlink_to(tmp_path / "a" / "self.jpg")
    (tmp_path / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    told: list[str] = []

    found = list(find_pictures([tmp_path], problems=lambda path, reason: told.append(path.name)))

    assert found == [tmp_path / "a" / "1.jpg"]
    assert sorted(told) == ["gone.jpg", "self.jpg"]


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a name be any bytes")
def test_any_name_is_taken(tmp_path: Path) -> None:
    _touch(tmp_path, "Ü ñ 壺\n🏺.jpg")
    no_text = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.jpg"))
    Image.new("RGB", (4, 4)).save(no_text, "JPEG")

    found = list(find_pictures([tmp_path]))

    assert found == [tmp_path / "Ü ñ 壺\n🏺.jpg", no_text]
    assert read(no_text).width == 4


def test_what_is_named_but_is_no_picture_is_told(tmp_path: Path) -> None:
    _touch(tmp_path, "letter.txt")
    told: list[tuple[str, str]] = []

    found = list(
        find_pictures(
            [tmp_path / "letter.txt", tmp_path / "gone.jpg"],
            problems=lambda path, reason: told.append((path.name, reason)),
        )
    )

    assert found == []
    assert [name for name, _ in told] == ["letter.txt", "gone.jpg"]
    assert all(reason.endswith(".") for _, reason in told)


def test_a_folder_without_permission_is_told_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _touch(tmp_path, "closed/1.jpg", "open/2.jpg")
    scandir = os.scandir

    def refusing(path: Path) -> object:  # the tests may run as a user whom no permission stops
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    told: list[tuple[str, str]] = []

    found = list(find_pictures([tmp_path], problems=lambda path, reason: told.append((path.name, reason))))

    assert [path.name for path in found] == ["2.jpg"]
    assert told == [("closed", "You have no permission to look into it.")]


def test_cancelling_stops_at_the_next_file(tmp_path: Path) -> None:
    _touch(tmp_path, *(f"{number}.jpg" for number in range(20)))
    found: list[Path] = []

    for path in find_pictures([tmp_path], cancelled=lambda: len(found) == 3):
        found.append(path)  # noqa: PERF402 - counted while it grows

    assert len(found) == 3


def test_a_very_deep_folder_is_walked(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 300)
    deep.mkdir(parents=True)
    (deep / "1.jpg").write_bytes(b"x")

    assert len(list(find_pictures([tmp_path]))) == 1


@pytest.mark.parametrize("name", ["a.jpg", "A.JPEG", "b.Tiff", "c.heic", "d.e.png"])
def test_picture_names(name: str) -> None:
    assert is_picture(name)


@pytest.mark.parametrize("name", ["jpg", "a.jpg.txt", ".jpg", "", "a.pdf"])
def test_other_names(name: str) -> None:
    assert not is_picture(Path(name))


@given(st.lists(st.text(), max_size=8), st.randoms())
def test_any_names_have_one_order(names: list[str], random: Random) -> None:
    shuffled = names.copy()
    random.shuffle(shuffled)

    assert sorted(shuffled, key=natural_key) == sorted(names, key=natural_key)


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_numbers_are_ordered_by_value(one: int, other: int) -> None:
    assert (natural_key(f"a{one}") < natural_key(f"a{other}")) == (one < other)
