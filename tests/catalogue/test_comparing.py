"""Whether a backup has everything: exactly, whatever was changed, and whoever changed it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from assistant.catalogue import Catalogue, Change, Verdict, backups
from assistant.catalogue.backups.comparing import _NOT_COMPARED
from assistant.catalogue.backups.names import DAMAGED, RESCUED
from assistant.catalogue.values import Seen, Suggestion

Photos = Callable[..., list[Path]]


@pytest.fixture
def full(catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]) -> Catalogue:
    """A catalogue with a row in every table."""
    catalogue.add_files(photos("a.jpg", "copy/a.jpg", "c.jpg"))
    first, second, third = catalogue.picture_ids()
    for picture in (first, second):
        catalogue.identify(picture, "same", width=2, height=2, format="JPEG")
    catalogue.identify(third, "other", width=2, height=2, format="JPEG")
    change = Change("materials", "u:1", Verdict.ADDED, "bronze")
    catalogue.decide(catalogue.picture(first).object_id, [change], name="Add")
    catalogue.choices.set("filter", "mine", {"a": 1}, name="Save")
    catalogue.link_exhibit(third, "A 1")
    catalogue.set_place({"picture": first})
    suggest(third, materials=[("u:1", 0.5)])
    catalogue.likeness.keep(third, Seen("space", np.ones(4, np.float32) / 2))
    return catalogue


def columns(catalogue: Catalogue) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(catalogue.path)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [
            (table, row[1])
            for table in tables
            if not table.startswith("sqlite_")
            for row in connection.execute(f"PRAGMA table_info({table})")
        ]


def test_any_value_that_is_another_is_noticed(full: Catalogue) -> None:
    made = backups.make(full.path, backups.BY_HAND)
    assert backups.unchanged_since(full.path, made)
    tried = 0
    for table, column in columns(full):
        if table in _NOT_COMPARED:
            continue
        with closing(sqlite3.connect(full.path, isolation_level=None)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            [before] = connection.execute(f"SELECT {column} FROM {table} LIMIT 1").fetchone()
            connection.execute(f"UPDATE {table} SET {column} = 4711 WHERE {column} IS ?", (before,))
            assert not backups.unchanged_since(full.path, made), f"{table}.{column}"
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE {column} IS 4711", (before,))
        assert backups.unchanged_since(full.path, made), f"{table}.{column}"
        tried += 1
    assert tried > 50


def test_the_place_on_the_desk_is_no_reason_for_a_backup(full: Catalogue) -> None:
    made = backups.make(full.path, backups.BY_HAND)
    full.set_place({"picture": 2})
    assert backups.unchanged_since(full.path, made)


def test_a_file_read_anew_with_other_content_is_noticed(full: Catalogue) -> None:
    """As many hashes as before, as many pictures, no step of a person: only the rows differ."""
    third = full.picture_ids()[-1]
    made = backups.make(full.path, backups.BY_HAND)
    full.identify(third, "another", width=2, height=2, format="JPEG")
    assert not backups.unchanged_since(full.path, made)


def test_suggestions_of_a_reading_are_never_changed_but_made_anew(full: Catalogue) -> None:
    """Why the suggestions themselves, a hundred times as many rows, need not be compared."""
    third = full.picture_ids()[-1]
    run = full.start_run(pack="p", version="1", fingerprint="f2", vocabulary="v")
    full.record_suggestions(run, third, {"materials": [Suggestion("materials", "u:1", 0.5, 1, {})]})
    made = backups.make(full.path, backups.BY_HAND)
    full.record_suggestions(run, third, {"materials": [Suggestion("materials", "u:1", 0.6, 1, {})]})
    assert not backups.unchanged_since(full.path, made)


def test_two_states_with_the_same_counts_after_going_back(full: Catalogue) -> None:
    object_id = full.picture(full.picture_ids()[0]).object_id
    then = backups.make(full.path, backups.BY_HAND)
    full.decide(object_id, [Change("materials", "gold", Verdict.ADDED, "gold")], name="Add")
    with_gold = backups.make(full.path, backups.BY_HAND)
    backups.restore(full.path, then)
    full.decide(object_id, [Change("materials", "tin", Verdict.ADDED, "tin")], name="Add")

    assert not backups.unchanged_since(full.path, with_gold)


def test_a_table_of_somebodys_own_counts_too(full: Catalogue) -> None:
    with closing(sqlite3.connect(full.path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE my_notes (id INTEGER PRIMARY KEY, note)")
        made = backups.make(full.path, backups.BY_HAND)
        assert backups.unchanged_since(full.path, made)
        connection.execute("INSERT INTO my_notes (note) VALUES ('mine')")
    assert not backups.unchanged_since(full.path, made)


@pytest.mark.parametrize("why", [DAMAGED, RESCUED])
def test_what_was_kept_of_a_damaged_one_is_not_the_backup_of_the_day(full: Catalogue, why: str) -> None:
    backups.make(full.path, why)

    made = backups.daily(full.path)

    assert made is not None
    assert made.why == "daily"
    full.undo()
    assert backups.daily(full.path) is None


def test_what_is_no_catalogue_any_more_is_not_the_backup_of_the_day(full: Catalogue) -> None:
    made = backups.make(full.path, "daily", at=datetime.now())
    made.path.write_bytes(b"noise" * 1000)
    assert backups.daily(full.path) is not None
