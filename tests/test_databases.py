"""How SQLite is asked for a file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path, PureWindowsPath

import pytest

from assistant.databases import address


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (PureWindowsPath(r"C:\Museum\a catalogue.sqlite"), "file:///C:/Museum/a%20catalogue.sqlite?mode=ro"),
        # SQLite takes what comes after two slashes for a computer, and refuses every other than this one.
        (PureWindowsPath(r"\\archive\share\c.sqlite"), "file:////archive/share/c.sqlite?mode=ro"),
    ],
)
def test_a_drive_and_a_share_of_windows(path: PureWindowsPath, expected: str) -> None:
    assert address(path, "mode=ro") == expected


@pytest.mark.parametrize("name", ["plain.sqlite", "á ‘b’ #1 50%?.sqlite"])
def test_the_address_leads_to_the_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 7")

    with closing(sqlite3.connect(address(path, "mode=ro"), uri=True)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (7,)
