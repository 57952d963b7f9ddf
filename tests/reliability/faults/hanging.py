"""A drive that does not answer: the system itself holds up whoever opens the file, until it is let go."""

from __future__ import annotations

import ctypes
import os
import select
import sys
from pathlib import Path

_ASKED_FIRST, _CLOSED_FOR_CHILDREN = 0x04, 0x01  # FAN_CLASS_CONTENT, FAN_CLOEXEC
_ADD, _OPENING, _HERE = 0x01, 0x00010000, -100  # FAN_MARK_ADD, FAN_OPEN_PERM, AT_FDCWD


class NoHanging(Exception):  # noqa: N818 - what is missing, not what went wrong
    """The right to hold files up is missing here."""


class Hanging:
    """Whoever opens one of these files waits, as at a share whose server is gone (fanotify of Linux)."""

    def __init__(self, *files: Path) -> None:
        if sys.platform != "linux":
            raise NoHanging("needs Linux")
        system = ctypes.CDLL(None, use_errno=True)
        self._held = system.fanotify_init(_ASKED_FIRST | _CLOSED_FOR_CHILDREN, os.O_RDONLY)
        if self._held < 0:
            raise NoHanging(os.strerror(ctypes.get_errno()))
        for file in files:
            name = os.fsencode(file)
            if system.fanotify_mark(self._held, _ADD, ctypes.c_uint64(_OPENING), _HERE, name) < 0:
                self.let_go()
                raise NoHanging(os.strerror(ctypes.get_errno()))

    def holds_somebody(self) -> bool:
        """Say whether somebody waits by now."""
        return bool(select.select([self._held], [], [], 0)[0])

    def let_go(self) -> None:
        """Let everybody who waits go on; a second time does nothing."""
        if self._held >= 0:
            os.close(self._held)  # what nobody answers any more is allowed
            self._held = -1
