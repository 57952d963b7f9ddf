"""Damage to SQLite files: pages, headers, write-ahead logs, foreign schemas, values of the wrong type."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from random import Random

from benchmarks.reliability.fuzz import mutating

_TEXTS = (
    "", "x", "null", "[]", "{}", "[1]", "[[]]", '"x"', "true", "-1", "1e999", "NaN", "{", "[" * 5000, "\0",
    "\n\x1b[2J", '[1,2]', '["a"]', '["a","b"]', '["a","b","c"]', '{"a":1}', '{"at":1,"lines":3}',
    '[null,null,null,null,null]', '["wrong","p","now",1,"l"]', '["accepted",1,[],{},null]', "é" * 300,
    "x" * 100_000, "9" * 5000, "2020-01-01", '{"labels":{"en":1},"broader":["own:1"],"number":1}',
    '{"labels":{},"broader":[],"number":"x"}',
    '{"labels":{"en":"a"},"broader":["own:1"],"alternatives":3,"number":' + "9" * 400 + "}",
    "../../etc/passwd", "0,0,1,1", "1,1,0,0", "nan,nan,nan,nan", "a,b,c,d", "decision", "choice",
    "pictures", "line", "nothing", "done", "[1e400]", "9" * 400, "[" + "9" * 400 + "]",
    '["materials","\\ud800"]', "/dev/zero", "file:///etc/passwd",
)  # fmt: skip
_VALUES = (
    *_TEXTS, None, 0, 1, -1, 2, 3, 2**63 - 1, -(2**63), 0.5, 1e308, -1e308, float("inf"), b"", b"\0",
    b"\xff\xfe", b"x" * 33,
)  # fmt: skip
_FUNCTIONS = (
    "randomblob(300)", "zeroblob(70000)", "CAST(x'ff80' AS TEXT)", "char(0)", "char(55296)", "rowid",
    "-rowid",
)  # fmt: skip

_SCHEMAS = (
    "CREATE TRIGGER t AFTER {event} ON {table} BEGIN DELETE FROM pictures; END",
    "CREATE TRIGGER t BEFORE {event} ON {table} BEGIN SELECT raise(ABORT, 'no'); END",
    (
        "CREATE TRIGGER t AFTER {event} ON {table} BEGIN INSERT INTO terms (facet, uri) SELECT "
        "hex(randomblob(9)), uri FROM terms; END"
    ),
    "DROP TABLE {table}",
    "ALTER TABLE {table} RENAME TO other",
    "ALTER TABLE {table} ADD COLUMN more TEXT",
    "ALTER TABLE {table} ADD COLUMN made TEXT GENERATED ALWAYS AS (hex(zeroblob(20000000))) VIRTUAL",
    "DROP INDEX {index}",
    "CREATE INDEX more ON {table} (hex(zeroblob(500000)))",
    "CREATE TABLE more (a)",
    (
        "DROP TABLE {table}; CREATE VIEW {table} AS WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL "
        "SELECT id + 1 FROM n) SELECT * FROM n"
    ),
    "DROP TABLE {table}; CREATE VIEW {table} AS SELECT load_extension('evil') AS id",
    "DROP TABLE {table}; CREATE VIEW {table} AS SELECT * FROM {table}",
    "DROP TABLE {table}; CREATE VIRTUAL TABLE {table} USING fts5 (id, path, number)",
    "DROP TABLE {table}; CREATE VIRTUAL TABLE {table} USING fts3tokenize ('simple')",
    "DROP TABLE {table}; CREATE VIRTUAL TABLE {table} USING rtree (id, a, b)",
    "DROP TABLE {table}; CREATE TABLE {table} (id INTEGER PRIMARY KEY)",
    "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 3 WHERE name = '{table}'",
    (
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'CREATE TABLE {table} (' "
        "WHERE name = '{table}'"
    ),
    (
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'CREATE VIRTUAL TABLE {table} "
        "USING evil ()', rootpage = 0 WHERE name = '{table}'"
    ),
    (
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET tbl_name = 'x', name = 'x' WHERE "
        "name = '{table}'"
    ),
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_master SELECT * FROM sqlite_master",
    "PRAGMA user_version = 2147483647",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = -1",
    "PRAGMA user_version = 1",
    "PRAGMA application_id = 0",
)  # fmt: skip


def values(chance: Random, path: Path) -> None:
    """Put values of the wrong type, size or meaning into one to six cells, or all of a column."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        tables = _tables(connection)
        for _ in range(chance.choice((1, 1, 2, 6))):
            table = chance.choice(tables)
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            column = chance.choice(columns)
            rows = chance.choice(
                ("1", "1", f"{columns[0]} IN (SELECT {columns[0]} FROM {table} ORDER BY random() LIMIT 1)")
            )
            with suppress(sqlite3.Error):  # a key may not be doubled
                if chance.random() < 0.2:
                    new = chance.choice((*_FUNCTIONS, chance.choice(columns)))
                    connection.execute(f"UPDATE OR IGNORE {table} SET {column} = {new} WHERE {rows}")
                else:
                    what = f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {rows}"
                    connection.execute(what, (chance.choice(_VALUES),))


