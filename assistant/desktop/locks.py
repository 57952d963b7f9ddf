"""Threads of the window that wait for another program's lock: they tell it, and can be asked to stop."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

TELL_SECONDS = 0.5
"""How long a thread waits before somebody is told: most writers are done before."""


class Locks(QObject):
    """What the catalogue asks while it waits, on the thread that waits."""

    waited = Signal()  # some thread waits for another program; told anew as long as it does

    def goes_on(self, seconds: float) -> bool:
        """Say whether a thread that has waited so long should go on waiting."""
        if seconds >= TELL_SECONDS:
            self.waited.emit()
        return not QThread.currentThread().isInterruptionRequested()
