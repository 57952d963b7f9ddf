"""Backups in the window: seen, made, gone back to; and a catalogue that cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from assistant.catalogue import backups
from assistant.desktop.backups import quiet, wording
from assistant.desktop.words import tr
from tests.desktop.deciding import decide, tags


def open_dialog(window, qtbot):
    window.actions_by_name["backups"].trigger()
    dialog = window.rooms["backups"].dialog
    qtbot.waitUntil(lambda: bool(dialog.words.text()))
    return dialog


def looked(dialog, qtbot) -> None:
    qtbot.waitUntil(lambda: all(dialog.model.held(row) for row in dialog.model.rows))


def texts(dialog, row: int) -> list[str]:
    return [dialog.model.index(row, column).data() for column in range(dialog.model.columnCount())]


def answer(button: str) -> None:
    """Press a button of the question that comes next."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        next(one for one in box.findChildren(QPushButton) if one.text() == button).click()

    QTimer.singleShot(0, press)


def test_none_yet(worked, qtbot):
    dialog = open_dialog(worked, qtbot)

    assert "none yet" in dialog.words.text()
    assert not dialog.back.isEnabled()
    assert dialog.make.isVisible()
    assert not dialog.rescue.isVisible()
    dialog.close()


def test_one_made_is_listed_with_what_is_different_from_now(worked, qtbot):
    dialog = open_dialog(worked, qtbot)
    with qtbot.waitSignal(worked.rooms["backups"].work.made):
        dialog.make.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    looked(dialog, qtbot)
    when, why, compared, objects, counted, _ = texts(dialog, 0)
    assert when.startswith("Today ")
    assert (why, compared, objects, counted) == ("Made by you", "Like now", "3", "1")
    dialog.close()

    decide(worked, "gold", "tin")
    dialog = open_dialog(worked, qtbot)
    looked(dialog, qtbot)
    assert texts(dialog, 0)[2] == tr("%Ln tag(s) fewer", "", 2)
    dialog.close()


def test_return_and_escape_change_nothing(worked, qtbot):
    backups.make(worked.session.path, backups.BY_HAND)
    decide(worked, "gold")
    dialog = open_dialog(worked, qtbot)
    looked(dialog, qtbot)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        asked: list[str] = []

        def press(key=key, asked=asked) -> None:
            question = QApplication.activeModalWidget()
            asked += [label.text() for label in question.findChildren(QLabel)]
            qtbot.keyClick(question.focusWidget() or question, key)

        QTimer.singleShot(0, press)
        dialog.back.click()
        assert asked[2] == "Compared with now: 1 tag fewer."
    dialog.close()
    assert tags(worked) == {"bronze", "gold"}


def test_a_backup_like_now_is_called_so():
    held = wording.Contents(3, 3, 1, "")
    said = wording.explained(held, wording.compared(held, held))
    assert said == ["It holds 3 objects, 1 tag.", "Nothing was decided since."]


def test_going_back_shows_the_catalogue_of_then_at_its_place(worked, qtbot):
    here = worked.desk.picture.id
    worked.desk_flow.keep_place()
    backups.make(worked.session.path, backups.BY_HAND)
    decide(worked, "gold")
    worked.desk_flow.go_to(worked.filmstrip.strip.ids[2])
    dialog = open_dialog(worked, qtbot)
    looked(dialog, qtbot)

    answer("Go back")
    with qtbot.waitSignal(worked.session.opened):
        dialog.back.click()

    assert worked.desk.picture.id == here
    assert tags(worked) == {"bronze"}
    assert "as it was today at" in worked.messages.text
    assert [one.why for one in backups.backups_of(worked.session.path)] == ["before going back", "by hand"]
    decide(worked, "later")
    assert tags(worked) == {"bronze", "later"}
    worked.desk.undo()
    assert tags(worked) == {"bronze"}


def test_asked_once_and_no_is_no(worked, qtbot):
    backups.make(worked.session.path, backups.BY_HAND)
    decide(worked, "gold")
    dialog = open_dialog(worked, qtbot)

    answer("Cancel")
    dialog.back.click()

    assert tags(worked) == {"bronze", "gold"}
    assert not worked.rooms["backups"].work.busy
    dialog.close()


def test_not_while_pictures_are_annotated(worked, qtbot):
    backups.make(worked.session.path, backups.BY_HAND)
    dialog = open_dialog(worked, qtbot)
    worked.desk.hold(True)

    dialog.back.click()

    assert "Wait for them" in dialog.told.sentence.text()
    worked.desk.hold(False)
    dialog.close()


