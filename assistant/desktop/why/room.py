"""Why a term is suggested: scores, similar objects, where the model looked."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class WhyRoom(Room):
    """Why a term is suggested: scores, similar objects, where the model looked."""
