"""The clock goes back, as after a flat battery or in autumn: order is kept by number, not by time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from assistant.catalogue import Catalogue, Change, Suggestion, Verdict, store
from assistant.exchange import write_csv
from tests.reliability.faults.conftest import saved


@pytest.fixture
def clock(monkeypatch):
    """A clock that goes ten years back at every look."""
    moment = [datetime(2026, 11, 21, tzinfo=UTC)]

    class Backwards(datetime):
        @classmethod
        def now(cls, tz=None):
            moment[0] -= timedelta(days=3650)
            return moment[0]

    monkeypatch.setattr(store, "datetime", Backwards)
    return moment


def bronze(number: int) -> list[Change]:
    return [Change("materials", f"urn:{number}", Verdict.ACCEPTED, f"bronze {number}")]


def test_undo_and_redo_follow_the_order_of_the_keys(clock, tmp_path, make_pictures):
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        [picture] = catalogue.add_files(make_pictures(1)).new
        here = catalogue.picture(picture).object_id
        for number in range(4):
            catalogue.decide(here, bronze(number), name=f"Accept {number}")
        undone = [catalogue.undo().name for _ in range(4)]
        assert undone == ["Accept 3", "Accept 2", "Accept 1", "Accept 0"]
        assert [catalogue.redo().name for _ in range(4)] == undone[::-1]
    assert len(saved(tmp_path / "work.sqlite")) == 4


def test_the_latest_run_is_the_one_that_came_last(clock, tmp_path, make_pictures):
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        [picture] = catalogue.add_files(make_pictures(1)).new
        for number in range(3):
            run = catalogue.start_run(pack="p", version=str(number), fingerprint=str(number), vocabulary="v")
            catalogue.record_suggestions(
                run, picture, {"materials": [Suggestion("materials", f"urn:{number}", 0.5, 1)]}
            )
            catalogue.finish_run(run)
        [suggestion] = catalogue.suggestions(picture)["materials"]
        assert suggestion.uri == "urn:2"


def test_an_export_stands_a_clock_that_goes_back(clock, tmp_path, make_pictures, small_vocabulary):
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        for picture in catalogue.add_files(make_pictures(3)).new:
            catalogue.decide(
                catalogue.picture(picture).object_id, bronze(picture), name="Accept", picture_id=picture
            )
        assert write_csv(catalogue, tmp_path / "out.csv", vocabulary=small_vocabulary, what="all") == 3
