"""Making a backup: a whole, checked copy that shows itself only when the disk has it."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import databases, leftovers, whole_files
from assistant.catalogue.backups.names import CLAIM, Backup, beside, claim_of, elsewhere, new_name
from assistant.catalogue.errors import CatalogueError, explained
from assistant.catalogue.header import read_only_uri, refuse_newer, stamp_of
from assistant.databases import log_of

if TYPE_CHECKING:
    from assistant.catalogue.backups.moment import Moment

Cancelled = Callable[[], bool]
Progress = Callable[[int, int], None]

BUSY_SECONDS = 5.0
RESERVE = 32 * 2**20
"""Bytes left free on the disk: a backup must not take the room that the next decision needs."""

_ASK_EVERY = 20_000  # steps of SQLite's machine: some milliseconds


class BackupError(CatalogueError):
    """A backup could not be made, or cannot be used."""


class StoppedError(BackupError):
    """Somebody did not want to wait; nothing was left behind."""


def make(
    catalogue: Path,
    why: str,
    *,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
    at: datetime | None = None,
    of: Moment | None = None,
) -> Backup:
    """Back the catalogue up, in the folder beside it or, where that cannot be written, the person's own.

    ``why`` is one of ``names.REASONS``. Others may go on deciding meanwhile: what the backup holds is one
    moment, that of its beginning or ``of`` the one that is held. ``progress`` is told bytes.
    """
    _check_there(catalogue)  # before a folder is made for what is none
    refuse_newer(catalogue)
    made = (at or datetime.now()).replace(microsecond=0)
    trouble: CatalogueError | None = None
    for folder in (beside(catalogue), elsewhere(catalogue)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            leftovers.sweep(folder)
            leftovers.sweep_folders(folder, CLAIM)
            working = leftovers.working_name(new_name(catalogue, made, why, folder))
            try:
                write_copy(catalogue, working, cancelled=cancelled, progress=progress, of=of)
                target = _named(working, partial(new_name, catalogue, made, why, folder))
            finally:
                leftovers.discard(working)
        except StoppedError:
            raise
        except CatalogueError as error:
            trouble = trouble or error
        except OSError as error:
            trouble = trouble or BackupError(f"{folder} cannot be written: {error.strerror}.")
        else:
            stamp = stamp_of(target)
            return Backup(target, made, why, target.stat().st_size, stamp.version if stamp else 0)
    raise BackupError(f"No backup of {catalogue.name} could be made. {trouble}")


def _named(working: Path, name: Callable[[], Path]) -> Path:
    """Give a finished backup a name that nothing has yet, and return it.

    Two windows may have made one in the same second, for the same reason; renaming alone would put one of
    them in the place of the other. A folder can only be made by one of them, on every drive.
    """
    while True:
        target = name()
        claim = claim_of(target)
        try:
            claim.mkdir()
        except FileExistsError:
            continue  # another takes it this very moment: the next name
        try:
            if not target.exists():
                whole_files.put(working, target)
                return target
        finally:
            claim.rmdir()


def _check_there(catalogue: Path) -> None:
    if not catalogue.is_file():
        raise BackupError(f"There is no catalogue at {catalogue} to make a backup of. Check the name.")


def write_copy(
    catalogue: Path,
    target: Path,
    *,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
    of: Moment | None = None,
) -> None:
    """Write a compact copy of the catalogue as it is now to ``target``, which appears when it is whole.

    Of a moment that is held the copy is as large as the catalogue.
    """
    _check_there(catalogue)
    total = _bytes_of(catalogue)
    if shutil.disk_usage(target.parent).free < total + RESERVE:
        raise BackupError(
            f"A backup of {catalogue.name} needs {total // 2**20 + 1} MB in {target.parent}, where there is "
            "less. Make room on the disk."
        )
    with whole_files.appearing(target, like=catalogue) as part:
        try:
            if of is not None:
                of.write(part, cancelled, progress)
            else:
                with contextlib.closing(
                    sqlite3.connect(catalogue, timeout=BUSY_SECONDS, isolation_level=None)
                ) as connection:
                    watch(connection, cancelled, progress, lambda: (_size(part), total))
                    databases.vacuum_into(connection, part)
            check(part, cancelled)
        except sqlite3.Error as error:
            if cancelled is not None and cancelled():
                raise StoppedError("Stopped; no backup was made.") from error
            raise explained(error, catalogue) from error


def check(path: Path, cancelled: Cancelled | None = None) -> None:
    """Raise sqlite3.DatabaseError unless ``path`` is a catalogue that can be read from end to end."""
    from assistant.catalogue.migrations import APPLICATION_ID

    with contextlib.closing(sqlite3.connect(read_only_uri(path), uri=True)) as connection:
        watch(connection, cancelled)
        [application] = connection.execute("PRAGMA application_id").fetchone()
        if application != APPLICATION_ID:
            raise sqlite3.DatabaseError("file is not a database")
        [answer] = connection.execute("PRAGMA quick_check(1)").fetchone()
        if answer != "ok":
            raise sqlite3.DatabaseError(f"database disk image is malformed: {answer}")


def watch(
    connection: sqlite3.Connection,
    cancelled: Cancelled | None,
    progress: Progress | None = None,
    far: Callable[[], tuple[int, int]] = lambda: (0, 0),
) -> None:
    """Let long statements of the connection be cancelled and tell how far they are."""
    if cancelled is None and progress is None:
        return

    def ask() -> bool:
        if progress is not None:
            done, total = far()
            progress(min(done, total), total)
        return cancelled is not None and cancelled()

    connection.set_progress_handler(ask, _ASK_EVERY)


def _bytes_of(catalogue: Path) -> int:
    return _size(catalogue) + _size(log_of(catalogue))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
