"""A facet that earned it accepts by itself: switched on by a key, undone, corrected, found again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from assistant.catalogue import CatalogueError, Verdict
from assistant.catalogue.line.lines import Lines

FACET, LINE = "materials", 0.2


@pytest.fixture
def window(make_window, make_pictures, add, qtbot):
    """A window whose materials have three clean approvals of their line."""
    window = make_window()
    ids = add(window, make_pictures(3))
    catalogue = window.desk.catalogue
    qtbot.waitUntil(lambda: all(catalogue.suggestions(one) for one in ids))
    for picture_id in ids:
        approve(window, picture_id)
    return window


def approve(window, picture_id: int) -> None:
    catalogue = window.desk.catalogue
    catalogue.lines.apply([picture_id], {FACET: LINE}, name="Apply", vocabulary=window.vocabulary)
    catalogue.set_done(catalogue.picture(picture_id).object_id, True)


def page_of(window, qtbot):
    room = window.rooms["line"]
    with qtbot.waitSignal(room.reading.finished):
        window.actions_by_name["line"].trigger()
    room.page.focus(FACET)
    return room.page


def switch_on(window, qtbot) -> None:
    card = page_of(window, qtbot).cards[FACET]
    card.slider.setValue(round(100 * LINE))
    with qtbot.waitSignal(window.rooms["line"].reading.finished):
        qtbot.keyClick(card.slider, Qt.Key.Key_A)
    assert "Accepts by itself" in card.automatic.text()
    window.pages.back()


def automatic(window, picture_id: int) -> list:
    catalogue = window.desk.catalogue
    decisions = catalogue.decisions(catalogue.picture(picture_id).object_id)
    return [one for one in decisions if one.person == "Anna (automatic)"]


def expected(window, picture_id: int) -> int:
    return sum(each.score >= LINE for each in window.desk.catalogue.suggestions(picture_id)[FACET])


def add_new(window, make_pictures, qtbot, count: int = 3) -> list[int]:
    before = set(window.filmstrip.strip.ids)
    with qtbot.waitSignal(window.intake.ended):
        window.catalogue_flow.add(make_pictures(10 + count, folder="new")[10:])  # numbers of their own
    new = [one for one in window.filmstrip.strip.ids if one not in before]
    assert len(new) == count
    return new


def test_it_says_why_it_cannot_yet(make_window, make_pictures, add, qtbot):
    window = make_window()
    ids = add(window, make_pictures(2))
    approve(window, ids[0])
    card = page_of(window, qtbot).cards[FACET]
    card.slider.setValue(round(100 * LINE))
    assert card.trust.text().startswith("1 of 3 clean approvals")
    qtbot.keyClick(card.slider, Qt.Key.Key_A)
    assert not card.automatic.isEnabled()
    assert window.desk.catalogue.lines.automatic() == {}
    card.slider.setValue(round(100 * LINE) - 1)
    assert card.trust.text().startswith("0 of 3 clean approvals")


def test_nothing_accepts_by_itself_unless_it_was_chosen(window, make_pictures, qtbot):
    new = add_new(window, make_pictures, qtbot)
    qtbot.waitUntil(lambda: all(window.desk.catalogue.suggestions(one) for one in new))
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert not any(automatic(window, one) for one in new)


def test_new_pictures_are_accepted_by_themselves_and_undo_takes_it_back(window, make_pictures, qtbot):
    switch_on(window, qtbot)
    new = add_new(window, make_pictures, qtbot)
    qtbot.waitUntil(lambda: all(automatic(window, one) for one in new))
    for picture_id in new:
        found = automatic(window, picture_id)
        assert len(found) == expected(window, picture_id)
        assert {one.facet for one in found} == {FACET}
    assert window.desk.undo_name.startswith("Accept by itself: ")
    while (window.desk.undo_name or "").startswith("Accept by itself: "):
        window.desk.undo()
    assert not any(automatic(window, one) for one in new)
    window.desk_flow.go_to(new[1])
    window.desk_flow.go_to(new[0])
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert not any(automatic(window, one) for one in new)  # visiting does not bring them again


def test_a_correction_is_told_counted_and_offers_to_switch_off(window, make_pictures, qtbot):
    switch_on(window, qtbot)
    [new] = add_new(window, make_pictures, qtbot, 1)
    qtbot.waitUntil(lambda: bool(automatic(window, new)))
    total = expected(window, new)
    window.desk_flow.go_to(new)
    first = automatic(window, new)[0]
    window.facets.show_term(FACET, first.uri)
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Delete)
    wanted = f"1 of {total} such tags corrected"
    qtbot.waitUntil(lambda: wanted in window.messages.text)
    verdicts = {one.uri: one.verdict for one in window.desk.decisions}
    assert verdicts[first.uri] is Verdict.REJECTED
    window.messages._action.click()
    assert window.desk.catalogue.lines.automatic() == {}
    card = page_of(window, qtbot).cards[FACET]
    assert not card.automatic.isChecked()


def test_it_is_found_after_a_restart_and_one_key_switches_it_off(window, make_window, make_pictures, qtbot):
    switch_on(window, qtbot)
    path = window.session.path
    window.close()
    again = make_window(path)
    assert again.rooms["line"].automatic.lines == {FACET: LINE}
    card = page_of(again, qtbot).cards[FACET]
    assert card.trust.text().startswith("From 20 on.")
    with qtbot.waitSignal(again.rooms["line"].reading.finished):
        qtbot.keyClick(card.slider, Qt.Key.Key_A)
    assert again.desk.catalogue.lines.automatic() == {}
    with qtbot.waitSignal(again.rooms["line"].reading.finished):
        again.desk.undo()
    assert again.rooms["line"].automatic.lines == {FACET: LINE}


def test_rejected_terms_stay_rejected_when_another_pack_suggests_them(window, make_pictures, qtbot):
    switch_on(window, qtbot)
    [new] = add_new(window, make_pictures, qtbot, 1)
    qtbot.waitUntil(lambda: bool(automatic(window, new)))
    window.desk_flow.go_to(new)
    first = automatic(window, new)[0]
    window.facets.show_term(FACET, first.uri)
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Delete)
    catalogue = window.desk.catalogue
    suggestions = catalogue.suggestions(new)
    run = catalogue.start_run(pack="other", version="2", fingerprint="o" * 64, vocabulary="v")
    catalogue.record_suggestions(run, new, suggestions)
    from assistant.desktop.reading.worker import Outcome

    window.reader.outcome.emit(Outcome(new, new, fresh=True))
    verdicts = {one.uri: one.verdict for one in window.desk.decisions}
    assert verdicts[first.uri] is Verdict.REJECTED


def test_what_could_not_be_accepted_by_itself_is_told(window, make_pictures, qtbot, monkeypatch):
    def full(*_args: object, **_options: object) -> None:
        raise CatalogueError("work.sqlite could not be written: the disk is full.")

    switch_on(window, qtbot)
    monkeypatch.setattr(Lines, "apply", full)
    told = []
    window.rooms["line"].automatic.told.connect(lambda sentence, tone: told.append((sentence, tone)))
    new = add_new(window, make_pictures, qtbot)
    words = "Nothing was accepted by itself. work.sqlite could not be written: the disk is full."
    qtbot.waitUntil(lambda: (words, "warning") in told)
    assert not any(automatic(window, one) for one in new)
