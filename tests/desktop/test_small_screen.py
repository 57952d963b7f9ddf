"""A screen of 1366 x 768 whose text is twice as large has 683 x 384 logical pixels; the window fits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog

from assistant.desktop.app import fit_screen
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.preferences.interface import speak
from assistant.desktop.shell.fitting import Fitting

SMALL = QSize(683, 384)
MENUS = 32
"""Height that a menu bar may have."""


@pytest.fixture
def small(make_window, make_pictures, add):
    window = make_window()
    add(window, make_pictures(3))
    fit_screen(window, SMALL)
    return window


def shown(window) -> list[str]:
    return [key for key, box in window.facets.grid.boxes.items() if box.isVisible()]


def test_the_window_is_no_larger_than_the_screen_and_nothing_needs_more(small):
    assert small.size() == SMALL
    needed = small.centralWidget().widget().minimumSizeHint()
    assert needed.width() <= SMALL.width()
    assert needed.height() <= SMALL.height() - MENUS
    panels = (small.filmstrip, small.column, small.facets)
    assert all(panel.width() >= panel.minimumSizeHint().width() for panel in panels)


def test_one_tree_stands_alone_below_the_names_of_all(small, qtbot):
    grid = small.facets.grid
    first, second, *_ = grid.boxes
    qtbot.waitUntil(lambda: shown(small) == [first])
    qtbot.mouseClick(grid.tabs.buttons[second], Qt.MouseButton.LeftButton)
    assert shown(small) == [second]
    assert grid.boxes[second].view.hasFocus() or grid.facet == second
    small.facets.grid.press(first)
    assert shown(small) == [first]
    assert grid.tabs.buttons[first].isChecked()
    title = grid.boxes[first].model.facet.label("en")
    assert grid.tabs.buttons[first].accessibleName().startswith(title)


@pytest.mark.parametrize("language", ["en", "es", "ca"])
@pytest.mark.parametrize("name", ["backups", "check", "report_problem", "packs"])
def test_dialogs_are_no_larger_than_the_screen(small, qtbot, monkeypatch, name, language, qapp):
    monkeypatch.setattr(Jobs, "start", lambda self, work, **_: Job(work))  # only how it looks
    fitting = Fitting(small, lambda dialog: SMALL)
    speak(language, qapp)
    small.actions_by_name[name].trigger()
    [dialog] = [one for one in small.findChildren(QDialog) if one.isVisible()]
    assert dialog.width() <= SMALL.width() and dialog.height() <= SMALL.height()
    dialog.close()
    small.removeEventFilter(fitting)
    speak("en", qapp)


def test_where_there_is_room_again_the_four_trees_come_back(small, qtbot):
    qtbot.waitUntil(lambda: len(shown(small)) == 1)
    small.resize(1366, 768)
    qtbot.waitUntil(lambda: len(shown(small)) == len(small.facets.grid.boxes))
    assert not small.facets.grid.tabs.isVisible()


def test_a_window_that_fits_keeps_its_size(make_window):
    window = make_window()
    before = window.size()
    fit_screen(window, QSize(5000, 5000))
    assert window.size() == before
