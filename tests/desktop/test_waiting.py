"""A line of steps in front of a catalogue that another program holds."""

import sqlite3

import pytest

from assistant.catalogue import Catalogue, Change, Verdict
from assistant.catalogue.store import QUICK_SECONDS
from assistant.desktop import waiting
from assistant.desktop.desk import Desk


def accepting(uri):
    return [Change("materials", f"urn:{uri}", Verdict.ACCEPTED, uri)]


@pytest.fixture
def desk(tmp_path, make_pictures, qapp):
    with Catalogue.open(tmp_path / "test.sqlite", person="Anna", wait=QUICK_SECONDS) as catalogue:
        made = Desk()
        made.set_catalogue(catalogue)
        made.ids = catalogue.add_files(make_pictures(3)).new
        made.show(made.ids[0])
        made.told = []
        made.offered.connect(lambda text, tone, action, do: made.told.append((text, action)))
        yield made
        made.set_catalogue(None)


@pytest.fixture
def other(desk):
    """Another program that writes into the same catalogue."""
    connection = sqlite3.connect(desk.catalogue.path, isolation_level=None)
    yield connection
    connection.close()


def names(desk):
    with desk.catalogue.reading() as connection:
        return [name for (name,) in connection.execute("SELECT name FROM steps ORDER BY id")]


def test_decisions_wait_in_their_order_and_each_belongs_to_its_object(desk, other, qtbot):
    first, second = (desk.catalogue.picture(one).object_id for one in desk.ids[:2])
    other.execute("BEGIN IMMEDIATE")
    desk.decide("Accept “bronze”", accepting("bronze"))
    desk.show(desk.ids[1])  # the person goes on
    desk.decide("Accept “wood”", accepting("wood"))
    assert len(desk.waiting) == 2
    assert desk.decisions == []  # nothing pretends to be saved
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: not len(desk.waiting))
    assert names(desk) == ["Accept “bronze”", "Accept “wood”"]
    assert [one.uri for one in desk.catalogue.decisions(first)] == ["urn:bronze"]
    assert [one.uri for one in desk.catalogue.decisions(second)] == ["urn:wood"]
    assert desk.told == []


def test_undo_pressed_meanwhile_takes_the_waiting_step_back_not_the_one_before(desk, other, qtbot):
    desk.decide("Accept “gold”", accepting("gold"))
    other.execute("BEGIN IMMEDIATE")
    desk.decide("Accept “bronze”", accepting("bronze"))
    desk.undo()
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: not len(desk.waiting))
    assert [one.uri for one in desk.decisions] == ["urn:gold"]
    assert desk.redo_name == "Accept “bronze”"


def test_what_waited_too_long_is_given_back_with_all_behind_it_and_can_be_tried_again(
    desk, other, qtbot, monkeypatch
):
    desk.decide("Accept “gold”", accepting("gold"))
    monkeypatch.setattr(waiting, "PATIENCE_SECONDS", 0.2)
    other.execute("BEGIN IMMEDIATE")
    desk.decide("Accept “bronze”", accepting("bronze"))
    desk.undo()
    desk.decide("Accept “wood”", accepting("wood"))
    qtbot.waitUntil(lambda: len(desk.told) > 0)
    [(text, action)] = desk.told
    assert text.startswith("3 steps were not saved. ") and str(desk.catalogue.path) in text
    assert [one.uri for one in desk.decisions] == ["urn:gold"]  # the undo behind it took nothing else back
    other.execute("ROLLBACK")
    assert action == "Try again"
    desk._given_back._try_again()
    qtbot.waitUntil(lambda: not len(desk.waiting))
    assert [one.uri for one in desk.decisions] == ["urn:gold", "urn:wood"]


def test_what_was_given_back_is_not_tried_again_behind_later_steps(desk, other, qtbot, monkeypatch):
    monkeypatch.setattr(waiting, "PATIENCE_SECONDS", 0.0)
    said = []
    desk.message.connect(lambda text, tone: said.append(text))
    other.execute("BEGIN IMMEDIATE")
    desk.decide("Accept “bronze”", accepting("bronze"))
    other.execute("ROLLBACK")
    desk.decide("Accept “wood”", accepting("wood"))
    desk._given_back._try_again()
    assert said == ["You have gone on since: decide again what is missing."]
    assert [one.uri for one in desk.decisions] == ["urn:wood"]


def test_one_attempt_holds_the_window_a_moment_only(desk, other):
    other.execute("BEGIN IMMEDIATE")
    desk.decide("Accept “bronze”", accepting("bronze"))
    assert len(desk.waiting) == 1
    [busy] = desk.catalogue._store.connection.execute("PRAGMA busy_timeout").fetchone()
    assert busy <= 40
    other.execute("ROLLBACK")


def test_a_mistake_of_ours_does_not_stop_the_line(desk, other, qtbot):
    def wrong(catalogue):
        catalogue.set_place({})
        raise KeyError("wrong")

    other.execute("BEGIN IMMEDIATE")
    desk.carry_out(wrong)
    other.execute("ROLLBACK")
    with qtbot.captureExceptions() as caught:
        qtbot.waitUntil(lambda: not len(desk.waiting))
    assert [kind for kind, *_ in caught] == [KeyError]
    desk.decide("Accept “wood”", accepting("wood"))
    assert [one.uri for one in desk.decisions] == ["urn:wood"]


def test_while_the_program_itself_writes_the_line_rests_and_its_patience_too(desk, other, qtbot):
    other.execute("BEGIN IMMEDIATE")
    desk.decide("Accept “bronze”", accepting("bronze"))
    desk.hold(True)
    other.execute("ROLLBACK")
    assert not desk.waiting._again.isActive()
    desk.hold(False)
    qtbot.waitUntil(lambda: not len(desk.waiting))
    assert [one.uri for one in desk.decisions] == ["urn:bronze"]
