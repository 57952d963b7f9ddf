"""The errors of the identification protocols that a person may see."""

from __future__ import annotations

from assistant.errors import AssistantError


class ProtocolError(AssistantError):
    """Files that a protocol cannot measure: names the file, what is wrong and what to do."""
