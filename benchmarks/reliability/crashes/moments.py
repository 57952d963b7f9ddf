"""Dying before the n-th thing that this process does to a disk: moments that a random time seldom meets.

Counted: each statement that SQLite begins, and each ``EVERY`` instructions inside one (the middle of a long
INSERT, of VACUUM INTO); a file that is opened to be written, named, removed, dated; a folder that is made
or removed; fsync.
"""

from __future__ import annotations

import itertools
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from typing import Any

EVERY = 20_000
"""Instructions of SQLite's machine between two moments inside one statement."""

_EVENTS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.utime", "os.truncate"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def watch(die_at: int | None) -> Callable[[], int]:
    """Count moments from now on, and die at one of them (from 1); returns a function that says how many."""
    moments = itertools.count(1)
    last = 0

    def tick(*_: object) -> int:
        nonlocal last
        last = next(moments)  # atomic, whatever thread asks
        if last == die_at:
            os.killpg(0, signal.SIGKILL)
        return 0

    def seen(event: str, args: tuple[Any, ...]) -> None:
        if event in _EVENTS or (event == "open" and isinstance(args[2], int) and args[2] & _WRITING):
            tick()

    connect, fsync = sqlite3.connect, os.fsync

    def watched(*args: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **options)
        connection.set_trace_callback(tick)
        connection.set_progress_handler(tick, EVERY)
        return connection

    def waited(descriptor: int) -> None:
        tick()
        fsync(descriptor)

    sqlite3.connect, os.fsync = watched, waited  # type: ignore[assignment]
    sys.addaudithook(seen)
    return lambda: last
