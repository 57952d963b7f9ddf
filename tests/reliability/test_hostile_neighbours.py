"""A computer of several people: what one keeps to oneself, no copy of it tells the others."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from assistant import paths
from assistant.catalogue import Catalogue, backups
from assistant.desktop.pictures.thumbnail_store import ThumbnailStore
from tests.desktop.conftest import _english, _nothing_is_left, make_pictures, make_window  # noqa: F401

pytestmark = pytest.mark.skipif(os.name == "nt", reason="permissions of Unix")


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A catalogue that only its owner may read, in a folder that all may."""
    path = tmp_path / "kept.sqlite"
    with Catalogue.open(path, person="Anna") as catalogue:
        catalogue.choices.set("colour", "metals", "gold", name="Colour")
    path.chmod(0o600)
    return path


def test_a_backup_is_for_those_who_may_read_the_catalogue(kept):
    assert rights(backups.make(kept, backups.BY_HAND).path) == 0o600


def test_what_was_rescued_too(kept):
    assert rights(backups.rescue(kept).backup.path) == 0o600


def test_and_a_damaged_catalogue_that_is_put_aside(kept):
    backup = backups.make(kept, backups.BY_HAND)
    with kept.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3000)
    aside = backups.restore(kept, backup)
    assert {rights(each) for each in kept.parent.rglob("*.sqlite*") if each.is_file()} == {0o600}, aside


def test_a_copy_under_another_name_too(kept, tmp_path):
    with Catalogue.open(kept, person="Anna") as catalogue:
        catalogue.copy(tmp_path / "one.sqlite", lambda: None)
        catalogue.backup(tmp_path / "two.sqlite")
    assert rights(tmp_path / "one.sqlite") == rights(tmp_path / "two.sqlite") == 0o600


def test_a_catalogue_of_a_group_stays_one(kept):
    kept.chmod(0o660)
    assert rights(backups.make(kept, backups.BY_HAND).path) == 0o660


def test_the_folders_of_a_person_are_entered_by_nobody_else(make_window, make_pictures):  # noqa: F811
    from PySide6.QtGui import QImage

    make_window(paths.default_catalogue())
    assert rights(paths.default_catalogue().parent) == 0o700
    store = ThumbnailStore(paths.cache() / "thumbnails")
    [picture] = make_pictures(1)
    store.keep(picture, 96, QImage(8, 8, QImage.Format.Format_RGB32))
    [kept] = {each.parent for each in (paths.cache() / "thumbnails").rglob("*") if each.is_file()}
    assert rights(kept) == 0o700


def test_a_folder_that_is_made_for_several_stays_open(make_window, tmp_path):  # noqa: F811
    make_window(tmp_path / "ours" / "work.sqlite")
    assert rights(tmp_path / "ours") & 0o055
