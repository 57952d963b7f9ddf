"""The program is killed at any moment: every decision it reported is in the catalogue."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, Change, Verdict

# Decides for ever, and says after each return from `decide` what is decided now.
CHILD = """
import os, sys
from assistant.catalogue import Catalogue, Change, Verdict
catalogue = Catalogue.open(sys.argv[1], person="child")
object_id = catalogue.picture(catalogue.picture_ids()[0]).object_id
for number in range(100_000):
    changes = [Change("materials", f"term {number} {part}", Verdict.ADDED, "x") for part in "ab"]
    catalogue.decide(object_id, changes, name=str(number))
    os.write(1, f"{number}\\n".encode())
    if number == int(sys.argv[2]):
        os._exit(9)
"""

# Stops in the middle of a step: after its first edit was written, before the commit.
CHILD_IN_THE_MIDDLE = """
import os, sys
from assistant.catalogue import Catalogue, Change, Verdict
catalogue = Catalogue.open(sys.argv[1], person="child")
object_id = catalogue.picture(catalogue.picture_ids()[0]).object_id
catalogue.decide(object_id, [Change("materials", "term 0 a", Verdict.ADDED, "x")], name="0")
def changes():
    yield Change("materials", "half", Verdict.ADDED, "x")
    os._exit(9)
catalogue.decide(object_id, changes(), name="half")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Catalogue.open(tmp_path / "c.sqlite") as catalogue:
        catalogue.add_files([tmp_path / "a.jpg"])
    return tmp_path / "c.sqlite"


def decided(path: Path) -> list[str]:
    with Catalogue.open(path, create=False) as catalogue:
        [picture_id] = catalogue.picture_ids()
        return [each.uri for each in catalogue.decisions(catalogue.picture(picture_id).object_id)]


def start(script: str, path: Path, last: int = -1) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", script, str(path), str(last)], stdout=subprocess.PIPE)


def test_killed_from_outside_at_any_moment(path: Path) -> None:
    child = start(CHILD, path)
    assert child.stdout is not None
    for _ in range(25):
        child.stdout.readline()
    child.kill()
    reported = 25 + len(child.stdout.read().split())
    child.stdout.close()
    child.wait()

    found = decided(path)

    # One step more may have been committed before it could be reported; half a step never.
    assert len(found) in (2 * reported, 2 * reported + 2)
    with Catalogue.open(path) as catalogue:
        for _ in range(len(found) // 2):
            assert catalogue.undo() is not None
        assert catalogue.undo() is None
    assert decided(path) == []


@pytest.mark.parametrize("last", [0, 1, 40])
def test_gone_right_after_a_decision(path: Path, last: int) -> None:
    child = start(CHILD, path, last)
    child.communicate()

    assert child.returncode == 9
    assert len(decided(path)) == 2 * (last + 1)


def test_gone_in_the_middle_of_a_step(path: Path) -> None:
    child = start(CHILD_IN_THE_MIDDLE, path)
    child.communicate()

    assert child.returncode == 9
    assert decided(path) == ["term 0 a"]
    with Catalogue.open(path) as catalogue:
        assert catalogue.undo_name == "0"
        catalogue.decide(1, [Change("materials", "next", Verdict.ADDED, "x")], name="the lock is free")


def test_two_programs_decide_at_the_same_time(path: Path) -> None:
    children = [start(CHILD.replace("term {", f"term {who} {{"), path, 60) for who in "xy"]
    for child in children:
        child.communicate()

    found = decided(path)
    assert len(found) == 2 * 2 * 61
    with Catalogue.open(path) as catalogue:
        steps = 0
        while catalogue.undo() is not None:
            steps += 1
        assert steps == 2 * 61
    assert decided(path) == []
