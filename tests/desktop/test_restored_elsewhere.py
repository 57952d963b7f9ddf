"""Another window, or the command, goes back to a backup while this window has the catalogue open."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from assistant.catalogue import Catalogue, Change, Verdict, backups
from assistant.catalogue.elsewhere import own
from tests.desktop.deciding import decide, tags


@contextmanager
def elsewhere(window):
    """What another process does: this one does not know its steps."""
    mine = own(window.session.path)
    steps, runs = dict(mine.steps), set(mine.runs)
    yield
    mine.steps, mine.runs = steps, runs


@pytest.fixture
def window(make_window, add, make_pictures):
    opened = make_window()
    opened.rooms["watching"].stop()  # each test looks when it wants to
    ids = add(opened, make_pictures(3))
    opened.desk_flow.go_to(ids[1])
    decide(opened, "bronze")
    opened.desk_flow.keep_place()
    opened.rooms["watching"].look()
    opened.messages.clear()
    return opened


def test_it_is_shown_as_it_is_now_and_worked_on(window, add, make_pictures, qtbot):
    made = backups.make(window.session.path, backups.BY_HAND)
    decide(window, "gold")
    window.rooms["watching"].look()
    with elsewhere(window):
        backups.restore(window.session.path, made)

    with qtbot.waitSignal(window.session.opened):
        window.rooms["watching"].look()

    assert tags(window) == {"bronze"}
    assert "went back to a backup" in window.messages.text
    decide(window, "tin")
    assert tags(window) == {"bronze", "tin"}
    window.desk.undo()
    assert tags(window) == {"bronze"}


def test_a_picture_that_is_not_in_the_backup_is_not_on_the_desk(window, tmp_path, qtbot):
    made = backups.make(window.session.path, backups.BY_HAND)
    with Catalogue.open(window.session.path, person="Anna") as catalogue:
        [new] = catalogue.add_files([tmp_path / "new.jpg"]).new
        catalogue.decide(
            catalogue.picture(new).object_id, [Change("materials", "tin", Verdict.ADDED, "tin")], name="Add"
        )
    window.rooms["watching"].look()
    window.desk_flow.go_to(new)
    with elsewhere(window):
        backups.restore(window.session.path, made)

    with qtbot.waitSignal(window.session.opened):
        window.rooms["watching"].look()

    assert window.desk.picture.id != new
    assert len(window.filmstrip.strip.ids) == 3


def test_a_colleagues_step_with_the_number_of_mine_is_not_taken_back_unasked(window, qtbot):
    """Numbers are given anew after going back: what was mine under that number is gone."""
    made = backups.make(window.session.path, backups.BY_HAND)
    decide(window, "gold")
    window.rooms["watching"].look()
    with elsewhere(window):
        backups.restore(window.session.path, made)
        with Catalogue.open(window.session.path, person="Berta") as catalogue:
            row = catalogue.picture(window.desk.picture.id)
            catalogue.decide(
                row.object_id, [Change("materials", "tin", Verdict.ADDED, "tin")], name="Add tin"
            )
    with qtbot.waitSignal(window.session.opened):
        window.rooms["watching"].look()
    with Catalogue.open(window.session.path, person="Berta") as catalogue:
        assert catalogue.undo_name == "Add tin"
    assert not own(window.session.path).steps
