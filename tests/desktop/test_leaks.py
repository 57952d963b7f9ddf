"""What is opened and closed leaves nothing: no widget, timer or thread, no object of the program's own."""

from __future__ import annotations

import gc
import threading
import types
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.desktop.fake_exhibits import FakeTools
from tests.desktop.views import VIEWS, Stage, tag

ROUNDS = 1
"""Openings between two counts. What leaves something leaves it every time: between the first and the second
count, and again between the second and the third. What is made once and kept, or lies in a cache until the
next one comes, does not."""

Counts = Counter[str]


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


def settle(stage: Stage) -> None:
    """Let everything that was asked for happen, and what may go, go."""
    stage.wait(lambda: not stage.window.jobs.running)
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    gc.collect()


def living() -> Counts:
    """Count what lives: Qt's objects by class, and what the program's own modules made."""
    everything = gc.get_objects()
    wrapped = [one for one in everything if isinstance(one, QObject) and isValid(one)]
    tops = [*QApplication.topLevelWidgets(), QApplication.instance()]
    inside = [each for one in tops for each in (one, *one.findChildren(QObject))]
    every = {id(each): each for each in (*wrapped, *inside)}
    found = Counter(f"Qt {each.metaObject().className()}" for each in every.values())
    return found + ours(everything) + Counter(threads=threading.active_count())


def ours(everything: list[object]) -> Counts:
    """Count objects of our own classes, functions made inside others, and methods held by somebody."""
    found: Counts = Counter()
    for one in everything:
        kind = type(one)
        if kind is types.FunctionType or kind is types.MethodType:
            if str(one.__module__).startswith("assistant.desktop"):
                found[f"{kind.__name__} {one.__qualname__}"] += 1
        elif str(kind.__module__).startswith("assistant") and not isinstance(one, QObject):
            found[kind.__qualname__] += 1
    return found


def taken_back(stage: Stage) -> None:
    """Take back what a view decided, so that it can be opened again as it was."""
    catalogue = stage.window.desk.catalogue

    def steps() -> tuple[str | None, str | None]:
        return catalogue.undo_name, catalogue.redo_name

    while catalogue.undo_name != "Tag":
        before = steps()
        stage.press("undo")
        stage.wait(lambda before=before: steps() != before)


def visited(stage: Stage, name: str) -> Counts:
    """Open and close a view some times; return what lives then."""
    for _ in range(ROUNDS):
        stage.at_the_desk()
        VIEWS[name](stage, seen)
        taken_back(stage)
    settle(stage)
    return living()


def seen(view: QWidget) -> None:
    """Paint what was opened, as on a screen."""
    assert view is not None
    view.grab()
    QCoreApplication.processEvents()


def test_a_view_leaves_nothing_behind_when_it_is_closed(stage: Stage) -> None:
    left: list[str] = []
    for name in VIEWS:
        before = visited(stage, name)
        more = visited(stage, name) - before
        if more:
            more &= visited(stage, name) - before - more
        left += [f"{name}: {count} x {what} for {ROUNDS} opening(s)" for what, count in sorted(more.items())]
    assert not left, "\n".join(left)
