"""Marks of running processes: a killed one is told of once, one at work never."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.diagnosis.marks import running, set_mark, take_fallen

RUNS = """
import sys
from pathlib import Path
from assistant.diagnosis.marks import set_mark
mark = set_mark(Path(sys.argv[1]), "window")
print(mark.place, flush=True)
sys.stdin.readline()
mark.clear()
"""


class Run:
    """A process with a mark."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", RUNS, str(folder)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.place = int(self.process.stdout.readline())

    def end(self) -> None:
        self.process.communicate("\n", timeout=30)

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Callable[[], Run]]:
    made: list[Run] = []

    def start() -> Run:
        made.append(Run(tmp_path))
        return made[-1]

    yield start
    for one in made:
        one.kill()


def test_a_killed_run_is_told_of_once(run, tmp_path):
    run().kill()
    assert take_fallen(tmp_path, "window") == 1
    assert take_fallen(tmp_path, "window") == 0


def test_a_run_that_ended_as_it_should_is_not(run, tmp_path):
    run().end()
    assert take_fallen(tmp_path, "window") == 0
    assert run().place == 1


def test_two_at_once_do_not_take_each_other_for_fallen(run, tmp_path):
    first, second = run(), run()
    assert (first.place, second.place) == (1, 2)
    assert running(tmp_path, "window") == 2
    assert take_fallen(tmp_path, "window") == 0
    second.kill()
    assert running(tmp_path, "window") == 1
    assert take_fallen(tmp_path, "window") == 1
    first.end()
    assert take_fallen(tmp_path, "window") == 0


def test_the_place_of_a_fallen_one_is_taken_again_and_another_kind_has_its_own(run, tmp_path):
    run().kill()
    mark = set_mark(tmp_path, "annotate")
    assert mark.place == 1
    assert take_fallen(tmp_path, "annotate") == 0
    assert take_fallen(tmp_path, "window") == 1
    assert run().place == 1
    mark.clear()


def test_a_folder_that_takes_no_files_takes_no_marks(tmp_path):
    assert set_mark(tmp_path / "gone", "window") is None
    assert take_fallen(tmp_path / "gone", "window") == 0
