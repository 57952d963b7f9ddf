"""What a catalogue file must look like inside: SQLite itself takes any value in any column.

A catalogue may come from elsewhere, or from a damaged disk. Its tables must be laid out as the migrations
lay them out, without triggers and views that would act when they are used, and hold values that the program
could have written. Nothing is mended here: what is wrong is said.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TypeVar

from assistant import databases
from assistant.catalogue import edited
from assistant.catalogue.migrations import VERSIONS, version_of

Row = TypeVar("Row")
Rest = Callable[[], None]

_AT_ONCE = 50
"""Rows of JSON looked at between two rests: some milliseconds in which no other thread runs Python."""

_KINDS = {"text": ("text",), "whole": ("integer",), "number": ("real", "integer"), "bytes": ("blob",)}
_KINDS["path"] = ("text", "blob")

# The kind of each column; "?" where there may be nothing.
_COLUMNS = {
    "objects": "number text? done whole folded_into whole?",
    "pictures": "object_id whole path path sha256 text? size whole? mtime_ns whole? width whole?"
    " height whole? format text? problem text? forgotten whole folded_into whole?",
    "further_paths": "path path picture_id whole",
    "runs": "pack text version text fingerprint text vocabulary text started text finished text?",
    "run_pictures": "run_id whole picture_id whole sha256 text?",
    "terms": "facet text uri text",
    "suggestions": "run_picture_id whole term_id whole score number rank whole members text",
    "decisions": "object_id whole facet text uri text verdict text person text at text picture_id whole?"
    " label text",
    "steps": "name text person text at text picture_id whole? state text",
    "edits": "step_id whole position whole kind text object_id whole? key text before text? after text?",
    "place": "at text",
    "identifications": "picture_id whole region text exhibit text shown whole person text at text"
    " confidence number? index_name text index_fingerprint text",
    "choices": "kind text key text value text person text at text",
    "vectors": "run_picture_id whole space text vector bytes",
}

_MORE: dict[str, tuple[str, ...]] = {
    "objects": ("done NOT IN (0, 1)", "number IS NULL AND folded_into IS NULL"),
    "pictures": ("forgotten NOT IN (0, 1)", "length(path) = 0", "instr(path, char(0))"),
    "suggestions": (
        "rank < 1",
        "abs(score) > 1000",
        "CASE WHEN json_valid(members) THEN json_type(members) <> 'object' ELSE 1 END",
    ),
    "decisions": ("verdict NOT IN ('accepted', 'rejected', 'added')",),
    "steps": ("state NOT IN ('done', 'undone', 'dropped')",),
    "identifications": ("shown NOT IN (0, 1)", "abs(confidence) > 1000"),
    "vectors": ("length(vector) % 2", "length(vector) = 0", "length(vector) > 65536"),
}
"""Further conditions that no row of ours fulfils."""


def check_layout(connection: sqlite3.Connection) -> None:
    """Raise ``sqlite3.DatabaseError`` unless the tables are those of the file's version: microseconds."""
    version = version_of(connection)
    databases.check_layout(connection, _layout(max(1, min(version, len(VERSIONS)))))


def wrong(connection: sqlite3.Connection, rest: Rest = lambda: None) -> str:
    """Return where a value is that the program cannot have written, "" for nowhere; reads everything.

    ``rest`` is called every few milliseconds of work that keeps other threads from theirs.
    """
    try:
        tables = {entry.name for entry in databases.layout(connection) if entry.kind == "table"}
        for table in _COLUMNS.keys() & tables:
            if connection.execute(_query(table)).fetchone():
                return _NOT_OURS.format(table)
        if table := _odd_text(connection, tables, rest):
            return _NOT_OURS.format(table)
        if row := connection.execute("PRAGMA foreign_key_check").fetchone():
            return f"a row of the table “{row[0]}” points nowhere"
        if "vectors" in tables and connection.execute(_UNEVEN).fetchone():
            return "its vectors have different lengths"
        return _circle(connection)
    except sqlite3.ProgrammingError:  # the wrong thread, or closed: nothing is known of the file
        return ""
    except (sqlite3.Error, ValueError, RecursionError) as error:
        return str(error)


