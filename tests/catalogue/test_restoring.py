"""Going back to a backup: all of it or nothing, whoever has the catalogue open, whenever the program dies."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, CatalogueError, backups
from assistant.catalogue.backups import Backup, BackupError, StoppedError, making
from assistant.catalogue.migrations import VERSIONS
from tests.catalogue.tagging import decide, tags

FIXTURES = Path(__file__).parent / "fixtures"


def test_everything_is_as_it_was_and_can_be_undone(catalogue: Catalogue, kept: Backup) -> None:
    backups.restore(catalogue.path, kept)

    assert tags(catalogue) == ["bronze"]
    assert catalogue.undo_name == "Add “bronze”"
    catalogue.undo()
    assert tags(catalogue) == []


def test_the_present_state_is_kept_before(catalogue: Catalogue, kept: Backup) -> None:
    backups.restore(catalogue.path, kept)

    before = backups.backups_of(catalogue.path)[0]
    assert before.why == "before going back"
    backups.restore(catalogue.path, before)
    assert tags(catalogue) == ["bronze", "gold", "silver"]
    assert catalogue.undo_name == "Add “silver”"


def test_all_who_have_it_open_see_the_backup_with_their_next_question(
    catalogue: Catalogue, kept: Backup
) -> None:
    with catalogue.reopen() as other:
        with other.snapshot():
            assert len(tags(other)) == 3
            backups.restore(catalogue.path, kept)
            assert len(tags(other)) == 3
        assert tags(other) == ["bronze"]
        decide(other, "tin")
    assert tags(catalogue) == ["bronze", "tin"]


def test_it_is_one_file_when_all_have_closed(catalogue: Catalogue, kept: Backup) -> None:
    backups.restore(catalogue.path, kept)
    catalogue.close()

    found = {path.name for path in catalogue.path.parent.iterdir() if path.is_file()}
    assert found == {"catalogue.sqlite"}


def test_somebody_who_is_writing_is_not_run_over(
    catalogue: Catalogue, kept: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "BUSY_SECONDS", 0.0)
    other = sqlite3.connect(catalogue.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(CatalogueError, match="in use by another program"):
        backups.restore(catalogue.path, kept)

    other.execute("ROLLBACK")
    other.close()
    assert len(tags(catalogue)) == 3


def test_a_change_of_mind(catalogue: Catalogue, kept: Backup) -> None:
    asked: list[int] = []

    def after_the_first_piece() -> bool:
        return bool(asked)

    with pytest.raises(StoppedError, match="as it was"):
        backups.restore(
            catalogue.path,
            kept,
            cancelled=after_the_first_piece,
            progress=lambda done, total: asked.append(done),
        )

    assert len(tags(catalogue)) == 3
    decide(catalogue, "tin")


def test_nothing_is_changed_when_the_present_cannot_be_kept(
    catalogue: Catalogue, kept: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "RESERVE", 2**62)

    with pytest.raises(BackupError, match="Nothing was changed"):
        backups.restore(catalogue.path, kept)
    assert len(tags(catalogue)) == 3


def test_a_damaged_backup_is_not_gone_back_to(catalogue: Catalogue, kept: Backup) -> None:
    content = bytearray(kept.path.read_bytes())
    content[8192:12288] = b"\xa5" * 4096
    kept.path.write_bytes(content)

    with pytest.raises(CatalogueError, match="is damaged"):
        backups.restore(catalogue.path, kept)
    assert len(tags(catalogue)) == 3


def test_a_backup_of_a_newer_program_is_refused(catalogue: Catalogue, kept: Backup) -> None:
    newer = sqlite3.connect(kept.path)
    newer.execute(f"PRAGMA user_version = {len(VERSIONS) + 1}")
    newer.close()
    [found] = backups.backups_of(catalogue.path)

    with pytest.raises(BackupError, match="newer version of this program"):
        backups.restore(catalogue.path, found)
    assert len(tags(catalogue)) == 3


@pytest.mark.parametrize("version", range(1, len(VERSIONS)))
def test_a_backup_of_an_older_program_comes_back_in_this_version(
    version: int, catalogue: Catalogue, kept: Backup
) -> None:
    old = kept.path.with_name("catalogue 2020-01-01 10.00.00 daily.sqlite")
    connection = sqlite3.connect(old)
    connection.executescript((FIXTURES / f"version-{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    before = old.read_bytes()
    [found] = [one for one in backups.backups_of(catalogue.path) if one.path == old]
    assert found.version == version

    backups.restore(catalogue.path, found)

    assert catalogue.undo_name == "Add “busts”"
    assert old.read_bytes() == before
    with catalogue.reopen() as other:
        assert len(other.picture_ids()) == 3


def test_without_the_log_the_same_holds(catalogue: Catalogue, kept: Backup) -> None:
    """Some network drives have no shared memory, so the catalogue has no write-ahead log there."""
    path = catalogue.path
    catalogue.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()

    backups.restore(path, kept)

    assert backups.contents(path, whole=True).tags == 1


# Killed


CHILD = """
import os, sys
from pathlib import Path
from assistant.catalogue import backups
from assistant.catalogue.backups import restoring
restoring._PAGES = 1
catalogue, last = Path(sys.argv[1]), int(sys.argv[2])
[backup] = [one for one in backups.backups_of(catalogue) if one.why == "by hand"]
seen = []
def die(done, total):
    seen.append(done)
    if len(seen) == last:
        os._exit(9)
backups.restore(catalogue, backup, progress=die)
os._exit(7)
"""


@pytest.mark.parametrize("last", [1, 7, 20, 10**9])
@pytest.mark.parametrize("journal", ["WAL", "DELETE"])
def test_killed_while_going_back(last: int, journal: str, catalogue: Catalogue, kept: Backup) -> None:
    path = catalogue.path
    catalogue.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.close()

    done = subprocess.run([sys.executable, "-c", CHILD, str(path), str(last)], check=False)

    assert done.returncode == (7 if last > 10**6 else 9)
    with Catalogue.open(path, create=False) as opened:
        assert tags(opened) == (["bronze"] if last > 10**6 else ["bronze", "gold", "silver"])
        with opened.reading() as reading:
            assert reading.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert reading.execute("PRAGMA foreign_key_check").fetchone() is None
