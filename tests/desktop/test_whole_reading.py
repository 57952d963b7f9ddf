"""The open catalogue is read through beside the work: rarely, and what is wrong is told calmly."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

from assistant.catalogue import Change, Verdict, backups
from assistant.desktop.backups import whole
from assistant.desktop.backups.whole import WholeReading
from assistant.desktop.jobs import Jobs
from assistant.desktop.kept import Kept


def spoil(window) -> None:
    with closing(sqlite3.connect(window.session.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE identifications SET confidence = 'high'")
        connection.execute("UPDATE pictures SET width = 'wide' WHERE id = 3")


def read(window, qtbot) -> None:
    window.rooms["backups"].whole.look()
    qtbot.waitUntil(lambda: not window.jobs.running)


def test_a_sound_catalogue_is_read_once_a_day_and_nothing_is_said(worked, qtbot):
    reading, path = worked.rooms["backups"].whole, worked.session.path
    said = []
    worked.messages.shown.connect(lambda: said.append(worked.messages.text))
    assert reading.due(path)
    read(worked, qtbot)
    assert said == []
    assert not reading.due(path)
    assert not WholeReading(worked.jobs, worked.kept).due(path)  # nor in the window of this afternoon
    assert WholeReading(worked.jobs, worked.kept, today=lambda: date(2100, 1, 1)).due(path)


def test_what_is_wrong_is_one_sentence_with_the_way_to_the_backups(worked, qtbot):
    spoil(worked)
    read(worked, qtbot)
    assert "damaged (a value in the table “pictures” is none that this program" in worked.messages.text
    assert "You can go on" in worked.messages.text
    worked.desk.decide("Add", [Change("materials", "gold", Verdict.ADDED, "gold")])  # nothing is blocked
    assert {one.uri for one in worked.desk.decisions} == {"bronze", "gold"}

    worked.rooms["backups"].open(worked.session.path)
    dialog = worked.rooms["backups"].dialog
    qtbot.waitUntil(lambda: dialog.rescue.isVisible())
    assert dialog.make.isVisible()
    with qtbot.waitSignal(worked.rooms["backups"].work.ended):
        dialog.rescue.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    [rescued] = dialog.model.rows
    assert rescued.why == "rescued"
    assert backups.contents(rescued.path).tags == 2
    dialog.close()


def test_no_backup_of_a_sound_day_goes_once_something_is_wrong(worked, qtbot):
    path = worked.session.path
    worked.preferences.change(backups_kept={"newest": 1, "days": 0, "weeks": 0, "months": 0})
    for _ in range(4):
        backups.make(path, "daily")
    spoil(worked)
    read(worked, qtbot)
    worked.rooms["backups"].quiet.secure(path, "before accepting", 1000, lambda: False)
    assert len(backups.backups_of(path)) == 5


def test_a_catalogue_that_was_not_closed_is_read_again(tmp_path, qapp):
    path = tmp_path / "c.sqlite"
    reading = WholeReading(Jobs(), Kept(tmp_path / "window.json"))
    reading._remember(path)
    reading.note_opening(path)
    assert not reading.due(path)
    path.with_name("c.sqlite-wal").write_bytes(b"left by a program that was killed")
    reading.note_opening(path)
    assert reading.due(path)


def test_the_log_of_another_window_is_no_reason_to_read_again(worked, qtbot, monkeypatch):
    reading, path = worked.rooms["backups"].whole, worked.session.path
    read(worked, qtbot)
    reading.note_opening(path)
    assert reading.due(path)  # there is a log beside it
    monkeypatch.setattr(whole, "holders", lambda path: [4711])
    monkeypatch.setattr(whole, "read_through", lambda path, cancelled: "read again")
    read(worked, qtbot)
    assert reading.wrong == {}
    assert not reading.due(path)


def test_the_days_of_fifty_catalogues_are_remembered(tmp_path, qapp):
    kept = Kept(tmp_path / "window.json")
    for number in range(60):
        day = date(2026, 1 + number // 28, 1 + number % 28)
        WholeReading(Jobs(), kept, today=lambda day=day: day)._remember(tmp_path / f"a name {number}.sqlite")
    assert len(kept.value(whole.NAME)) == whole.MOST
    assert not WholeReading(Jobs(), kept, today=lambda: day).due(tmp_path / "a name 59.sqlite")


def test_another_catalogue_ends_the_reading_of_the_one_before(worked, qtbot):
    reading = worked.rooms["backups"].whole
    reading.look()
    reading.watch(None)
    qtbot.waitUntil(lambda: not worked.jobs.running)
    assert reading.wrong == {}
