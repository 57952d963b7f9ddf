"""Opening, and everything that can be wrong with the file: one clear sentence, nothing harmed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, CatalogueError, Change, Verdict, store
from assistant.catalogue.errors import explained
from assistant.catalogue.migrations import APPLICATION_ID, VERSIONS

Photos = Callable[..., list[Path]]

BRONZE = Change("materials", "bronze", Verdict.ACCEPTED, "bronze")


def test_the_header_names_the_file_type_and_version(catalogue: Catalogue) -> None:
    header = catalogue.path.read_bytes()[:100]

    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID  # SQLite file format, section 1.3
    assert int.from_bytes(header[60:64], "big") == len(VERSIONS)


def test_a_closed_catalogue_is_one_file(tmp_path: Path) -> None:
    with Catalogue.open(tmp_path / "c.sqlite") as catalogue:
        catalogue.add_files([tmp_path / "a.jpg"])

    assert [path.name for path in tmp_path.iterdir()] == ["c.sqlite"]


def test_no_catalogue_is_made_when_none_shall_be(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="There is no catalogue at"):
        Catalogue.open(tmp_path / "typo.sqlite", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"folder .*nowhere does not exist"):
        Catalogue.open(tmp_path / "nowhere" / "c.sqlite")


def test_a_folder_is_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="is a folder"):
        Catalogue.open(tmp_path)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff" * 1000)

    with pytest.raises(CatalogueError, match="is not a catalogue of this program"):
        Catalogue.open(path)
    assert path.read_bytes() == b"\xff\xd8\xff" * 1000


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE pictures (id)")
    other.commit()
    other.close()
    before = path.read_bytes()

    with pytest.raises(CatalogueError, match="database of another program"):
        Catalogue.open(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    path.touch()

    with Catalogue.open(path) as catalogue:
        assert catalogue.picture_ids() == []


def test_a_newer_catalogue_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    Catalogue.open(path).close()
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {len(VERSIONS) + 1}")
    newer.close()
    before = path.read_bytes()

    with pytest.raises(CatalogueError, match="newer version of this program"):
        Catalogue.open(path)
    assert path.read_bytes() == before


def test_a_damaged_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    with Catalogue.open(path) as catalogue:
        catalogue.add_files([tmp_path / f"{n}.jpg" for n in range(500)])
    content = bytearray(path.read_bytes())
    content[8192:20480] = b"\xa5" * (20480 - 8192)
    path.write_bytes(bytes(content))

    with pytest.raises(CatalogueError, match="is damaged"):
        Catalogue.open(path)


def test_a_catalogue_another_program_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.0)
    path = tmp_path / "c.sqlite"
    with Catalogue.open(path) as catalogue:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CatalogueError, match="in use by another program"):
            catalogue.set_place({"picture": 1})
        other.execute("ROLLBACK")
        other.close()

        catalogue.set_place({"picture": 1})
        assert catalogue.place() == {"picture": 1}


def test_a_full_disk_loses_only_the_last_step(catalogue: Catalogue, photos: Photos) -> None:
    [picture_id] = catalogue.add_files(photos("a.jpg")).new
    object_id = catalogue.picture(picture_id).object_id
    catalogue.decide(object_id, [BRONZE], name="Accept")
    connection = catalogue._store.connection
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(CatalogueError, match="the disk is full"):
        catalogue.add_files([Path("/photos") / (f"{n}" * 40) for n in range(2000)])

    connection.execute("PRAGMA max_page_count = 1000000")
    assert [decision.uri for decision in catalogue.decisions(object_id)] == ["bronze"]
    assert catalogue.undo() is not None


def test_a_read_only_file_and_folder(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    Catalogue.open(path).close()
    path.chmod(0o444)
    if os.access(path, os.W_OK):
        pytest.skip("this account may write every file")
    with pytest.raises(CatalogueError, match="read-only"):
        Catalogue.open(path)
    path.chmod(0o644)
    tmp_path.chmod(0o555)
    try:
        for name in ("c.sqlite", "new.sqlite"):
            with pytest.raises(CatalogueError, match="read-only"):
                Catalogue.open(tmp_path / name)
    finally:
        tmp_path.chmod(0o755)


def test_what_the_system_says_is_read_only_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "c.sqlite"
    Catalogue.open(path).close()
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)

    for name in ("c.sqlite", "new.sqlite"):
        with pytest.raises(CatalogueError, match="read-only"):
            Catalogue.open(tmp_path / name)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("attempt to write a readonly database", "read-only"),
        ("unable to open database file", "Check that the folder exists"),
        ("disk I/O error", "Check the disk"),
        ("database disk image is malformed", "backup"),
        ("database is locked", "in use by another program"),
        ("database table is locked", "in use by another program"),
        ("something nobody thought of", "something nobody thought of"),
    ],
)
def test_each_error_is_a_sentence_with_the_file(said: str, sentence: str) -> None:
    message = str(explained(sqlite3.OperationalError(said), Path("/museum/coins.sqlite")))

    assert message.startswith("/museum/coins.sqlite ")
    assert sentence in message
    assert message.endswith(".")


def test_a_backup_is_a_catalogue_with_the_same_decisions(
    catalogue: Catalogue, photos: Photos, tmp_path: Path
) -> None:
    [picture_id] = catalogue.add_files(photos("a.jpg")).new
    catalogue.decide(catalogue.picture(picture_id).object_id, [BRONZE], name="Accept")
    to = tmp_path / "backup.sqlite"
    to.write_bytes(b"an older backup")

    catalogue.backup(to)

    with Catalogue.open(to, create=False) as copy:
        assert copy.undo_name == "Accept"
        assert copy.pictures(copy.picture_ids()) == catalogue.pictures(catalogue.picture_ids())
    assert sorted(path.name for path in tmp_path.glob("*backup*")) == ["backup.sqlite"]


def test_a_backup_that_cannot_be_written_leaves_nothing(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(CatalogueError, match="nowhere"):
        catalogue.backup(tmp_path / "nowhere" / "b.sqlite")
    with pytest.raises(CatalogueError, match="could not be written"):
        catalogue.backup(tmp_path / "taken")
    with pytest.raises(CatalogueError, match="open catalogue"):
        catalogue.backup(catalogue.path)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_copy_under_the_name_of_the_open_catalogue_is_refused(catalogue: Catalogue, photos: Photos) -> None:
    catalogue.add_files(photos("a.jpg"))

    with pytest.raises(CatalogueError, match="is the name of the open catalogue"):
        catalogue.copy(catalogue.path, lambda: None)
    assert len(catalogue.picture_ids()) == 1


def test_the_name_of_the_person_is_the_account_by_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "nuria")
    with Catalogue.open(tmp_path / "c.sqlite") as catalogue:
        assert catalogue.person == "nuria"
        with catalogue.reopen() as second:
            assert second.person == "nuria"


def test_flush_moves_the_log_into_the_file(catalogue: Catalogue, photos: Photos) -> None:
    catalogue.add_files(photos("a.jpg"))
    size = catalogue.path.stat().st_size
    catalogue.add_files(photos(*(f"{n}.jpg" for n in range(400))))

    catalogue.flush()

    assert catalogue.path.stat().st_size > size
