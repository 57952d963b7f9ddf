"""Terms of the museum's own: any AAT term, local terms and labels, terms never to be suggested."""

from __future__ import annotations

from assistant.desktop.rooms import Room


class TermsRoom(Room):
    """Terms of the museum's own: any AAT term, local terms and labels, terms never to be suggested."""
