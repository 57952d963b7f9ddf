"""What a screen reader, a keyboard and a small or enlarged screen get of the window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)


def controls(within: QWidget) -> Iterator[QWidget]:
    """Yield what a person can use; the parts Qt makes of a control itself are not looked at."""
    for widget in within.findChildren(QWidget):
        inner = isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")
        if isinstance(widget, CONTROLS) and not inner and not isinstance(widget.parent(), CONTROLS):
            yield widget


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.fixture
def working(make_window, add, make_pictures):
    window = make_window()
    add(window, make_pictures(3))
    return window


def test_every_control_of_the_window_has_a_name(working):
    nameless = [
        f"{type(one).__name__} {one.objectName()} in {type(one.parent()).__name__}"
        for one in controls(working)
        if not one.isHidden() and not name_of(one)
    ]
    assert nameless == []


def test_every_control_can_be_reached_by_key_or_has_a_key_of_its_own(working):
    def reachable(widget: QWidget) -> bool:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return True
        # A button of an action does what the action's key does, or stands in a menu.
        action = widget.defaultAction() if hasattr(widget, "defaultAction") else None
        return action is not None or bool(widget.property("byKey"))

    left = [
        f"{type(one).__name__} “{name_of(one)}” in {type(one.parent()).__name__}"
        for one in controls(working)
        if one.isVisibleTo(working) and one.isEnabled() and not reachable(one)
    ]
    assert left == []


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


def cut(within: QWidget) -> list[str]:
    """Return the texts of labels and buttons that have less room than they need."""
    found = []
    for one in within.findChildren(QWidget):
        if not one.isVisibleTo(within) or not isinstance(one, QLabel | QAbstractButton):
            continue
        wraps = isinstance(one, QLabel) and (one.wordWrap() or not one.text())
        if not wraps and one.text() and one.width() + 1 < one.minimumSizeHint().width():
            found.append(f"{type(one).__name__} “{one.text()}”: {one.width()} < {one.minimumSizeHint().width()}")
    return found


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1920, 1080)], ids=["1366x768", "1920x1080"])
def test_nothing_is_cut_off(working, size, qapp):
    working.resize(size)
    qapp.processEvents()
    assert working.size() == size, "the window wants more room than the screen has"
    assert cut(working) == []


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
