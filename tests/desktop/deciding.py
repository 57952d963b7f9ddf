"""Deciding at the desk of a real window, and what is decided there."""

from __future__ import annotations

from assistant.catalogue import Change, Verdict


def decide(window, *uris: str) -> None:
    """Add materials to the object on the desk."""
    window.desk.decide("Add", [Change("materials", uri, Verdict.ADDED, uri) for uri in uris])


def tags(window) -> set[str]:
    """The terms that the object on the desk was decided about."""
    return {one.uri for one in window.desk.decisions}
