"""The program as a process: what it imports before the window is there, and how it ends."""

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QObject


def python(program: str) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_window_is_there_before_any_model_is_loaded():
    loaded = python(
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from assistant.desktop.app import make_window\n"
        "application = QApplication([])\n"
        "window = make_window(application)\n"
        "window.show()\n"
        "application.processEvents()\n"
        "print(*sys.modules)\n"
        "window.close()\n"
    ).split()
    assert "assistant.desktop.window" in loaded
    assert not {"torch", "timm", "open_clip", "torchvision", "pandas", "rdflib"} & set(loaded)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_request_to_end_closes_the_window_and_leaves_no_thread(name):
    process = subprocess.Popen(
        [sys.executable, "-c", SAYS_WHEN_IT_RUNS],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "running\n"
    process.send_signal(getattr(signal, name))
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors
    assert "QThread" not in errors


SAYS_WHEN_IT_RUNS = """
import signal, sys
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # tests may run under nohup, which has it ignored
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from assistant.cli import main
application = QApplication([])
QTimer.singleShot(0, lambda: print("running", flush=True))
sys.exit(main([]))
"""


def test_none_keeps_its_references():
    """PySide6 6.12.0 on Python 3.11 aborts the process after a few thousand calls like these."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(100_000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 1000
