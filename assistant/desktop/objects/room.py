"""Objects of several pictures: grouping, splitting, joining."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class ObjectsRoom(Room):
    """Objects of several pictures: grouping, splitting, joining."""
