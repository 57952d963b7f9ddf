"""The numbered migrations: from any released version of the catalogue to the present one.

One module per version with the statements that lead to it from the version before. To change a table
in a way SQLite's ALTER TABLE cannot, let the new version take its statements from
``sqlite_utils.Database(memory=True)[table].transform_sql(...)`` or write them out; they run with foreign
keys off and are checked before the commit.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from assistant.catalogue.errors import CatalogueError
from assistant.catalogue.migrations import version_1, version_2, version_3

APPLICATION_ID = 0x474C414D  # "GLAM"; names the file type in the header, as `file` and SQLite expect

VERSIONS: tuple[Sequence[str], ...] = (
    version_1.STATEMENTS,
    version_2.STATEMENTS,
    version_3.STATEMENTS,
)
"""Index = version - 1."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version of the open file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    versions: Sequence[Sequence[str]] = VERSIONS,
    *,
    keep: bool = True,
) -> Path | None:
    """Bring the catalogue at ``path`` to the latest version; return the backup made before, if any.

    ``connection`` is in autocommit mode, outside a transaction, with foreign keys off. Each version is
    one transaction together with its number, so a crash leaves a valid catalogue of one version or
    the next. A new file needs no backup, nor does one that is itself a copy (``keep`` false).
    """
    found = version_of(connection)
    if found >= len(versions):
        return None
    backup = _back_up(path, found) if found and keep else None
    for version in range(found + 1, len(versions) + 1):
        _step_up(connection, path, version, versions[version - 1])
    return backup


def _back_up(path: Path, version: int) -> Path:
    from assistant.catalogue.backups.making import write_copy  # which knows this module

    name = f"{path.stem}.before-version-{version + 1}"
    backup = path.with_name(f"{name}{path.suffix}")
    count = 1
    while backup.exists():
        count += 1
        backup = path.with_name(f"{name}-{count}{path.suffix}")
    write_copy(path, backup)
    return backup


def _step_up(connection: sqlite3.Connection, path: Path, version: int, statements: Sequence[str]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # A second instance of the program may have been faster while we waited for the lock.
        if version_of(connection) < version:
            for statement in statements:
                connection.execute(statement)
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise CatalogueError(
                    f"{path} could not be brought to version {version} because rows in it point nowhere. "
                    "It was left as it was; please report this with a copy of the file."
                )
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
