"""What can still be read of a damaged catalogue, in a new one that is sound."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from assistant import leftovers, whole_files
from assistant.catalogue.backups import making
from assistant.catalogue.backups.discarding import leave_out
from assistant.catalogue.backups.grafting import grafted
from assistant.catalogue.backups.listing import Contents, contents
from assistant.catalogue.backups.making import BackupError, Cancelled, Progress, StoppedError
from assistant.catalogue.backups.mending import mend
from assistant.catalogue.backups.names import RESCUED, Backup, beside, elsewhere, new_name
from assistant.catalogue.backups.restoring import copy_log, copy_pages
from assistant.catalogue.backups.salvage import Table, salvage, tables_of
from assistant.catalogue.errors import explaining
from assistant.catalogue.header import refuse_newer

_WORK = ".rescue-"
"""How folders begin in which a rescue works."""


@dataclass(frozen=True, slots=True)
class Rescued:
    """What came of a rescue. ``lost`` names the tables in which something could not be read."""

    backup: Backup
    contents: Contents
    rows: dict[str, int] = field(default_factory=dict)
    lost: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    """What had to be changed so that all fits together, one sentence each."""


def rescue(
    catalogue: Path, *, cancelled: Cancelled | None = None, progress: Progress | None = None
) -> Rescued:
    """Copy what can be read of a damaged catalogue, row by row, into a new one among its backups.

    The damaged file is not changed: a copy of it is read. ``progress`` is told tables.
    """
    if not catalogue.is_file():
        raise BackupError(f"There is no catalogue at {catalogue} to rescue. Check the name.")
    refuse_newer(catalogue)
    trouble: str | None = None
    for folder in (beside(catalogue), elsewhere(catalogue)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            leftovers.sweep(folder)
            leftovers.sweep_folders(folder, _WORK)
            made = datetime.now().replace(microsecond=0)
            target = new_name(catalogue, made, RESCUED, folder)
            with tempfile.TemporaryDirectory(dir=folder, prefix=_WORK) as work:
                copy = Path(work) / "copy.sqlite"
                if not copy_pages(catalogue, copy):
                    copy_log(catalogue, copy)
                with whole_files.appearing(target, like=catalogue) as part:
                    rows, lost, mended = _rescue_best(part, copy, cancelled, progress)
        except (OSError, sqlite3.Error) as error:
            if cancelled is not None and cancelled():
                raise StoppedError("Stopped; nothing was rescued.") from error
            trouble = getattr(error, "strerror", None) or str(error)
        else:
            size = target.stat().st_size
            backup = Backup(target, made, RESCUED, size, _present_version())
            return Rescued(backup, contents(target), rows, lost, mended)
    raise BackupError(
        f"{catalogue.name} could not be rescued: {trouble}. Make room on the disk and try again."
    )


def _rescue_best(
    target: Path, copy: Path, cancelled: Cancelled | None, progress: Progress | None
) -> tuple[dict[str, int], tuple[str, ...], tuple[str, ...]]:
    """Read the copy as it is or, where not even its tables are found, with those of a new catalogue."""
    found = _rescue_into(target, copy, cancelled, progress)
    if not any(found[0].values()):
        best = 0
        for attempt in grafted(copy, copy.parent):
            trial = attempt.with_suffix(".rescued")
            read = _rescue_into(trial, attempt, cancelled, progress)
            if (worth := _worth(trial)) > best:
                best, found = worth, read
                target.unlink(missing_ok=True)
                shutil.copyfile(trial, target)
        if not best:
            raise BackupError(
                "Nothing in it can be read any more: it holds no row of a catalogue. Go back to a backup."
            )
    with explaining(target):
        making.check(target)
    return found


def _worth(rescued: Path) -> int:
    """Return how much a person would find in a rescued catalogue: read wrongly, there is next to nothing."""
    with contextlib.closing(sqlite3.connect(rescued)) as connection:
        return sum(
            int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
            for table in ("objects", "pictures", "decisions", "steps", "suggestions")
        )


def _rescue_into(
    target: Path, damaged: Path, cancelled: Cancelled | None, progress: Progress | None
) -> tuple[dict[str, int], tuple[str, ...], tuple[str, ...]]:
    from assistant.catalogue.migrations import migrate

    with (
        contextlib.closing(sqlite3.connect(target, isolation_level=None)) as new,
        contextlib.closing(sqlite3.connect(damaged, isolation_level=None)) as old,
    ):
        new.execute("PRAGMA journal_mode = OFF")  # a file nobody sees until it is whole
        new.execute("PRAGMA synchronous = OFF")
        migrate(new, target)
        new.execute("PRAGMA ignore_check_constraints = ON")  # what breaks them is looked at below
        with contextlib.suppress(sqlite3.DatabaseError):  # told by each table below
            old.execute("PRAGMA writable_schema = ON")  # read on where the schema itself is in doubt
        making.watch(old, cancelled)
        tables = tables_of(new)
        rows: dict[str, int] = {}
        lost = []
        new.execute("BEGIN")
        for number, table in enumerate(tables):
            if progress is not None:
                progress(number, len(tables))
            rows[table.name], whole = _copy_table(old, new, table)
            if not whole:
                lost.append(table.name)
        lost += sorted(leave_out(new) - set(lost))
        mended = mend(new, frozenset(lost))
        new.execute("COMMIT")
    return rows, tuple(lost), mended


def _copy_table(old: sqlite3.Connection, new: sqlite3.Connection, table: Table) -> tuple[int, bool]:
    """Copy one table, an older one without the columns it did not have; return rows, and whether all came."""
    there = _columns(old, table)
    if not there:
        return 0, not _was_there(old, table)
    asked = Table(table.name, there, table.keys)
    marks = ", ".join("?" * len(there))
    names = ", ".join(f'"{one}"' for one in there)
    sql = f'INSERT OR IGNORE INTO "{table.name}" ({names}) VALUES ({marks})'
    before = new.total_changes

    def take(row: tuple[object, ...]) -> None:
        # What breaks a rule of the schema is left out, as is what came before: not what a full disk refuses.
        with contextlib.suppress(sqlite3.IntegrityError, sqlite3.DataError):
            new.execute(sql, row)

    whole = salvage(old, asked, take)
    return new.total_changes - before, whole


def _columns(old: sqlite3.Connection, table: Table) -> tuple[str, ...]:
    try:
        found = {row[1] for row in old.execute(f'PRAGMA table_info("{table.name}")')}
    except sqlite3.DatabaseError:
        return ()
    return tuple(one for one in table.columns if one in found)


def _was_there(old: sqlite3.Connection, table: Table) -> bool:
    """Say whether an older version could have had the table: if nobody can tell, it is missed."""
    try:
        [version] = old.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError:
        return True
    return bool(version >= _present_version())


def _present_version() -> int:
    from assistant.catalogue.migrations import VERSIONS

    return len(VERSIONS)
