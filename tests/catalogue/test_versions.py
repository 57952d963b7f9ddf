"""Catalogues of other versions: an older one is brought here whole or not at all, a newer one left alone."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, CatalogueError, Change, Verdict, backups
from assistant.catalogue.migrations import VERSIONS, migrate, version_of
from assistant.cli import main

FIXTURES = Path(__file__).parent / "fixtures"
NEWER = len(VERSIONS) + 1


def stored(version: int, folder: Path) -> Path:
    path = folder / "old.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript((FIXTURES / f"version-{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return content and time of every file: what changes when somebody touches one."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir() if path.is_file()
    }


@pytest.mark.parametrize("version", range(1, NEWER))
def test_each_version_has_a_stored_catalogue(version: int) -> None:
    """A new version of the schema needs the catalogue of the release before it, with decisions and a log."""
    fixture = FIXTURES / f"version-{version}.sql"
    assert fixture.is_file(), f"store a catalogue of version {version} as {fixture} before the next release"
    said = fixture.read_text(encoding="utf-8")
    assert f"user_version = {version}" in said.lower()
    for table in ("decisions", "steps", "edits", "suggestions"):
        assert f"INSERT INTO {table}" in said.replace('"', ""), f"{fixture} has no {table}"


@pytest.mark.parametrize("version", range(1, NEWER))
def test_an_older_catalogue_is_worked_on_as_before(version: int, tmp_path: Path) -> None:
    with Catalogue.open(stored(version, tmp_path), create=False) as catalogue:
        first = catalogue.picture(catalogue.picture_ids()[0])
        decided = catalogue.decisions(first.object_id)
        catalogue.decide(
            first.object_id, [Change("materials", "tin", Verdict.ADDED, "tin")], name="Add “tin”"
        )
        catalogue.undo()
        assert catalogue.decisions(first.object_id) == decided
        assert catalogue.redo_name == "Add “tin”"
    made = backups.make(tmp_path / "old.sqlite", backups.BY_HAND)
    assert made.version == len(VERSIONS)


# Migrations that do not come to their end

STOPS: dict[str, Sequence[str]] = {
    "a statement that fails": ("ALTER TABLE objects ADD COLUMN title TEXT", "INSERT INTO nothing VALUES (1)"),
    "a disk that is full": (
        "ALTER TABLE objects ADD COLUMN title TEXT",
        "CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9999)"
        " SELECT i, randomblob(500) FROM n",
    ),
}


@pytest.mark.parametrize("why", STOPS)
def test_a_migration_that_stops_midway_leaves_the_old_catalogue(why: str, tmp_path: Path) -> None:
    path = stored(len(VERSIONS), tmp_path)
    Catalogue.open(path).close()
    before = backups.contents(path)
    connection = sqlite3.connect(path, isolation_level=None)
    if "full" in why:
        [pages] = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")

    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, path, (*VERSIONS, STOPS[why]))

    assert version_of(connection) == len(VERSIONS)
    connection.close()
    assert backups.contents(path) == before
    with Catalogue.open(path, create=False) as catalogue:
        assert catalogue.undo() is not None
    [backup] = backups.backups_of(path)
    assert backup.why == f"before version {NEWER}"
    backups.verify(backup.path)


def test_no_backup_no_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = stored(1, tmp_path)
    before = everything(tmp_path)
    monkeypatch.setattr(backups.making, "RESERVE", 2**62)

    with pytest.raises(CatalogueError, match="Make room on the disk"):
        Catalogue.open(path, create=False)
    assert everything(tmp_path) == before


# A newer program's catalogue


def newer_closed(folder: Path) -> Path:
    path = folder / "c.sqlite"
    Catalogue.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEWER}")
    connection.close()
    return path


def newer_in_the_log(folder: Path) -> Path:
    """The newer program died just after it had brought the catalogue to its version."""
    path = folder / "made" / "c.sqlite"
    path.parent.mkdir()
    with Catalogue.open(path) as catalogue, catalogue.reading() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute(f"PRAGMA user_version = {NEWER}")
        connection.execute("INSERT INTO place VALUES (1, '{}')")
        for name in ("c.sqlite", "c.sqlite-wal"):
            (folder / name).write_bytes(path.with_name(name).read_bytes())
    header = (folder / "c.sqlite").read_bytes()
    assert int.from_bytes(header[60:64], "big") == len(VERSIONS)
    return folder / "c.sqlite"


MADE = {"closed": newer_closed, "in the log": newer_in_the_log}


@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("share", ["usual", "read-only"])
def test_a_newer_catalogue_is_refused_and_not_touched(
    made: str, share: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = MADE[made](tmp_path)
    before = everything(tmp_path)
    if share == "read-only":
        path.chmod(stat.S_IRUSR)
        tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
        monkeypatch.setattr(os, "access", lambda _path, mode: not mode & os.W_OK)
    try:
        with pytest.raises(
            CatalogueError, match=rf"newer version .*version {NEWER}.*Install the newer program"
        ):
            Catalogue.open(path, create=False)
    finally:
        tmp_path.chmod(0o755)

    assert everything(tmp_path) == before


COMMANDS: dict[str, Callable[[Path], list[str]]] = {
    "export": lambda path: ["export", "--catalogue", str(path), "--to", str(path.with_name("out.csv"))],
    "backup make": lambda path: ["backup", "make", "--catalogue", str(path)],
    "backup rescue": lambda path: ["backup", "rescue", "--catalogue", str(path)],
}


@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_refuse_it_too(
    made: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = MADE[made](tmp_path)
    before = everything(tmp_path)

    assert main(COMMANDS[command](path)) == 2

    assert "newer version of this program" in capsys.readouterr().err
    assert everything(tmp_path) == before
    assert not path.with_name("c.sqlite.backups").exists()


def test_a_newer_catalogue_is_not_gone_back_in(tmp_path: Path) -> None:
    """A backup of this version must not replace what a newer program has gone on with."""
    path = tmp_path / "c.sqlite"
    with Catalogue.open(path) as catalogue:
        kept = backups.make(catalogue.path, backups.BY_HAND)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEWER}")
    connection.close()
    before = everything(tmp_path)

    with pytest.raises(CatalogueError, match="newer version of this program"):
        backups.restore(path, kept)
    assert everything(tmp_path) == before
