"""The contact sheet of one term, through the real window: keys, marking, deciding, undo."""

import pytest
from PySide6.QtCore import QPoint, Qt

from assistant.catalogue import Suggestion, Verdict
from assistant.desktop.sheet.sheet_model import Part

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def score_of(number):
    return round(0.95 - 0.05 * number, 2)


def page_of(window):
    return window.rooms["sheet"].page


@pytest.fixture
def open_sheet(make_window, make_pictures, add, qtbot):
    """Open the sheet of "metall" over pictures that score 0.95, 0.90, … for it."""

    def make(count=14):
        window = make_window()
        ids = add(window, make_pictures(count))
        catalogue = window.desk.catalogue
        term = next(term for term in window.vocabulary["materials"].terms if term.label("ca") == "metall")
        run = catalogue.start_run(pack="p", version="1", fingerprint="g", vocabulary="v")
        for number, one in enumerate(ids):
            found = [Suggestion("materials", term.uri, score_of(number), 1)]
            catalogue.record_suggestions(run, one, {"materials": found})
        window.desk.reread()
        window.desk_flow.show_again()
        window.facets.show_term("materials", term.uri)
        window.actions_by_name["sheet"].trigger()
        room = window.rooms["sheet"]
        qtbot.waitUntil(lambda: len(room.page.view.sheet.candidates) == count)
        window.term = term
        window.begun_at = page_of(window).view.place
        qtbot.keyClick(page_of(window).view, Qt.Key.Key_Home)
        return window, room.page, ids

    return make


