"""Packs come from the hub: cancelled, gone on with, closed in the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt

from assistant import paths
from assistant.tagging import Pack
from tests.desktop.packs.pack_dialog import ask_hub, licence_of, names


def test_a_download_is_cancelled_and_gone_on_with(open_packs, slow_hub, qtbot):
    _, room, dialog = open_packs()
    assert slow_hub.asked == []
    with qtbot.waitSignal(room.work.offered):
        ask_hub(dialog, "museum/tiny", qtbot)
    assert slow_hub.downloads("weights.safetensors") == []
    qtbot.keyClick(licence_of(dialog), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: slow_hub.downloads("weights.safetensors") != [])
    assert "Downloading museum/tiny" in dialog.progress.doing.text()
    dialog.progress.cancel.click()
    with qtbot.waitSignal(room.work.told):
        slow_hub.go_on.set()
    assert "What has arrived is kept" in dialog.told.sentence.text()
    assert not (paths.data() / "packs").exists()
    slow_hub.holds_after = None
    with qtbot.waitSignals([room.work.installed, room.work.listed]):
        dialog.told.action.click()
    first, second = slow_hub.downloads("weights.safetensors")
    assert first is None
    assert int(second.removeprefix("bytes=").rstrip("-")) > 0
    assert "tiny" in names(dialog)
    assert Pack.open("tiny").verify()


def test_progress_is_shown_in_bytes(open_packs, slow_hub, qtbot):
    _, _, dialog = open_packs()
    dialog.set_busy("Downloading museum/tiny")
    dialog.progress.show_far(12_400_000, 5_000_000_000)
    assert dialog.progress.far.text() == "12.4 MB of 5.0 GB"
    assert dialog.progress.bar.value() == 2
    dialog.progress.show_far(12_400_000, 0)
    assert dialog.progress.far.text() == "12.4 MB so far"


def test_closing_the_dialog_stops_nothing(open_packs, slow_hub, qtbot):
    window, room, dialog = open_packs()
    with qtbot.waitSignal(room.work.offered):
        ask_hub(dialog, "museum/tiny", qtbot)
    asked = licence_of(dialog)
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: slow_hub.downloads("weights.safetensors") != [])
    dialog.close()
    with qtbot.waitSignal(room.work.installed):
        slow_hub.go_on.set()
    assert window.messages.text == "tiny 1.0 is installed."


def test_closing_the_window_in_the_middle_of_a_download_ends_it(open_packs, slow_hub, qtbot):
    window, room, dialog = open_packs()
    with qtbot.waitSignal(room.work.offered):
        ask_hub(dialog, "museum/tiny", qtbot)
    qtbot.keyClick(licence_of(dialog), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: slow_hub.downloads("weights.safetensors") != [])
    slow_hub.go_on.set()
    window.close()
    assert window.jobs.running == 0
