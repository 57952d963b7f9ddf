"""Where rooms meet: what one person wrote, while the page of another is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from assistant.catalogue import Step
from assistant.catalogue.finding import Filter
from assistant.desktop.finding.query import Query

PAGES = ("sheet", "line", "statistics")


@pytest.fixture
def read(qtbot, make_window, make_pictures, add):
    """A window on some pictures, all of them read, the keys in the trees."""

    def make(count: int = 4, **given):
        window = make_window(**given)
        ids = add(window, make_pictures(count))
        qtbot.waitUntil(lambda: window.desk.catalogue.counts().get("suggested", 0) == count)
        window.facets.setFocus()
        return window, ids

    return make


def turn_to(window, qtbot, page: str) -> None:
    """Open a page."""
    window.actions_by_name[page].trigger()
    qtbot.waitUntil(lambda: window.pages.shown is not None)


def open_another(window, qtbot, path) -> None:
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(path)


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_catalogue_opened_over_a_page_says_what_to_do(read, qtbot, tmp_path, page):
    window, _ids = read(2)
    turn_to(window, qtbot, page)
    open_another(window, qtbot, tmp_path / "other.sqlite")
    assert window.pages.shown is None
    assert window.stack.currentWidget() is window.start_page


@pytest.mark.parametrize("page", PAGES)
def test_when_undo_takes_the_last_picture_a_page_makes_room_for_the_start(read, qtbot, page):
    window, _ids = read(1)
    window.desk.set_done(True)
    turn_to(window, qtbot, page)
    while window.desk.catalogue.undo_name:
        window.actions_by_name["undo"].trigger()
    if window.desk.catalogue.picture_ids():
        window.desk.forget()
    qtbot.waitUntil(lambda: not window.filmstrip.strip.ids)
    assert window.pages.shown is None
    assert window.stack.currentWidget() is window.start_page


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "name", ["done", "forget", "done_next", "next_picture", "copy_similar", "heat", "split_object"]
)
def test_nothing_is_done_to_a_picture_that_a_page_hides(read, qtbot, page, name):
    window, ids = read(3)
    here, last = window.desk.picture.id, window.desk.undo_name
    turn_to(window, qtbot, page)
    window.actions_by_name[name].trigger()
    qtbot.wait(20)
    assert window.desk.undo_name == last
    assert window.desk.picture.id == here
    assert window.desk.catalogue.picture_ids() == ids
    window.pages.back()
    assert window.actions_by_name["done"].isEnabled()


@pytest.mark.parametrize("page", PAGES)
def test_escape_leaves_a_page_opened_over_a_map_or_a_region(read, qtbot, page):
    window, _ids = read(2)
    window.actions_by_name["heat"].trigger()
    turn_to(window, qtbot, page)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.pages.shown is None
    assert window.facets.isAncestorOf(window.focusWidget())


def test_pictures_that_come_while_the_list_is_asked_for_stay_in_it(read, qtbot, make_pictures):
    window, ids = read(3)
    room = window.rooms["finding"]
    room.queue.ask(Query(Filter(text="002")))
    more = make_pictures(5, folder="more")[3:]
    with qtbot.waitSignals([window.intake.ended, room.queue.answered]):
        window.catalogue_flow.add(more)
    new = [one for one in window.desk.catalogue.picture_ids() if one not in ids]
    assert set(new) <= set(window.filmstrip.strip.ids)
    assert window.picture_list.in_all == 5


def test_a_step_of_many_changes_waits_while_another_is_written(read, qtbot):
    window, _ids = read(2)
    stepping = window.rooms["sheet"].stepping
    window.desk.hold(True)
    called = []
    stepping.carry_out(lambda c: called.append(c), 1000, called.append)
    qtbot.wait(100)
    assert not called
    assert not window.facets.isEnabled()
    window.desk.hold(False)


def test_a_batch_that_ends_after_another_catalogue_was_opened_touches_nothing_there(
    read, qtbot, tmp_path, make_pictures, monkeypatch
):
    window, ids = read(3)
    held = []
    monkeypatch.setattr(window.jobs, "start", lambda work, **answers: held.append(answers))
    window.batch_flow._accept(ids, {})
    monkeypatch.undo()
    open_another(window, qtbot, tmp_path / "other.sqlite")
    window.catalogue_flow.add(make_pictures(3, folder="others"))
    qtbot.waitUntil(lambda: len(window.filmstrip.strip.ids) == 3)
    here = window.desk.picture.id
    held[0]["done"](Step(7, "Accept all", tuple(ids), ids[2]))
    assert window.desk.picture.id == here
    assert window.facets.isEnabled()
    assert "Accept all" not in window.messages.text


def test_a_picture_that_was_just_taken_out_is_not_decided_about(read, qtbot):
    window, ids = read(3)
    gone = window.desk.picture
    window.actions_by_name["forget"].trigger()
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    assert window.desk.catalogue.decisions(gone.object_id) == []
    qtbot.waitUntil(lambda: list(window.filmstrip.strip.ids) == ids[1:])
    assert window.desk.picture.id == ids[1]


def test_the_sheet_follows_the_language_and_the_line(read, qtbot):
    window, _ids = read(3)
    turn_to(window, qtbot, "sheet")
    room = window.rooms["sheet"]
    facet, uri = room._term
    qtbot.waitUntil(lambda: bool(room.page.view.sheet.candidates))
    window.preferences.change(language="ca")
    assert room.page.field.text() == window.vocabulary[facet].term(uri).label("ca")
    window.preferences.change(line={**window.settings.line, facet: 0.31})
    qtbot.waitUntil(lambda: room.page.view.sheet.line == 0.31)


@pytest.mark.parametrize("page", PAGES)
def test_going_back_to_a_widget_that_is_gone_gives_the_keys_to_the_trees(read, qtbot, page):
    window, _ids = read(3)
    room = window.rooms["finding"]
    with qtbot.waitSignal(room.queue.answered):
        room.queue.ask(Query(Filter(text="00")))
    room.chips.chips[0].setFocus()
    assert window.focusWidget() is room.chips.chips[0]
    turn_to(window, qtbot, page)
    with qtbot.waitSignal(room.queue.answered):
        room.show_all()
    qtbot.wait(10)
    window.pages.back()
    assert window.facets.isAncestorOf(window.focusWidget())
