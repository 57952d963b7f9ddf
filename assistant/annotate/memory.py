"""Giving memory back in the middle of a long run.

Pictures of all sizes are decoded on several threads between the passes of the models, and what they free is
kept by the C library in pieces, each too small for the next large picture: a night over a folder grew by
hundreds of megabytes that nothing used.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

EVERY = 256
"""Pictures after which a run gives memory back; it takes some milliseconds."""


def give_back() -> None:
    """Hand the system what was freed; where the C library is another than glibc nothing is done."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)
