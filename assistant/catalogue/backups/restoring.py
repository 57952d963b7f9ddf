"""Going back: a backup takes the catalogue's place, as a whole or not at all.

The pages of the backup are written into the open catalogue as one transaction of SQLite. Whoever has the
file open goes on reading the state before until the commit, cannot write meanwhile, and sees the backup with
the next question; a crash at any moment leaves the one or the other, because the commit is one. Nothing is
renamed under anybody's feet, and no log of one file ever lies beside another.

Where there is no file to write into, or its first page is destroyed so that nobody can have it open, the
backup is put there under the name instead, and what was there is kept.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from assistant import leftovers, untrusted, whole_files
from assistant.catalogue.backups import making
from assistant.catalogue.backups.comparing import unchanged_since
from assistant.catalogue.backups.listing import verify
from assistant.catalogue.backups.making import BackupError, Cancelled, Progress, StoppedError
from assistant.catalogue.backups.names import (
    BEFORE_GOING_BACK,
    DAMAGED,
    Backup,
    beside,
    elsewhere,
    new_name,
)
from assistant.catalogue.elsewhere import own
from assistant.catalogue.errors import CatalogueError, explained, explaining
from assistant.catalogue.header import read_only_uri, refuse_newer, stamp_of
from assistant.databases import log_of

_PAGES = 256  # one megabyte at a time: often enough to hear Cancel
_BUSY = {5, 6}  # SQLITE_BUSY, SQLITE_LOCKED


def restore(
    catalogue: Path,
    backup: Backup,
    *,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
) -> Path | None:
    """Bring the catalogue back to what the backup holds, with its undo log; return where the state before is.

    The state before is kept first; when that cannot be done, nothing is changed. None: it was the same as
    that of a backup, or there was nothing.
    """
    from assistant.catalogue.migrations import VERSIONS

    if backup.version > len(VERSIONS):
        raise BackupError(
            f"{backup.path.name} was written by a newer version of this program (catalogue version "
            f"{backup.version}, this program knows {len(VERSIONS)}). Install the newer program for it."
        )
    refuse_newer(catalogue)
    verify(backup.path, cancelled)
    with _at_this_version(backup, len(VERSIONS), cancelled) as source:
        kept = keep_present(catalogue, cancelled=cancelled)
        try:
            _write_into(catalogue, source, cancelled, progress)
        except sqlite3.DatabaseError as error:
            if not _beyond_writing(catalogue, error):
                raise explained(error, catalogue) from error
            _put_in_place(catalogue, source)
    own(catalogue).forget()  # the numbers of its steps are given anew
    return kept


def keep_present(catalogue: Path, *, cancelled: Cancelled | None = None) -> Path | None:
    """Keep the present state: as a backup, or page by page, as it is, when it is damaged."""
    from assistant.catalogue.backups.before import newest_whole

    if not catalogue.exists() or catalogue.stat().st_size == 0:
        return None
    try:
        newest = newest_whole(catalogue)
        if newest is not None and unchanged_since(catalogue, newest, cancelled=cancelled):
            return None
        return making.make(catalogue, BEFORE_GOING_BACK, cancelled=cancelled).path
    except StoppedError:
        raise
    except CatalogueError as error:
        if not is_damaged(catalogue):
            raise BackupError(
                f"Nothing was changed, because the present state could not be kept. {error}"
            ) from error
    return keep_damaged(catalogue)


def is_damaged(catalogue: Path) -> bool:
    """Say whether the file is there and cannot be read from end to end; takes a while for a large one."""
    if not catalogue.is_file() or catalogue.stat().st_size == 0:
        return False
    try:
        with contextlib.closing(sqlite3.connect(catalogue, timeout=making.BUSY_SECONDS)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok")
    except sqlite3.DatabaseError as error:
        return _says_damaged(error)


def was_a_catalogue(path: Path) -> bool:
    """Say whether a file that SQLite cannot open looks as if it had been one of ours."""
    try:
        with untrusted.open_ordinary(path) as file:
            return b"run_pictures" in file.read(2**20)  # the list of tables is near the beginning
    except OSError:
        return False


def keep_damaged(catalogue: Path) -> Path:
    """Copy a damaged catalogue, page by page, with what its log holds; return where the copy is."""
    trouble: str | None = None
    for folder in (beside(catalogue), elsewhere(catalogue)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            target = new_name(catalogue, datetime.now(), DAMAGED, folder)
            with whole_files.appearing(target, like=catalogue) as part:
                if not copy_pages(catalogue, part):
                    copy_log(catalogue, target)
        except (OSError, sqlite3.Error) as error:
            trouble = getattr(error, "strerror", None) or str(error)
        else:
            return target
    raise BackupError(
        f"Nothing was changed, because the damaged {catalogue.name} could not be kept: {trouble}."
    )


def copy_pages(catalogue: Path, target: Path) -> bool:
    """Copy a file as it is: through SQLite, which minds locks and the log, or byte by byte if it cannot.

    Return whether what the log holds is in the copy.
    """
    try:
        with (
            contextlib.closing(sqlite3.connect(catalogue, timeout=making.BUSY_SECONDS)) as source,
            contextlib.closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy, pages=_PAGES, progress=_patience(None, None))
    except sqlite3.DatabaseError as error:
        if not _says_damaged(error):
            raise
        target.unlink(missing_ok=True)
        shutil.copyfile(catalogue, target)  # nobody can have a lock on what SQLite cannot open
        return False
    return True


def copy_log(catalogue: Path, target: Path) -> None:
    """Copy the log of a file that was copied byte by byte beside the copy."""
    log = log_of(catalogue)
    if log.is_file() and log.stat().st_size:
        shutil.copyfile(log, log_of(target))


@contextlib.contextmanager
def _at_this_version(backup: Backup, version: int, cancelled: Cancelled | None) -> Iterator[Path]:
    """Lend the backup as this program needs it: other windows must not meet an older schema all at once."""
    if backup.version == version:
        yield backup.path
        return
    from assistant.catalogue.migrations import migrate

    staged = leftovers.working_name(backup.path)
    try:
        shutil.copyfile(backup.path, staged)
        with (
            explaining(backup.path),
            contextlib.closing(sqlite3.connect(staged, isolation_level=None)) as connection,
        ):
            making.watch(connection, cancelled)
            migrate(connection, staged, keep=False)
        yield staged
    finally:
        leftovers.discard(staged)


def _write_into(
    catalogue: Path, source: Path, cancelled: Cancelled | None, progress: Progress | None
) -> None:
    if not catalogue.exists():
        raise sqlite3.DatabaseError("file is not a database")
    with (
        contextlib.closing(sqlite3.connect(read_only_uri(source), uri=True)) as one,
        contextlib.closing(
            sqlite3.connect(catalogue, timeout=making.BUSY_SECONDS, isolation_level=None)
        ) as other,
    ):
        other.execute("PRAGMA synchronous = FULL")
        one.backup(other, pages=_PAGES, progress=_patience(cancelled, progress))
        with contextlib.suppress(sqlite3.Error):  # somebody reads: the log is emptied later
            other.execute("PRAGMA busy_timeout = 0")
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _patience(cancelled: Cancelled | None, progress: Progress | None) -> Callable[[int, int, int], None]:
    """Return what SQLite's copying calls after each piece; without it, it would wait for a lock for ever."""

    def after(status: int, remaining: int, total: int) -> None:
        if status in _BUSY:
            raise sqlite3.OperationalError("database is locked")
        if cancelled is not None and cancelled():
            raise StoppedError("Stopped; the catalogue is as it was.")
        if progress is not None:
            progress(total - remaining, total)

    return after


def _beyond_writing(catalogue: Path, error: sqlite3.Error) -> bool:
    return not catalogue.exists() or stamp_of(catalogue) is None or _says_damaged(error)


def _says_damaged(error: sqlite3.Error) -> bool:
    return any(words in str(error).lower() for words in ("malformed", "not a database"))


def _put_in_place(catalogue: Path, source: Path) -> None:
    """Put the backup under the catalogue's name. What was there is kept already, with its log."""
    there = log_of(catalogue)
    try:
        with whole_files.appearing(catalogue) as part:
            shutil.copyfile(source, part)
            # A log of the old file must not be read into the new one. Between here and the rename a crash
            # leaves the damaged file, without what its log held: that is in the copy.
            for rest in ("-wal", "-shm", "-journal"):
                there.with_name(there.name.removesuffix("-wal") + rest).unlink(missing_ok=True)
    except OSError as error:
        raise BackupError(
            f"{catalogue} could not be replaced: {error.strerror}. Close other programs that use it, or "
            "choose Save a copy and open the copy."
        ) from error
