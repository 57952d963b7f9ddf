"""A hand for a window without pytest: keys, and waiting until something holds."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtTest import QTest

DEADLINE = 60.0


class Hand:
    """Does what the views of the tests ask of pytest-qt's ``qtbot``, by the same names."""

    keyClick = staticmethod(QTest.keyClick)  # noqa: N815

    def __init__(self) -> None:
        self._beat = QTimer()  # wakes the loop, so that a condition is asked again
        self._beat.start(10)

    def waitUntil(self, holds: Callable[[], bool], seconds: float = DEADLINE) -> None:
        """Run the event loop until something holds; a minute at most."""
        give_up = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > give_up:
                raise TimeoutError("the window did not do what was waited for")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    @contextmanager
    def waitSignal(self, signal: Any) -> Iterator[None]:
        """Leave the block once the signal has come."""
        came: list[bool] = []

        def note(*arguments: object) -> None:
            came.append(True)

        signal.connect(note)
        try:
            yield
            self.waitUntil(lambda: bool(came))
        finally:
            signal.disconnect(note)
