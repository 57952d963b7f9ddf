"""Ctrl+C in the terminal, or a request to end, closes the window as its own cross does."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget

WANTED = [
    number
    for name in ("SIGINT", "SIGTERM", "SIGHUP")  # SIGHUP: the terminal was closed, the session ended
    if (number := getattr(signal, name, None)) is not None
]


class ClosingSignals(QObject):
    """Python hears a signal only while Python runs: a socket wakes the event loop up for it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._theirs.setblocking(False)
        self._wakeup_before = signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._note) for number in _heard()}
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._close)

    def release(self) -> None:
        """Leave signals to whoever took them before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._ours.close()
        self._theirs.close()

    def _note(self, number: int, frame: FrameType | None) -> None:
        """Do nothing here: the socket brings the signal to the event loop."""

    def _close(self) -> None:
        self._ours.recv(64)
        self._window.close()


def _heard() -> list[signal.Signals]:
    """Return the wanted signals, but one that whoever started the program (``nohup``) has it ignore."""
    return [number for number in WANTED if signal.getsignal(number) != signal.SIG_IGN]
