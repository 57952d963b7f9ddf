"""Ctrl+C as a wish to stop, for commands that can go on later."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType


@contextmanager
def stopping() -> Iterator[Callable[[], bool]]:
    """Make the first Ctrl+C a wish to stop, asked for by the function given; the second one ends at once."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():  # only there signals can be caught
        yield asked.is_set
        return

    def ask(number: int, frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)
        print("\nStopping after the pictures in hand; Ctrl+C again ends at once.", file=sys.stderr)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)
