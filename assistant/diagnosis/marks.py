"""Who runs now, and who ended without saying so: a small file for each, locked while its process lives.

The system takes the lock away when a process ends, however it ends: killed, crashed, or by a power cut. What
a clean end does besides is empty the file. So a file that nobody holds and that is not empty tells of a run
that fell, and two programs at work at once never take each other for one.
"""

from __future__ import annotations

import errno
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".running"
MOST = 32
"""Runs of one kind at a time; whoever comes later works without a mark, and so without a log."""

_BEYOND = 1 << 30
"""Where the byte is that is locked: on Windows a locked byte cannot be read, and what is written shall be."""


@dataclass
class Mark:
    """The mark of this process. ``place``: 1 for the first run of its kind, 2 for one beside it..."""

    place: int
    _handle: int

    def clear(self) -> None:
        """Say that this run has ended as it should, and make room for another."""
        with suppress(OSError):
            os.ftruncate(self._handle, 0)
        self.drop()

    def drop(self) -> None:
        """Make room without saying so: the next start will tell that this run fell."""
        os.close(self._handle)


def set_mark(folder: Path, kind: str) -> Mark | None:
    """Mark a run of ``kind`` as begun in the first free place; None where the folder takes no marks."""
    for place in range(1, MOST + 1):
        try:
            handle = _open(_file(folder, kind, place))
        except OSError:
            return None
        if not _lock(handle):
            os.close(handle)
            continue
        try:
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, json.dumps({"process": os.getpid(), "since": int(time.time())}).encode())
            os.fsync(handle)  # a power cut shall leave it
        except OSError:
            os.close(handle)
            return None
        return Mark(place, handle)
    return None


def take_fallen(folder: Path, kind: str) -> int:
    """Return how many runs of ``kind`` ended without saying so; each is told of once, to one who asks."""
    return sum(_take(path) for path in _files(folder, kind))


def running(folder: Path, kind: str) -> int:
    """Return how many runs of ``kind`` are at work now."""
    return sum(not _is_free(path) for path in _files(folder, kind))


def _file(folder: Path, kind: str, place: int) -> Path:
    return folder / f"{kind}{'' if place == 1 else f'-{place}'}{SUFFIX}"


def _files(folder: Path, kind: str) -> Iterator[Path]:
    return (path for place in range(1, MOST + 1) if (path := _file(folder, kind, place)).is_file())


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)


def _take(path: Path) -> bool:
    try:
        handle = _open(path)
    except OSError:
        return False
    try:
        fallen = _lock(handle) and os.fstat(handle).st_size > 0
        if fallen:
            os.ftruncate(handle, 0)
        return fallen
    except OSError:
        return False
    finally:
        os.close(handle)


def _is_free(path: Path) -> bool:
    try:
        handle = _open(path)
    except OSError:
        return True
    try:
        return _lock(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        """Lock the file until ``handle`` is closed; False where another holds it."""
        os.lseek(handle, _BEYOND, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        """Lock the file until ``handle`` is closed; False where another holds it, or locks are not known."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # A network drive without locks: a mark in the first place that says nothing of others.
            return error.errno in {errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP}
        return True