def test_going_back_that_fails_opens_the_catalogue_again(worked, qtbot, monkeypatch):
    made = backups.make(worked.session.path, backups.BY_HAND)
    decide(worked, "gold")
    monkeypatch.setattr(backups.making, "RESERVE", 2**62)

    with qtbot.waitSignal(worked.session.opened):
        worked.rooms["backups"].go_back(worked.session.path, made)

    assert tags(worked) == {"bronze", "gold"}
    assert "Nothing was changed" in worked.messages.text


def test_a_copy_is_saved_where_one_wants_it(worked, qtbot, tmp_path, monkeypatch):
    backups.make(worked.session.path, backups.BY_HAND)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy"), ""))
    dialog = open_dialog(worked, qtbot)

    with qtbot.waitSignal(worked.rooms["backups"].work.ended):
        dialog.copy.click()

    assert backups.contents(tmp_path / "copy.sqlite").tags == 1
    assert "copy.sqlite" in dialog.told.sentence.text()
    dialog.close()


def test_the_table_is_worked_with_keys(worked, qtbot):
    for _ in range(2):
        backups.make(worked.session.path, backups.BY_HAND)
    dialog = open_dialog(worked, qtbot)
    assert dialog.table.hasFocus() or dialog.focusWidget() is dialog.table

    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.current == dialog.model.rows[1]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# Made by itself


def test_the_backup_of_the_day_is_made_once(worked, qtbot):
    room = worked.rooms["backups"]
    for _ in range(2):
        room.quiet.look()
        qtbot.waitUntil(lambda: room.quiet._job is None)
        decide(worked, "more")

    assert [one.why for one in backups.backups_of(worked.session.path)] == ["daily"]


def test_nothing_is_made_when_nobody_wants_it(worked, qtbot):
    worked.preferences.change(backups=False)
    room = worked.rooms["backups"]

    room.quiet.look()
    worked.jobs.secure(worked.session.path, "before accepting", 10_000, lambda: False)

    assert backups.backups_of(worked.session.path) == []


def test_a_step_over_many_is_preceded_by_one(worked, qtbot, monkeypatch):
    monkeypatch.setattr(backups, "MANY", 3)

    with qtbot.waitSignal(worked.desk.held):
        worked.rooms["line"].apply("materials", 0.0)
    qtbot.waitUntil(lambda: not worked.desk.holding)

    [made] = backups.backups_of(worked.session.path)
    assert made.why == "before accepting"
    assert backups.contents(made.path).tags == 1
    assert backups.contents(worked.session.path, whole=True).tags > 1


def test_a_step_is_not_held_up_by_a_full_disk(worked, qtbot, monkeypatch):
    monkeypatch.setattr(backups, "MANY", 3)
    monkeypatch.setattr(backups.making, "RESERVE", 2**62)
    said = []
    worked.rooms["backups"].quiet.told.connect(lambda text, tone: said.append((text, tone)))

    with qtbot.waitSignal(worked.desk.held):
        worked.rooms["line"].apply("materials", 0.0)
    qtbot.waitUntil(lambda: not worked.desk.holding)

    assert len(tags(worked)) > 1
    assert said[0][1] == "warning"
    assert "which can be undone" in said[0][0]


def test_words_about_moments_and_differences():
    from datetime import datetime

    now = datetime(2026, 11, 21, 14, 3)
    assert wording.when(datetime(2026, 11, 21, 9, 5), now) == "Today 09:05"
    assert wording.when(datetime(2026, 11, 20, 23, 59), now) == "Yesterday 23:59"
    assert "2025" in wording.when(datetime(2025, 3, 1, 8, 0), now)
    one = backups.Contents(3, 2, 10, "a")
    assert wording.compared(one, one) == "Like now"
    assert wording.compared(one, backups.Contents(3, 2, 10, "b")) == "As many, but other decisions"
    fewer = [
        tr(f"%Ln {what}(s) fewer", "", count) for what, count in (("tag", 12), ("object", 3), ("picture", 6))
    ]
    assert wording.compared(one, backups.Contents(9, 5, 22, "b")) == ", ".join(fewer)
    assert wording.compared(one, backups.Contents(4, 3, 10, "b")) == tr("%Ln object(s) fewer", "", 1)
    assert wording.compared(one, None) == ""
    assert quiet.AFTER_OPENING_SECONDS > 0
