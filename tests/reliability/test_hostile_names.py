"""Folders from old disks and from pranksters: names that are no text, or look like something else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from assistant.catalogue import Catalogue, backups
from assistant.identify.index import ExhibitIndex, NewPicture
from assistant.identify.sources import from_folder
from tests.identify.index.conftest import DIMENSIONS, unit_vectors

LATIN = [os.fsdecode(b"caf\xe9"), os.fsdecode(b"caf\xe8")]
"""“café” and “cafè” as an archive of the nineties wrote them."""

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are text there")


@pytest.fixture
def old_folder(tmp_path: Path) -> Path:
    """A folder of pictures with such names, in a folder with such a name."""
    folder = tmp_path / LATIN[0]
    folder.mkdir()
    for name in (*LATIN, "new\nline", "=cmd"):
        Image.new("RGB", (8, 8)).save(folder / f"{name}.png")
    return folder


def test_exhibits_are_named_as_the_old_system_meant_it(old_folder):
    found = from_folder(old_folder, problems=lambda path, reason: pytest.fail(reason))
    assert {name for one in found for name in one.exhibits} == {"café", "cafè", "new\nline", "=cmd"}


def test_an_index_finds_their_pictures_again_also_in_another_place(old_folder, tmp_path):
    found = from_folder(old_folder, problems=lambda path, reason: pytest.fail(reason))
    vectors = unit_vectors(len(found))
    made = {"fingerprint": "f", "dimensions": DIMENSIONS, "describer": {"pack": "starter"}}
    with ExhibitIndex.create(old_folder / "made.exhibits", **made) as index:
        index.add(
            NewPicture(one.exhibits, one.path, f"{number:064}", vectors[number])
            for number, one in enumerate(found)
        )
        assert index.exhibit("café").pictures[0].path == old_folder / f"{LATIN[0]}.png"
        assert {path for path, _ in index.known()} == {one.path for one in found}
    moved = old_folder.rename(tmp_path / LATIN[1])
    with ExhibitIndex.open(moved / "made.exhibits") as index:
        assert index.exhibit("cafè").pictures[0].path == moved / f"{LATIN[1]}.png"


def test_a_catalogue_in_such_a_folder_has_backups_and_copies(old_folder):
    path = old_folder / f"{LATIN[1]}.sqlite"
    with Catalogue.open(path, person="Anna") as catalogue:
        catalogue.choices.set("colour", "metals", "gold", name="Colour")
        made = backups.make(path, backups.BY_HAND)
        assert [each.path for each in backups.backups_of(path)] == [made.path]
        catalogue.choices.set("colour", "metals", "silver", name="Colour")
        catalogue.backup(old_folder / f"{LATIN[0]} copy.sqlite")
        catalogue.copy(old_folder / f"{LATIN[1]} copy.sqlite", lambda: None)
    assert backups.rescue(path).rows["choices"] == 1
    backups.restore(path, made)
    for name, colour in ((path.name, "gold"), (f"{LATIN[0]} copy.sqlite", "silver")):
        with Catalogue.open(old_folder / name, person="Anna") as catalogue:
            assert catalogue.choices.all("colour") == {"metals": colour}


@pytest.mark.parametrize(
    "name", ["new\nline.sqlite", ".sqlite", ".hidden.sqlite", f"{'x' * 240}.sqlite", "漢" * 80, "-rf"]
)
def test_whatever_a_catalogue_is_called_its_backups_are_listed(tmp_path, name):
    path = tmp_path / name
    Catalogue.open(path, person="Anna").close()
    made = backups.make(path, backups.BY_HAND)
    assert [each.path for each in backups.backups_of(path)] == [made.path]


def test_an_exhibit_is_linked_from_an_index_with_such_a_name(old_folder, tmp_path):
    with Catalogue.open(tmp_path / "work.sqlite", person="Anna") as catalogue:
        [picture] = catalogue.add_files([old_folder / f"{LATIN[0]}.png"]).new
        catalogue.link_exhibit(picture, "café", index_name=f"{LATIN[0]}.exhibits")
        [said] = catalogue.identifications(picture)
    assert said.exhibit == "café" and said.index_name == "caf\N{REPLACEMENT CHARACTER}.exhibits"
