"""What is opened and closed leaves nothing: no widget, timer or thread, no object of the program's own."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QWidget

from benchmarks.reliability.long_run.living import Counts, living, settle, taken_back
from tests.desktop.fake_exhibits import FakeTools
from tests.desktop.views import VIEWS, Stage, tag

OPENINGS = 5
"""Times a view is opened before something counts as left: what leaves something leaves it every time. What is
made once and kept, lies in a cache until the next one comes, or happens to be on its way does not."""


@pytest.fixture
def stage(make_window, make_pictures, add, qtbot, tmp_path) -> Iterator[Stage]:
    """A window with an index of exhibits and three pictures; the second has tags."""
    index = tmp_path / "paintings.exhibits"
    index.write_bytes(b"index")
    window = make_window(tools=FakeTools(tmp_path), index=str(index))
    window.resize(QSize(1366, 768))
    add(window, make_pictures(3))
    qtbot.waitUntil(lambda: len(window.exhibits.panel.model.candidates) == 3)
    tag(window, 1)
    made = Stage(window, qtbot, tmp_path)
    made.at_the_desk()
    settle(made)
    gc.freeze()  # what is here already is counted as nothing, and not searched through every time
    yield made
    gc.unfreeze()


def visited(stage: Stage, name: str) -> Counts:
    """Open and close a view; return what lives then."""
    stage.at_the_desk()
    VIEWS[name](stage, seen)
    taken_back(stage, "Tag")
    settle(stage)
    return living()


def left_by(stage: Stage, name: str) -> set[str]:
    """Return what is more after each opening of a view than after the one before."""
    before, after = visited(stage, name), visited(stage, name)
    more = set(after - before)
    for _ in range(OPENINGS - 2):
        if not more:
            break
        before, after = after, visited(stage, name)
        more &= set(after - before)
    return more


def seen(view: QWidget) -> None:
    """Paint what was opened, as on a screen."""
    assert view is not None
    view.grab()
    QCoreApplication.processEvents()


def test_a_view_leaves_nothing_behind_when_it_is_closed(stage: Stage) -> None:
    left = [f"{name}: {what}" for name in VIEWS for what in sorted(left_by(stage, name))]
    assert not left, "\n".join(left)
