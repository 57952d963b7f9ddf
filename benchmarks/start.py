"""How long until the window is on screen, beside an empty Qt window; and what ``--help`` costs.

    python -m benchmarks.start [--repeat 7]

Whole processes, from start to first paint, offscreen. The limit of the help is 0.4 s of CPU time.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.command_line import parser_of

ROOT = Path(__file__).resolve().parents[1]
EMPTY = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow(); window.show(); app.processEvents()
print(time.time())
"""
OURS = """
import time, pathlib, tempfile
from PySide6.QtWidgets import QApplication
from assistant.desktop.app import make_window
app = QApplication([])
window = make_window(app, catalogue=pathlib.Path(tempfile.mkdtemp()) / "c.sqlite")
window.show(); app.processEvents()
print(time.time(), flush=True)
window.close()
"""


def main() -> None:
    """Measure and print the table."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("--repeat", type=int, default=7)
    args = parser.parse_args()
    print(f"{'s from the start of the process':40}{'min':>8}{'median':>8}{'max':>8}")
    show("an empty Qt window on screen", [to_screen(EMPTY) for _ in range(args.repeat)])
    show("our window on screen", [to_screen(OURS) for _ in range(args.repeat)])
    show("glam-assistant --help, CPU (limit 0.4)", [help_cost() for _ in range(args.repeat)])


def to_screen(program: str) -> float:
    """Return the seconds until the program has painted its window."""
    started = time.time()
    done = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, text=True)
    return float(done.stdout.split()[0]) - started


def help_cost() -> float:
    """Return the CPU seconds of the help."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "assistant", "--help"], env=environment(), capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def environment() -> dict[str, str]:
    """Return an environment without a display and with a home of its own."""
    home = tempfile.mkdtemp()
    return os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "GLAM_ASSISTANT_HOME": home,
        "PYTHONPATH": str(ROOT),
    }


def show(what: str, seconds: list[float]) -> None:
    """Print one line of the table."""
    found = sorted(seconds)
    print(f"{what:40}{found[0]:8.2f}{found[len(found) // 2]:8.2f}{found[-1]:8.2f}", flush=True)


if __name__ == "__main__":
    main()
