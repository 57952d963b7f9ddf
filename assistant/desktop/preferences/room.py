"""What a person sets: languages, keys, theme, size of the text, folders."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class PreferencesRoom(Room):
    """What a person sets: languages, keys, theme, size of the text, folders."""
