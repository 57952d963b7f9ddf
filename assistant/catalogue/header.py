"""What a file says about itself before anybody opens it: whose it is, and of which version.

Opening a catalogue to look would already change it: the last connection to close moves the write-ahead log
into the file. And the file must not be opened past SQLite either, because closing any handle of a file lets
go of all locks that this process holds on it. So SQLite reads the header as of a file that never changes,
and the log, which is never locked, is read here.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from assistant import untrusted
from assistant.catalogue.errors import CatalogueError
from assistant.databases import address, log_of

_VERSION, _APPLICATION = 60, 68  # SQLite file format, section 1.3
_LOG_MAGIC = {b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83"}  # section 4.1
_LOG_HEADER, _FRAME_HEADER = 32, 24


class Stamp(NamedTuple):
    """The application id and the version of the schema."""

    application: int
    version: int


def read_only_uri(path: Path) -> str:
    """Return the address under which SQLite reads a file without a lock, a log or a trace beside it."""
    return address(path.absolute(), "mode=ro&immutable=1")


def stamp_of(path: Path) -> Stamp | None:
    """Return what ``path`` would say once its log is moved into it; None for what is no database."""
    try:
        connection = sqlite3.connect(read_only_uri(path), uri=True)
    except (sqlite3.Error, ValueError):  # ValueError: a name that cannot be an address
        return None
    try:
        [application] = connection.execute("PRAGMA application_id").fetchone()
        [version] = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error:
        return None
    finally:
        connection.close()
    return _stamp_in_log(log_of(path)) or Stamp(int(application), int(version))


def refuse_newer(path: Path) -> None:
    """Refuse what a newer program wrote before it is opened: even closing it would write into it."""
    from assistant.catalogue.migrations import APPLICATION_ID, VERSIONS  # they make backups, which ask here

    stamp = stamp_of(path) if path.is_file() else None
    if stamp is not None and stamp.application == APPLICATION_ID and stamp.version > len(VERSIONS):
        raise CatalogueError(
            f"{path} was written by a newer version of this program (catalogue version {stamp.version}, this "
            f"program knows {len(VERSIONS)}). Install the newer program to open it."
        )


def _stamp_in_log(log: Path) -> Stamp | None:
    """Return the stamp of the last first page that was committed to the log, if there is one."""
    found: Stamp | None = None
    waiting: Stamp | None = None
    try:
        with untrusted.open_ordinary(log) as file:
            header = file.read(_LOG_HEADER)
            if len(header) < _LOG_HEADER or header[:4] not in _LOG_MAGIC:
                return None
            size, salt = int.from_bytes(header[8:12], "big"), header[16:24]
            while len(frame := file.read(_FRAME_HEADER)) == _FRAME_HEADER and frame[8:16] == salt:
                if int.from_bytes(frame[:4], "big") == 1:
                    page = file.read(size)
                    waiting = Stamp(
                        int.from_bytes(page[_APPLICATION : _APPLICATION + 4], "big"),
                        int.from_bytes(page[_VERSION : _VERSION + 4], "big"),
                    )
                else:
                    file.seek(size, 1)
                if int.from_bytes(frame[4:8], "big"):  # a commit
                    found = waiting or found
    except OSError:
        return None
    return found
