"""Whether a catalogue is sound, and what it says, in a few letters that can be compared."""

from __future__ import annotations

import hashlib
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from pathlib import Path

from assistant.catalogue import Catalogue

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z")

_SAYS = (
    "SELECT id, number, done, folded_into FROM objects ORDER BY id",
    "SELECT id, object_id, forgotten, folded_into FROM pictures ORDER BY id",
    "SELECT object_id, facet, uri, verdict, person, picture_id, label FROM decisions"
    " ORDER BY object_id, facet, uri",
    "SELECT picture_id, region, exhibit, shown, person FROM identifications"
    " ORDER BY picture_id, region, exhibit",
    "SELECT kind, key, value FROM choices ORDER BY kind, key",
)
_LOG = (
    "SELECT id, name, state, picture_id FROM steps ORDER BY id",
    "SELECT step_id, position, kind, object_id, key, before, after FROM edits ORDER BY step_id, position",
)


def signature(path: Path, *, log: bool = True) -> str:
    """Return what the catalogue says apart from moments, with its undo log, as a short text."""
    digest = hashlib.sha256()
    connection = sqlite3.connect(path)
    try:
        for query in (*_SAYS, *(_LOG if log else ())):
            for row in connection.execute(query):
                digest.update(_TIME.sub("T", repr(row)).encode())
    finally:
        connection.close()
    return digest.hexdigest()[:16]


def database_defects(path: Path) -> list[str]:
    """Return what SQLite finds wrong with a database."""
    connection = sqlite3.connect(path)
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        defects = [f"{path.name}: {each}" for each in found if each != "ok"]
        defects += [
            f"{path.name}: points nowhere: {row}" for row in connection.execute("PRAGMA foreign_key_check")
        ]
    except sqlite3.Error as error:
        defects = [f"{path.name} cannot be read: {error}"]
    finally:
        connection.close()
    return defects


def catalogue_defects(path: Path) -> list[str]:
    """Return what is wrong with a catalogue: the file, its references, its undo log.

    The log is tried on a copy, with the write-ahead log as it lies there: undoing everything and doing all
    of it again must lead back.
    """
    with tempfile.TemporaryDirectory(dir=path.parent) as place:
        copy = copied(path, Path(place))
        defects = database_defects(copy)
        if defects:
            return defects
        before = signature(copy)
        with Catalogue.open(copy, create=False) as catalogue:
            steps = 0
            while catalogue.undo() is not None:
                steps += 1
            for _ in range(steps):
                catalogue.redo()
        if signature(copy) != before:
            defects.append(f"undoing {steps} steps and doing them again does not lead back")
        return defects + database_defects(copy)


def copied(path: Path, to: Path) -> Path:
    """Copy a database as a crash leaves it, with its logs."""
    for suffix in ("", "-wal", "-journal"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            shutil.copy(part, to / part.name)
    return to / path.name


def is_right(path: Path, said: Sequence[str], reference: Sequence[str], now: str) -> str:
    """Return "" when a catalogue says what was acknowledged last, or what the next step makes of it.

    ``said`` and ``reference`` are signatures after each step; both begin before the first.
    """
    if list(said) != list(reference[: len(said)]):
        return "the same work led elsewhere"
    allowed = [*(said[-1:] or reference[:1]), *reference[len(said) : len(said) + 1]]
    if now not in allowed:
        place = [number for number, each in enumerate(reference) if each == now]
        return f"{path.name} is as after step {place or 'none'}, {len(said) - 1} were acknowledged"
    return ""
