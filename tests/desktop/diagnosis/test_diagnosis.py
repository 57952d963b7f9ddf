"""The check and the report in the window, and what a window says after one that fell."""

from __future__ import annotations

import logging
import threading
import zipfile

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from assistant.desktop.diagnosis.check_dialog import CheckDialog
from assistant.desktop.diagnosis.mishaps import Mishaps
from assistant.desktop.diagnosis.qt_messages import hearing_qt
from assistant.desktop.diagnosis.report_dialog import ReportDialog
from assistant.desktop.diagnosis.room import tell_of_fall
from assistant.diagnosis import doctor
from assistant.diagnosis.finding import good, look, wrong
from assistant.diagnosis.report import Part


@pytest.fixture
def checks(monkeypatch) -> None:
    monkeypatch.setattr(
        doctor,
        "CHECKS",
        {
            "Program": [("Python", lambda asked: [good("Python", "It is there.")])],
            "Computer": [("Clock", lambda asked: [look("Clock", "It stands <still>.", "Wind it up.")])],
        },
    )


# The check


def test_the_menu_opens_the_check_and_what_needs_a_person_comes_first(make_window, checks, qtbot):
    window = make_window()
    window.actions_by_name["check"].trigger()
    dialog = window.rooms["diagnosis"].checking
    qtbot.waitUntil(dialog.again.isEnabled)
    shown = dialog.page.toPlainText()
    assert shown.index("It stands <still>.") < shown.index("Wind it up.") < shown.index("It is there.")
    assert "look at this" in shown and "something to look at" in dialog.headline.text()
    dialog.copy.click()
    assert "Wind it up." in QGuiApplication.clipboard().text()
    dialog.again.click()
    qtbot.waitUntil(lambda: len(dialog.findings) == 2 and dialog.again.isEnabled())


def test_a_check_can_be_cancelled_and_closed_while_it_runs(make_window, monkeypatch, qtbot):
    begun, end = threading.Event(), threading.Event()

    def slow(asked):
        begun.set()
        while not asked.stopped() and not end.wait(0.01):
            pass
        return []

    monkeypatch.setattr(doctor, "CHECKS", {"Models": [("Pack", slow)]})
    window = make_window()
    window.actions_by_name["check"].trigger()
    dialog = window.rooms["diagnosis"].checking
    qtbot.waitUntil(begun.is_set)
    dialog.progress.cancel.click()
    assert "stopped" in dialog.headline.text()
    dialog.again.click()
    dialog.close()
    assert window.rooms["diagnosis"].checking is None
    qtbot.waitUntil(lambda: not window.jobs.running)


@pytest.mark.parametrize(
    ("finding", "headline"),
    [
        (good("a", "b"), "Everything that was checked is in order."),
        (wrong("a", "b", "c"), "Something is not in order."),
    ],
)
def test_the_headline_says_how_the_whole_stands(qtbot, finding, headline):
    dialog = CheckDialog()
    qtbot.addWidget(dialog)
    dialog.begin()
    dialog.add(finding)
    dialog.end()
    assert dialog.headline.text() == headline


# The report


@pytest.fixture
def dialog(qtbot) -> ReportDialog:
    made = ReportDialog()
    qtbot.addWidget(made)
    made.begin()
    parts = [
        Part("check.txt", "findings", "all in order"),
        Part("catalogue.txt", "numbers", "12", wanted=False),
    ]
    made.show_parts(parts)
    return made


def test_every_file_is_shown_and_only_marked_ones_are_saved(dialog):
    assert dialog.text.toPlainText() == "all in order"
    assert [part.name for part in dialog.wanted] == ["check.txt"]
    dialog.list.setCurrentRow(1)
    assert dialog.text.toPlainText() == "12"
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert [part.name for part in dialog.wanted] == ["catalogue.txt"]
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.save.isEnabled()


def test_a_report_is_saved_where_the_person_says(make_window, checks, qtbot, monkeypatch, tmp_path):
    window = make_window()
    window.actions_by_name["report_problem"].trigger()
    dialog = window.rooms["diagnosis"].reporting
    qtbot.waitUntil(lambda: dialog.list.count() >= 3)
    to = tmp_path / "report.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(to), ""))
    shown = {part.name: part.text for part in dialog.wanted}
    dialog.save.click()
    qtbot.waitUntil(lambda: "Saved as" in dialog.outcome.sentence.text())
    with zipfile.ZipFile(to) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == shown
    dialog.close()


# After a fall, and mishaps


def test_a_fall_is_told_once_when_the_window_is_at_rest(make_window, qtbot, checks):
    window = make_window()
    window.messages.say("Something else first.", "warning")
    tell_of_fall(window)
    window.messages.clear()
    qtbot.waitUntil(lambda: "ended unexpectedly" in window.messages.text)
    window.messages._action.click()
    dialog = window.rooms["diagnosis"].reporting
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() > 0)
    dialog.close()
    window.messages.clear()
    assert window.messages.text == ""


@pytest.fixture
def mishaps(make_window, tmp_path):
    window = make_window()
    taken = Mishaps(window, tmp_path / "window.log")
    yield window
    taken.release()


def test_an_error_of_a_thread_becomes_a_sentence(mishaps, qtbot, caplog):
    thread = threading.Thread(target=lambda: 1 / 0, name="work")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "window.log" in mishaps.messages.text)
    assert "ZeroDivisionError" in caplog.text


def test_an_error_while_something_is_cleaned_up_is_written_down_only(mishaps, caplog):
    class Ends:
        def __del__(self) -> None:
            raise ValueError("at the end")

    Ends()
    assert "at the end" in caplog.text
    assert mishaps.messages.text == ""


def test_what_qt_says_is_written_down_and_goes_to_the_terminal(qapp, caplog, capsys):
    with hearing_qt(), caplog.at_level(logging.WARNING, "assistant.qt"):
        qWarning("the font has no such letter")
    assert "the font has no such letter" in caplog.text
    assert "the font has no such letter" in capsys.readouterr().err
