"""A catalogue as numbers: how many of what, and nothing of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from assistant.databases import log_of
from assistant.diagnosis.checks.catalogue import limit, opened
from assistant.diagnosis.finding import Asked

COUNTED = (
    "objects", "pictures", "further_paths", "runs", "run_pictures", "suggestions", "vectors", "terms",
    "decisions", "identifications", "choices", "steps", "edits",
)  # fmt: skip


KEPT = ("application_id", "user_version", "journal_mode", "page_size", "page_count", "freelist_count")
"""What SQLite says of a file by its PRAGMAs."""


def numbers(file: Path, asked: Asked) -> str:
    """Return version, sizes, counts of rows and whether the file is whole; "" where there is none."""
    if not file.is_file():
        return ""
    log = log_of(file)
    rows: list[tuple[str, object]] = [
        ("bytes", file.stat().st_size),
        ("bytes of its log", log.stat().st_size if log.exists() else 0),
    ]
    try:
        with closing(opened(file)) as connection:
            limit(connection, asked)
            rows += _rows(connection)
    except sqlite3.Error as error:
        rows.append(("could not be read", type(error).__name__))
    return "".join(f"{name:<24} {value}\n" for name, value in rows)


def _rows(connection: sqlite3.Connection) -> list[tuple[str, object]]:
    def one(question: str) -> object:
        row = connection.execute(question).fetchone()
        return None if row is None else row[0]

    there = {name for [name] in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    counted = [table for table in COUNTED if table in there]
    return [
        *((name, one(f"PRAGMA {name}")) for name in KEPT),
        *((table, one(f"SELECT count(*) FROM {table}")) for table in counted),
        ("whole", "yes" if one("PRAGMA quick_check(1)") == "ok" else "no"),
        ("rows that point nowhere", "no" if one("PRAGMA foreign_key_check") is None else "yes"),
    ]
