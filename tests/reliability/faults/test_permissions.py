"""Folders and files that are not one's own, and drives nobody may write on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from assistant.catalogue import Catalogue
from assistant.desktop.shell.export_dialog import ExportOrder
from assistant.pictures import UnreadablePicture, find_pictures, read
from tests.packs.conftest import pack  # noqa: F401
from tests.reliability.faults.commands import done, refused
from tests.reliability.faults.conftest import saved
from tests.reliability.faults.rights import as_anybody

Key = Qt.Key


@pytest.fixture
def theirs(tmp_path):
    """A folder of somebody else with a catalogue in it, which may be looked at and not changed."""
    folder = tmp_path / "theirs"
    folder.mkdir()
    Catalogue.open(folder / "work.sqlite").close()
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


def test_a_catalogue_in_a_folder_of_somebody_else_is_refused_and_says_what_to_do(
    make_window, theirs, qtbot, tmp_path
):
    window = make_window(tmp_path / "mine.sqlite")
    with as_anybody(), qtbot.waitSignal(window.session.refused):
        window.catalogue_flow.open(theirs / "work.sqlite")
    assert str(theirs / "work.sqlite") in window.messages.text
    assert window.desk.catalogue.path == tmp_path / "mine.sqlite"  # what was open stays open
    assert [one.name for one in theirs.iterdir()] == ["work.sqlite"]


def test_an_export_into_a_folder_of_somebody_else(theirs, tmp_path, capsys):
    Catalogue.open(tmp_path / "mine.sqlite").close()
    command = "export", "--catalogue", tmp_path / "mine.sqlite", "--to", theirs / "out.csv"
    with as_anybody():
        assert "out.csv" in refused(capsys, *command)
    theirs.chmod(0o755)
    done(capsys, *command)


def test_pictures_and_folders_that_may_not_be_read_are_named(make_pictures, tmp_path):
    shut, open_ = make_pictures(2)
    inside = tmp_path / "pictures" / "private"
    inside.mkdir()
    shut.chmod(0)
    inside.chmod(0)
    problems = []
    with as_anybody():
        with pytest.raises(UnreadablePicture, match="no permission"):
            read(shut)
        found = list(find_pictures([tmp_path / "pictures"], problems=lambda *told: problems.append(told)))
    assert found == [shut, open_]
    assert problems == [(inside, "You have no permission to look into it.")]
    inside.chmod(0o755)


def test_a_read_only_drive_takes_nothing_and_says_so(drive, make_window, qtbot, tmp_path, capsys):
    Catalogue.open(drive.path / "work.sqlite").close()
    Catalogue.open(tmp_path / "mine.sqlite").close()
    drive.make_read_only()
    window = make_window(tmp_path / "mine.sqlite")
    with qtbot.waitSignal(window.session.refused):
        window.catalogue_flow.open(drive.path / "work.sqlite")
    assert "read-only" in window.messages.text and "Copy it" in window.messages.text
    order = ExportOrder(to=drive.path / "out.csv", table="csv", what="all", language="en", bom=False)
    window.export_flow.carry_out(order, window.session.connect_here)
    qtbot.waitUntil(lambda: "Read-only" in window.messages.text or "read-only" in window.messages.text)
    assert "out.csv" in window.messages.text
    said = refused(capsys, "export", "--catalogue", tmp_path / "mine.sqlite", "--to", drive.path / "out.csv")
    assert "out.csv" in said


@pytest.mark.parametrize("home", ["read-only", "nowhere"])
def test_without_a_home_to_write_in_the_window_only_forgets(
    home, drive, make_window, make_pictures, add, qtbot, tmp_path, monkeypatch
):
    if home == "read-only":
        drive.make_read_only()
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", str(drive.path if home == "read-only" else "/proc/nowhere"))
    window = make_window(tmp_path / "work.sqlite")
    add(window, make_pictures(2))
    qtbot.keyClick(window.facets.grid.view, Key.Key_Return)
    window.preferences.change(language="ca")
    assert "The settings could not be saved" in window.messages.text
    qtbot.keyClick(window.facets.grid.view, Key.Key_Down)
    qtbot.keyClick(window.facets.grid.view, Key.Key_Return)
    window.close()
    assert len(saved(tmp_path / "work.sqlite")) == 2


def test_a_pack_is_not_installed_where_nobody_may_write(pack, drive, capsys, monkeypatch):  # noqa: F811
    drive.resize("100m")
    drive.make_read_only()
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", str(drive.path))
    assert "ead-only" in refused(capsys, "packs", "install", "--yes", pack)
