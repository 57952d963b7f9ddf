"""Packs are tested, verified and removed, one thing at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt

from assistant import packs, paths
from tests.desktop.packs.pack_dialog import names, put
from tests.packs.conftest import write_pack


def test_verifying_says_whether_every_file_is_what_the_manifest_says(open_packs, tmp_path, qtbot):
    folder = put(write_pack(tmp_path / "x", name="Mine"), "mine")
    _, room, dialog = open_packs()
    dialog.choose("mine")
    with qtbot.waitSignal(room.work.told):
        dialog.verify.click()
    assert dialog.told.sentence.text().startswith("Mine is intact: 2 file")
    (folder / "m" / "terms.json").write_text("changed")
    with qtbot.waitSignal(room.work.told):
        dialog.verify.click()
    assert "its SHA-256 differs" in dialog.told.sentence.text()


def test_a_test_run_tells_device_and_speed(open_packs, tmp_path, qtbot, monkeypatch):
    found = packs.Trial("CPU", "no CUDA device found", 2.04, 0.031, 900_000_000, 20)
    monkeypatch.setattr(packs, "try_out", lambda *_args, **_named: found)
    _, room, dialog = open_packs()
    dialog.choose("starter")
    with qtbot.waitSignal(room.work.told):
        dialog.test.click()
    assert dialog.told.sentence.text() == (
        "starter works: CPU (no CUDA device found), 0.03 s a picture, loaded in 2.0 s, 900.0 MB of memory."
    )


def test_a_removed_pack_can_be_brought_back_until_the_window_is_closed(open_packs, tmp_path, qtbot):
    put(write_pack(tmp_path / "x", name="Mine"), "mine")
    window, room, dialog = open_packs()
    dialog.choose("mine")
    with qtbot.waitSignals([room.work.told, room.work.listed]):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert "mine" not in names(dialog)
    with qtbot.waitSignals([room.work.told, room.work.listed]):
        dialog.told.action.click()
    assert "mine" in names(dialog)
    dialog.choose("mine")
    with qtbot.waitSignals([room.work.told, room.work.listed]):
        dialog.remove.click()
    window.close()
    assert list((paths.data() / "packs").iterdir()) == []


def test_the_pack_that_ships_cannot_be_removed(open_packs):
    _, _, dialog = open_packs()
    dialog.choose("starter")
    assert not dialog.remove.isEnabled()


def test_one_thing_at_a_time(open_packs, tmp_path, qtbot, monkeypatch):
    import threading

    go_on = threading.Event()
    monkeypatch.setattr(packs, "try_out", lambda *_args, stopped, **_named: go_on.wait(10) and None)
    _, room, dialog = open_packs()
    dialog.choose("starter")
    dialog.test.click()
    assert dialog.progress.isVisible()
    assert not dialog.verify.isEnabled()
    room.work.verify(dialog.current)
    assert "Something else is being done" in dialog.told.sentence.text()
    with qtbot.waitSignal(room.work.ended):
        go_on.set()
    assert dialog.verify.isEnabled()
