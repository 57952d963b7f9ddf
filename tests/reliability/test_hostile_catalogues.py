"""Catalogues in places and shapes that nobody meant: opened as they are, or refused and left alone."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assistant.catalogue import Catalogue, CatalogueError, Change, Verdict, contents, identity
from assistant.catalogue.values import Seen


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


@pytest.mark.skipif(sys.platform != "linux", reason="how Linux tells what its drives are")
def test_the_short_name_that_windows_gives_a_file_is_no_second_one(made, tmp_path, monkeypatch):
    """A drive of Windows at a computer with Linux: ntfs-3g counts two names, and there is one."""
    path = made()
    os.link(path, tmp_path / "WORK~1.SQL")
    device = path.stat().st_dev
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        f"36 27 {os.major(device)}:{os.minor(device)} / /media/disk rw - fuseblk /dev/sdb1 rw\n", "utf-8"
    )
    monkeypatch.setattr(identity, "_MOUNTS", mounts)
    Catalogue.open(path, person="Anna").close()
    os.link(path, tmp_path / "twin.sqlite")
    with pytest.raises(CatalogueError, match="under several names"):
        Catalogue.open(path, person="Anna")


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


@pytest.mark.parametrize("year", [1901, 2300, 2446])
def test_a_picture_of_an_impossible_date_is_taken_in(made, tmp_path, year):
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"x")
    seconds = (year - 1970) * 31_556_952
    try:
        os.utime(picture, (seconds, seconds))
    except (OSError, OverflowError):
        pytest.skip("this drive has no such dates")
    with Catalogue.open(made(), person="Anna") as catalogue:
        added = catalogue.add_files([picture])
        assert len(added.new) == 1
        assert catalogue.add_files([picture]).known == added.new, "it seems to have changed"


@pytest.mark.parametrize(
    "odd",
    [np.ones(6), np.ones(0), np.ones(40_000), np.full(4, np.nan), np.full(4, 1e9)],
    ids=["longer", "empty", "endless", "no number", "too large"],
)
def test_what_a_model_saw_and_cannot_be_compared_leaves_the_catalogue_whole(made, tmp_path, odd):
    with Catalogue.open(made(), person="Anna") as catalogue:
        first, second = catalogue.add_files([tmp_path / "a.jpg", tmp_path / "b.jpg"]).new
        run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
        catalogue.record_suggestions(run, first, {}, Seen("eyes", np.ones(4, np.float32)))
        catalogue.record_suggestions(run, second, {}, Seen("eyes", odd.astype(np.float32)))
        with catalogue.reading() as connection:
            assert not contents.wrong(connection)
        assert catalogue.likeness.seen(first) is not None and catalogue.likeness.seen(second) is None


@pytest.mark.parametrize("person", ["Zo\udcebl", "An\nna\x1b[2J", "\u202eannA", ""])
def test_whatever_the_account_is_called_decisions_are_kept(made, tmp_path, person):
    with Catalogue.open(made(), person=person) as catalogue:
        [picture] = catalogue.add_files([tmp_path / "a.jpg"]).new
        thing = catalogue.picture(picture).object_id
        catalogue.decide(thing, [Change("materials", "u", Verdict.ACCEPTED, "gold")], name="Accept")
        [decision] = catalogue.decisions(thing)
    assert decision.person.isprintable()
