"""Model packs: install, switch, test, remove."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class PacksRoom(Room):
    """Model packs: install, switch, test, remove."""
