"""What can go wrong when a file is written for others."""

from __future__ import annotations

from assistant.errors import AssistantError


class ExportError(AssistantError):
    """The file could not be written; whatever was there before is unchanged."""


class ExportCancelledError(ExportError):
    """The person stopped the export; nothing was written."""
