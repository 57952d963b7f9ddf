"""Hostile files: the trial catches what must not happen, and a short form of it holds."""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random

import pytest

from benchmarks.reliability import fuzz
from benchmarks.reliability.fuzz import picture_targets
from benchmarks.reliability.fuzz.finding import Tally, told

ROOM = "benchmarks.reliability.fuzz"
FILES = [f"{ROOM}.{name}_targets" for name in ("picture", "table", "catalogue", "index", "settings")]
TRAPS = "benchmarks.reliability.fuzz.traps"
CAUGHT = {
    "raises": "KeyError",
    "mumbles": "no sentence",
    "crashes": "crash: ended with -6",
    "leaves": "SystemExit",
    "spins": "hang",
    "waits": "hang",
    "allocates": "memory",
    "takes_much": "memory",
    "writes_beside": "written outside of the target",
    "writes_far": "written outside of the target",
    "writes_unseen": "written: ",
    "follows_a_link": "written outside of the target",
    "removes": "os.remove outside of the target",
    "tells": "a file of the system read",
    "starts_a_program": "a program started",
    "starts_a_shell": "a program started",
    "connects": "the network asked",
    "asks_for_a_name": "the network asked",
    "unpickles": "code executed",
    "executes": "code executed",
}


@pytest.fixture(scope="module")
def trapped() -> dict[str, Tally]:
    """What the trial says about readers that misbehave on purpose."""
    return fuzz.fuzz(fuzz.cases(fuzz.names([TRAPS]), count=1), workers=2)


@pytest.mark.parametrize("reader", CAUGHT)
def test_a_reader_that_misbehaves_is_caught(reader: str, trapped: dict[str, Tally]) -> None:
    [finding] = trapped[reader].findings
    assert CAUGHT[reader] in finding.why


def test_opening_and_refusing_with_a_sentence_are_right(trapped: dict[str, Tally]) -> None:
    assert (trapped["opens"].opened, trapped["opens"].findings) == (1, [])
    assert (trapped["refuses"].refused, trapped["refuses"].findings) == (1, [])


def test_what_the_maker_of_a_case_takes_is_not_held_against_its_reader(trapped: dict[str, Tally]) -> None:
    assert (trapped["costly_to_make"].opened, trapped["costly_to_make"].findings) == (1, [])


def test_an_interrupted_trial_tells_what_it_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(done: int, whole: int) -> None:
        if done > 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(fuzz, "_Progress", lambda: interrupt)
    parser = argparse.ArgumentParser()
    fuzz.describe(parser)
    args = parser.parse_args(["--only", "json-calibration", "--workers", "1"])
    args.long = False
    assert not fuzz.run(args)
    told = capsys.readouterr().out
    assert "| json-calibration | " in told
    assert "of 60 cases were read." in told


def test_the_same_seed_makes_the_same_files(tmp_path: Path) -> None:
    [target] = [t for t in picture_targets.targets() if t.name == "picture-png"]
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(target.make(Random("5/picture-png/3"), tmp_path / name).read_bytes())
    assert made[0] == made[1]


def test_no_hostile_file_does_harm() -> None:
    tallies = fuzz.fuzz(fuzz.cases(fuzz.names(FILES), count=12), workers=2)
    assert not told(tallies)
    assert len(tallies) >= 20
    assert all(tally.cases == 12 for tally in tallies.values())
