"""Catalogues in places and shapes that nobody meant: opened as they are, or refused and left alone."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, CatalogueError


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Path]:
    """Make a catalogue under some name, with one choice in it."""

    def make(name: str = "work.sqlite") -> Path:
        with Catalogue.open(tmp_path / name, person="Anna") as catalogue:
            catalogue.choices.set("colour", "metals", "gold", name="Colour")
        return tmp_path / name

    return make


def test_a_file_with_two_names_is_refused_under_both(made, tmp_path):
    path, twin = made(), tmp_path / "twin.sqlite"
    os.link(path, twin)
    before = path.read_bytes()
    for each in (path, twin):
        with pytest.raises(CatalogueError, match="copy the file, and open the copy"):
            Catalogue.open(each, person="Anna")
    assert path.read_bytes() == before and not list(tmp_path.glob("*-wal"))
    twin.unlink()
    Catalogue.open(path, person="Anna").close()


def test_a_link_and_what_it_points_to_are_one_catalogue(made, tmp_path):
    path, link = made(), tmp_path / "link.sqlite"
    link.symlink_to(path)
    with Catalogue.open(path, person="Anna") as here, Catalogue.open(link, person="Bert") as there:
        here.choices.set("colour", "metals", "silver", name="Colour")
        there.choices.set("colour", "woods", "brown", name="Colour")
        assert (
            here.choices.all("colour")
            == there.choices.all("colour")
            == {"metals": "silver", "woods": "brown"}
        )


@pytest.mark.parametrize(
    "name",
    ["a?mode=ro&x.sqlite", "b#part.sqlite", "c%41.sqlite", "d e'f.sqlite", "file:g.sqlite", "h\n.sqlite",
     os.fsdecode(b"i\xff.sqlite")],
)  # fmt: skip
def test_signs_of_an_address_in_a_name_are_letters(made, name, tmp_path):
    try:
        path = made(name)
    except OSError:
        pytest.skip("this drive has no such names")
    assert path.is_file()
    with Catalogue.open(path, person="Anna", create=False) as catalogue:
        assert catalogue.choices.all("colour") == {"metals": "gold"}


def test_a_column_hidden_behind_a_comment_sign_is_found(made):
    path = made()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA writable_schema = ON")
    [sql] = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'decisions'").fetchone()
    first, rest = sql.split(",", 1)
    hidden = f'{first}, "--" TEXT CHECK (0),\n{rest}'  # refuses each decision
    connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'decisions'", (hidden,))
    connection.commit()
    connection.close()
    with pytest.raises(CatalogueError, match="damaged"):
        Catalogue.open(path, person="Anna")
