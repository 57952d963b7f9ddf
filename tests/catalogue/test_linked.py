"""A catalogue that is opened by a link elsewhere: SQLite keeps the log beside the file itself."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, CatalogueError, CatalogueGoneError, backups
from assistant.catalogue.backups import Backup
from assistant.catalogue.header import stamp_of
from assistant.databases import log_of
from tests.catalogue.tagging import decide, tags

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")


@pytest.fixture
def link(catalogue: Catalogue, tmp_path: Path) -> Path:
    """A link to the catalogue, elsewhere."""
    (tmp_path / "desk").mkdir()
    path = tmp_path / "desk" / "work.sqlite"
    path.symlink_to(catalogue.path)
    return path


def test_the_log_is_found_beside_the_file_itself(catalogue: Catalogue, kept: Backup, link: Path) -> None:
    decide(catalogue, "in the log")
    assert log_of(link) == log_of(catalogue.path)
    assert log_of(link).stat().st_size > 0


def test_a_log_that_is_taken_away_is_noticed(catalogue: Catalogue, kept: Backup, link: Path) -> None:
    catalogue.close()
    with Catalogue.open(link, create=False) as opened:
        decide(opened, "before")
        log_of(link).rename(link.with_name("somewhere-wal"))
        with pytest.raises(CatalogueGoneError, match="belongs to the open catalogue"):
            decide(opened, "after")
        link.with_name("somewhere-wal").rename(log_of(link))


def test_what_only_the_log_says_is_heard(catalogue: Catalogue, link: Path, tmp_path: Path) -> None:
    """A newer program left it so: its version is in the log alone."""
    with catalogue.reopen() as newer:
        newer._store.connection.execute("PRAGMA user_version = 999")
        left = tmp_path / "left.sqlite"
        shutil.copyfile(catalogue.path, left)
        shutil.copyfile(log_of(catalogue.path), log_of(left))
    link.unlink()
    link.symlink_to(left)
    assert stamp_of(link) == stamp_of(left)
    with pytest.raises(CatalogueError, match="newer version"):
        Catalogue.open(link, create=False)


def test_what_is_put_in_the_place_of_a_damaged_one_never_meets_its_log(
    catalogue: Catalogue, link: Path, kept: Backup, tmp_path: Path
) -> None:
    with catalogue.reopen() as other:
        decide(other, "in the log")
        dead = tmp_path / "dead.sqlite"
        shutil.copyfile(catalogue.path, dead)
        shutil.copyfile(log_of(catalogue.path), log_of(dead))
    dead.write_bytes(b"\xa5" * dead.stat().st_size)
    link.unlink()
    link.symlink_to(dead)

    backups.restore(link, kept)

    assert link.is_symlink()
    with Catalogue.open(link, create=False) as opened:
        assert tags(opened) == ["bronze"]
