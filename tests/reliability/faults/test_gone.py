"""The catalogue's file is moved, deleted or replaced, or its drive pulled out, while the window is open."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from assistant.catalogue import Catalogue, CatalogueGoneError
from assistant.desktop.batch.annotate_dialog import Order
from tests.reliability.faults.commands import refused
from tests.reliability.faults.conftest import saved

Return, Down = Qt.Key.Key_Return, Qt.Key.Key_Down


def rename(path):
    path.rename(path.with_name("renamed.sqlite"))


def delete(path):
    path.unlink()


def replace(path):
    """What a program that synchronises folders does with the older copy of another computer."""
    older = path.with_name("older.sqlite")
    shutil.copy(path, older)
    older.replace(path)


def delete_log(path):
    path.with_name(f"{path.name}-wal").unlink()


@pytest.fixture
def press(qtbot):
    return lambda window, *keys: [qtbot.keyClick(window.facets.grid.view, key) for key in keys]


@pytest.mark.parametrize("go", [rename, delete, replace, delete_log])
def test_a_decision_is_not_acknowledged_and_a_copy_can_be_saved(at_work, press, qtbot, tmp_path, go):
    (tmp_path / "shared").mkdir()
    path = tmp_path / "shared" / "work.sqlite"
    window = at_work(path)
    press(window, Return, Down)
    [before] = window.desk.decisions
    go(path)
    press(window, Return)
    assert window.messages.text.startswith("This was not saved. ")
    assert str(path) in window.messages.text
    assert "ave a copy" in window.messages.text
    assert "not saved" in window.status.text
    assert window.desk.decisions == [before]  # nothing pretends
    with qtbot.waitSignal(window.session.opened):
        window.telling.rescue.save(tmp_path / "rescued.sqlite")
    assert "holds all that was decided" in window.messages.text
    assert window.desk.catalogue.path == tmp_path / "rescued.sqlite"
    assert [one[1] for one in saved(tmp_path / "rescued.sqlite")] == [before.label]
    window.facets.setFocus()
    press(window, Down, Return)
    assert len(saved(tmp_path / "rescued.sqlite")) == 2


def test_the_offer_of_a_copy_stands_when_the_question_where_is_closed(
    at_work, press, qtbot, tmp_path, monkeypatch
):
    path = tmp_path / "work.sqlite"
    window = at_work(path)
    rename(path)
    press(window, Return)
    told = window.messages.text
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.messages._act()  # the button of the message
    assert window.messages.text == told
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "rescued"), ""))
    with qtbot.waitSignal(window.session.opened):
        window.messages._act()
    assert window.desk.catalogue.path == tmp_path / "rescued.sqlite"


def test_a_copy_that_cannot_be_written_says_why_and_can_be_tried_elsewhere(
    at_work, press, drive, qtbot, tmp_path
):
    window = at_work(tmp_path / "work.sqlite")
    press(window, Return)
    (tmp_path / "work.sqlite").unlink()
    drive.fill()
    window.telling.rescue.save(drive.path / "copy.sqlite")
    assert str(drive.path / "copy.sqlite") in window.messages.text
    assert "full" in window.messages.text
    assert [one.name for one in drive.path.iterdir()] == ["filling"]
    with qtbot.waitSignal(window.session.opened):
        window.telling.rescue.save(tmp_path / "copy.sqlite")
    assert len(saved(tmp_path / "copy.sqlite")) == 1


def test_a_window_in_front_again_notices_without_any_key(at_work, tmp_path):
    window = at_work(tmp_path / "work.sqlite")
    (tmp_path / "work.sqlite").unlink()
    window.desk.reread()  # what coming to the front does
    assert "is not there any more" in window.messages.text


def test_a_closing_window_says_once_that_it_holds_the_last_of_it(at_work, press, tmp_path):
    window = at_work(tmp_path / "work.sqlite")
    press(window, Return)
    (tmp_path / "work.sqlite").unlink()
    window.close()
    assert window.isVisible()
    assert "Closed again, the window goes" in window.messages.text
    window.close()
    assert not window.isVisible()


def test_a_network_drive_that_comes_back_goes_on_with_the_same_key(at_work, press, drive):
    path = drive.path / "work.sqlite"
    window = at_work(path)
    press(window, Return, Down)
    drive.pull_out()
    press(window, Return)
    assert window.messages.text.startswith(f"This was not saved. {path} is not there any more")
    assert len(window.desk.decisions) == 1
    drive.put_back()
    press(window, Return)
    assert len(window.desk.decisions) == 2
    assert len(saved(path)) == 2


def test_a_batch_stops_with_one_sentence(at_work, make_pictures, drive, qtbot):
    window = at_work(drive.path / "work.sqlite", pictures=1)
    with qtbot.waitSignal(window.intake.ended):
        window.intake.add(make_pictures(30, folder="more", size=(80, 60)), show=False)
    said = []
    window.messages.shown.connect(lambda: said.append(window.messages.text))
    drive.pull_out()
    window.batch_flow.carry_out(Order(None, None), window.filmstrip.strip.ids)
    qtbot.waitUntil(lambda: window.reader.problem is not None)
    assert "is not there any more" in window.reader.problem
    assert len(said) <= 2  # from the batch, and from the window itself: nothing for each picture
    drive.put_back()
    window.batch.resume()  # the button of the bar
    qtbot.waitUntil(lambda: window.desk.catalogue.counts().get("suggested", 0) == 31)


def test_without_a_window_nothing_is_written_into_a_file_without_a_name(tmp_path):
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        catalogue.set_place({"here": 1})
        (tmp_path / "work.sqlite").rename(tmp_path / "other.sqlite")
        with pytest.raises(CatalogueGoneError, match="is not there any more"):
            catalogue.set_place({"here": 2})
        assert catalogue.place() == {"here": 1}
        (tmp_path / "other.sqlite").rename(tmp_path / "work.sqlite")
        catalogue.set_place({"here": 3})


def test_the_export_of_a_catalogue_on_a_drive_that_is_gone(drive, tmp_path, capsys):
    path = drive.path / "work.sqlite"
    Catalogue.open(path).close()
    drive.pull_out()
    assert f"There is no catalogue at {path}" in refused(
        capsys, "export", "--catalogue", path, "--to", tmp_path / "out.csv"
    )
