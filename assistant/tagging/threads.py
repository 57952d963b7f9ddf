"""How many CPU threads the models take beside other work."""

from __future__ import annotations

import os


def sparing_threads() -> int:
    """Return the CPU threads for the models: one core is left for the window and for decoding pictures.

    Two busy threads for each core are far slower than one: those of the models wait for each other
    without letting go of the core (60 ms for a picture become seconds beside another busy program).
    """
    return min(4, max(1, (os.cpu_count() or 1) - 1))
