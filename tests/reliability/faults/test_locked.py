"""A catalogue that another program holds: what is decided waits, the window goes on, nothing pretends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer

from assistant.catalogue import Catalogue, store
from assistant.cli import main
from assistant.desktop import telling, waiting
from assistant.desktop.batch.annotate_dialog import Order
from tests.reliability.faults.conftest import saved

Key = Qt.Key


@pytest.fixture
def press(qtbot):
    """``press(window, key, ...)``: real keys in the trees."""

    def keys(window, *wanted):
        for key in wanted:
            qtbot.keyClick(window.facets.grid.view, key)

    return keys


def test_a_key_waits_visibly_is_saved_when_the_lock_is_free_and_the_window_goes_on(
    at_work, hold, press, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr(telling, "TELL_WAITING_MS", 0)
    window = at_work(tmp_path / "work.sqlite")
    other = hold(tmp_path / "work.sqlite")
    press(window, Key.Key_Return)
    assert window.desk.decisions == []
    assert "1 to be saved" in window.status.text
    beats = []
    clock = QTimer()
    clock.timeout.connect(lambda: beats.append(1))
    clock.start(1)
    qtbot.waitUntil(lambda: len(beats) > 20)  # painting and answering all the time
    clock.stop()
    assert "1 step of yours will be saved" in window.messages.text
    first = window.desk.picture
    window.desk_flow.step(1)  # the person goes on to the next object
    press(window, Key.Key_Return)
    assert "2 to be saved" in window.status.text
    assert "2 steps of yours will be saved" in window.messages.text
    other.let_go()
    qtbot.waitUntil(lambda: not len(window.desk.waiting))
    assert "saved" in window.status.text.split(" · ")
    assert window.messages.text == ""
    assert [number for number, _ in saved(tmp_path / "work.sqlite")] == [first.object_number, "002"]


def test_after_some_seconds_it_is_given_back_with_one_sentence_and_can_be_tried_again(
    at_work, hold, press, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr(waiting, "PATIENCE_SECONDS", 0.1)
    path = tmp_path / "work.sqlite"
    window = at_work(path)
    other = hold(path)
    press(window, Key.Key_Return)
    qtbot.waitUntil(lambda: "not saved" in window.messages.text)
    assert window.messages.text == (
        f"This was not saved. {path} is in use by another program that does not let go of it. "
        "Close that program and try again."
    )
    assert "not saved" in window.status.text
    assert window.tags.model().rowCount() == 0
    assert saved(path) == []
    other.let_go()
    window.messages._act()  # the button of the message
    qtbot.waitUntil(lambda: len(window.desk.decisions) == 1)
    assert len(saved(path)) == 1


def test_the_window_closes_after_what_waits_is_written(at_work, hold, press, qtbot, tmp_path):
    path = tmp_path / "work.sqlite"
    window = at_work(path)
    other = hold(path)
    press(window, Key.Key_Return)
    window.close()
    assert window.isVisible()
    other.let_go()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert len(saved(path)) == 1


def test_a_person_who_closes_twice_meanwhile_closes_once(at_work, hold, press, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "work.sqlite"
    window = at_work(path)
    other = hold(path)
    press(window, Key.Key_Return)
    for _ in range(3):
        window.close()
    ended: list[int] = []
    monkeypatch.setattr(window.reader, "stop", lambda stop=window.reader.stop: (ended.append(1), stop()))
    other.let_go()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert ended == [1]
    assert len(saved(path)) == 1


def test_what_is_told_meanwhile_is_not_taken_away(at_work, hold, press, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(telling, "TELL_WAITING_MS", 0)
    path = tmp_path / "work.sqlite"
    window = at_work(path)
    other = hold(path)
    press(window, Key.Key_Return)
    qtbot.waitUntil(lambda: "will be saved" in window.messages.text)
    window.messages.say("12 pictures added.", "note")
    other.let_go()
    qtbot.waitUntil(lambda: not len(window.desk.waiting))
    assert window.messages.text == "12 pictures added."


def test_closing_stays_open_and_says_so_when_it_could_not_be_written(
    at_work, hold, press, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr(waiting, "PATIENCE_SECONDS", 0.1)
    path = tmp_path / "work.sqlite"
    window = at_work(path)
    hold(path)
    press(window, Key.Key_Return)
    window.close()
    qtbot.waitUntil(lambda: "This was not saved" in window.messages.text)
    assert window.isVisible()
    window.close()
    assert not window.isVisible()


def test_another_catalogue_is_opened_after_what_waits_is_written(at_work, hold, press, qtbot, tmp_path):
    path = tmp_path / "work.sqlite"
    window = at_work(path)
    other = hold(path)
    press(window, Key.Key_Return)
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(tmp_path / "other.sqlite")
    assert window.desk.catalogue.path == path
    other.let_go()
    qtbot.waitUntil(lambda: window.desk.catalogue.path == tmp_path / "other.sqlite")
    assert len(saved(path)) == 1


def test_a_picture_read_meanwhile_says_why_it_has_no_suggestions_and_is_read_the_next_time(
    make_window, hold, make_pictures, qtbot, tmp_path, monkeypatch
):
    path = tmp_path / "work.sqlite"
    with Catalogue.open(path) as catalogue:
        catalogue.add_files(make_pictures(2))
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    other = hold(path)
    window = make_window(path)
    qtbot.waitUntil(lambda: "in use by another program" in window.facets.grid.boxes["objectTypes"]._detail)
    other.let_go()
    window.reader.retry()
    window.desk_flow.step(1)
    window.desk_flow.step(-1)
    qtbot.waitUntil(lambda: bool(window.desk.suggestions()))


def test_a_batch_says_it_once_and_goes_on_when_it_is_tried_again(
    at_work, hold, make_pictures, qtbot, tmp_path, monkeypatch
):
    path = tmp_path / "work.sqlite"
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    window = at_work(path, pictures=1)
    said = []
    window.messages.shown.connect(lambda: said.append(window.messages.text))
    new = make_pictures(6, folder="more", size=(80, 60))
    with qtbot.waitSignal(window.intake.ended):
        window.intake.add(new, show=False)
    other = hold(path)
    said.clear()
    window.batch_flow.carry_out(Order(None, None), window.filmstrip.strip.ids)
    qtbot.waitUntil(lambda: len(said) > 0)
    assert len(said) == 1 and "in use by another program" in said[0]
    other.let_go()
    window.batch.resume()  # the button of the bar
    qtbot.waitUntil(lambda: window.desk.catalogue.counts().get("suggested", 0) == 7)


def test_a_catalogue_that_a_program_wants_for_itself_is_not_opened_and_says_so(
    make_window, hold, qtbot, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    window = make_window(tmp_path / "work.sqlite")
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(tmp_path / "other.sqlite")
    other = hold(tmp_path / "work.sqlite", "ALL")
    with qtbot.waitSignal(window.session.refused):
        window.catalogue_flow.open(tmp_path / "work.sqlite")
    assert "in use by another program" in window.messages.text
    command = ["export", "--catalogue", str(tmp_path / "work.sqlite"), "--to", str(tmp_path / "out.csv")]
    assert main(command) == 2
    told = capsys.readouterr().err.strip().splitlines()
    assert len(told) == 1 and "in use by another program" in told[0]
    assert not (tmp_path / "out.csv").exists()
    other.let_go()
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(tmp_path / "work.sqlite")
    assert main(command) == 0
