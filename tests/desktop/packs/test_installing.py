"""Packs are installed from files: their licence is accepted first."""

from __future__ import annotations

from PySide6.QtCore import Qt

from assistant import paths
from assistant.tagging import Pack
from tests.desktop.packs.pack_dialog import choose_file, install_action, licence_of, names
from tests.packs.conftest import write_pack, zip_pack


def test_a_zip_file_is_installed_when_its_licence_is_accepted_with_a_key(
    open_packs, tmp_path, monkeypatch, qtbot
):
    _, room, dialog = open_packs()
    folder = write_pack(tmp_path / "tiny", licence="CC-BY-NC-4.0")
    choose_file(monkeypatch, zip_pack(folder, tmp_path / "tiny.zip"))
    with qtbot.waitSignal(room.work.offered):
        install_action(dialog, 0).trigger()
    asked = licence_of(dialog)
    assert asked.licence.text() == "CC-BY-NC-4.0"
    assert "commercial" in asked.caution.sentence.text()
    assert "A tiny pack" in asked.card.toPlainText()
    assert not (paths.data() / "packs").exists()
    with qtbot.waitSignals([room.work.installed, room.work.listed]):
        qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert "tiny" in names(dialog)
    assert dialog.current.place.name == "tiny"
    assert dialog.told.sentence.text() == "tiny 1.0 is installed."
    assert Pack.open("tiny").verify()


def test_a_folder_is_not_installed_when_its_licence_is_declined(open_packs, tmp_path, monkeypatch, qtbot):
    _, room, dialog = open_packs()
    choose_file(monkeypatch, write_pack(tmp_path / "tiny"))
    with qtbot.waitSignal(room.work.offered):
        install_action(dialog, 1).trigger()
    asked = licence_of(dialog)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert not room.work.busy
    assert not (paths.data() / "packs").exists()


def test_what_is_no_pack_is_told_in_a_sentence(open_packs, tmp_path, monkeypatch, qtbot):
    _, room, dialog = open_packs()
    (tmp_path / "x.zip").write_bytes(b"no archive at all")
    choose_file(monkeypatch, tmp_path / "x.zip")
    with qtbot.waitSignal(room.work.told):
        install_action(dialog, 0).trigger()
    assert "is not a ZIP file" in dialog.told.sentence.text()
