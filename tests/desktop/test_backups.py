"""Backups in the window: seen, made, gone back to; and a catalogue that cannot be opened."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from assistant.catalogue import Catalogue, Change, Verdict, backups
from assistant.catalogue.migrations import VERSIONS
from assistant.desktop.backups import quiet, wording
from assistant.desktop.words import tr
from assistant.settings import Settings


def decide(window, *uris: str) -> None:
    window.desk.decide("Add", [Change("materials", uri, Verdict.ADDED, uri) for uri in uris])


def tags(window) -> set[str]:
    return {one.uri for one in window.desk.decisions}


@pytest.fixture
def worked(make_window, add, make_pictures):
    """A window with three pictures, the second on the desk with one tag."""
    window = make_window()
    ids = add(window, make_pictures(3))
    window.desk_flow.go_to(ids[1])
    decide(window, "bronze")
    return window


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


# A catalogue that cannot be opened


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A catalogue with a backup of one tag less; then a part of it became noise."""
    path = tmp_path / "work.sqlite"
    with Catalogue.open(path, person="Anna") as catalogue:
        ids = catalogue.add_files([tmp_path / f"{number}.jpg" for number in range(300)]).new
        first = catalogue.picture(ids[0]).object_id
        backups.make(path, backups.BY_HAND)
        catalogue.decide(first, [Change("materials", "gold", Verdict.ADDED, "gold")], name="Add")
    content = bytearray(path.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle : middle + 8192] = random.Random(2).randbytes(8192)
    path.write_bytes(content)
    return path


def offered(window) -> dict[str, QPushButton]:
    return {one.text(): one for one in window.start_page.findChildren(QPushButton) if one.isVisible()}


@pytest.fixture
def refused(qtbot, make_window, tmp_path: Path):
    """A window that has nothing open and is asked for a catalogue: ``refused(path)``."""
    from assistant.desktop.window import MainWindow
    from tests.desktop.fakes import fake_source

    def ask(path: Path, vocabulary) -> MainWindow:
        window = MainWindow(Settings(person="Anna"), vocabulary, fake_source(vocabulary)[0], None)
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(window.session.refused):
            window.catalogue_flow.open(path, create=False)
        return window

    return ask


def test_a_damaged_catalogue_offers_its_backup(damaged, refused, small_vocabulary, qtbot):
    window = refused(damaged, small_vocabulary)
    qtbot.waitUntil(
        lambda: any(text.startswith("Go back to the backup of today at") for text in offered(window))
    )
    assert "is damaged" in window.start_page.text

    [back] = [
        button
        for text, button in offered(window).items()
        if text.startswith("Go back to the backup of today at")
    ]
    with qtbot.waitSignal(window.session.opened):
        back.click()

    assert len(window.filmstrip.strip.ids) == 300
    assert {one.why for one in backups.backups_of(damaged)} == {"by hand", "damaged"}


def test_a_damaged_catalogue_can_be_rescued_and_worked_on_with(damaged, refused, small_vocabulary, qtbot):
    window = refused(damaged, small_vocabulary)
    qtbot.waitUntil(lambda: "Rescue what can be read" in offered(window))

    offered(window)["Rescue what can be read"].click()
    qtbot.waitUntil(lambda: "Work on with it" in offered(window))
    assert "could be read" in window.start_page.text
    assert "The damaged file stays as it is" in window.start_page.text
    with qtbot.waitSignal(window.session.opened):
        offered(window)["Work on with it"].click()

    assert window.filmstrip.strip.ids
    assert {one.why for one in backups.backups_of(damaged)} == {"by hand", "damaged", "rescued"}


def test_a_catalogue_that_is_gone_offers_its_backup(damaged, refused, small_vocabulary, qtbot):
    damaged.unlink()
    window = refused(damaged, small_vocabulary)

    qtbot.waitUntil(
        lambda: any(text.startswith("Go back to the backup of today at") for text in offered(window))
    )
    assert "Rescue what can be read" not in offered(window)


def test_a_newer_catalogue_is_told_and_not_touched(tmp_path, refused, small_vocabulary, qtbot):
    import sqlite3

    path = tmp_path / "newer.sqlite"
    Catalogue.open(path).close()
    backups.make(path, backups.BY_HAND)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(VERSIONS) + 1}")
    connection.close()
    before = path.read_bytes()

    window = refused(path, small_vocabulary)

    assert "newer version of this program" in window.start_page.text
    qtbot.waitUntil(lambda: "Open another catalogue…" in offered(window))
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert not any(text.startswith("Go back") for text in offered(window))
    assert path.read_bytes() == before
    assert not path.with_name("newer.sqlite-wal").exists()


def test_a_photograph_is_no_damaged_catalogue(tmp_path, refused, small_vocabulary, qtbot):
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff" * 1000)

    window = refused(path, small_vocabulary)
    qtbot.waitUntil(lambda: not window.jobs.running)

    assert "Rescue what can be read" not in offered(window)


def test_while_another_is_open_it_stays_and_the_backups_are_one_press_away(
    damaged, make_window, qtbot, tmp_path
):
    window = make_window(tmp_path / "other.sqlite")
    with qtbot.waitSignal(window.session.refused):
        window.catalogue_flow.open(damaged, create=False)
    qtbot.waitUntil(lambda: window.messages._action.text() == "Backups…")

    window.messages._action.click()
    dialog = window.rooms["backups"].dialog

    assert dialog.catalogue == damaged
    qtbot.waitUntil(lambda: dialog.rescue.isVisible())
    assert window.session.path == tmp_path / "other.sqlite"
    dialog.close()


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
