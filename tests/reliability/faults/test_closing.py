"""Closing a window while another program holds the catalogue: never does it stand still, nothing is lost."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtWidgets import QDialog

from assistant.catalogue import Catalogue
from assistant.desktop import locks
from assistant.desktop.batch.annotate_dialog import Order
from tests.reliability.faults.conftest import saved

Key = Qt.Key


@pytest.fixture
def patient_threads(monkeypatch):
    """Threads that would wait for a lock longer than any test: who closes must not wait with them."""
    monkeypatch.setattr("assistant.catalogue.store.BUSY_SECONDS", 3600.0)


def close(window, qtbot) -> None:
    """Close it as a person does, with the event loop at work, and wait until it is gone."""
    QTimer.singleShot(0, window.close)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_batch_that_waits_for_the_lock_lets_the_window_go(
    patient_threads, at_work, hold, make_pictures, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr(locks, "TELL_SECONDS", 0.0)
    path = tmp_path / "work.sqlite"
    window = at_work(path, pictures=1)
    qtbot.keyClick(window.facets.grid.view, Key.Key_Return)
    with qtbot.waitSignal(window.intake.ended):
        window.intake.add(make_pictures(4, folder="more", size=(80, 60)), show=False)
    window.messages.clear()
    other = hold(path)
    window.batch_flow.carry_out(Order(None, None), window.filmstrip.strip.ids)
    qtbot.waitUntil(lambda: "goes on after it" in window.messages.text)  # it shows that it waits
    close(window, qtbot)
    assert not window.closing.left_behind
    other.let_go()
    assert len(saved(path)) == 1


def test_pictures_that_wait_to_be_added_can_be_cancelled(
    patient_threads, at_work, hold, make_pictures, qtbot, tmp_path
):
    path = tmp_path / "work.sqlite"
    window = at_work(path, pictures=1)
    told = []
    window.intake.failed.connect(told.append)
    other = hold(path)
    with qtbot.waitSignal(window.session.locks.waited):
        window.intake.add(make_pictures(4, folder="more", size=(80, 60)))
    window.intake.cancel()
    qtbot.waitUntil(lambda: told == ["Stopped."])
    other.let_go()
    assert not window.intake.busy


def test_a_step_over_many_pictures_that_waits_lets_the_window_go_and_changes_nothing(
    patient_threads, at_work, hold, qtbot, tmp_path, monkeypatch
):
    path = tmp_path / "work.sqlite"
    monkeypatch.setattr("assistant.desktop.travelling.MANY", 0)
    window = at_work(path)
    qtbot.keyClick(window.facets.grid.view, Key.Key_Return)
    other = hold(path)
    window.desk.undo()  # beside the window
    assert window.desk.holding
    close(window, qtbot)
    other.let_go()
    assert len(saved(path)) == 1


class Endless(QThread):
    """A thread that nobody can ask to end."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def run(self) -> None:
        self.let_go.wait()


def test_dialogs_go_with_the_desk_and_nothing_is_opened_any_more(at_work, hold, qtbot, tmp_path, monkeypatch):
    window = at_work(tmp_path / "work.sqlite", pictures=1)
    Catalogue.open(tmp_path / "other.sqlite").close()
    with qtbot.waitSignal(window.rooms["backups"].work.found):
        window.rooms["backups"].open()
    window.actions_by_name["keys"].trigger()
    other = hold(tmp_path / "other.sqlite", "ALL")  # the window tries again and again to open it
    window.catalogue_flow.open(tmp_path / "other.sqlite")
    thread, ending = Endless(), window.jobs.ending
    thread.start()
    monkeypatch.setattr(window.jobs, "ending", lambda: [*ending(), thread])
    QTimer.singleShot(0, window.close)
    qtbot.waitUntil(lambda: window.closing.waits)
    assert not [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert not window.key_sheet.isVisible()
    other.let_go()
    beats: list[int] = []
    qtbot.waitUntil(lambda: beats.append(1) or len(beats) > 20)
    assert window.desk.catalogue is None and "Closing" in window.start_page.text
    thread.let_go.set()
    qtbot.waitUntil(lambda: not window.isVisible())


HANG = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from assistant.desktop import app, closing
from assistant.pictures import answering
from assistant.vocabulary import load_default
from tests.desktop.fakes import fake_source
from tests.reliability.faults.hanging import Hanging

picture, catalogue = map(Path, sys.argv[1:])
closing.OFFER_SECONDS = 0.2
answering.ANSWER_SECONDS = 3600.0
held = []
made = app.make_window

def make_window(application, **given):
    window = made(application, **given)
    clock = QTimer(window)
    clock.timeout.connect(lambda: look(window))
    clock.start(20)
    return window

def look(window):
    if not held and window.desk.picture is not None and window.desk.suggestions():
        window.desk.set_done(True)
        held.append(Hanging(picture))
        window.column.forget()
        window.column.loader.show(window.desk.picture.id, picture)
    if held and held[0].holds_somebody() and not window.closing.waits:
        QTimer.singleShot(0, window.close)
    for button in window.start_page.findChildren(QPushButton):
        if button.text() == "Close now" and window.closing.waits:
            print("closing without it", flush=True)
            button.click()

app.make_window = make_window
sys.exit(app.start(catalogue=catalogue, add=[picture], source=fake_source(load_default())[0]))
"""


def test_a_person_may_go_without_a_drive_that_never_answers_and_the_program_ends(
    hang, make_pictures, tmp_path, monkeypatch
):
    [picture] = make_pictures(1)
    hang(tmp_path / "pictures").let_go()  # skips where it cannot be done
    done = subprocess.run(
        [sys.executable, "-c", HANG, picture, tmp_path / "work.sqlite"],
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert (done.stdout, done.returncode) == ("closing without it\n", 0), done.stderr
    assert "Traceback" not in done.stderr
    with Catalogue.open(tmp_path / "work.sqlite", create=False) as catalogue:
        assert catalogue.counts()["done"] == 1
