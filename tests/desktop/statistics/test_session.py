"""The session counts by itself, without a window: what it is told, and what follows from it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, Change, Suggestion, Verdict
from assistant.catalogue.statistics_values import Scope
from assistant.desktop.statistics.report import headline, table, text
from assistant.desktop.statistics.session import PAUSE, Session


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@given(st.lists(st.floats(0, 600), max_size=20))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_time_at_work_is_the_time_between_keys_without_pauses(waits):
    clock = Clock()
    session = Session(clock)
    session.press()
    for wait in waits:
        clock.now += wait
        session.press()
    assert session.keys == 1 + len(waits)
    assert abs(session.seconds - sum(wait for wait in waits if wait <= PAUSE)) < 1e-6


def test_a_new_session_divides_by_nothing():
    session = Session()
    assert (session.keys_per_tag, session.keys_per_object, session.share_right) == (None, None, None)
    assert session.decisions_per_minute is None
    assert session.accepted_at(10) is None
    assert headline(session) == "Nothing is decided in this session yet."


def test_a_session_of_twenty_minutes(tmp_path, make_pictures):
    """Two objects: paper is accepted twice, metal rejected once, silver added once and taken back."""
    clock = Clock()
    with Catalogue.open(tmp_path / "c.sqlite", person="Anna") as catalogue:
        ids = catalogue.add_files(make_pictures(2)).new
        run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
        for each in ids:
            suggestions = [Suggestion("materials", "paper", 0.9, 1), Suggestion("materials", "metal", 0.6, 2)]
            catalogue.record_suggestions(run, each, {"materials": suggestions})
        start = catalogue.statistics.last_step()
        session = Session(clock)
        for picture_id, uri, verdict in (
            (ids[0], "paper", Verdict.ACCEPTED),
            (ids[0], "metal", Verdict.REJECTED),
            (ids[1], "paper", Verdict.ACCEPTED),
            (ids[1], "silver", Verdict.ADDED),
        ):
            session.look(picture_id)
            session.press()
            clock.now += 100
            object_id = catalogue.picture(picture_id).object_id
            catalogue.decide(object_id, [Change("materials", uri, verdict, uri)], name=uri)
        catalogue.undo()
        session.press()
        session.learn(
            catalogue.statistics.log_after(start),
            catalogue.statistics.read({"materials": 0.5}, Scope(after_step=start)),
        )
    assert (session.keys, session.tags, session.decisions, session.objects) == (5, 2, 3, 2)
    assert (session.undone, session.changed, session.corrections) == (1, 0, 1)
    assert len(session.looked_at) == 2
    assert session.keys_per_tag == session.keys_per_object == 2.5
    assert session.share_right == 2 / 3
    assert (session.accepted_at(1), session.accepted_at(3)) == (1.0, 2 / 3)
    assert headline(session) == (
        "After 7 minutes, 2 objects; 2.5 keys an object, 67 % of the suggestions over the line accepted."
    )
    said = dict(table(session).rows)
    assert said["Tags accepted"] == 2
    assert said["Corrections: steps undone"] == 1
    assert "Keys a tag: 2.5\n" in text(session)
