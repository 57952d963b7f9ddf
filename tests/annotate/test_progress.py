from __future__ import annotations

from pathlib import Path

import pytest

from assistant.annotate.progress import Pace, Progress


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_nothing_is_promised_before_the_first_picture_is_done() -> None:
    assert Pace(10, 4, clock=Clock()).at(Path("a")) == Progress(4, 10, None, None, Path("a"))


def test_the_rate_counts_work_not_what_was_skipped() -> None:
    clock = Clock()
    pace = Pace(100, skipped=80, clock=clock)

    clock.now += 5
    pace.advance(10)

    assert pace.at(None) == Progress(90, 100, rate=2.0, seconds_left=5.0)


def test_the_rate_follows_the_last_half_minute() -> None:
    clock = Clock()
    pace = Pace(10_000, clock=clock)
    for _ in range(100):  # fast at first
        clock.now += 1
        pace.advance(10)
    for _ in range(60):  # then large files
        clock.now += 1
        pace.advance(1)

    assert pace.at(None).rate == pytest.approx(1.0)


def test_a_clock_that_stands_still_gives_no_rate() -> None:
    pace = Pace(10, clock=Clock())
    pace.advance(3)

    assert pace.at(None) == Progress(3, 10)


def test_at_the_end_no_time_is_left() -> None:
    clock = Clock()
    pace = Pace(2, clock=clock)
    clock.now += 1
    pace.advance(2)

    assert pace.at(None).seconds_left == 0
