"""Drives our own window on a folder: python -m benchmarks.peers.drive_ours [--models] FOLDER."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from pathlib import Path

HOME = tempfile.mkdtemp()
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "GLAM_ASSISTANT_HOME": HOME}

from benchmarks.event_loop import turn_until
from benchmarks.peers.measure import STEPS, Heartbeat, answer, middle, rss

folder, with_models = Path(sys.argv[-1]), "--models" in sys.argv
begun = time.perf_counter()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from assistant.desktop.app import make_window
from assistant.desktop.reading.ensemble_source import EnsembleSource

imported = time.perf_counter()
app = QApplication([])


def no_models() -> None:
    """Stay loading for ever: the window alone, without even the error of a missing pack."""
    threading.Event().wait()


source = None if with_models else EnsembleSource(no_models)  # type: ignore[arg-type]
window = make_window(app, catalogue=Path(HOME) / "work.sqlite", source=source)
window.show()
app.processEvents()
on_screen = time.perf_counter()
beat = Heartbeat(QTimer())
turn_until(lambda: window.catalogue_flow.ready)
start_rss = rss()

shown: list[int] = []
ended: list[object] = []
window.column.loader.loaded.connect(lambda loaded: shown.append(loaded.picture_id))  # no picture is kept
window.intake.ended.connect(ended.append)
beat.start()
dropped = time.perf_counter()
window.catalogue_flow.add([folder])
turn_until(lambda: bool(shown))
first = time.perf_counter()
turn_until(lambda: bool(ended))
listed = time.perf_counter()
open_stall, open_rss = beat.end(), rss()

beat.start()
steps = []
for _ in range(STEPS):
    before, pressed = len(shown), time.perf_counter()
    window.desk_flow.step(1)
    turn_until(lambda before=before: len(shown) > before)
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
