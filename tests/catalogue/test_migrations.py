"""Catalogues of every released version are opened, with a copy made before they are changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest
import sqlite_utils

from assistant.catalogue import Catalogue, CatalogueError, PictureState, Verdict
from assistant.catalogue.migrations import APPLICATION_ID, VERSIONS, migrate, version_1, version_of

FIXTURES = Path(__file__).parent / "fixtures"


def stored(version: int, folder: Path) -> Path:
    """Build the stored catalogue of a released version; kept as SQL so that a change can be read."""
    path = folder / f"version-{version}.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript((FIXTURES / f"version-{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def test_every_released_version_is_stored() -> None:
    assert {path.name for path in FIXTURES.glob("*.sql")} == {
        f"version-{number}.sql" for number in range(1, len(VERSIONS) + 1)
    }


@pytest.mark.parametrize("version", range(1, len(VERSIONS) + 1))
def test_a_stored_catalogue_opens_with_everything_in_it(version: int, tmp_path: Path) -> None:
    with Catalogue.open(stored(version, tmp_path), create=False) as catalogue:
        first, second, third = catalogue.pictures(catalogue.picture_ids())
        assert [row.object_number for row in (first, second, third)] == ["1957.12", "1957.12", "1960.3"]
        assert list(catalogue.states().values()) == [
            PictureState.STARTED,
            PictureState.STARTED,
            PictureState.PROBLEM,
        ]
        decided = {each.label: each.verdict for each in catalogue.decisions(first.object_id)}
        assert decided == {"bronze": Verdict.ACCEPTED, "gold": Verdict.REJECTED, "busts": Verdict.ADDED}
        assert [each.rank for each in catalogue.suggestions(first.id)["materials"]] == [1, 2]
        assert catalogue.suggested(first.id, "pack-fingerprint")
        assert catalogue.place() == {"facet": "materials", "picture": 2}
        assert catalogue.undo_name == "Add “busts”"
        assert catalogue.redo_name == "Mark as done"
        for _ in range(3):
            assert catalogue.undo() is not None
        assert catalogue.decisions(first.object_id) == []


@pytest.mark.parametrize("version", range(1, len(VERSIONS) + 1))
def test_an_old_undo_log_takes_steps_of_the_new_kinds(version: int, tmp_path: Path) -> None:
    with Catalogue.open(stored(version, tmp_path), create=False) as catalogue:
        catalogue.link_exhibit(1, "1960.3")
        assert catalogue.redo_name is None
        catalogue.undo()
        assert catalogue.undo_name == "Add “busts”"


def test_version_2_knows_what_was_said_about_exhibits(tmp_path: Path) -> None:
    with Catalogue.open(stored(2, tmp_path), create=False) as catalogue:
        said = catalogue.exhibit_of(1)
        assert said is not None
        assert (said.exhibit, said.confidence, said.index_name) == ("1957.12", 0.97, "paintings.exhibits")
        assert catalogue.refused_exhibits(2, (0.1, 0.2, 0.5, 0.9)) == {"1899.7"}
        while catalogue.undo() is not None:
            pass
        assert catalogue.identifications(1) == catalogue.identifications(2) == []


def test_version_3_knows_what_was_chosen_and_which_pictures_were_joined(tmp_path: Path) -> None:
    with Catalogue.open(stored(3, tmp_path), create=False) as catalogue:
        assert catalogue.choices.all("never") == {"materials http://vocab.getty.edu/aat/300011021": True}
        while catalogue.undo() is not None:
            pass
        assert catalogue.choices.all("never") == {}
        numbers = [row.object_number for row in catalogue.pictures(catalogue.picture_ids())]
        assert numbers == ["1957.12", "1957.12_b", "1960.3"]


@pytest.mark.parametrize("version", range(1, len(VERSIONS) + 1))
def test_a_migrated_catalogue_has_the_schema_of_a_new_one(version: int, tmp_path: Path) -> None:
    old = stored(version, tmp_path)
    Catalogue.open(old).close()
    Catalogue.open(tmp_path / "new.sqlite").close()

    assert _schema(old) == _schema(tmp_path / "new.sqlite")


def _schema(path: Path) -> Mapping[str, object]:
    database = sqlite_utils.Database(path)
    schema = {
        table.name: (table.columns, table.pks, sorted(table.foreign_keys), table.indexes, table.strict)
        for table in database.tables
    }
    database.close()
    return schema


VERSION_2 = ("ALTER TABLE objects ADD COLUMN title TEXT",)


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def test_an_existing_file_is_copied_before_it_is_changed(tmp_path: Path) -> None:
    path = stored(1, tmp_path)
    connection = _opened(path)

    backup = migrate(connection, path, (version_1.STATEMENTS, VERSION_2))

    assert version_of(connection) == 2
    connection.execute("SELECT title FROM objects")
    connection.close()
    assert backup == path.with_name("version-1.before-version-2.sqlite")
    with Catalogue.open(backup, create=False) as before:
        assert len(before.picture_ids()) == 3


def test_an_earlier_backup_is_not_overwritten(tmp_path: Path) -> None:
    path = stored(1, tmp_path)
    earlier = path.with_name("version-1.before-version-2.sqlite")
    earlier.write_text("precious")
    connection = _opened(path)

    backup = migrate(connection, path, (version_1.STATEMENTS, VERSION_2))

    connection.close()
    assert backup == path.with_name("version-1.before-version-2-2.sqlite")
    assert earlier.read_text() == "precious"


def test_a_new_file_needs_no_backup(tmp_path: Path) -> None:
    connection = _opened(tmp_path / "c.sqlite")

    assert migrate(connection, tmp_path / "c.sqlite", (version_1.STATEMENTS, VERSION_2)) is None

    [application] = connection.execute("PRAGMA application_id").fetchone()
    connection.close()
    assert application == APPLICATION_ID
    assert [path.name for path in tmp_path.iterdir()] == ["c.sqlite"]


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = stored(1, tmp_path)
    connection = _opened(path)

    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, path, (version_1.STATEMENTS, (*VERSION_2, "CREATE TABLE objects (id)")))

    assert version_of(connection) == 1
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("SELECT title FROM objects")
    connection.close()


def test_a_migration_that_breaks_a_reference_changes_nothing(tmp_path: Path) -> None:
    path = stored(1, tmp_path)
    connection = _opened(path)

    with pytest.raises(CatalogueError, match="point nowhere"):
        migrate(connection, path, (version_1.STATEMENTS, ("DELETE FROM objects",)))

    assert connection.execute("SELECT count(*) FROM objects").fetchone() == (2,)
    connection.close()
