"""Another program that holds a catalogue's lock: a real process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=10)
how = sys.argv[2]
if how == "ALL":  # readers too, as in a program that wants the file for itself
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    how = "EXCLUSIVE"
connection.execute(f"BEGIN {how}")
if len(sys.argv) > 3:
    connection.execute(sys.argv[3])
print("holding", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
connection.close()
"""


class Holder:
    """Holds the lock from its first line of output until it is let go."""

    def __init__(self, path: Path, how: str = "IMMEDIATE") -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-S", "-c", _HOLD, str(path), how],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "holding\n"

    def let_go(self) -> None:
        """End the transaction and the process; a second time does nothing."""
        if self._process.poll() is None:
            self._process.communicate("\n", timeout=60)
