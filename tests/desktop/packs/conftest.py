"""The pack manager of a window, and a hub whose line stops."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from assistant.desktop.packs.dialog import PacksDialog
from assistant.desktop.packs.room import PacksRoom
from tests.hub.conftest import hub  # noqa: F401  # a fixture
from tests.packs.conftest import write_pack


@pytest.fixture
def open_packs(make_window, qtbot):
    """Open a window and its packs: returns (window, room, dialog)."""

    def opened(window=None) -> tuple[QWidget, PacksRoom, PacksDialog]:
        window = window or make_window()
        room = window.rooms["packs"]
        with qtbot.waitSignal(room.work.listed):
            window.actions_by_name["packs"].trigger()
        return window, room, room.dialog

    return opened


@pytest.fixture
def slow_hub(hub, tmp_path):  # noqa: F811
    """A hub with one pack, whose line stops in the middle of the weights."""
    data = bytes(range(256)) * 40
    folder = write_pack(tmp_path / "published" / "tiny", {"m/weights.safetensors": data})
    hub.repos["museum/tiny"] = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    hub.holds_after = 5000
    return hub
