"""Backups of the catalogue: made, kept, restored."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class BackupsRoom(Room):
    """Backups of the catalogue: made, kept, restored."""
