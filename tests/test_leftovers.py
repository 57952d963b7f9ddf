"""Folders that a killed program worked in go later; the files of one are looked at in test_whole_files."""

from __future__ import annotations

import os
from pathlib import Path

from assistant import leftovers


def test_folders_of_a_killed_program_go_when_they_are_a_day_old(tmp_path: Path) -> None:
    for name, days in ((".work-a", 2), (".work-b", 0), ("mine", 2)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").touch()
        moment = (tmp_path / name).stat().st_mtime - days * 24 * 3600
        os.utime(tmp_path / name, (moment, moment))
    leftovers.sweep_folders(tmp_path, ".work-", ".other-")
    assert {path.name for path in tmp_path.iterdir()} == {".work-b", "mine"}


def test_a_folder_that_is_not_there_holds_no_leftovers(tmp_path: Path) -> None:
    leftovers.sweep(tmp_path / "nowhere")
    leftovers.sweep_folders(tmp_path / "nowhere", ".work-")
