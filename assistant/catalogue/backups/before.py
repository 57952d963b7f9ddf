"""When the program makes a backup by itself: before risky steps, and once a day."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from assistant.catalogue.backups.comparing import unchanged, unchanged_since
from assistant.catalogue.backups.keeping import tidy
from assistant.catalogue.backups.listing import backups_of
from assistant.catalogue.backups.making import Cancelled, Progress, make
from assistant.catalogue.backups.moment import Moment
from assistant.catalogue.backups.names import DAILY, Backup

MANY = 200
"""Objects or pictures changed by one step, from which it is worth a backup; fewer are undone at a glance."""

BETWEEN = timedelta(hours=1)
"""Between two backups before small steps that take something away: these come one after the other."""


def before(
    catalogue: Path,
    why: str,
    *,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
    of: Moment | None = None,
    kept: Mapping[str, int] | None = None,
    rotate: bool = True,
) -> Backup | None:
    """Back up before a step that changes much, unless the newest backup has everything; then tidy up.

    ``of``: the moment that is meant, where the step is being written already. ``kept``: how many backups
    are wanted, as the settings say; ``rotate``: whether older ones may go at all.
    """
    newest = newest_whole(catalogue)
    if newest is not None and _has_all(catalogue, newest, of, cancelled):
        return None
    made = make(catalogue, why, cancelled=cancelled, progress=progress, of=of)
    if rotate:
        tidy(catalogue, but=made, kept=kept)
    return made


def before_small(
    catalogue: Path,
    why: str,
    of: Moment,
    *,
    cancelled: Cancelled | None = None,
    kept: Mapping[str, int] | None = None,
    rotate: bool = True,
) -> Backup | None:
    """Back up the moment before a small step, unless there is a backup of the last hour."""
    newest = newest_whole(catalogue)
    if newest is not None and timedelta(0) <= datetime.now() - newest.made < BETWEEN:
        return None
    return before(catalogue, why, cancelled=cancelled, of=of, kept=kept, rotate=rotate)


def daily(
    catalogue: Path,
    *,
    cancelled: Cancelled | None = None,
    kept: Mapping[str, int] | None = None,
    rotate: bool = True,
) -> Backup | None:
    """Back up what was done since, unless that happened today already."""
    today = datetime.now().date()
    if any(one.whole and one.made.date() == today for one in backups_of(catalogue)):
        return None
    return before(catalogue, DAILY, cancelled=cancelled, kept=kept, rotate=rotate)


def newest_whole(catalogue: Path) -> Backup | None:
    """Return the newest backup of the catalogue as it was, if there is one."""
    return next((one for one in backups_of(catalogue) if one.whole), None)


def _has_all(catalogue: Path, newest: Backup, of: Moment | None, cancelled: Cancelled | None) -> bool:
    if of is None:
        return unchanged_since(catalogue, newest, cancelled=cancelled)
    try:
        return unchanged(of.connection, newest, cancelled)
    except sqlite3.Error:
        return False
