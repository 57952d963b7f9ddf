"""Waiting for another program's lock in small pieces, so that whoever waits can be asked to stop."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PIECE_SECONDS = 0.1
"""How long SQLite waits in one go where somebody may be asked to stop."""

Meanwhile = Callable[[float], bool]
"""Called between two pieces with the seconds waited so far; False: do not wait any longer."""


class Patience:
    """How long a connection waits for a lock, and who is asked meanwhile (nobody: SQLite waits alone)."""

    def __init__(self, seconds: float, meanwhile: Meanwhile | None = None) -> None:
        self.seconds = seconds
        self.meanwhile = meanwhile

    @property
    def piece(self) -> float:
        """Seconds that SQLite itself waits."""
        return self.seconds if self.meanwhile is None else min(PIECE_SECONDS, self.seconds)

    def carry_out(self, statement: Callable[[], T], *, pause: float = 0.0) -> T:
        """Return what the statement gives once nobody holds the lock; else raise what SQLite said last.

        ``pause``: seconds before the next attempt, of a statement that SQLite does not wait for by itself.
        """
        began = time.monotonic()
        while True:
            try:
                return statement()
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or not self._goes_on(time.monotonic() - began, pause):
                    raise
                time.sleep(pause)

    def _goes_on(self, waited: float, pause: float) -> bool:
        if waited >= self.seconds:
            return False
        return self.meanwhile(waited) if self.meanwhile is not None else pause > 0
