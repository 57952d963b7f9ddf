"""Several processes work on one catalogue at the same time: nothing that was acknowledged is lost."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, Change, Verdict
from benchmarks.reliability.together import together
from benchmarks.reliability.together.audit import check, watch


def test_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    found = together(tmp_path, processes=4, acts=25, pictures=12, seed=3)

    assert found.defects == []
    assert found.report.made >= 30
    assert found.report.undone


@pytest.fixture
def worked(tmp_path: Path) -> Path:
    """A watched catalogue in which Ada has accepted a term, rejected it, and taken that back."""
    path = tmp_path / "c.sqlite"
    with Catalogue.open(path, person="Ada") as catalogue:
        watch(catalogue)
        [picture] = catalogue.add_files([tmp_path / "a.jpg"]).new
        for verdict in (Verdict.ACCEPTED, Verdict.REJECTED):
            catalogue.decide(1, [Change("materials", "u", verdict, "u")], name="x", picture_id=picture)
        catalogue.undo()
    return path


DONE = [
    {"did": "step", "id": 1, "asked": [["materials", "u", "accepted"]]},
    {"did": "step", "id": 2, "asked": [["materials", "u", "rejected"]]},
    {"did": "undo", "id": 2},
]


def test_a_sound_catalogue_has_no_defects(worked: Path) -> None:
    assert check(worked, DONE).defects == []


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param("DELETE FROM decisions", id="a decision that is in the log is not in the table"),
        pytest.param("UPDATE decisions SET verdict = 'added'", id="another verdict than was written last"),
        pytest.param("UPDATE decisions SET person = 'Eve'", id="another person"),
        pytest.param("UPDATE objects SET done = 1", id="a word that nobody said"),
        pytest.param("UPDATE edits SET before = NULL WHERE step_id = 2", id="lost update"),
    ],
)
def test_the_checker_sees_what_was_lost(worked: Path, damage: str) -> None:
    connection = sqlite3.connect(worked)
    connection.executescript(damage)
    connection.close()

    assert check(worked, DONE).defects


@pytest.mark.parametrize(
    "journal",
    [
        pytest.param([*DONE, {"did": "step", "id": 3}], id="acknowledged, and not in the log"),
        pytest.param(DONE[:2], id="in the log, and done by nobody"),
        pytest.param(
            [json.loads(json.dumps(DONE[0]).replace("accepted", "added")), *DONE[1:]],
            id="something else was written than was asked",
        ),
    ],
)
def test_the_checker_holds_the_log_against_the_journals(worked: Path, journal: list) -> None:
    assert check(worked, journal).defects
