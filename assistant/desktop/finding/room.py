"""Find pictures: search, filters, and the order of the review queue."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class FindingRoom(Room):
    """Find pictures: search, filters, and the order of the review queue."""
