"""Where rooms meet: what one person wrote, while the page of another is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from assistant.catalogue import Step, Verdict
from assistant.catalogue.finding import Filter
from assistant.desktop.batch.annotate_dialog import Order
from assistant.desktop.finding.query import Query
from assistant.desktop.guide.moment import moment_of
from assistant.desktop.reading.worker import Outcome
from assistant.vocabulary.extension import Addition, new_uri

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


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("key", [Qt.Key.Key_Slash, Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_N])
def test_no_key_of_the_trees_takes_the_keys_behind_a_page(read, qtbot, page, key):
    window, _ids = read(3)
    turn_to(window, qtbot, page)
    shown, last = window.pages.shown, window.desk.undo_name
    for button in shown.findChildren(QAbstractButton):
        if button.isVisibleTo(shown) and button.isEnabled() and window.pages.shown is shown:
            button.setFocus()
            qtbot.keyClick(button, key)
            assert shown.isAncestorOf(window.focusWidget())
    assert window.desk.undo_name == last


def hold_down(widget, key: Qt.Key, text: str) -> None:
    """Press a key and hold it: the keyboard sends it again and again."""
    for again in (False, True, True):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, again)
            QApplication.sendEvent(widget, event)


def test_a_key_that_is_held_down_on_the_sheet_decides_once(read, qtbot):
    window, _ids = read(4)
    turn_to(window, qtbot, "sheet")
    room = window.rooms["sheet"]
    qtbot.waitUntil(lambda: len(room.page.view.sheet.candidates) > 2)
    hold_down(room.page.view, Qt.Key.Key_Return, "\r")
    assert list(window.desk.catalogue.sheet.verdicts(*room._term).values()) == [Verdict.ACCEPTED]


def test_keys_that_decide_do_not_repeat_in_the_trees(read):
    window, _ids = read(2)
    deciding = [window.facets.action(name) for name in ("accept", "reject", "accept_line", "never")]
    deciding += [window.actions_by_name[name] for name in ("done", "forget", "this_is_it")]
    assert not any(action.autoRepeat() for action in deciding)
    assert window.actions_by_name["next_picture"].autoRepeat()


def test_while_many_pictures_are_changed_pages_say_so_and_write_nothing(read, qtbot):
    window, _ids = read(3)
    last = window.desk.undo_name
    window.desk.hold(True)
    turn_to(window, qtbot, "sheet")
    room = window.rooms["sheet"]
    qtbot.waitUntil(lambda: bool(room.page.view.sheet.candidates))
    qtbot.keyClick(room.page.view, Qt.Key.Key_Return)
    assert "One moment" in window.messages.text
    window.pages.back()
    turn_to(window, qtbot, "line")
    page = window.rooms["line"].page
    qtbot.waitUntil(lambda: not window.rooms["line"].reading.busy)
    assert not any(card.apply.isEnabled() for card in page.cards.values())
    assert window.desk.undo_name == last
    window.desk.hold(False)
    assert any(card.apply.isEnabled() for card in page.cards.values())


def test_a_term_of_the_museum_that_is_taken_back_leaves_the_sheet(read, qtbot):
    window, _ids = read(3)
    facet = window.vocabulary["materials"]
    top = next(term for term in facet.terms if not term.hidden and not term.broader)
    new = Addition("materials", new_uri("materials", "sea silk"), {"en": "sea silk"}, (top.uri,))
    window.rooms["terms"].flow.add(new)
    turn_to(window, qtbot, "sheet")
    page = window.rooms["sheet"].page
    qtbot.waitUntil(lambda: len(page.view.sheet.candidates) == 1)
    assert page.field.text() == "sea silk"
    window.actions_by_name["undo"].trigger()
    assert not page.view.sheet.candidates
    assert page.words.text().startswith("Type the name of a term")


def everything_at_once(window, more) -> None:
    """Set every room to work, and do not wait."""
    window.catalogue_flow.add(more)
    window.batch_flow.carry_out(
        Order(None, dict.fromkeys(window.vocabulary.facets, 0.5)), window.picture_list.ids
    )
    window.rooms["finding"].toggle_panel()
    window.rooms["finding"].queue.ask(Query(Filter(text="0")))
    for name in ("similar", "heat", "packs", "report"):
        window.actions_by_name[name].trigger()
    window.rooms["why"].similar._catch_up()
    window.rooms["terms"].shelf.search("bronze", 5)
    window.rooms["sheet"].open()
    window.rooms["line"].toggle()
    window.rooms["statistics"].open()
    window.desk.undo()
    window.picture_list.reread()


@pytest.mark.parametrize("turns", range(6))
def test_the_window_closes_while_every_room_is_at_work(read, qtbot, make_pictures, turns):
    window, _ids = read(4)
    everything_at_once(window, make_pictures(20, folder="more"))
    for _ in range(turns * 3):
        QApplication.processEvents()
    window.close()
    assert window.jobs.running == 0


def test_what_would_be_accepted_by_itself_begins_no_thread_while_the_window_closes(read):
    window, ids = read(3)
    automatic = window.rooms["line"].automatic
    automatic._lines = {"materials": 0.5}
    automatic._take([Outcome(one, one, fresh=True) for one in ids[1:]])
    window.close()  # the reader's queue becomes empty: that is when waiting pictures are accepted
    assert window.jobs.running == 0


def test_a_closed_window_reads_nothing_more(read):
    window, ids = read(2)
    window.close()
    window.reader.prepare(ids)
    window.reader.look_at(ids[0])
    assert window.reader._worker is None


def test_the_sheet_decides_with_the_keys_that_decide_in_the_trees(read, qtbot):
    window, _ids = read(3)
    window.preferences.change(keys={"accept": ["Y"]})
    turn_to(window, qtbot, "sheet")
    room = window.rooms["sheet"]
    qtbot.waitUntil(lambda: bool(room.page.view.sheet.candidates))
    assert room.page.keys.text().startswith("Y accept · Del reject · U undecide")
    assert ("Accept the term for the marked", "Y") in moment_of(window)[1]
    qtbot.keyClick(room.page.view, Qt.Key.Key_Return)
    assert not window.desk.catalogue.sheet.verdicts(*room._term)
    qtbot.keyClick(room.page.view, Qt.Key.Key_Y)
    assert list(window.desk.catalogue.sheet.verdicts(*room._term).values()) == [Verdict.ACCEPTED]
