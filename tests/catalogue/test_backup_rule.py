"""Which backups stay: many of the last days, few of long ago, whatever the clock says."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, backups
from assistant.catalogue.backups.keeping import USUAL, Kept, surplus
from assistant.catalogue.backups.names import FOR_GOOD, REASONS, Backup, beside

NOW = datetime(2026, 11, 21, 14, 3)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1))


def backup(
    made: datetime, why: str = "daily", *, size: int = 1000, version: int = 3, mark: int = 0
) -> Backup:
    return Backup(Path(f"c {made:%Y-%m-%d %H.%M.%S.%f} {why} {mark}.sqlite"), made, why, size, version)


ANY = st.lists(
    st.builds(
        backup,
        MOMENTS,
        st.sampled_from(REASONS),
        size=st.integers(0, 2**31),
        version=st.integers(0, 3),
        mark=st.integers(0, 10**9),
    ),
    unique_by=lambda one: one.path,
    max_size=60,
)


WANTED = st.builds(Kept, st.integers(1, 50), st.integers(0, 60), st.integers(0, 53), st.integers(0, 120))
"""What the settings allow."""


@given(ANY, MOMENTS, WANTED)
def test_what_is_never_taken(found: list[Backup], now: datetime, wanted: Kept) -> None:
    gone = surplus(found, now, wanted)
    kept = [one for one in found if one not in gone]

    assert len(set(map(id, gone))) == len(gone)
    assert not [one for one in gone if one.why in FOR_GOOD or one.version == 0]
    assert bool(kept) == bool(found)
    ordinary = sorted(
        (one for one in found if one.why not in FOR_GOOD and one.version and one.made <= now),
        key=lambda one: (one.made, one.path.name),
    )
    assert set(map(id, ordinary[-wanted.newest :])) <= set(map(id, kept))
    for version in {one.version for one in ordinary}:
        assert any(one.version == version for one in kept)


@given(ANY, MOMENTS, WANTED)
def test_looking_again_takes_no_more(found: list[Backup], now: datetime, wanted: Kept) -> None:
    gone = surplus(found, now, wanted)
    assert surplus([one for one in found if one not in gone], now, wanted) == []


@given(st.lists(MOMENTS, unique=True, max_size=80), MOMENTS, MOMENTS)
def test_a_wrong_clock_takes_none_of_the_newest(
    moments: list[datetime], now: datetime, wrong: datetime
) -> None:
    """Whatever a clock says for a while, the newest stay: of all, and of those made by the time it says."""
    left = found = [backup(one) for one in moments]
    for clock in (now, wrong, now):
        before = left
        gone = surplus(before, clock)
        left = [one for one in before if one not in gone]
        made = sorted(one.made for one in before if one.made <= clock)
        assert set(made[-USUAL.newest :]) <= {one.made for one in left}
    assert set(sorted(moments)[-USUAL.newest :]) <= {one.made for one in left}
    assert bool(found) == bool(left)


def test_years_of_backups_leave_the_last_days_weeks_and_months() -> None:
    kept: list[Backup] = []
    for hours in range(400 * 24, -1, -12):
        moment = NOW - timedelta(hours=hours)
        kept.append(backup(moment))
        gone = surplus(kept, moment)
        kept = [one for one in kept if one not in gone]
    assert {(NOW - timedelta(days=each)).date() for each in range(7)} <= {one.made.date() for one in kept}
    assert len({(one.made.year, one.made.month) for one in kept}) == 12
    assert len(kept) <= USUAL.newest + 7 + 4 + 12


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        (Kept(newest=1, days=0, weeks=0, months=0), [0]),
        (Kept(newest=2, days=3, weeks=0, months=0), [0, 1, 2]),
        (Kept(newest=1, days=0, weeks=0, months=2), [0, 21]),
        (Kept(newest=50, days=0, weeks=0, months=0), list(range(40))),
    ],
)
def test_as_many_stay_as_the_settings_say(wanted: Kept, left: list[int]) -> None:
    """One a day for forty days before the 21st: the last of the month before is 21 days old."""
    found = [backup(NOW - timedelta(days=each)) for each in range(40)]

    gone = surplus(found, NOW, wanted)

    assert [each for each, one in enumerate(found) if one not in gone] == left


def test_numbers_that_nobody_set_are_the_usual_ones() -> None:
    assert Kept.of({"days": 30}) == Kept(newest=5, days=30, weeks=4, months=12)
    assert Kept.of(None) == USUAL


def test_a_clock_set_back_does_not_make_the_new_ones_go(tmp_path: Path) -> None:
    ahead = [backup(NOW + timedelta(days=each)) for each in range(40)]
    first = surplus(ahead, NOW)
    new = [backup(NOW - timedelta(minutes=each)) for each in range(1, 4)]

    gone = surplus([*(one for one in ahead if one not in first), *new], NOW)

    assert gone == []


def test_size_is_limited_but_the_newest_stay() -> None:
    large = [backup(NOW - timedelta(days=30 * each), size=2**30) for each in range(20)]

    kept = [one for one in large if one not in surplus(large, NOW)]

    assert len(kept) == 10
    assert kept == large[:10]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "c.sqlite"
    with Catalogue.open(path) as catalogue:
        for minutes in range(12):
            backups.make(catalogue.path, "daily", at=NOW - timedelta(minutes=minutes))
    return path


def test_files_that_are_not_ours_are_never_touched(many: Path) -> None:
    folder = beside(many)
    other = folder / "c 2020-01-01 10.00.00 daily.sqlite"
    other.write_text("named like one of ours, but no catalogue")
    renamed = folder / "before the exhibition.sqlite"
    next(folder.glob("*14.03.00*")).rename(renamed)
    notes = folder / "notes.txt"
    notes.write_text("mine")

    gone = backups.tidy(many, now=NOW)

    assert len(gone) == 12 - 1 - USUAL.newest
    assert other.exists()
    assert renamed.exists()
    assert notes.exists()


def test_the_one_just_made_stays(many: Path) -> None:
    oldest = backups.backups_of(many)[-1]

    backups.tidy(many, but=oldest, now=NOW)

    assert oldest in backups.backups_of(many)
