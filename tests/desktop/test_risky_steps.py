"""Steps that take much or something away are preceded by a backup, and nobody waits for a small one."""

from __future__ import annotations

from datetime import datetime, timedelta

from assistant.catalogue import Catalogue, backups
from assistant.catalogue.backups import moment
from assistant.desktop import travelling
from assistant.desktop.intake import FIRST
from tests.desktop.deciding import decide


def made(window) -> list[str]:
    return [one.why for one in backups.backups_of(window.session.path)]


def test_a_picture_that_is_taken_out_is_in_the_backup_of_the_moment_before(worked, qtbot):
    worked.actions_by_name["forget"].trigger()

    assert backups.contents(worked.session.path, whole=True).pictures == 2  # at once
    qtbot.waitUntil(lambda: made(worked) == ["before removing"])
    [kept] = backups.backups_of(worked.session.path)
    assert backups.contents(kept.path).pictures == 3
    backups.verify(kept.path)


def test_steps_that_follow_within_the_hour_make_no_other(worked, qtbot):
    for _ in range(2):
        worked.actions_by_name["forget"].trigger()
    qtbot.waitUntil(lambda: not worked.jobs.running)
    assert made(worked) == ["before removing"]


def test_a_backup_of_the_last_hour_will_do(worked, qtbot):
    backups.make(worked.session.path, backups.BY_HAND)
    decide(worked, "gold")
    worked.actions_by_name["forget"].trigger()
    qtbot.waitUntil(lambda: not worked.jobs.running)
    assert made(worked) == ["by hand"]


def test_a_disk_without_room_is_told_and_the_picture_goes_all_the_same(worked, qtbot, monkeypatch):
    monkeypatch.setattr(backups.making, "RESERVE", 2**62)
    said = []
    worked.rooms["backups"].quiet.told.connect(lambda text, tone: said.append((text, tone)))
    worked.actions_by_name["forget"].trigger()
    qtbot.waitUntil(lambda: bool(said))
    assert "which can be undone" in said[0][0]
    assert backups.contents(worked.session.path, whole=True).pictures == 2


def test_where_a_moment_cannot_be_held_the_step_goes_on(worked, qtbot, monkeypatch):
    monkeypatch.setattr(moment.Moment, "hold", lambda path: None)
    worked.actions_by_name["forget"].trigger()
    qtbot.waitUntil(lambda: not worked.jobs.running)
    assert made(worked) == []
    assert backups.contents(worked.session.path, whole=True).pictures == 2


def test_a_large_step_that_is_taken_back_is_kept_too(worked, qtbot, monkeypatch):
    monkeypatch.setattr(travelling, "MANY", 2)
    monkeypatch.setattr(backups, "MANY", 2)
    decide(worked, "gold", "tin", "lead")
    worked.desk.undo()
    qtbot.waitUntil(lambda: not worked.desk.holding)
    [kept] = backups.backups_of(worked.session.path)
    assert (kept.why, backups.contents(kept.path).tags) == ("before changing many", 4)

    worked.desk.redo()  # which can always be taken back again
    qtbot.waitUntil(lambda: not worked.desk.holding)
    assert made(worked) == ["before changing many"]


def test_many_pictures_that_are_added_are_not_in_the_backup_of_before(worked, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(backups, "MANY", FIRST + 10)
    many = tmp_path / "many"
    many.mkdir()
    for number in range(3 * FIRST):
        (many / f"{number:03}.jpg").touch()

    with qtbot.waitSignal(worked.intake.ended):
        worked.catalogue_flow.add([many])

    [kept] = backups.backups_of(worked.session.path)
    assert (kept.why, backups.contents(kept.path).pictures) == ("before adding", 3)


def test_the_moment_before_is_let_go_once_it_is_kept(worked, tmp_path, qtbot, monkeypatch):
    """Who holds a moment holds the log of the catalogue, which grows with each picture that is added."""
    steps = []
    close, add = moment.Moment.close, Catalogue.add_files
    monkeypatch.setattr(moment.Moment, "close", lambda held: (steps.append("let go"), close(held)))
    monkeypatch.setattr(
        Catalogue, "add_files", lambda *given, **named: (steps.append("add"), add(*given, **named))[1]
    )
    many = tmp_path / "many"
    many.mkdir()
    for number in range(3 * FIRST):
        (many / f"{number:03}.jpg").touch()

    with qtbot.waitSignal(worked.intake.ended):
        worked.catalogue_flow.add([many])

    assert steps == ["add", "let go", "add"]


def test_as_many_are_kept_as_the_settings_say(worked, qtbot):
    path = worked.session.path
    worked.preferences.change(backups_kept={"newest": 1, "days": 0, "weeks": 0, "months": 0})
    for hours in range(1, 9):
        backups.make(path, "daily", at=datetime.now() - timedelta(hours=hours))
    decide(worked, "gold")
    worked.rooms["backups"].quiet.secure(path, "before accepting", 1000, lambda: False)
    assert made(worked) == ["before accepting"]
