"""The check of the installation and the report of a problem."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class DiagnosisRoom(Room):
    """The check of the installation and the report of a problem."""
