"""Which other processes have a catalogue open."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def holders(file: Path) -> list[int]:
    """Return the other processes of this account that have ``file`` open, where the system tells (Linux)."""
    try:
        wanted = file.stat()
    except OSError:
        return []
    found = []
    for process in _processes():
        try:
            handles = os.listdir(f"/proc/{process}/fd")  # noqa: PTH208
        except OSError:  # of another account, or gone
            continue
        for handle in handles:
            try:
                about = os.stat(f"/proc/{process}/fd/{handle}")  # noqa: PTH116 - thousands: no Path each
            except OSError:
                continue
            if (about.st_dev, about.st_ino) == (wanted.st_dev, wanted.st_ino):
                found.append(process)
                break
    return found


def _processes() -> Iterator[int]:
    try:
        names = os.listdir("/proc")  # noqa: PTH208
    except OSError:
        return iter(())
    return (int(name) for name in names if name.isdigit() and int(name) != os.getpid())
