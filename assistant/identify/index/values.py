"""What an index file must hold: SQLite itself takes any value in any column."""

from __future__ import annotations

import json
import sqlite3
from functools import cache

from assistant import databases
from assistant.identify.index.schema import make_tables

_WIDEST = 65_536  # numbers of a descriptor; the widest models have some thousand

_WRONG = (
    f"SELECT 1 FROM about WHERE typeof(uuid) <> 'text' OR length(uuid) <> 32 OR uuid GLOB '*[^0-9a-f]*'"
    " OR typeof(fingerprint) <> 'text' OR typeof(dimensions) <> 'integer'"
    f" OR dimensions NOT BETWEEN 1 AND {_WIDEST} OR typeof(describer) <> 'text'"
    " OR typeof(generation) <> 'integer' OR generation < 0 OR typeof(changes) <> 'integer'"
    " OR typeof(rows) <> 'integer' OR rows < 0"
    " OR rows > (SELECT count(*) FROM picture) + (SELECT count(*) FROM removed)",
    "SELECT 1 FROM picture WHERE typeof(row) <> 'integer' OR typeof(path) <> 'text' OR instr(path, char(0))"
    " OR typeof(relative) <> 'text' OR instr(relative, char(0)) OR typeof(sha256) <> 'text'"
    " OR row NOT BETWEEN 0 AND (SELECT rows FROM about) - 1",
    "SELECT 1 FROM vector WHERE typeof(value) <> 'blob'"
    " OR length(value) <> 2 * (SELECT dimensions FROM about)",
    "SELECT 1 FROM described WHERE typeof(value) <> 'blob' OR length(value) % 2"
    f" OR length(value) NOT BETWEEN 2 AND {2 * _WIDEST}",
    "SELECT 1 FROM exhibit WHERE typeof(id) <> 'text'",
    "SELECT 1 FROM metadata WHERE typeof(name) <> 'text' OR typeof(value) <> 'text'",
    "SELECT 1 FROM shows WHERE typeof(place) <> 'integer'",
    "SELECT 1 FROM removed WHERE typeof(change) <> 'integer'"
    " OR row NOT BETWEEN 0 AND (SELECT rows FROM about) - 1",
    "SELECT 1 FROM stamp WHERE typeof(value) <> 'integer' OR value < 0 OR rows < 0",
    "SELECT 1 FROM setting WHERE typeof(value) <> 'text'",
    "SELECT 1 FROM array WHERE typeof(dtype) <> 'text' OR typeof(shape) <> 'text' OR typeof(value) <> 'blob'",
    "SELECT 1 FROM picture WHERE id NOT IN (SELECT picture FROM vector)",
    "SELECT 1 FROM pragma_foreign_key_check",
)
_JSON = (
    ("SELECT describer FROM about", dict),
    ("SELECT value FROM setting", object),
    ("SELECT shape FROM array", list),
)


@cache
def layout() -> frozenset[databases.Entry]:
    """Return the tables and indexes of an index file."""
    connection = sqlite3.connect(":memory:")
    try:
        make_tables(connection)
        return databases.layout(connection)
    finally:
        connection.close()


def wrong(connection: sqlite3.Connection, *, thorough: bool = True) -> bool:
    """Say whether a value is there that the program cannot have written.

    Reads everything, or without ``thorough`` what decides how much memory an index takes.
    """
    try:
        if not thorough:
            return connection.execute(_WRONG[0]).fetchone() is not None
        if any(connection.execute(f"{query} LIMIT 1").fetchone() for query in _WRONG):
            return True
        return not all(_is_json(text, kind) for query, kind in _JSON for (text,) in connection.execute(query))
    except sqlite3.ProgrammingError:  # closed, or another thread: nothing is known of the file
        return False
    except sqlite3.Error:
        return True


def _is_json(text: str, kind: type) -> bool:
    try:
        return isinstance(json.loads(text), kind)
    except (ValueError, RecursionError):
        return False
