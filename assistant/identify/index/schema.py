"""The tables of an index file, and how an index is told from any other file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from assistant.identify.errors import IdentifyError

APPLICATION_ID = 0x474C4945  # "GLIE"
"""Stands in the header of every index file."""

VERSION = 1

_TABLES = """
CREATE TABLE about (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    uuid TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    dimensions INTEGER NOT NULL CHECK (dimensions > 0),
    describer TEXT NOT NULL,       -- JSON
    generation INTEGER NOT NULL,   -- of the matrix file: another one has other rows
    rows INTEGER NOT NULL,         -- used in the matrix, removed ones included
    changes INTEGER NOT NULL       -- grows with every change that another process must notice
);
CREATE TABLE picture (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    row INTEGER NOT NULL UNIQUE,   -- in the matrix
    path TEXT NOT NULL,            -- absolute, as it was when the picture was added
    relative TEXT NOT NULL,        -- from the folder of the index, with /; empty on another drive
    sha256 TEXT NOT NULL
);
CREATE INDEX picture_sha256 ON picture (sha256);
CREATE TABLE vector (
    picture INTEGER PRIMARY KEY REFERENCES picture ON DELETE CASCADE,
    value BLOB NOT NULL            -- float16, little endian
);
CREATE TABLE described (
    picture INTEGER PRIMARY KEY REFERENCES picture ON DELETE CASCADE,
    value BLOB NOT NULL            -- float16, what the descriptor was made from, where it is another
);
CREATE TABLE exhibit (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE metadata (
    exhibit INTEGER NOT NULL REFERENCES exhibit ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (exhibit, name)
) WITHOUT ROWID;
CREATE INDEX metadata_value ON metadata (name, value, exhibit);
CREATE TABLE shows (
    picture INTEGER NOT NULL REFERENCES picture ON DELETE CASCADE,
    exhibit INTEGER NOT NULL REFERENCES exhibit ON DELETE CASCADE,
    place INTEGER NOT NULL,        -- order in which the exhibits of a picture were named
    PRIMARY KEY (picture, exhibit)
) WITHOUT ROWID;
CREATE INDEX shows_exhibit ON shows (exhibit, picture);
CREATE TABLE removed (
    row INTEGER PRIMARY KEY,       -- of the matrix, no longer a picture's
    change INTEGER NOT NULL
);
CREATE INDEX removed_change ON removed (change);
CREATE TABLE stamp (
    rows INTEGER PRIMARY KEY,      -- after the step that drew this number
    value INTEGER NOT NULL
);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE array (name TEXT PRIMARY KEY, dtype TEXT NOT NULL, shape TEXT NOT NULL, value BLOB NOT NULL);
"""


def make_tables(connection: sqlite3.Connection) -> None:
    """Write the tables and the marks of the header into an empty database, inside a transaction."""
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def check_kind(connection: sqlite3.Connection, path: Path) -> None:
    """Raise IdentifyError unless the database is an index that this program can read."""
    [application] = connection.execute("PRAGMA application_id").fetchone()
    [version] = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise IdentifyError(
            f"{path} is not an index of exhibits. Name a file made by “glam-assistant exhibits build”."
        )
    if version > VERSION:
        raise IdentifyError(
            f"{path} was written by a newer version of this program (index version {version}, this program "
            f"knows {VERSION}). Install the newer program to open it."
        )
