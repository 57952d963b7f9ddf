"""Not one byte left: everything saved stays, nothing half is left, and it goes on when there is room."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import Qt

from assistant import tagging
from assistant.catalogue import Change, Verdict
from assistant.desktop.batch.annotate_dialog import Order
from assistant.desktop.shell.export_dialog import ExportOrder
from assistant.vocabulary import load_default
from tests.annotate.conftest import FakeEnsemble as Colours
from tests.packs.conftest import pack  # noqa: F401
from tests.reliability.faults.commands import done, refused
from tests.reliability.faults.conftest import saved

Key = Qt.Key


@pytest.fixture
def colours(monkeypatch):
    """``annotate`` with a model that needs no weights."""
    ensemble = Colours(load_default())

    class Loading:
        @staticmethod
        def load(chosen, vocabulary, *, threads):
            return ensemble

    monkeypatch.setattr(tagging.Pack, "open", lambda name: ensemble.pack)
    monkeypatch.setitem(vars(tagging), "Ensemble", Loading)
    return ensemble


def accept_until(window, qtbot, words: str) -> None:
    """Accept terms, one key after the other, until the message says this."""
    for _ in range(400):
        for key in (Key.Key_Return, Key.Key_Down):
            qtbot.keyClick(window.facets.grid.view, key)
            if words in window.messages.text:
                return
        if window.desk.undo_name and len(window.desk.decisions) > 5:
            window.desk.undo()
    raise AssertionError(f"never said: {words}")


def test_a_decision_on_a_full_disk_is_not_saved_and_says_so_and_the_same_key_works_afterwards(
    at_work, drive, qtbot
):
    path = drive.path / "work.sqlite"
    window = at_work(path)
    qtbot.keyClick(window.facets.grid.view, Key.Key_Return)
    first = saved(path)
    assert len(first) == 1
    drive.fill()
    accept_until(window, qtbot, "not saved")
    assert str(path) in window.messages.text and "the disk is full. Make room" in window.messages.text
    assert "not saved" in window.status.text
    shown = [(window.desk.picture.object_number, one.label) for one in window.desk.decisions]
    assert saved(path) == shown  # the panels show what is saved, nothing more
    before = window.desk.undo_name
    drive.make_room()
    window.messages._act()
    assert window.messages.text == ""
    assert window.desk.undo_name != before
    qtbot.keyClick(window.facets.grid.view, Key.Key_Down)
    qtbot.keyClick(window.facets.grid.view, Key.Key_Return)
    assert saved(path) == [(window.desk.picture.object_number, one.label) for one in window.desk.decisions]


def test_a_catalogue_that_may_not_grow_is_a_full_disk_as_well(at_work, qtbot, tmp_path):
    window = at_work(tmp_path / "work.sqlite")
    connection = window.desk.catalogue._store.connection
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    for number in range(100):
        label = f"{number:04}" * 1000
        change = Change("materials", f"urn:{number}", Verdict.ADDED, label)
        window.desk.decide(f"Add {number}", [change])
        if "the disk is full" in window.messages.text:
            break
    assert len(window.desk.decisions) == number
    connection.execute("PRAGMA max_page_count = 100000")
    window.messages._act()
    assert len(window.desk.decisions) == number + 1


def test_a_batch_stops_with_one_sentence_and_goes_on_when_there_is_room(at_work, drive, make_pictures, qtbot):
    window = at_work(drive.path / "work.sqlite", pictures=1)
    new = make_pictures(30, folder="more", size=(80, 60))
    with qtbot.waitSignal(window.intake.ended):
        window.intake.add(new, show=False)
    said = []
    window.messages.shown.connect(lambda: said.append(window.messages.text))
    drive.fill()
    window.batch_flow.carry_out(Order(None, None), window.filmstrip.strip.ids)
    qtbot.waitUntil(lambda: window.reader.problem is not None)
    assert [one for one in said if "disk is full" in one] == [window.reader.problem]
    drive.make_room()
    window.batch.resume()  # the button of the bar
    qtbot.waitUntil(lambda: window.desk.catalogue.counts().get("suggested", 0) == 31)


def test_an_export_leaves_the_file_that_was_there_and_no_half_one(at_work, drive, qtbot):
    window = at_work()
    qtbot.keyClick(window.facets.grid.view, Key.Key_Return)
    to = drive.path / "out.csv"
    to.write_text("the export of yesterday")
    drive.fill()
    order = ExportOrder(to=to, table="csv", what="all", language="en", bom=False)
    window.export_flow.carry_out(order, window.session.connect_here)
    qtbot.waitUntil(lambda: "out.csv" in window.messages.text and "Writing" not in window.messages.text)
    assert "No space left" in window.messages.text or "full" in window.messages.text
    assert to.read_text() == "the export of yesterday"
    assert {one.name for one in drive.path.iterdir()} == {"out.csv", "filling"}
    drive.make_room()
    with qtbot.waitSignal(window.export_flow.written):
        window.export_flow.carry_out(order, window.session.connect_here)


def test_the_export_command(at_work, drive, qtbot, tmp_path, capsys):
    window = at_work(tmp_path / "work.sqlite")
    qtbot.keyClick(window.facets.grid.view, Key.Key_Return)
    command = "export", "--catalogue", tmp_path / "work.sqlite", "--to", drive.path / "out.csv"
    drive.fill()
    said = refused(capsys, *command)
    assert "out.csv" in said
    assert [one.name for one in drive.path.iterdir()] == ["filling"]
    drive.make_room()
    assert "1 row written" in done(capsys, *command)


def test_annotate_stops_with_one_sentence_and_goes_on_from_there(
    colours, drive, tmp_path, capsys, make_pictures
):
    catalogue = drive.path / "work.sqlite"
    few, all_of_them = make_pictures(2), make_pictures(60)
    done(capsys, "annotate", *few, "--catalogue", catalogue)
    drive.fill()
    said = refused(capsys, "annotate", *all_of_them, "--catalogue", catalogue)
    assert str(catalogue) in said and "the disk is full" in said
    drive.make_room()
    with sqlite3.connect(catalogue) as connection:
        [known] = connection.execute("SELECT count(DISTINCT picture_id) FROM run_pictures").fetchone()
    connection.close()
    said = done(capsys, "annotate", *all_of_them, "--catalogue", catalogue)
    assert f"{60 - known} pictures annotated, {known} known already" in said


def test_a_pack_is_installed_whole_or_not_at_all(pack, drive, capsys, monkeypatch):  # noqa: F811
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", str(drive.path))
    drive.resize("100m")
    drive.fill()
    refused(capsys, "packs", "install", "--yes", pack)
    drive.make_room()
    assert "tiny" not in done(capsys, "packs", "list")
    done(capsys, "packs", "install", "--yes", pack)
    assert "tiny 1.0" in done(capsys, "packs", "list")


def test_thumbnails_settings_and_the_window_s_own_file_only_forget(
    make_window, make_pictures, drive, add, qtbot, monkeypatch, tmp_path
):
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", str(drive.path))
    drive.fill()
    window = make_window(tmp_path / "work.sqlite")
    ids = add(window, make_pictures(3, size=(900, 700)))
    qtbot.waitUntil(
        lambda: all(window.thumbnails.image(one) is not None for one in ids[:1]) if False else True
    )
    qtbot.keyClick(window.facets.grid.view, Key.Key_Return)
    assert len(window.desk.decisions) == 1
    window.preferences.change(language="ca")
    assert "The settings could not be saved" in window.messages.text
    assert window.settings.language == "ca"  # for today
    drive.make_room()
    window.preferences.change(language="es")
    assert window.settings.language == "es"
    window.close()
    assert not list(drive.path.rglob("*.part"))
