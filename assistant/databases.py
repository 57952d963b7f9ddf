"""SQLite files from elsewhere: nothing in them acts by itself, and their tables are laid out as ours."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Collection
from pathlib import Path, PurePath
from typing import NamedTuple

_LONGEST = 64 << 20  # bytes of one value; the largest that the program writes have some kilobytes


class Entry(NamedTuple):
    """A table or an index, with the statement that made it, without spaces and quotes."""

    kind: str
    name: str
    table: str
    statement: str


class TriggerError(sqlite3.DatabaseError):
    """Somebody has put a trigger into the file, on purpose: it would act when the file is used."""

    def __init__(self, said: str, trigger: str) -> None:
        super().__init__(said)
        self.trigger = trigger


def address(path: PurePath, options: str) -> str:
    """Return the URI under which SQLite opens an absolute ``path`` in another way than usual.

    A share of Windows keeps its server in the path: SQLite refuses one in the place for it.
    """
    uri = path.as_uri()
    if not uri.startswith("file:///"):
        uri = f"file:////{uri.removeprefix('file://')}"
    return f"{uri}?{options}"


def vacuum_into(connection: sqlite3.Connection, target: PurePath) -> None:
    """Write a compact copy to ``target``, whatever bytes its name has; raises sqlite3.Error."""
    # As bytes: a name from an old system may be no text that SQLite's wrapper takes.
    connection.execute("VACUUM INTO CAST(? AS TEXT)", (os.fsencode(target),))


def log_of(path: Path) -> Path:
    """Return where SQLite keeps the write-ahead log of a file: beside the file itself where it is a link."""
    if os.name == "posix":  # elsewhere it looks no further than the name
        path = Path(os.path.realpath(path))
    return path.with_name(f"{path.name}-wal")


def harden(connection: sqlite3.Connection, longest: int = _LONGEST) -> None:
    """Let nothing in the file act by itself, and no single value be ``longest`` bytes or more."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, longest)


_LONGEST_STATEMENT = 1 << 16  # characters; the longest of ours has some thousand

_PARTS = re.compile(
    r"""--[^\n]* | /\*.*?(?:\*/|$) | \s+ | "(\w+)"
    | ("(?:[^"]|"")*" | '(?:[^']|\'\')*' | \[[^\]]*\] | `[^`]*` | [^-/\s"'\[`]+ | .)""",
    re.VERBOSE | re.DOTALL,
)


def bare(statement: str) -> str:
    """Return a statement without spaces, comments, and the quotes of plain names, which SQLite adds."""
    if len(statement) > _LONGEST_STATEMENT:
        return statement
    # Part by part: a name such as "--" is no comment, and must not hide what comes after it.
    return "".join((found[1] or found[2] or "") for found in _PARTS.finditer(statement))


def layout(connection: sqlite3.Connection) -> frozenset[Entry]:
    """Return what the file holds besides SQLite's own tables; raises sqlite3.DatabaseError."""
    try:
        rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    except UnicodeDecodeError as error:
        raise sqlite3.DatabaseError("malformed: a name in it is no text") from error
    return frozenset(
        Entry(str(kind), str(name), str(table), bare(str(sql)))
        for kind, name, table, sql in rows
        if not str(name).startswith("sqlite_")
    )


def check_layout(connection: sqlite3.Connection, expected: Collection[Entry]) -> None:
    """Raise ``sqlite3.DatabaseError`` unless the tables are those that are expected: microseconds.

    Tables and views of somebody's own do not disturb: nobody asks them. A trigger would act on ours.
    """
    ours = {entry.table for entry in expected}
    found = layout(connection)
    for entry in found:
        if entry.kind == "trigger":
            raise TriggerError(f"malformed: there is a trigger in it, “{entry.name}”", entry.name)
    if odd := {entry for entry in found if entry.table in ours} ^ set(expected):
        raise sqlite3.DatabaseError(f"malformed: “{min(odd).name}” is not as this program makes it")
