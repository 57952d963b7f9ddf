"""Journeys go through the real command; the test takes the place of the event loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from assistant.desktop.window import MainWindow
from tests.desktop.conftest import _nothing_is_left, make_pictures  # noqa: F401

Steps = Callable[[MainWindow], None]


@pytest.fixture
def run_program(qapp, monkeypatch: pytest.MonkeyPatch) -> Callable[[Sequence[str], Steps], int]:
    """``run_program(arguments, steps)``: start the program, do the steps in its window, close it."""
    from assistant.cli import main

    def run(arguments: Sequence[str], steps: Steps) -> int:
        def in_place_of_the_loop(*_: object) -> int:
            windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
            [window] = [one for one in windows if one.isVisible()]
            try:
                steps(window)
            finally:
                window.close()
                window.deleteLater()
            return 0

        monkeypatch.setattr(QApplication, "exec", in_place_of_the_loop)
        return main(arguments)

    return run


def drop(window: MainWindow, paths: Sequence[Path]) -> None:
    """Let go of files over the window, as a file manager does."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    over = window.column.view if window.column.isVisible() else window.start_page
    place = over.mapTo(window, QPoint(20, 20))
    QApplication.sendEvent(window, QDragEnterEvent(place, action, mime, button, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(place), action, mime, button, keys))
