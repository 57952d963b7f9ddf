"""No request unless a person asks for one: libraries are told to stay offline, and let out for a download.

Libraries for models ask the hub for what a configuration names, for news about themselves, or report how
they are used. ``HF_HUB_OFFLINE`` keeps them from it; ``asked`` lifts that while something is brought that a
person asked for. Where the person set ``HF_HUB_OFFLINE`` that stands, and nothing lifts it.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

OURS = "GLAM_ASSISTANT_OFFLINE"
"""Set where ``HF_HUB_OFFLINE`` was set by this program and not by the person; children inherit both."""

SILENT = {"HF_HUB_DISABLE_TELEMETRY": "1", "DO_NOT_TRACK": "1"}
"""With a request that was asked for no figures about use are sent."""

_FORBIDS = frozenset({"1", "on", "yes", "true"})
_lock = threading.Lock()
_asking = 0


@contextmanager
def staying() -> Iterator[None]:
    """Keep libraries and children of this process offline in the block."""
    wanted = {name: value for name, value in SILENT.items() if name not in os.environ}
    if "HF_HUB_OFFLINE" not in os.environ:
        wanted |= {"HF_HUB_OFFLINE": "1", OURS: "1"}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name in wanted:
            os.environ.pop(name, None)


def forbidden() -> bool:
    """Tell whether the person forbids requests, those that are asked for too."""
    return OURS not in os.environ and os.environ.get("HF_HUB_OFFLINE", "").lower() in _FORBIDS


@contextmanager
def asked() -> Iterator[None]:
    """Let the hub's library make the requests of the block: a person asked for what they bring."""
    global _asking
    from huggingface_hub import constants

    # With figures about use it asks for something of its own: a list of what it may run under, from the
    # hub's usual address, wherever the person's hub is.
    constants.HF_HUB_DISABLE_TELEMETRY = True
    if OURS not in os.environ:
        yield
        return
    with _lock:
        _asking += 1
        constants.HF_HUB_OFFLINE = False
    try:
        yield
    finally:
        with _lock:
            _asking -= 1
            if not _asking:
                constants.HF_HUB_OFFLINE = True
