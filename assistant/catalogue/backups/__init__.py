"""Backups of the catalogue: made before risky steps and once a day, kept by a rule, gone back to.

A backup is a catalogue like any other, in the folder ``<catalogue>.backups`` beside it; its name says when
and why it was made. It holds everything, the undo log too.
"""

from assistant.catalogue.backups.before import BETWEEN, MANY, before, before_small, daily, newest_whole
from assistant.catalogue.backups.comparing import unchanged_since
from assistant.catalogue.backups.keeping import Kept, tidy
from assistant.catalogue.backups.listing import Contents, backups_of, contents, total, verify
from assistant.catalogue.backups.making import BackupError, StoppedError, make, write_copy
from assistant.catalogue.backups.moment import Moment
from assistant.catalogue.backups.names import BY_HAND, Backup, beside
from assistant.catalogue.backups.rescuing import Rescued, rescue
from assistant.catalogue.backups.restoring import is_damaged, restore, was_a_catalogue

__all__ = [
    "BETWEEN",
    "BY_HAND",
    "MANY",
    "Backup",
    "BackupError",
    "Contents",
    "Kept",
    "Moment",
    "Rescued",
    "StoppedError",
    "backups_of",
    "before",
    "before_small",
    "beside",
    "contents",
    "daily",
    "is_damaged",
    "make",
    "newest_whole",
    "rescue",
    "restore",
    "tidy",
    "total",
    "unchanged_since",
    "verify",
    "was_a_catalogue",
    "write_copy",
]