def schema(chance: Random, path: Path) -> None:
    """Change tables, views, triggers, indexes or the marks of the header."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        tables = _tables(connection)
        indexes = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND sql > ''")
        ]
        chosen = chance.choice(tables)
        event = chance.choice(("INSERT", "UPDATE", "DELETE"))
        for statement in chance.choice(_SCHEMAS).split("; "):
            statement = statement.format(table=chosen, index=chance.choice(indexes or ["none"]), event=event)
            if " BEGIN " in statement and not statement.endswith("END"):
                statement += "; END"
            with suppress(sqlite3.Error):
                connection.execute(statement)


def circles(chance: Random, path: Path) -> None:
    """Let rows that stand for each other do so in a circle, or for one that is not there."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for table in ("pictures", "objects"):
            with suppress(sqlite3.Error):
                to = chance.choice(("id", "1", "2", "id % 3 + 1", "99", "'x'"))
                where = chance.choice(("1", "id < 3", "folded_into IS NOT NULL"))
                connection.execute(f"UPDATE {table} SET folded_into = {to} WHERE {where}")


def page(chance: Random, path: Path) -> None:
    """Damage a page: its kind, the number of its cells, where they are, or anything in it."""
    data = bytearray(path.read_bytes())
    size = struct.unpack_from(">H", data, 16)[0] if len(data) > 18 else 4096
    size = 65_536 if size == 1 else max(size, 512)
    for _ in range(chance.choice((1, 1, 3))):
        start = size * chance.randrange(max(1, len(data) // size))
        start += 100 if start == 0 else 0
        at = start + chance.choice((0, 1, 3, 5, 7, 8, 10, 12, chance.randrange(64), chance.randrange(size)))
        if at < len(data):
            data[at] = chance.choice((0, 1, 2, 5, 10, 13, 0x7F, 0x80, 0xFF, chance.randrange(256)))
    path.write_bytes(data)


def anything(chance: Random, path: Path) -> None:
    """Damage the file as any other one."""
    data = path.read_bytes()
    path.write_bytes(chance.choice((*mutating.BYTES, mutating.empty))(chance, data, [data]))


def log(chance: Random, path: Path) -> None:
    """Put a write-ahead log, a shared memory or a rollback journal beside it that belongs to another file."""
    name = f"{path.name}{chance.choice(('-wal', '-shm', '-journal'))}"
    data = path.read_bytes()
    head = struct.pack(">IIIIIIII", 0x377F0682, 3007000, 4096, 1, 7, 7, 1, 1)
    journal = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + struct.pack(">IIIII", 1, 7, 1, 512, 4096)
    content = chance.choice(
        (b"", chance.randbytes(9000), head + data[:8192], journal + bytes(484) + data[:8192], data)
    )
    path.with_name(name).write_bytes(content)


KINDS: Sequence[object] = (values, values, values, values, schema, schema, page, page, anything, log)


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    return [row[0] for row in rows]
