"""Drives our own window on a folder: python benchmarks/peers/drive_ours.py FOLDER [--models]."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

HOME = tempfile.mkdtemp()
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "GLAM_ASSISTANT_HOME": HOME}
sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parent)]

from measure import STEPS, Heartbeat, answer, middle, rss

folder, with_models = Path(sys.argv[1]), "--models" in sys.argv
begun = time.perf_counter()
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from assistant.desktop.app import make_window
from assistant.desktop.reading.ensemble_source import EnsembleSource

imported = time.perf_counter()
app = QApplication([])


def no_models() -> None:
    """Stay loading for ever: the window alone, without even the error of a missing pack."""
    threading.Event().wait()


def until(ready: Callable[[], bool], seconds: float = 120) -> None:
    """Run the event loop until something is so."""
    give_up = time.perf_counter() + seconds
    while not ready():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # the heartbeat wakes it
        if time.perf_counter() > give_up:
            sys.exit("the benchmark waited too long")


source = None if with_models else EnsembleSource(no_models)  # type: ignore[arg-type]
window = make_window(app, catalogue=Path(HOME) / "work.sqlite", source=source)
window.show()
app.processEvents()
on_screen = time.perf_counter()
beat = Heartbeat(QTimer())
until(lambda: window.catalogue_flow.ready)
start_rss = rss()

shown: list[int] = []
ended: list[object] = []
window.column.loader.loaded.connect(lambda loaded: shown.append(loaded.picture_id))  # no picture is kept
window.intake.ended.connect(ended.append)
beat.start()
dropped = time.perf_counter()
window.catalogue_flow.add([folder])
until(lambda: bool(shown))
first = time.perf_counter()
until(lambda: bool(ended))
listed = time.perf_counter()
open_stall, open_rss = beat.end(), rss()

beat.start()
steps = []
for _ in range(STEPS):
    before, pressed = len(shown), time.perf_counter()
    window.desk_flow.step(1)
    until(lambda before=before: len(shown) > before)
    steps.append(time.perf_counter() - pressed)
next_stall = beat.end()
answer(
    program="ours with models" if with_models else "ours",
    import_s=imported - begun,
    window_s=on_screen - imported,
    first_s=first - dropped,
    listed_s=listed - dropped,
    open_stall_ms=open_stall,
    next_ms=middle(steps),
    next_max_ms=1000 * max(steps),
    next_stall_ms=next_stall,
    rss_start=start_rss,
    rss_open=open_rss,
    rss_end=rss(),
)
