"""Help for a person: the tour, the keys of the moment, the report of a session, the manual."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class GuideRoom(Room):
    """Help for a person: the tour, the keys of the moment, the report of a session, the manual."""
