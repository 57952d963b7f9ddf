"""What has been tagged and how right the suggestions were, as plots."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class StatisticsRoom(Room):
    """What has been tagged and how right the suggestions were, as plots."""
