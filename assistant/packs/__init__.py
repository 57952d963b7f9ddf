"""Model packs for a person: installed from a folder, a ZIP file or the hub, tested, removed.

Importing this room imports nothing heavy.
"""

from __future__ import annotations

from assistant.hub.limits import human_size
from assistant.packs.checking import verify
from assistant.packs.installing import install
from assistant.packs.offer import Offer, caution, inspect
from assistant.packs.published import Published, bring, forget, is_published, look_up
from assistant.packs.removing import Removed, bring_back, empty_bin, find_own, remove
from assistant.packs.steps import Progress, StoppedError
from assistant.packs.survey import Listed, survey
from assistant.packs.trial import Trial, try_out

__all__ = [
    "Listed",
    "Offer",
    "Progress",
    "Published",
    "Removed",
    "StoppedError",
    "Trial",
    "bring",
    "bring_back",
    "caution",
    "empty_bin",
    "find_own",
    "forget",
    "human_size",
    "inspect",
    "install",
    "is_published",
    "look_up",
    "remove",
    "survey",
    "try_out",
    "verify",
]
