"""Keys, tags and objects of a session, counted in the real window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.desktop.statistics.report import ReportDialog


def report(qtbot, window) -> ReportDialog:
    window.actions_by_name["report"].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReportDialog))
    return QApplication.activeModalWidget()


def test_keys_tags_and_objects_are_counted(qtbot, make_window, make_pictures, add):
    window = make_window()
    add(window, make_pictures(1))
    room, view = window.rooms["statistics"], window.facets.grid.view
    before = room.session.keys
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        qtbot.keyClick(view, key)
    session = room.session
    assert session.keys - before == 3
    assert (session.tags, session.decisions, session.objects) == (2, 3, 1)
    assert session.counts.rejected == 1
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    session = room.session
    assert (session.keys - before, session.decisions, session.undone) == (4, 2, 1)


def test_a_key_counts_once_however_it_arrives(qtbot, make_window, make_pictures, add):
    window = make_window()
    add(window, make_pictures(2))
    session = window.rooms["statistics"].session
    before = session.keys
    # As the system sends it: to the window, as a shortcut first, then from widget to widget.
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_PageDown)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F5)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F5)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert session.keys - before == 3
    clicks = session.clicks
    qtbot.mouseClick(window.facets.grid.view.viewport(), Qt.MouseButton.LeftButton)
    assert session.clicks - clicks == 1
    assert len(session.looked_at) >= 2


def test_keys_in_dialogs_and_on_the_page_of_the_statistics_do_not_count(qtbot, open_page, decided):
    window = open_page(decided)
    session = window.rooms["statistics"].session
    before = session.keys
    qtbot.keyClick(window.rooms["statistics"].page.views, Qt.Key.Key_Down)
    window.pages.back()
    dialog = report(qtbot, window)
    qtbot.keyClick(dialog.numbers, Qt.Key.Key_Down)
    dialog.close()
    assert session.keys == before


def test_the_report_is_shown_and_copied(qtbot, make_window, make_pictures, add):
    window = make_window()
    add(window, make_pictures(1))
    assert window.actions_by_name["report"].shortcuts()[0].toString() == "Ctrl+Shift+R"
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    dialog = report(qtbot, window)
    assert dialog.sentence.text().startswith("After less than a minute, 1 object; ")
    qtbot.mouseClick(dialog.as_text, Qt.MouseButton.LeftButton)
    assert "Tags accepted: 1\n" in QGuiApplication.clipboard().text()
    qtbot.mouseClick(dialog.as_csv, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("What,number\r\n")
    dialog.close()


def test_another_catalogue_begins_another_session(qtbot, make_window, make_pictures, add, tmp_path):
    window = make_window()
    add(window, make_pictures(1))
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    assert window.rooms["statistics"].session.decisions == 1
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(tmp_path / "other.sqlite")
    session = window.rooms["statistics"].session
    assert (session.keys, session.decisions, len(session.looked_at)) == (0, 0, 0)
