"""The errors of identification that a person may see."""

from __future__ import annotations

from assistant.errors import AssistantError


class IdentifyError(AssistantError):
    """An index, descriptor or photograph that cannot be used: says which, why and what to do."""
