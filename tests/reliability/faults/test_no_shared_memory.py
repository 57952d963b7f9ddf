"""A drive without shared memory, as some network drives are: whoever writes keeps readers out meanwhile."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import Qt

from assistant.catalogue import Catalogue, CatalogueBusyError, store
from assistant.desktop import again, waiting
from tests.reliability.faults.conftest import saved

Key = Qt.Key


@pytest.fixture(autouse=True)
def _no_write_ahead_log(monkeypatch):
    """What SQLite answers on such a drive: it keeps its rollback journal."""

    def keep(connection):
        return str(connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0])

    monkeypatch.setattr(store, "_write_ahead", keep)


@pytest.fixture
def calm(at_work, qtbot, tmp_path):
    """A window at work in which nothing is going on any more; its messages are noted in ``said``."""
    window = at_work(tmp_path / "work.sqlite")
    qtbot.waitUntil(lambda: window.reader._worker is None or len(window.reader._worker._queue) == 0)
    qtbot.waitUntil(lambda: not window.jobs.running and not window.messages.text.startswith("Adding"))
    window.messages.clear()
    window.said = []
    window.messages.shown.connect(lambda: window.said.append(window.messages.text))
    return window


def test_the_catalogue_is_one_with_a_rollback_journal(calm, hold, tmp_path):
    with sqlite3.connect(tmp_path / "work.sqlite") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()
    other = hold(tmp_path / "work.sqlite", "EXCLUSIVE")
    with pytest.raises(CatalogueBusyError), calm.desk.catalogue.snapshot():
        raise AssertionError("a reader came in")
    other.let_go()


def test_going_on_meanwhile_shows_what_was_there_and_then_the_picture_that_was_asked_for(
    calm, hold, qtbot, tmp_path
):
    first, tags = calm.desk.picture, calm.desk.decisions
    other = hold(tmp_path / "work.sqlite", "EXCLUSIVE")
    calm.desk_flow.step(1)
    calm.desk_flow.step(1)
    calm.desk.reread()
    calm.watching_look = calm.rooms["watching"].look()
    beats = []
    qtbot.waitUntil(lambda: beats.append(1) or len(beats) > 20)
    assert calm.desk.picture == first and calm.tags.model().rowCount() == len(tags)
    assert calm.said == []
    other.let_go()
    qtbot.waitUntil(lambda: calm.desk.picture.object_number == "003")
    assert calm.said == []
    qtbot.waitUntil(lambda: bool(calm.desk.suggestions()))


def test_a_key_for_a_picture_that_is_still_on_its_way_is_not_taken_for_the_one_before(
    calm, hold, qtbot, tmp_path
):
    other = hold(tmp_path / "work.sqlite", "EXCLUSIVE")
    calm.desk_flow.step(1)
    qtbot.keyClick(calm.facets.grid.view, Key.Key_Return)
    calm.desk.set_done(True)
    assert "goes on after it" in calm.said[-1]
    other.let_go()
    qtbot.waitUntil(lambda: calm.desk.picture.object_number == "002")
    assert not len(calm.desk.waiting) and saved(tmp_path / "work.sqlite") == []
    qtbot.waitUntil(lambda: bool(calm.desk.suggestions()))
    qtbot.keyClick(calm.facets.grid.view, Key.Key_Return)
    qtbot.waitUntil(lambda: [number for number, _ in saved(tmp_path / "work.sqlite")] == ["002"])


def test_a_key_waits_is_saved_and_shown_without_a_word_of_failure(calm, hold, qtbot, tmp_path):
    other = hold(tmp_path / "work.sqlite", "EXCLUSIVE")
    qtbot.keyClick(calm.facets.grid.view, Key.Key_Return)
    assert "1 to be saved" in calm.status.text
    qtbot.keyClick(calm.facets.grid.view, Key.Key_Down)
    qtbot.keyClick(calm.facets.grid.view, Key.Key_Return)
    assert "2 to be saved" in calm.status.text
    other.let_go()
    qtbot.waitUntil(lambda: not len(calm.desk.waiting) and not len(calm.desk.again))
    qtbot.waitUntil(lambda: calm.tags.model().rowCount() == 2)
    assert len(saved(tmp_path / "work.sqlite")) == 2
    assert not [words for words in calm.said if "saved after it" not in words]


def test_undo_and_the_filmstrip_follow_when_they_can(calm, hold, qtbot, tmp_path):
    qtbot.keyClick(calm.facets.grid.view, Key.Key_Return)
    assert len(calm.desk.decisions) == 1
    calm.said.clear()
    other = hold(tmp_path / "work.sqlite", "EXCLUSIVE")
    calm.desk.undo()
    calm.filmstrip.strip.refresh()
    assert "1 to be saved" in calm.status.text
    other.let_go()
    qtbot.waitUntil(lambda: not len(calm.desk.waiting) and not len(calm.desk.again))
    assert calm.desk.decisions == []
    qtbot.waitUntil(lambda: not calm.filmstrip.strip._missing)


def test_what_cannot_be_read_for_long_is_said_once(calm, hold, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(again, "PATIENCE_SECONDS", 0.2)
    other = hold(tmp_path / "work.sqlite", "EXCLUSIVE")
    calm.desk_flow.step(1)
    qtbot.waitUntil(lambda: "in use by another program" in calm.messages.text)
    assert len(calm.said) == 1
    other.let_go()
    calm.desk_flow.step(1)
    assert calm.desk.picture.object_number == "002"


def test_a_window_opens_a_catalogue_that_is_written_just_now(make_window, hold, qtbot, tmp_path):
    window = make_window(tmp_path / "work.sqlite")
    Catalogue.open(tmp_path / "other.sqlite").close()
    other = hold(tmp_path / "other.sqlite", "EXCLUSIVE")
    window.catalogue_flow.open(tmp_path / "other.sqlite")
    beats = []
    qtbot.waitUntil(lambda: beats.append(1) or len(beats) > 20)
    assert window.desk.catalogue.path == tmp_path / "work.sqlite"
    with qtbot.waitSignal(window.session.opened):
        other.let_go()
    assert window.desk.catalogue.path == tmp_path / "other.sqlite"


def test_a_decision_after_a_reading_of_the_same_moment_is_a_transaction_of_its_own(tmp_path, make_pictures):
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue, catalogue.snapshot():
        with catalogue.snapshot():
            assert catalogue.picture_ids() == []
        catalogue.add_files(make_pictures(1))
        assert len(catalogue.picture_ids()) == 1
    assert waiting.AGAIN_MS < 1000 * again.PATIENCE_SECONDS
