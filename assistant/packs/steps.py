"""What installing tells while it goes on, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

from assistant.tagging import PackError

Progress = Callable[[int, int], bool | None]
"""``progress(bytes done, bytes in all)``, 0 in all: not known; False stops the work."""


class StoppedError(PackError):
    """The person stopped it; nothing of it is visible."""
