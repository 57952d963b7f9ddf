"""A window with an open index of three exhibits; nothing here needs weights."""

from __future__ import annotations

import pytest

from tests.desktop.exhibits.panel_words import shown
from tests.desktop.fake_exhibits import GARDEN, VASE, YOUTH, FakeTools


@pytest.fixture
def tools(tmp_path):
    return FakeTools(tmp_path)


@pytest.fixture
def index(tmp_path):
    path = tmp_path / "paintings.exhibits"
    path.write_bytes(b"index")
    return path


@pytest.fixture
def desk(make_window, make_pictures, add, tools, index, qtbot):
    """A window with an open index and three pictures, the first identified."""
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(3))
    qtbot.waitUntil(lambda: shown(window) == [YOUTH, GARDEN, VASE])
    return window
