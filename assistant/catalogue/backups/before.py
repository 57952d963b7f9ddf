"""When the program makes a backup by itself: before a step over many, and once a day."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from assistant.catalogue.backups.keeping import tidy
from assistant.catalogue.backups.listing import backups_of, unchanged_since
from assistant.catalogue.backups.making import Cancelled, Progress, make
from assistant.catalogue.backups.names import DAILY, Backup

MANY = 200
"""Objects or pictures changed by one step, from which it is worth a backup; fewer are undone at a glance."""


def before(
    catalogue: Path,
    why: str,
    *,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
) -> Backup | None:
    """Back up before a step that changes much, unless the newest backup has everything; then tidy up."""
    newest = next(iter(backups_of(catalogue)), None)
    if newest is not None and newest.version and unchanged_since(catalogue, newest):
        return None
    made = make(catalogue, why, cancelled=cancelled, progress=progress)
    tidy(catalogue, but=made)
    return made


def daily(catalogue: Path, *, cancelled: Cancelled | None = None) -> Backup | None:
    """Back up what was done since, unless that happened today already."""
    today = datetime.now().date()
    if any(one.made.date() == today for one in backups_of(catalogue)):
        return None
    return before(catalogue, DAILY, cancelled=cancelled)
