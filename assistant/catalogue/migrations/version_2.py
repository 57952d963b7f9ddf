"""Version 2: what people said about which exhibit a picture shows.

A row belongs to the picture it was said about, also when that is folded into another one later: who asks
reads the rows of all pictures that one stands for. `region` is the part of the picture that was looked at
as "left,top,right,bottom" in fractions, '' for the whole picture.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE identifications (
        picture_id INTEGER NOT NULL REFERENCES pictures (id),
        region TEXT NOT NULL,
        exhibit TEXT NOT NULL,
        shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        confidence REAL,
        index_name TEXT NOT NULL,
        index_fingerprint TEXT NOT NULL,
        PRIMARY KEY (picture_id, region, exhibit)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX identifications_exhibit ON identifications (exhibit)",
    "CREATE INDEX pictures_folded ON pictures (folded_into) WHERE folded_into IS NOT NULL",
    # A CHECK cannot be altered: the undo log is written anew with one more kind of edit.
    """
    CREATE TABLE edits_with_exhibits (
        step_id INTEGER NOT NULL REFERENCES steps (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('decision', 'done', 'forgotten', 'exhibit')),
        object_id INTEGER NOT NULL REFERENCES objects (id),
        key TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (step_id, position)
    ) WITHOUT ROWID
    """,
    "INSERT INTO edits_with_exhibits (step_id, position, kind, object_id, key, before, after)"
    " SELECT step_id, position, kind, object_id, key, before, after FROM edits",
    "DROP TABLE edits",
    "ALTER TABLE edits_with_exhibits RENAME TO edits",
    "CREATE INDEX edits_object ON edits (object_id)",
)
