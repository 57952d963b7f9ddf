"""Memory that stays the same over a long run.

Pictures of all sizes are decoded on several threads between the passes of the models. Left to itself glibc
gives each thread a heap of its own and keeps in it what was freed, in pieces too small for the next large
picture: a night over a folder grew by hundreds of megabytes that nothing used.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

EVERY = 64
"""Pictures after which a run gives memory back: some ten milliseconds in a second or two."""


_ARENA_MAX = -8  # mallopt's name for the number of heaps


def one_heap() -> None:
    """Let all threads share one heap; for the start of a program whose only work is a run.

    Several are made for threads that allocate all the time; ours wait for files and for models.
    """
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)


def give_back() -> None:
    """Hand the system what was freed; where the C library is another than glibc nothing is done."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)
