"""Names with line breaks and orders in them: the log keeps its lines, and tells no part of the name."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from assistant.diagnosis import logbook
from assistant.diagnosis.discretion import LONGEST

FORGED = "\n2026-11-21 20:00:00,000 ERROR assistant - the disk is wiped\x1b[2J\u202e"


@pytest.fixture
def written() -> str:
    """What the log says of a message and an error that quote such names."""
    with logbook.keeping("window") as kept:
        log = logging.getLogger("assistant.somewhere")
        log.warning("cannot read %s", f"/photographs/se{FORGED}cret.jpg")
        try:
            raise ValueError(f"a cell{FORGED}")
        except ValueError:
            log.exception("a table")
        try:
            Path(f"/nowhere{FORGED}/x").read_bytes()
        except OSError:
            log.exception("a file")
    return kept.file.read_text("utf-8")


def test_no_line_is_forged(written):
    begun = [line for line in written.splitlines() if line[:4].isdigit()]
    assert [line.split(": ")[1] for line in begun] == ["cannot read ‹picture›.jpg", "a table", "a file"]


def test_no_order_is_left_in_it(written):
    assert not set(written) & {"\x1b", "\u202e"}


def test_a_name_that_is_cut_in_two_is_not_told(written):
    assert "cret" not in written


def test_a_message_without_end_is_cut():
    with logbook.keeping("window") as kept:
        logging.getLogger("assistant.somewhere").warning("cannot read %s", "/a" * 1_000_000)
    assert kept.file.stat().st_size < 10_000


@pytest.mark.parametrize("begun", ["/photographs of Anna/sec", "“a word of hers, sec", "“closed” and sec"])
def test_a_message_that_is_cut_ends_before_the_name_that_was_begun(begun: str):
    whole = f"{'word ' * 1000}"[: LONGEST - len(begun)] + begun + "ret.jpg was read"
    with logbook.keeping("window") as kept:
        logging.getLogger("assistant.somewhere").warning("%s", whole)
    written = kept.file.read_text("utf-8")
    assert "word word" in written and "sec" not in written and "Anna" not in written and "hers" not in written
