"""Drives X-AnyLabeling (PyQt6) on a folder: python benchmarks/peers/drive_xanylabeling.py FOLDER."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from importlib.metadata import version

HOME = tempfile.mkdtemp()
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "HOME": HOME, "QTWEBENGINE_DISABLE_SANDBOX": "1"}

from measure import STEPS, Heartbeat, answer, middle, rss

folder = sys.argv[1]
begun = time.perf_counter()
import anylabeling.app  # registers what its window needs
from PyQt6.QtCore import QCoreApplication, Qt, QTimer
from PyQt6.QtWidgets import QApplication

QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
import anylabeling.config as configuration
from anylabeling.resources import resources
from anylabeling.views.labeling.logger import logger
from anylabeling.views.labeling.utils.theme import get_app_stylesheet, init_theme
from anylabeling.views.mainwindow import MainWindow

configuration.set_work_directory(HOME)
logger.setLevel(50)
configuration.current_config_file = f"{HOME}/.xanylabelingrc"
config = configuration.get_config(configuration.current_config_file, {}, show_msg=False)
imported = time.perf_counter()
app = QApplication(sys.argv[:1])
init_theme("light")
app.setStyleSheet(get_app_stylesheet())
window = MainWindow(app, config=config)
window.show()
app.processEvents()
on_screen = time.perf_counter()
view = window.labeling_widget.view
beat = Heartbeat(QTimer())
app.processEvents()
start_rss = rss()
beat.start()
dropped = time.perf_counter()
view.import_image_folder(folder)
listed = time.perf_counter()
app.processEvents()
first = time.perf_counter()
open_stall, open_rss = beat.end(), rss()
beat.start()
steps = []
for _ in range(STEPS):
    pressed = time.perf_counter()
    view.open_next_image()
    app.processEvents()
    steps.append(time.perf_counter() - pressed)
answer(
    program=f"X-AnyLabeling {version('x-anylabeling-cvhub')}",
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
