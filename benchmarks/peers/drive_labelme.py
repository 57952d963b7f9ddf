"""Drives labelme 6.3.1 (PyQt5) on a folder: python benchmarks/peers/drive_labelme.py FOLDER."""

from __future__ import annotations

import os
import sys
import tempfile
import time

os.environ |= {"QT_QPA_PLATFORM": "offscreen", "HOME": tempfile.mkdtemp()}
from measure import STEPS, Heartbeat, answer, middle, rss

folder = sys.argv[1]
begun = time.perf_counter()
from labelme.app import MainWindow
from loguru import logger
from PyQt5.QtCore import QTimer
from PyQt5.QtWidgets import QApplication

logger.remove()
imported = time.perf_counter()
app = QApplication([])
window = MainWindow()
window.show()
app.processEvents()
on_screen = time.perf_counter()
beat = Heartbeat(QTimer())
app.processEvents()
start_rss = rss()
beat.start()
dropped = time.perf_counter()
window._import_images_from_dir(root_dir=folder)
listed = time.perf_counter()
window._open_next_image()
app.processEvents()
first = time.perf_counter()
open_stall, open_rss = beat.end(), rss()
beat.start()
steps = []
for _ in range(STEPS):
    pressed = time.perf_counter()
    window._open_next_image()
    app.processEvents()
    steps.append(time.perf_counter() - pressed)
answer(
    program="labelme 6.3.1",
    import_s=imported - begun,
    window_s=on_screen - imported,
    first_s=first - dropped,
    listed_s=listed - dropped,
    open_stall_ms=open_stall,
    next_ms=middle(steps),
    next_max_ms=1000 * max(steps),
    next_stall_ms=beat.end(),
    rss_start=start_rss,
    rss_open=open_rss,
    rss_end=rss(),
)
