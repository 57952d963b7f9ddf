"""What lives in a window's process: Qt's objects by class, and what the program's own modules made."""

from __future__ import annotations

import gc
import threading
import types
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from tests.desktop.views import Stage

Counts = Counter[str]

REMEMBERED = frozenset({"Backup", "Contents"})
"""Not counted: in the trials the view of the backups makes one each time it is opened, to have a list."""


def living() -> Counts:
    """Count everything; what was there when ``gc.freeze()`` was called is left out, but for Qt's widgets."""
    everything = gc.get_objects()
    wrapped = [one for one in everything if isinstance(one, QObject) and isValid(one)]
    tops = [*QApplication.topLevelWidgets(), QApplication.instance()]
    inside = [each for one in tops if one is not None for each in (one, *one.findChildren(QObject))]
    every = {id(each): each for each in (*wrapped, *inside)}
    found = Counter(f"Qt {each.metaObject().className()}" for each in every.values())
    return found + ours(everything) + Counter(threads=threading.active_count())


def ours(everything: list[object]) -> Counts:
    """Count objects of our own classes, functions made inside others, and methods that somebody holds."""
    found: Counts = Counter()
    for one in everything:
        kind = type(one)
        if isinstance(one, types.FunctionType | types.MethodType):
            if str(one.__module__).startswith("assistant.desktop"):
                found[f"{kind.__name__} {one.__qualname__}"] += 1
        elif str(kind.__module__).startswith("assistant") and not isinstance(one, QObject):
            found[kind.__qualname__] += 1
    for name in REMEMBERED:
        found.pop(name, None)
    return found


def settle(stage: Stage) -> None:
    """Let everything that was asked for happen, and what may go, go."""
    stage.wait(lambda: not stage.window.jobs.running)
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    gc.collect()


def taken_back(stage: Stage, to: str) -> None:
    """Undo until the step of that name is the last: a view can then be opened again as it was."""
    catalogue = stage.window.desk.catalogue

    def steps() -> tuple[str | None, str | None]:
        return catalogue.undo_name, catalogue.redo_name

    while catalogue.undo_name != to:
        before = steps()
        stage.press("undo")
        stage.wait(lambda before=before: steps() != before)
