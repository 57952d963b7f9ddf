"""A large catalogue read from end to end beside the work: what opening does not look at is found."""

from __future__ import annotations

import random
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, Change, Verdict, reading_through
from assistant.catalogue.reading_through import read_through


@pytest.fixture
def large(catalogue: Catalogue) -> Catalogue:
    """A catalogue of 300 pictures with a decision for each; open, as the window has it."""
    ids = catalogue.add_files([Path(f"/photos/{number}.jpg") for number in range(300)]).new
    bronze = [Change("materials", "u:1", Verdict.ADDED, "bronze")]
    catalogue.decide_many([(row.object_id, bronze) for row in catalogue.pictures(ids)], name="Add")
    return catalogue


@pytest.fixture(autouse=True)
def _without_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_through, "_REST_SECONDS", 0)


def test_a_sound_one_is_called_so_while_it_is_open(large: Catalogue) -> None:
    assert read_through(large.path) == ""


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE decisions SET verdict = 'perhaps' WHERE object_id = 200", "decisions"),
        ("UPDATE edits SET after = '[1,2]' WHERE position = 250", "edits"),
        ("UPDATE pictures SET width = 'wide' WHERE id = 299", "pictures"),
    ],
)
def test_a_wrong_value_is_found(large: Catalogue, statement: str, table: str) -> None:
    with closing(sqlite3.connect(large.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)
    wrong = read_through(large.path)
    assert wrong is not None
    assert table in wrong


def test_a_page_that_is_noise_is_found(large: Catalogue) -> None:
    large.close()
    content = bytearray(large.path.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle : middle + 4096] = random.Random(1).randbytes(4096)
    large.path.write_bytes(content)
    assert read_through(large.path)


def test_nothing_is_written(large: Catalogue) -> None:
    before = large.path.read_bytes()
    read_through(large.path)
    assert large.path.read_bytes() == before


def test_what_is_decided_meanwhile_does_not_wait(large: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """At every rest somebody decides: nobody has a lock, and what is read stays sound."""
    rests = []

    def decide(cancelled: Callable[[], bool]) -> None:
        uri = f"meanwhile {len(rests)}"
        if len(rests) < 5:
            rests.append(uri)
            with Catalogue.open(large.path, person="Jordi", wait=0) as other:
                other.decide(1, [Change("materials", uri, Verdict.ADDED, uri)], name="Add")

    monkeypatch.setattr(reading_through, "_rest", decide)
    assert read_through(large.path) == ""
    assert {one.uri for one in large.decisions(1)} == {"u:1", *rests}
    assert len(rests) == 5


def test_it_ends_when_the_window_closes(large: Catalogue) -> None:
    assert read_through(large.path, lambda: True) is None
    assert not [one for one in threading.enumerate() if one.name == "reading through"]


def test_it_is_ended_in_the_middle_of_a_statement(large: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that would take for ever stands for the pages of a gigabyte."""
    for_ever = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    closing_window = threading.Event()

    def endless(connection: sqlite3.Connection, cancelled: Callable[[], bool]) -> str:
        closing_window.set()
        connection.execute(for_ever).fetchone()
        return "never"

    monkeypatch.setattr(reading_through, "_wrong", endless)
    assert read_through(large.path, closing_window.is_set) is None


def test_where_reading_holds_up_those_who_write_it_is_not_read(large: Catalogue) -> None:
    large.close()
    with closing(sqlite3.connect(large.path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        assert read_through(large.path) is None


def test_a_drive_that_is_gone_is_no_damage(tmp_path: Path) -> None:
    assert read_through(tmp_path / "gone.sqlite") is None
    assert not (tmp_path / "gone.sqlite").exists()
