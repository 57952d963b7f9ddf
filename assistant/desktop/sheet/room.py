"""One term at a time: all pictures that may show it, around the line."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class SheetRoom(Room):
    """One term at a time: all pictures that may show it, around the line."""
