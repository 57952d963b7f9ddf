"""The line of each facet: what it would accept, how right that was so far, and accepting by itself."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class LineRoom(Room):
    """The line of each facet: what it would accept, how right that was so far, and accepting by itself."""
