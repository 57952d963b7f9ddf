"""One clear sentence for everything that can go wrong with the catalogue file."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.databases import TriggerError
from assistant.errors import AssistantError
from assistant.untrusted import plain


class CatalogueError(AssistantError):
    """The catalogue file cannot be used, or does not hold what was asked for."""


class CatalogueBusyError(CatalogueError):
    """Another program holds the lock. Nothing was written; the same call may succeed a moment later."""


class CatalogueGoneError(CatalogueError):
    """The file at the path is not the file that was opened: what is written now would be lost with it."""


# SQLite's own words (sqlite3_errstr and the messages of its VFS) and ours. The text is looked for, not
# the error code: Python 3.11's wrapper leaves the code out where it raises the error itself.
_LOCKED = "is locked"
_FULL = "is full"
_PERHAPS_FULL = ("disk i/o error", "unable to open")
"""What SQLite says when there is no room for one of the files beside the catalogue: not that it is full."""
_LEAST_FREE = 64 * 2**10
"""Bytes: the write-ahead log and its index begin with about half of that."""

_SENTENCES = (
    (
        "file is not a database",
        "is not a catalogue of this program. Open another file, or name a new one.",
    ),
    (
        "malformed",
        "is damaged. Go back to a backup of it (Backups… in the menu File, or `glam-assistant backup`), "
        "or rescue what can be read; the damaged file is kept.",
    ),
    (
        _LOCKED,
        "is in use by another program that does not let go of it. Close that program and try again.",
    ),
    (
        _FULL,
        "could not be written because the disk is full. Make room and repeat the last step; "
        "everything before it is saved.",
    ),
    (
        "readonly",
        "cannot be changed because the file or its folder is read-only. "
        "Copy it to a folder of yours and open the copy.",
    ),
    (
        "unable to open",
        "could not be opened. Check that the folder exists and that you may write in it.",
    ),
    (
        "disk i/o error",
        "could not be read or written by the disk. Check the disk or the network drive, then try again.",
    ),
)


def explained(error: sqlite3.Error, path: Path) -> CatalogueError:
    """Return the sentence a person can act on for an error of SQLite on the catalogue at ``path``."""
    if isinstance(error, TriggerError):
        return CatalogueError(
            f"{path} holds a trigger, “{plain(error.trigger)}”, which would change what you decide. It "
            "was not run, and the file is as it was. Save a copy without it (`glam-assistant backup rescue` "
            "makes one), or take the trigger out with the program that put it in."
        )
    said = str(error).lower()
    if any(words in said for words in _PERHAPS_FULL) and _is_full(path):
        said = _FULL
    for words, sentence in _SENTENCES:
        if words in said:
            kind = CatalogueBusyError if words is _LOCKED else CatalogueError
            return kind(f"{path} {sentence}")
    return CatalogueError(f"{path} could not be used as a catalogue: {error}.")


# What the values of a damaged or foreign file lead to where they are used.
_MISREAD = (
    *(sqlite3.ProgrammingError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError),
    *(AssertionError, RecursionError),
)


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_FREE
    except OSError:
        return False


@contextmanager
def explaining(path: Path, connection: sqlite3.Connection | None = None) -> Iterator[None]:
    """Turn SQLite's errors inside the block into a ``CatalogueError`` about ``path``.

    Another error, as of a wrong statement or a wrong thread, is our mistake, not the person's, and belongs
    into the log with its traceback: unless the file behind ``connection`` holds values that explain it.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # of a name in the file, which SQLite puts into its own message
        raise explained(sqlite3.DatabaseError("malformed"), path) from error
    except _MISREAD as error:
        from assistant.catalogue import contents  # its migrations ask here

        # What already is a sentence, as of an unknown term, is none of these mistakes.
        if connection is None or isinstance(error, AssistantError) or not contents.wrong(connection):
            raise
        raise explained(sqlite3.DatabaseError("malformed"), path) from error
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except MemoryError as error:
        raise CatalogueError(
            f"{path} could not be used because the memory is full. Close other programs and try again."
        ) from error
