"""What the window remembers of itself: kept as plain values, and never executed."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QSettings

from assistant import paths
from assistant.desktop.kept import Kept


def test_values_come_back_as_they_were(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "window.json")
    values: dict[str, Any] = {
        "geometry": QByteArray(b"\x01\x00\xff@Variant("),
        "folder": "/a/é b",
        "folded": True,
        "tested": ["one"],
        "nothing": [],
    }
    for name, value in values.items():
        kept.setValue(name, value)
    again = Kept(tmp_path / "window.json")
    assert {name: again.value(name) for name in values} == values
    assert isinstance(again.value("geometry"), QByteArray)
    assert again.contains("folded")
    assert not again.contains("other")
    assert again.value("other", "usual") == "usual"


def test_two_windows_do_not_forget_for_each_other(tmp_path: Path) -> None:
    one, other = Kept(tmp_path / "window.json"), Kept(tmp_path / "window.json")
    one.setValue("a", "1")
    other.setValue("b", "2")
    again = Kept(tmp_path / "window.json")
    assert (again.value("a"), again.value("b")) == ("1", "2")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": ', "null", "[" * 100_000, '"\\ud800"', "\0"])
def test_a_broken_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(text)
    kept = Kept(path)
    assert kept.value("a") is None
    kept.setValue("a", "1")
    assert Kept(path).value("a") == "1"


def test_a_wrong_entry_costs_itself_alone(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    entries = {"a": {"bytes": "no base64!"}, "b": {"x": 1}, "c": [[1]], "d": None, "e": "stays"}
    path.write_text(json.dumps(entries))
    kept = Kept(path)
    assert [name for name in entries if kept.contains(name)] == ["e"]


def test_a_folder_that_cannot_be_written_only_makes_it_forget(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    kept = Kept(tmp_path / "file" / "window.json")
    kept.setValue("a", "1")
    assert kept.value("a") == "1"


class Program:
    """An object that makes a folder when it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __reduce__(self) -> Any:
        return os.mkdir, (str(self._folder),)


def test_the_window_executes_nothing_of_what_it_remembers(make_window: Any, tmp_path: Path) -> None:
    """The file of a QSettings may hold pickled objects, which reading a value would run."""
    hostile = QSettings(str(tmp_path / "hostile.ini"), QSettings.Format.IniFormat)
    for name in ("geometry", "splitter", "exhibits/folded", "packs/tested", "statistics/folder"):
        hostile.setValue(name, Program(tmp_path / "executed"))
    hostile.sync()
    assert "PyObjectWrapper" in (tmp_path / "hostile.ini").read_text()
    paths.settings().mkdir(parents=True, exist_ok=True)
    shutil.copy(tmp_path / "hostile.ini", paths.settings() / "window.ini")
    make_window()
    assert not (tmp_path / "executed").exists()
