"""Politeness as arithmetic: who may be asked next, how long to wait."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.datasets.download.jobs import Job
from assistant.datasets.download.rules import LONGEST_WAIT, backoff, retry_after
from assistant.datasets.download.schedule import Schedule, host_of

NOW = datetime(2026, 3, 22, 12, tzinfo=UTC)


def job(number: int, host: str = "a") -> Job:
    return Job(number, str(number), f"http://{host}/{number}", Path(f"{number}.jpg"))


def test_a_host_rests_between_two_requests() -> None:
    schedule = Schedule(per_host=4, interval=0.5)
    first, second = job(1), job(2)
    schedule.add(first)
    schedule.add(second)
    assert schedule.take(10.0) is first
    assert schedule.take(10.1) == 10.5
    assert schedule.take(10.5) is second
    assert schedule.take(20.0) is None


def test_hosts_take_turns() -> None:
    schedule = Schedule(per_host=9, interval=0.0)
    for number in range(3):
        schedule.add(job(number, "many"))
    schedule.add(job(9, "few"))
    taken = [schedule.take(0.0) for _ in range(4)]
    assert [found.row for found in taken if isinstance(found, Job)] == [0, 9, 1, 2]


def test_a_host_that_is_held_waits_and_others_do_not() -> None:
    schedule = Schedule(per_host=1, interval=0.0)
    slow, other = job(1, "slow"), job(2, "other")
    schedule.add(slow)
    schedule.add(other)
    schedule.hold("slow", 60.0)
    assert schedule.take(0.0) is other
    assert schedule.take(0.0) == 60.0
    assert schedule.take(60.0) is slow
    assert schedule.drop("slow") == []


def test_a_job_put_back_waits_for_its_own_time() -> None:
    schedule = Schedule(per_host=2, interval=0.0)
    early, late, fresh = job(1), job(2), job(3)
    schedule.add(late, 9.0)
    schedule.add(early, 5.0)
    assert schedule.take(0.0) == 5.0
    schedule.add(fresh)
    assert schedule.take(0.0) is fresh
    assert schedule.take(5.0) is early
    assert schedule.take(99.0) is None  # two are under way
    schedule.done("a")
    assert schedule.take(99.0) is late


@settings(deadline=None)
@given(
    st.lists(st.sampled_from("abc"), max_size=30),
    st.integers(1, 3),
    st.floats(0.0, 2.0),
    st.randoms(use_true_random=False),
)
def test_every_job_is_taken_once_and_the_limits_hold(
    hosts: list[str], per_host: int, interval: float, random: object
) -> None:
    schedule = Schedule(per_host, interval)
    for number, host in enumerate(hosts):
        schedule.add(job(number, host), None if number % 3 else float(number))
    now, busy, began, taken = 0.0, [], {}, []
    while True:
        found = schedule.take(now)
        if isinstance(found, Job):
            host = host_of(found.at)
            assert now >= began.get(host, -99.0) + interval
            began[host] = now
            busy.append(host)
            taken.append(found.row)
            assert busy.count(host) <= per_host
        elif busy:
            schedule.done(busy.pop(random.randrange(len(busy))))  # type: ignore[attr-defined]
        elif found is not None:
            assert found > now
            now = found
        else:
            break
    assert sorted(taken) == list(range(len(hosts)))
    assert len(schedule) == 0


@settings(deadline=None)
@given(st.integers(1, 10_000), st.floats(0, 1, exclude_max=True))
def test_waits_grow_but_not_without_end(failures: int, chance: float) -> None:
    wait = backoff(failures, chance)
    whole = min(LONGEST_WAIT, 2.0 ** min(failures - 1, 16))
    assert whole / 2 <= wait <= whole


@settings(deadline=None)
@given(st.integers(0, 10**6))
def test_retry_after_in_seconds_and_as_a_date_say_the_same(seconds: int) -> None:
    assert retry_after(str(seconds)) == seconds
    date = format_datetime(NOW + timedelta(seconds=seconds), usegmt=True)
    assert retry_after(date, NOW) == seconds


@settings(deadline=None)
@given(st.text())
def test_retry_after_never_fails(text: str) -> None:
    wait = retry_after(text, NOW)
    assert wait is None or wait >= 0


@pytest.mark.parametrize("text", [None, "", "soon", "-5", "1.5", "12" * 20])
def test_what_cannot_be_read_says_nothing(text: str | None) -> None:
    assert retry_after(text, NOW) is None


def test_a_date_that_has_passed_is_no_wait() -> None:
    assert retry_after("Sun, 06 Nov 1994 08:49:37 GMT", NOW) == 0


@settings(deadline=None)
@given(st.text())
def test_any_text_has_a_host_or_none(text: str) -> None:
    assert isinstance(host_of(f"http://{text}"), str)


def test_a_host_is_told_with_its_port_and_without_a_password() -> None:
    assert host_of("https://me:secret@Museum.org:8443/x?y") == "museum.org:8443"
