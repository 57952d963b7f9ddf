"""Taking files in: by name, in order, once, and only their names."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, PictureState, folder_rule, pattern_rule

Photos = Callable[..., list[Path]]


def test_pictures_are_added_in_the_order_given(catalogue: Catalogue, photos: Photos) -> None:
    paths = photos("c.jpg", "a.jpg", "b.jpg")

    added = catalogue.add_files(paths)

    assert [row.path for row in catalogue.pictures(added.new)] == paths
    assert catalogue.picture_ids() == added.new
    assert added.known == []


def test_the_object_number_is_the_stem_by_default(catalogue: Catalogue, photos: Photos) -> None:
    [picture_id] = catalogue.add_files(photos("1957.12.jpg")).new

    assert catalogue.picture(picture_id).object_number == "1957.12"


def test_several_pictures_of_an_object_by_a_pattern(catalogue: Catalogue, photos: Photos) -> None:
    paths = photos("1957.12_a.jpg", "1957.12_b.jpg", "1960.3_a.jpg")

    added = catalogue.add_files(paths, object_number=pattern_rule(r"([\d.]+)_[a-z]"))

    first, second, other = catalogue.pictures(added.new)
    assert first.object_id == second.object_id != other.object_id
    assert first.object_number == "1957.12"
    assert [row.path for row in catalogue.pictures_of_object(first.object_id)] == paths[:2]


def test_one_folder_per_object(catalogue: Catalogue, photos: Photos) -> None:
    added = catalogue.add_files(photos("vase/front.jpg", "vase/back.jpg"), object_number=folder_rule)

    assert {row.object_number for row in catalogue.pictures(added.new)} == {"vase"}


def test_a_known_file_is_not_added_twice(catalogue: Catalogue, photos: Photos) -> None:
    paths = photos("a.jpg", "b.jpg")
    first = catalogue.add_files(paths)

    again = catalogue.add_files([paths[1], *photos("c.jpg"), paths[0]])

    assert again.known == [first.new[1], first.new[0]]
    assert len(again.new) == 1
    assert len(catalogue.picture_ids()) == 3


def test_a_file_named_twice_in_one_call_is_one_picture(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("a.jpg")

    added = catalogue.add_files([path, path.parent / "." / ".." / "photos" / "a.jpg"])

    assert added.new == added.known


def test_relative_paths_are_kept_as_absolute_ones(
    catalogue: Catalogue, photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    [path] = photos("a.jpg")
    monkeypatch.chdir(path.parent)

    [picture_id] = catalogue.add_files(["a.jpg"]).new

    assert catalogue.picture(picture_id).path == path


def test_a_missing_file_is_added_with_its_problem(catalogue: Catalogue, tmp_path: Path) -> None:
    [picture_id] = catalogue.add_files([tmp_path / "gone.jpg"]).new

    assert "cannot be opened" in (catalogue.picture(picture_id).problem or "")
    assert catalogue.state(picture_id) is PictureState.PROBLEM


def test_a_missing_file_that_came_back_has_no_problem_any_more(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "late.jpg"
    [picture_id] = catalogue.add_files([path]).new
    path.write_bytes(b"here now")

    assert catalogue.add_files([path]).known == [picture_id]
    assert catalogue.picture(picture_id).problem is None


def test_an_unplugged_disk_does_not_spoil_what_is_known(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("a.jpg")
    [picture_id] = catalogue.add_files([path]).new
    catalogue.identify(picture_id, "aa", width=3, height=2, format="JPEG")
    path.unlink()

    catalogue.add_files([path])

    row = catalogue.picture(picture_id)
    assert (row.sha256, row.width, row.problem) == ("aa", 3, None)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no file names that are not text")
def test_a_name_that_is_no_valid_text_is_kept_byte_for_byte(catalogue: Catalogue, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/gerro-\xe9.jpg"))
    path.write_bytes(b"named on a Windows disk")

    [picture_id] = catalogue.add_files([path]).new

    row = catalogue.picture(picture_id)
    assert row.path == path
    assert row.path.exists()
    assert row.object_number == "gerro-�"
    assert catalogue.add_files([path]).known == [picture_id]


def test_a_changed_file_is_to_be_read_anew(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    [path] = photos("a.jpg")
    [picture_id] = catalogue.add_files([path]).new
    catalogue.identify(picture_id, "old", width=3, height=2, format="JPEG")
    suggest(picture_id, materials=[("bronze", 0.9)])
    path.write_bytes(b"another photograph under the same name")

    assert catalogue.add_files([path]).known == [picture_id]

    assert catalogue.picture(picture_id).sha256 is None
    assert catalogue.suggestions(picture_id) == {}
    assert not catalogue.suggested(picture_id, "f1")
    assert catalogue.state(picture_id) is PictureState.NEW


def test_a_file_that_only_changed_its_date_keeps_its_suggestions(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    [path] = photos("a.jpg")
    [picture_id] = catalogue.add_files([path]).new
    catalogue.identify(picture_id, "same")
    suggest(picture_id, materials=[("bronze", 0.9)])
    os.utime(path, ns=(1, 1))

    catalogue.add_files([path])
    catalogue.identify(picture_id, "same")

    assert catalogue.suggested(picture_id, "f1")
    assert [each.uri for each in catalogue.suggestions(picture_id)["materials"]] == ["bronze"]


def test_progress_counts_to_the_end(catalogue: Catalogue, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    catalogue.add_files([tmp_path / f"{n}.jpg" for n in range(1200)], progress=lambda *at: seen.append(at))

    assert seen[-1] == (1200, 1200)
    assert len(seen) > 1
    assert seen == sorted(seen)


def test_what_was_taken_in_before_cancel_stays(catalogue: Catalogue, tmp_path: Path) -> None:
    answers = iter([False, True])

    added = catalogue.add_files([tmp_path / f"{n}.jpg" for n in range(1200)], cancelled=lambda: next(answers))

    assert 0 < len(added.new) < 1200
    assert catalogue.picture_ids() == added.new


def test_a_generator_of_paths_is_taken_as_well(catalogue: Catalogue, photos: Photos) -> None:
    assert len(catalogue.add_files(path for path in photos("a.jpg", "b.jpg")).new) == 2


def test_nothing_is_written_beside_the_photographs(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("a.jpg")
    before = path.stat()

    catalogue.add_files([path])

    assert path.stat() == before
    assert list(path.parent.iterdir()) == [path]
