"""Windows for tests, and guards: no thread, timer, pool job or window may outlive its test."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from assistant.catalogue import Catalogue
from assistant.settings import Settings
from tests.desktop.deciding import decide

if TYPE_CHECKING:
    from assistant.desktop.exhibits.tools import Tools
    from assistant.desktop.reading.ensemble_source import EnsembleSource
    from assistant.desktop.window import MainWindow


SECONDS_TO_END = 10.0
"""A thread that has nothing left to do ends within milliseconds, on a busy machine within this."""


@pytest.fixture(autouse=True)
def _nothing_is_left(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves something running, naming what."""
    threads, timers = _watch_starts(QThread, monkeypatch), _watch_starts(QTimer, monkeypatch)
    windows = set(map(id, QApplication.topLevelWidgets()))
    python_threads = set(threading.enumerate())
    yield
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    left = [f"thread {one}" for one in alive(threads) if one.isRunning()]
    left += [f"timer of {one.parent()}" for one in alive(timers) if one.isActive()]
    left += [f"window {one}" for one in QApplication.topLevelWidgets() if id(one) not in windows]
    for one in threading.enumerate():  # who has just answered may not have come to its last line yet
        if one not in python_threads and not isinstance(one, threading._DummyThread):
            one.join(SECONDS_TO_END)
    left += [
        f"thread {one.name}" for one in threading.enumerate()
        if one not in python_threads and one.is_alive() and not isinstance(one, threading._DummyThread)
    ]  # fmt: skip
    if QThreadPool.globalInstance().activeThreadCount():
        left.append("jobs in Qt's thread pool")
    assert not left, f"left behind: {left}"


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QApplication) -> None:
    """Windows of tests speak English, with its plurals, whatever the system speaks."""
    from assistant.desktop.preferences.interface import speak

    speak("en", qapp)


def _watch_starts(kind: type, monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref]:
    """Note who is started, weakly: an object that the program lets go must go in a test as well."""
    started = []
    original = kind.start

    def start(self, *args):
        started.append(weakref.ref(self))
        return original(self, *args)

    monkeypatch.setattr(kind, "start", start)
    return started


def alive(references: list[weakref.ref]) -> list:
    """Return those of the noted objects that still are."""
    found = (reference() for reference in references)
    return [one for one in found if one is not None and isValid(one)]


@pytest.fixture
def make_pictures(tmp_path: Path) -> Callable[..., list[Path]]:
    """Write photographs of one colour each, all different: ``make_pictures(3, size=(64, 48))``."""

    def make(count: int, *, size: tuple[int, int] = (64, 48), folder: str = "pictures") -> list[Path]:
        where = tmp_path / folder
        where.mkdir(exist_ok=True)
        paths = []
        for number in range(count):
            colour = (number * 37 % 256, number * 71 % 256, number * 113 % 256)
            path = where / f"{number + 1:03}.png"
            Image.fromarray(np.full((size[1], size[0], 3), colour, np.uint8)).save(path)
            paths.append(path)
        return paths

    return make


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """An empty catalogue, and the GUI thread's connection to it."""
    with Catalogue.open(tmp_path / "test.sqlite", person="Anna") as opened:
        yield opened


@pytest.fixture
def make_window(qtbot, tmp_path, small_vocabulary) -> Callable[..., MainWindow]:
    """Open a window on a catalogue with a fake ensemble, as the program does, and wait until it is open."""
    from assistant.desktop.theme import current_theme
    from tests.desktop.fakes import fake_source

    def make(
        path: Path | None = None,
        *,
        source: EnsembleSource | None = None,
        tools: Tools | None = None,
        index: str = "",
    ) -> MainWindow:
        from assistant.desktop.window import MainWindow

        current_theme().apply()
        window = MainWindow(
            Settings(person="Anna", index=index),
            small_vocabulary,
            source or fake_source(small_vocabulary)[0],
            tools,
        )
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(window.session.opened):
            window.catalogue_flow.open(path or tmp_path / "work.sqlite")
        return window

    return make


@pytest.fixture
def add(qtbot) -> Callable[..., list[int]]:
    """Add pictures to a window and wait until the one on the desk has its suggestions."""

    def take_in(window: MainWindow, paths: list[Path]) -> list[int]:
        with qtbot.waitSignals([window.intake.ended, window.reader.outcome]):
            window.catalogue_flow.add(paths)
        return list(window.filmstrip.strip.ids)

    return take_in


@pytest.fixture
def worked(make_window, add, make_pictures):
    """A window with three pictures, the second on the desk with one tag."""
    window = make_window()
    ids = add(window, make_pictures(3))
    window.desk_flow.go_to(ids[1])
    decide(window, "bronze")
    return window