def press(page, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(page.view, key, modifier)


def verdicts(window):
    catalogue = window.desk.catalogue
    found = catalogue.sheet.verdicts("materials", window.term.uri)
    return [found.get(row.object_id) for row in catalogue.pictures(catalogue.picture_ids())]


def test_pictures_lie_by_score_around_the_line(open_sheet):
    window, page, ids = open_sheet()
    sheet = page.view.sheet
    assert window.pages.shown is page
    assert [each.picture_id for each in sheet.candidates] == ids
    over = [place for place in range(14) if sheet.part(place) is Part.OVER]
    assert len(over) == sum(score_of(number) >= 0.5 for number in range(14)) == 10
    assert page.count.text() == "10 over the line, 0 accepted, 0 rejected"
    assert page.field.text() == window.term.label("en")
    # The cursor begins on the row above the line, which is where doubt begins.
    columns = page.view.columns
    assert window.begun_at == (10 - 1) // columns * columns


def test_each_picture_says_score_part_and_state_to_a_screen_reader(open_sheet, qtbot):
    _window, page, _ids = open_sheet()
    sheet = page.view.sheet
    qtbot.waitUntil(lambda: sheet.file(0) is not None)
    first = sheet.index_of(0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "001, 95, over the line, open"
    press(page, qtbot, Qt.Key.Key_Delete)
    assert sheet.index_of(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("rejected")


def test_return_accepts_what_is_marked_in_one_step_and_goes_to_the_next_open_one(open_sheet, qtbot):
    window, page, _ids = open_sheet()
    for _ in range(2):
        press(page, qtbot, Qt.Key.Key_Right, SHIFT)
    assert page.view.marked == [0, 1, 2]
    press(page, qtbot, Qt.Key.Key_Return)
    assert verdicts(window)[:4] == [Verdict.ACCEPTED] * 3 + [None]
    assert window.desk.undo_name == f"Accept “{window.term.label('en')}” for 3 objects"
    assert page.view.place == 3
    assert page.view.marked == [3]
    assert page.count.text() == "10 over the line, 3 accepted, 0 rejected"
    press(page, qtbot, Qt.Key.Key_Delete)
    assert verdicts(window)[3] is Verdict.REJECTED


def test_undo_and_redo_keep_the_sheet_true(open_sheet, qtbot):
    window, page, _ids = open_sheet()
    press(page, qtbot, Qt.Key.Key_A, CTRL)
    assert len(page.view.marked) == 14
    press(page, qtbot, Qt.Key.Key_Return)
    assert verdicts(window) == [Verdict.ACCEPTED] * 14
    window.actions_by_name["undo"].trigger()
    assert page.count.text().startswith("10 over the line, 0 accepted")
    assert window.pages.shown is page
    qtbot.waitUntil(lambda: len(page.view.sheet.candidates) == 14)
    window.actions_by_name["redo"].trigger()
    qtbot.waitUntil(lambda: page.view.sheet.verdict(5) is Verdict.ACCEPTED)
    press(page, qtbot, Qt.Key.Key_A, CTRL)
    press(page, qtbot, Qt.Key.Key_U)
    assert verdicts(window) == [None] * 14


def test_the_evidence_is_the_picture_and_a_term_without_suggestion_is_added(open_sheet, qtbot):
    window, page, ids = open_sheet()
    press(page, qtbot, Qt.Key.Key_Return)
    [decision] = window.desk.catalogue.decisions(window.desk.catalogue.picture(ids[0]).object_id)
    assert (decision.picture_id, decision.verdict) == (ids[0], Verdict.ACCEPTED)


def test_arrows_follow_the_order_of_scores_over_headings_and_rows(open_sheet, qtbot):
    _window, page, _ids = open_sheet()
    columns = page.view.columns
    assert 1 < columns < 10
    press(page, qtbot, Qt.Key.Key_End)
    assert page.view.place == 13
    press(page, qtbot, Qt.Key.Key_Home)
    press(page, qtbot, Qt.Key.Key_Down)
    assert page.view.place == columns
    for _ in range(columns):
        press(page, qtbot, Qt.Key.Key_Left)
    assert page.view.place == 0
    press(page, qtbot, Qt.Key.Key_Right, CTRL)
    assert page.view.place == 1
    assert page.view.marked == [0]


def test_a_rubber_band_marks_what_lies_under_it(open_sheet, qtbot):
    _window, page, _ids = open_sheet()
    view = page.view
    view.scrollToTop()
    first, last = view.visualRect(view.sheet.index_of(0)), view.visualRect(view.sheet.index_of(1))
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=first.topLeft() + QPoint(6, 6))
    qtbot.mouseMove(port, last.center())
    qtbot.mouseMove(port, last.center() + QPoint(4, 8))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=last.center() + QPoint(4, 8))
    assert view.marked == [0, 1]


def test_clicks_with_ctrl_and_shift_mark_more(open_sheet, qtbot):
    _window, page, _ids = open_sheet()
    view = page.view
    view.scrollToTop()

    def click(place, modifier=Qt.KeyboardModifier.NoModifier):
        view.scrollTo(view.sheet.index_of(place))
        where = view.visualRect(view.sheet.index_of(place)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, where)

    click(1)
    click(3, CTRL)
    assert view.marked == [1, 3]
    click(1, CTRL)
    assert view.marked == [3]
    click(3)
    click(7, SHIFT)
    assert view.marked == [3, 4, 5, 6, 7]


def test_larger_pictures_keep_cursor_and_marks(open_sheet, qtbot):
    _window, page, _ids = open_sheet()
    before = page.view.columns
    press(page, qtbot, Qt.Key.Key_Down)
    press(page, qtbot, Qt.Key.Key_Right, SHIFT)
    here, marked = page.view.place, page.view.marked
    press(page, qtbot, Qt.Key.Key_Plus)
    assert page.view.columns < before
    assert (page.view.place, page.view.marked) == (here, marked)


def test_large_places_get_sharper_thumbnails(open_sheet, qtbot):
    window, page, ids = open_sheet()
    for _ in range(2):
        press(page, qtbot, Qt.Key.Key_Plus)
    maker = window.rooms["sheet"].thumbnails.maker
    assert maker is not window.thumbnails
    qtbot.waitUntil(lambda: maker.get(ids[0]) is not None)
    for _ in range(3):
        press(page, qtbot, Qt.Key.Key_Minus)
    assert window.rooms["sheet"].thumbnails.maker is window.thumbnails


def test_space_shows_a_picture_large_and_esc_leaves_the_sheet_last(open_sheet, qtbot):
    window, page, _ids = open_sheet()
    qtbot.waitUntil(lambda: page.view.sheet.file(0) is not None)
    press(page, qtbot, Qt.Key.Key_Space)
    assert page.preview.isVisible()
    assert "95" in page.preview.accessibleDescription()
    press(page, qtbot, Qt.Key.Key_Return)
    assert "90" in page.preview.accessibleDescription()
    qtbot.waitUntil(lambda: window.jobs.running == 0)
    press(page, qtbot, Qt.Key.Key_Escape)
    assert not page.preview.isVisible()
    assert window.pages.shown is page
    press(page, qtbot, Qt.Key.Key_Escape)
    assert window.pages.shown is None


def test_ctrl_return_or_a_double_click_puts_the_picture_on_the_desk(open_sheet, qtbot):
    window, page, ids = open_sheet()
    for _ in range(4):
        press(page, qtbot, Qt.Key.Key_Right)
    press(page, qtbot, Qt.Key.Key_Return, CTRL)
    assert window.pages.shown is None
    assert window.desk.picture.id == ids[4]


def test_another_term_is_found_by_its_name(open_sheet, qtbot):
    _window, page, _ids = open_sheet()
    press(page, qtbot, Qt.Key.Key_Slash)
    assert page.field.hasFocus() or page.field.selectedText()
    page.field.clear()
    qtbot.keyClicks(page.field, "paper")
    assert page.field.popup.isVisible()
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert page.field.text() == "paper"
    qtbot.waitUntil(lambda: "No picture" in page.words.text())
    assert not page.field.popup.isVisible()


def test_n_goes_to_the_next_term_with_open_pictures(open_sheet, qtbot):
    window, page, ids = open_sheet(3)
    catalogue = window.desk.catalogue
    other = next(term for term in window.vocabulary["subjects"].terms if term.label("ca") == "retrat")
    run = catalogue.start_run(pack="p", version="2", fingerprint="h", vocabulary="v")
    metal = Suggestion("materials", window.term.uri, 0.8, 1)
    found = {"subjects": [Suggestion("subjects", other.uri, 0.7, 1)], "materials": [metal]}
    catalogue.record_suggestions(run, ids[1], found)
    press(page, qtbot, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: page.field.text() == other.label("en"))
    qtbot.waitUntil(lambda: [each.picture_id for each in page.view.sheet.candidates] == [ids[1]])
    press(page, qtbot, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: page.field.text() == window.term.label("en"))


def test_keys_of_the_window_do_nothing_to_the_picture_behind_the_sheet(open_sheet, qtbot):
    window, page, ids = open_sheet(3)
    for key in (Qt.Key.Key_D, Qt.Key.Key_I, Qt.Key.Key_PageDown, Qt.Key.Key_1):
        press(page, qtbot, key)
    press(page, qtbot, Qt.Key.Key_Delete, CTRL)
    assert window.desk.undo_name is None
    assert window.desk.picture.id == ids[0]


def test_pictures_of_one_object_are_decided_together(open_sheet, qtbot):
    window, page, ids = open_sheet(4)
    window.desk.catalogue.objects.join(ids[1:3])
    window.rooms["sheet"]._reload()
    qtbot.waitUntil(lambda: len({each.object_id for each in page.view.sheet.candidates}) == 3)
    page.view.go(2)
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.count.text() == "4 over the line, 2 accepted, 0 rejected"


def test_many_pictures_are_decided_beside_the_window(open_sheet, qtbot, monkeypatch):
    from assistant.desktop.objects import stepping

    monkeypatch.setattr(stepping, "MANY", 5)
    window, page, _ids = open_sheet()
    press(page, qtbot, Qt.Key.Key_A, CTRL)
    press(page, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: verdicts(window) == [Verdict.ACCEPTED] * 14)
    qtbot.waitUntil(lambda: page.count.text() == "10 over the line, 14 accepted, 0 rejected")
    assert window.facets.isEnabled()
