"""Help in the real window: the tour by its keys, the keys of the moment, the manual, About."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from assistant import paths
from assistant.desktop.guide.manual import ManualError, manual_file
from assistant.desktop.guide.room import welcome_first_run

TITLES = [
    "Your photographs",
    "Four trees of terms",
    "One key, one decision",
    "The line",
    "Out to your museum",
]


@pytest.fixture
def window(make_window, make_pictures, add):
    window = make_window()
    add(window, make_pictures(2))
    return window


def tour_of(window):
    return window.rooms["guide"].tour


# The tour


def test_the_tour_goes_on_back_and_away_by_keys(window, qtbot):
    window.facets.setFocus()
    before = window.focusWidget()
    window.actions_by_name["tour"].trigger()
    tour = tour_of(window)
    seen = []
    for title in TITLES:
        assert tour.callout.text.startswith(title)
        seen.append(tour.frame.geometry())
        assert tour.frame.isVisible()
        if tour.step < 5:
            qtbot.keyClick(tour.callout, Qt.Key.Key_Right)
    assert len({(one.x(), one.y(), one.width(), one.height()) for one in seen}) == 5
    qtbot.keyClick(tour.callout, Qt.Key.Key_Left)
    assert tour.step == 4
    qtbot.keyClick(tour.callout, Qt.Key.Key_Escape)
    assert not tour.running
    assert not tour.callout.isVisible()
    assert window.focusWidget() is before


def test_the_bubble_never_lies_on_a_small_panel_and_always_in_the_window(window, qtbot):
    window.resize(1366, 768)
    window.actions_by_name["tour"].trigger()
    tour = tour_of(window)
    while tour.running:
        bubble = tour.callout.geometry()
        assert window.rect().contains(bubble)
        if tour.step != 2:  # the trees are half of the window
            assert not bubble.intersects(tour.frame.geometry())
        tour.next()


def test_the_tour_begins_by_itself_with_the_first_photographs_and_only_once(
    make_window, make_pictures, add, qtbot
):
    window = make_window()
    welcome_first_run(window)
    assert not tour_of(window).running
    add(window, make_pictures(1))
    qtbot.waitUntil(lambda: tour_of(window).running)
    # The keys stay with the trees: nobody has to look at it.
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    assert len(window.desk.decisions) == 1
    tour_of(window).callout.skip.click()
    assert not tour_of(window).running
    path = window.session.path
    window.close()
    again = make_window(path)
    welcome_first_run(again)
    again.desk_flow.show_again()
    QApplication.processEvents()
    assert not tour_of(again).running


def test_the_tour_begins_for_nobody_who_used_the_window_before(make_window, make_pictures, add):
    window = make_window()
    window.kept.setValue("geometry", window.saveGeometry())
    welcome_first_run(window)
    add(window, make_pictures(1))
    QApplication.processEvents()
    assert not tour_of(window).running


def test_an_empty_window_has_the_tour_too(make_window):
    window = make_window()
    window.actions_by_name["tour"].trigger()
    tour = tour_of(window)
    assert "once there are photographs" in tour.callout.text
    assert not tour.frame.isVisible()
    assert window.rect().contains(tour.callout.geometry())
    tour.end()


# The keys of the moment


def here_of(window) -> tuple[str, dict[str, str]]:
    window.actions_by_name["keys"].trigger()
    title, entries = window.key_sheet.shown[0]
    window.grab()
    window.key_sheet.dismiss()
    return title, dict(entries)


def test_the_sheet_begins_with_what_works_where_the_keys_are(window, qtbot):
    window.facets.setFocus()
    title, keys = here_of(window)
    assert title == "In the trees"
    assert keys["Accept"].startswith("Return")
    window.filmstrip.setFocus()
    title, keys = here_of(window)
    assert title == "In the filmstrip"
    assert "Accept" not in keys
    assert keys["From picture to picture"] == "Up  Down"
    window.column.view.setFocus()
    title, keys = here_of(window)
    assert title == "On the picture"
    assert "Zoom in" in keys
    room = window.rooms["line"]
    with qtbot.waitSignal(room.reading.finished):
        window.actions_by_name["line"].trigger()
    title, keys = here_of(window)
    assert title == "The line"
    assert keys["Apply this line"] == "Return"
    assert keys["Back to the pictures"] == "Esc"


def test_an_empty_window_says_how_to_begin(make_window):
    title, keys = here_of(make_window())
    assert title == "To begin"
    assert "Add pictures" in keys


def test_keys_that_a_person_changed_are_the_ones_on_the_sheet(window):
    accept = next(one for one in window.facets.actions() if one.objectName() == "accept")
    accept.setShortcuts([QKeySequence("F4")])
    window.facets.setFocus()
    assert here_of(window)[1]["Accept"] == "F4"
    sheet = window.key_sheet.accessibleDescription()
    assert "Accept: F4" in sheet


def test_letters_search_the_sheet_and_escape_closes_it(window, qtbot):
    window.facets.setFocus()
    sheet = window.key_sheet
    window.actions_by_name["keys"].trigger()
    qtbot.keyClicks(sheet, "zoom")
    words = [name for _, entries in sheet.shown for name, _ in entries]
    assert words
    assert all("zoom" in one.casefold() for one in words)
    qtbot.keyClicks(sheet, "qqq")
    assert sheet.shown == []
    assert "No key" in sheet.accessibleDescription()
    window.grab()
    for _ in range(3):
        qtbot.keyClick(sheet, Qt.Key.Key_Backspace)
    assert sheet.shown
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert window.desk.decisions == []


# Manual and About


def test_the_manual_is_there_with_contents_and_a_search(window, qtbot):
    window.actions_by_name["manual"].trigger()
    manual = window.rooms["guide"].manual
    qtbot.waitUntil(manual.isActiveWindow)
    manual.search.setFocus()
    headings = [manual.contents.item(row).text().strip() for row in range(manual.contents.count())]
    assert {"Begin", "The line", "Help"} <= set(headings)
    manual.contents.setCurrentRow(headings.index("The line"))
    assert manual.text.textCursor().block().text() == "The line"
    qtbot.keyClicks(manual.search, "approval")
    assert manual.text.textCursor().selectedText() == "approval"
    first = manual.text.textCursor().position()
    qtbot.keyClick(manual.search, Qt.Key.Key_Return)
    assert manual.text.textCursor().position() > first
    manual.close()


def test_a_language_without_a_manual_has_the_english_one(tmp_path, monkeypatch):
    assert manual_file("xx").name == "manual.en.md"
    monkeypatch.setattr(paths, "manual", lambda: tmp_path)
    with pytest.raises(ManualError, match="Install the program again"):
        manual_file("en")


def test_a_manual_that_cannot_be_read_is_told(window, tmp_path, monkeypatch):
    (tmp_path / "manual.en.md").write_text("# Manual")

    def broken(file, **_options):
        raise OSError(errno.EIO, "Input/output error", str(file))

    monkeypatch.setattr(paths, "manual", lambda: tmp_path)
    with monkeypatch.context() as drive:
        drive.setattr(Path, "read_text", broken)
        window.actions_by_name["manual"].trigger()
    assert window.messages.text.endswith("manual.en.md could not be read: Input/output error.")
    window.actions_by_name["manual"].trigger()
    assert window.rooms["guide"].manual.isVisible()
    window.rooms["guide"].manual.close()


def test_about_says_versions_licences_sources_and_the_card_of_the_pack(window):
    from assistant.desktop.reading.worker import Ready
    from assistant.desktop.shell.about_dialog import AboutDialog, pack_card

    known = Ready("starter", "2.1", "f" * 64, "CPU")
    dialog = AboutDialog(window.vocabulary, "", window, card=pack_card(known))
    text = dialog.everything
    assert "Apache License" in text and "Version 2.0, January 2004" in text
    assert "LGPL" in text and "PySide6" in text
    assert "Licence of the weights" in text and "Not for unattended cataloguing" in text
    dialog.deleteLater()


def test_the_contact_sheet_and_the_statistics_have_keys_of_their_own(window, qtbot):
    for action, title, entry in (
        ("sheet", "On the contact sheet", "Reject it for the marked"),
        ("statistics", "In the statistics", "From view to view"),
    ):
        window.facets.setFocus()
        window.actions_by_name[action].trigger()
        qtbot.waitUntil(lambda: window.pages.shown is not None)
        window.pages.shown.setFocus()
        shown, keys = here_of(window)
        if shown != "While you type":  # the sheet may ask for a term first
            assert shown == title
            assert entry in keys
        window.pages.back()
        qtbot.waitUntil(lambda: not window.jobs.running)
