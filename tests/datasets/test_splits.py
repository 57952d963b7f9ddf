"""Which split a file is of: by its place in the dataset's repository, by content, or as a person says."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.datasets.rows import DataError
from assistant.datasets.splits import Split, identify, split_name

HEADER = "idInSource,#portraitMedia.original,database\n"


def official(number: str) -> str:
    return f"{HEADER}{number},https://api.europeana.eu/thumbnail/v2/url.json?uri={number},EUROPEANA\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The dataset's repository after the correction: new files, and the old ones in backup_original/."""
    data = tmp_path / "data"
    (data / "backup_original").mkdir(parents=True)
    for name in ("train.csv", "val.csv"):
        (data / name).write_text(official("new"), "utf-8")
        (data / "backup_original" / name).write_text(official("old"), "utf-8")
    return data


def test_the_place_tells_the_original_from_the_corrected(repository: Path) -> None:
    assert split_name(repository / "train.csv") == "corrected (March 2026)"
    assert split_name(repository / "backup_original" / "val.csv") == "original (before March 2026)"
    assert identify(repository) is Split.CORRECTED
    assert identify(repository / "backup_original") is Split.ORIGINAL


def test_an_old_file_copied_back_beside_its_backup_is_original(repository: Path) -> None:
    (repository / "train.csv").write_bytes(official("old").encode().replace(b"\n", b"\r\n"))
    assert identify(repository) is Split.ORIGINAL
    assert identify(repository / "val.csv") is Split.CORRECTED


def test_an_official_file_taken_out_of_its_place_is_not_guessed(tmp_path: Path) -> None:
    (tmp_path / "train.csv").write_text(official("a"), "utf-8")
    assert identify(tmp_path / "train.csv") is Split.UNKNOWN


def test_other_data_are_own_data_wherever_they_lie(tmp_path: Path) -> None:
    folder = tmp_path / "backup_original"
    folder.mkdir()
    (folder / "train.csv").write_text(f"{HEADER}a,images/a.jpg,MUSEUM\n", "utf-8")
    assert split_name(folder / "train.csv") == "own data"
    assert split_name(tmp_path / "none.csv") == "own data"
    (folder / "train.csv").write_bytes(b"\xff\xfe\0")
    assert split_name(folder) == "own data"


def test_a_person_knows_better(repository: Path) -> None:
    assert split_name(repository / "train.csv", "original") == Split.ORIGINAL
    assert split_name(repository / "train.csv", "own") == "own data"
    with pytest.raises(DataError, match="no split “new”"):
        split_name(repository / "train.csv", "new")


def test_the_official_test_file_is_of_both(shared_data: Path, tmp_path: Path) -> None:
    file = shared_data / "eufcc" / "test_id.csv"
    assert identify(file) is Split.BOTH
    copy = tmp_path / "renamed.csv"
    copy.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert identify(copy) is Split.BOTH
