"""What every driver measures the same way: memory, the longest stall of the GUI thread, the answer line."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

STEPS = 30
"""How many times "next picture" is pressed."""


def rss() -> int:
    """Resident memory of this process in MB (Linux), elsewhere the highest it has had."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


class Heartbeat:
    """A timer of the program's own event loop: the longest gap between two beats is the longest stall."""

    def __init__(self, timer: Any) -> None:
        """``timer``: a QTimer of the program's own Qt."""
        self.longest = 0.0
        self._last = time.perf_counter()
        timer.setInterval(5)
        timer.timeout.connect(self._beat)
        timer.start()
        self._timer = timer

    def start(self) -> None:
        """Forget what was before."""
        self.longest, self._last = 0.0, time.perf_counter()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def end(self) -> float:
        """Return the longest stall in ms, a running one included."""
        self._beat()
        return 1000 * self.longest


def middle(times: list[float]) -> float:
    """Return the median in ms."""
    return 1000 * sorted(times)[len(times) // 2]


def answer(**figures: Any) -> None:
    """Print the figures as one JSON line and leave at once, whatever threads the program has."""
    print(json.dumps(figures))
    sys.stdout.flush()
    os._exit(0)
