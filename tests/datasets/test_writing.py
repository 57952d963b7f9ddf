"""Tables that cannot be read, places where nothing can be written: one sentence each."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.datasets.rows import DataError, read_rows
from assistant.datasets.writing import write


def test_a_cell_that_no_table_has(tmp_path: Path):
    path = tmp_path / "train.csv"
    path.write_text("a" * 200_000, "utf-8")
    with pytest.raises(DataError, match=r"train\.csv is not a valid CSV file"):
        list(read_rows(path, ["materials"]))


def test_a_file_in_a_folder_that_is_not_there(tmp_path: Path):
    with pytest.raises(DataError, match=r"report\.json cannot be written: No such file"):
        write(tmp_path / "nowhere" / "report.json", b"{}")


def test_what_cannot_replace_its_target_leaves_nothing_behind(tmp_path: Path):
    (tmp_path / "report.json").mkdir()
    with pytest.raises(DataError, match=r"report\.json cannot be written"):
        write(tmp_path / "report.json", b"{}")
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]
