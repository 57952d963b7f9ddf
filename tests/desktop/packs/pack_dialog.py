"""What a person does in the pack manager, and what it lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from assistant import paths
from assistant.desktop.packs.dialog import PacksDialog
from assistant.desktop.packs.hub_dialog import HubDialog
from assistant.desktop.packs.licence_dialog import LicenceDialog
from assistant.desktop.packs.room import PacksRoom


def licence_of(dialog: PacksDialog) -> LicenceDialog:
    [found] = [one for one in dialog.findChildren(LicenceDialog) if one.isVisible()]
    return found


def names(dialog: PacksDialog) -> list[str]:
    return [listed.place.name for listed in dialog.model.rows]


def put(folder: Path, name: str) -> Path:
    """Put a pack among the person's own, without the window."""
    target = paths.data() / "packs" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    return folder.rename(target)


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(path))


def install_action(dialog: PacksDialog, number: int):
    return dialog.install.menu().actions()[number]


def real_switch(room: PacksRoom, dialog: PacksDialog, name: str, qtbot) -> None:
    dialog.choose(name)
    with qtbot.waitSignal(room.work.told, timeout=120_000):
        dialog.switch.click()


def ask_hub(dialog: PacksDialog, name: str, qtbot) -> None:
    install_action(dialog, 2).trigger()
    [asked] = [one for one in dialog.findChildren(HubDialog) if one.isVisible()]
    qtbot.keyClicks(asked.name, name)
    qtbot.keyClick(asked.name, Qt.Key.Key_Return)
