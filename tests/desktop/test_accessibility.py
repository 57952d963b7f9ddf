"""What a screen reader, a keyboard and a small or enlarged screen get of the window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible

from assistant.desktop.theme import current_theme
from tests.desktop import eyes
from tests.desktop.fake_exhibits import FakeTools
from tests.desktop.views import VIEWS, Stage, tag

SCREEN = QSize(1366, 768)
SMALL = QSize(683, 384)
"""What is left of that screen where everything is shown twice as large."""


@pytest.fixture
def working(make_window, add, make_pictures):
    window = make_window()
    add(window, make_pictures(3))
    return window


@pytest.fixture
def stage(make_window, make_pictures, add, qtbot, tmp_path) -> Stage:
    """A window of 1366 x 768 with an index of exhibits and three pictures; the second has tags."""
    index = tmp_path / "paintings.exhibits"
    index.write_bytes(b"index")
    window = make_window(tools=FakeTools(tmp_path), index=str(index))
    window.resize(SCREEN)
    add(window, make_pictures(3))
    qtbot.waitUntil(lambda: len(window.exhibits.panel.model.candidates) == 3)
    tag(window, 1)
    made = Stage(window, qtbot, tmp_path)
    made.at_the_desk()
    return made


@pytest.fixture
def text_size(qapp) -> Iterator[Callable[[int], None]]:
    """Set the size of the text in per cent, for this test."""
    yield lambda size: current_theme().apply(text_size=size)
    current_theme().apply(text_size=100)


LOOKED_AT = (
    eyes.nameless,
    eyes.silent_lines,
    eyes.keyless,
    eyes.tipless,
    eyes.unseen_focus,
    eyes.wrong_order,
    eyes.cut,
)


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_can_be_read_reached_and_left_by_key(stage, qapp, name):
    found: list[str] = []

    def look(view) -> None:
        qapp.processEvents()
        for each in LOOKED_AT:
            found.extend(each(view))
        found.extend(eyes.greedy(view, SCREEN))

    VIEWS[name](stage, look)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("size", "room"), [(150, SCREEN), (200, SCREEN), (100, SMALL)], ids=["150 %", "200 %", "small screen"]
)
def test_nothing_is_cut_in_large_text_or_on_a_small_screen(stage, qapp, text_size, size, room):
    text_size(size)
    stage.window.resize(room)
    found: list[str] = []

    def look(view) -> None:
        qapp.processEvents()
        found.extend(f"{name}: {each}" for each in (*eyes.cut(view), *eyes.greedy(view, room)))

    for name in VIEWS:
        stage.at_the_desk()
        VIEWS[name](stage, look)
    assert not found, "\n".join(found)


def test_a_term_is_read_with_its_score_its_rank_and_its_state(working):
    view = working.facets.grid.view
    tree = QAccessible.queryAccessibleInterface(view)
    said = [tree.child(number).text(QAccessible.Text.Name) for number in range(tree.childCount())]
    suggested = [each for each in said if "suggested" in each and "not suggested" not in each]
    assert suggested and all("score" in each and "rank" in each for each in suggested)


def test_a_decision_is_announced(working, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event))
    qtbot.keyClick(working.facets.grid.view, Qt.Key.Key_Return)
    announced = [event.message() for event in told if hasattr(event, "message")]
    assert any("Accept" in each for each in announced)


@pytest.fixture
def announced(monkeypatch) -> list[str]:
    """What a screen reader is told at once."""
    told: list[str] = []

    def note(event) -> None:
        if hasattr(event, "message"):
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    return told


def test_every_decision_is_announced(stage, announced, qtbot):
    """Accepting, rejecting, taking back, done, copying, and undo, wherever it is done."""

    def tells(action: str, words: str) -> None:
        announced.clear()
        stage.press(action)
        stage.wait(lambda: any(words in each for each in announced))

    tells("accept", "Accept")
    tells("reject", "Reject")
    tells("undo", "Undo")
    tells("redo", "Done again")
    tells("accept_line", "over the line")
    tells("done", "Mark 001 as done")
    tells("never", "not suggested any more")
    tells("this_is_it", "1957.12")
    stage.press("similar")
    stage.wait(lambda: stage.room("why").panel.model.neighbours)
    tells("copy_similar", "cop")
    stage.window.facets.grid.press("materials")
    page = stage.room("sheet")
    stage.press("sheet")
    stage.wait(lambda: page.page is not None and page.page.view.sheet.candidates)
    announced.clear()
    qtbot.keyClick(page.page.view, Qt.Key.Key_Delete)
    stage.wait(lambda: any("Reject" in each for each in announced))
    stage.window.pages.back()
    stage.press("line")
    card = stage.room("line").page.cards["subjects"]
    stage.wait(card.apply.isEnabled)
    announced.clear()
    card.apply.click()
    stage.wait(lambda: any("new tags" in each for each in announced))


@pytest.mark.parametrize("size", [SCREEN, QSize(1920, 1080)], ids=["1366x768", "1920x1080"])
def test_nothing_is_cut_off(working, size, qapp):
    working.resize(size)
    qapp.processEvents()
    assert working.size() == size, "the window wants more room than the screen has"
    assert eyes.cut(working) == []


def test_a_screen_at_200_per_cent_shows_everything():
    """Twice as many pixels for everything: a 1366 x 768 window on a screen of 2732 x 1536 pixels."""
    program = (
        "import sys, tempfile, os\n"
        "os.environ['GLAM_ASSISTANT_HOME'] = tempfile.mkdtemp()\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from assistant.desktop.app import make_window\n"
        "app = QApplication([])\n"
        "window = make_window(app)\n"
        "window.resize(1366, 768); window.show(); app.processEvents()\n"
        "shot = window.grab()\n"
        "print(shot.width(), shot.height(), window.width(), window.height())\n"
        "window.close()\n"
    )
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
    assert done.stdout.split() == ["2732", "1536", "1366", "768"], done.stderr