_NOT_OURS = "a value in the table “{}” is none that this program writes"
_UNEVEN = "SELECT 1 FROM vectors GROUP BY space HAVING min(length(vector)) <> max(length(vector)) LIMIT 1"


@cache
def _query(table: str) -> str:
    return f"SELECT 1 FROM {table} WHERE {is_wrong(table)} LIMIT 1"


def tables() -> tuple[str, ...]:
    """Return the tables of which the kinds of values are known."""
    return tuple(_COLUMNS)


def wrong_kinds(table: str) -> dict[str, tuple[str, bool]]:
    """Return column -> the condition that its value is of a wrong kind, and whether it may be empty."""
    words, found = _COLUMNS[table].split(), {}
    for column, kind in zip(words[::2], words[1::2], strict=True):
        kinds = (*_KINDS[kind.rstrip("?")], *(["null"] if kind.endswith("?") else []))
        found[column] = f"typeof({column}) NOT IN ({', '.join(map(repr, kinds))})", kind.endswith("?")
    return found


def is_wrong(table: str) -> str:
    """Return the condition that no row which the program wrote fulfils."""
    # The types first: the further conditions are only for values of the right type.
    types = " OR ".join(condition for condition, _ in wrong_kinds(table).values())
    more = " OR ".join(_MORE.get(table, ("0",)))
    return f"CASE WHEN {types} THEN 1 ELSE ({more}) END"


def _restful(rows: Iterable[Row], rest: Rest) -> Iterator[Row]:
    iterator = iter(rows)
    while chunk := list(islice(iterator, _AT_ONCE)):
        yield from chunk
        rest()


def _odd_text(connection: sqlite3.Connection, tables: set[str], rest: Rest) -> str:
    """Return the table that holds JSON or a region of a kind that is never written, "" for none."""
    for table, query in (("place", "SELECT at FROM place"), ("choices", "SELECT value FROM choices")):
        if table in tables:
            values = (edited.read(text) for (text,) in _restful(connection.execute(query), rest))
            if not all(table == "choices" or isinstance(value, dict) for value in values):
                return table
    if "identifications" in tables:
        regions = connection.execute("SELECT DISTINCT region FROM identifications")
        if not all(edited.is_region(text) for (text,) in regions):
            return "identifications"
    edits = connection.execute("SELECT kind, object_id, key, before, after FROM edits")
    for row in _restful(edits, rest):
        if not edited.ours(*row):
            return "edits"
    return ""


def _circle(connection: sqlite3.Connection) -> str:
    for table in ("pictures", "objects"):
        if in_circles(connection, table):
            return f"rows of the table “{table}” stand for each other in a circle"
    return ""


def in_circles(connection: sqlite3.Connection, table: str) -> list[int]:
    """Return the rows of pictures or objects that lead round and round when one asks what they stand for."""
    rows = connection.execute(f"SELECT id, folded_into FROM {table} WHERE folded_into IS NOT NULL")
    to: dict[int, int] = dict(rows.fetchall())
    ends: dict[int, bool] = {}  # whether following a row comes to an end
    for start in to:
        way, here = [], start
        while here in to and here not in ends:
            ends[here] = False  # met again on this way, it does not
            way.append(here)
            here = to[here]
        ends.update(dict.fromkeys(way, ends.get(here, True)))
    return [row for row, end in ends.items() if not end]


@cache
def _layout(version: int) -> frozenset[databases.Entry]:
    connection = sqlite3.connect(":memory:")
    try:
        for statements in VERSIONS[:version]:
            for statement in statements:
                connection.execute(statement)
        return databases.layout(connection)
    finally:
        connection.close()
