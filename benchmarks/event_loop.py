"""Letting a real window work: its event loop is turned until something is true, or for a while."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable


def turn_until(ready: Callable[[], bool], seconds: float = 120) -> None:
    """Let the window work until something is true, or end the program. A timer must wake the window."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    give_up = time.perf_counter() + seconds
    while not ready():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > give_up:
            sys.exit("the benchmark waited too long")


def turn_for(seconds: float) -> None:
    """Let the window work for a while."""
    end = time.perf_counter() + seconds
    turn_until(lambda: time.perf_counter() > end)
