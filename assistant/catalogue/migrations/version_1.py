"""Version 1: the first released schema.

Nothing a person or a run has said is deleted from these tables. A picture or object that turned out to
be the same as another points to it (``folded_into``), a picture that was taken out is ``forgotten``: the
undo log, old decisions and late results keep pointing at rows that exist.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE objects (
        id INTEGER PRIMARY KEY,
        number TEXT UNIQUE,
        done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
        folded_into INTEGER REFERENCES objects (id),
        CHECK (number IS NOT NULL OR folded_into IS NOT NULL)
    )
    """,
    # `path` is text, or the bytes of the name where the file system holds no valid UTF-8.
    """
    CREATE TABLE pictures (
        id INTEGER PRIMARY KEY,
        object_id INTEGER NOT NULL REFERENCES objects (id),
        path NOT NULL,
        sha256 TEXT,
        size INTEGER,
        mtime_ns INTEGER,
        width INTEGER,
        height INTEGER,
        format TEXT,
        problem TEXT,
        forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1)),
        folded_into INTEGER REFERENCES pictures (id)
    )
    """,
    "CREATE UNIQUE INDEX pictures_path ON pictures (path) WHERE folded_into IS NULL",
    "CREATE INDEX pictures_object ON pictures (object_id)",
    "CREATE INDEX pictures_sha256 ON pictures (sha256) WHERE sha256 IS NOT NULL",
    # Copies of a picture: the same bytes, found under another path.
    """
    CREATE TABLE further_paths (
        path NOT NULL PRIMARY KEY,
        picture_id INTEGER NOT NULL REFERENCES pictures (id),
        size INTEGER,
        mtime_ns INTEGER
    ) WITHOUT ROWID
    """,
    "CREATE INDEX further_paths_picture ON further_paths (picture_id)",
    """
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        pack TEXT NOT NULL,
        version TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        vocabulary TEXT NOT NULL,
        started TEXT NOT NULL,
        finished TEXT
    )
    """,
    # What a run has read. `sha256` is the content it read (null: not known yet): suggestions belong to
    # the content, so a moved or copied file needs no second run and a changed file does.
    """
    CREATE TABLE run_pictures (
        id INTEGER PRIMARY KEY,
        run_id INTEGER NOT NULL REFERENCES runs (id),
        picture_id INTEGER NOT NULL REFERENCES pictures (id),
        sha256 TEXT,
        UNIQUE (picture_id, run_id)
    )
    """,
    "CREATE INDEX run_pictures_sha256 ON run_pictures (sha256, run_id)",
    # Terms are stored once: a hundred suggestions for each of 50,000 pictures would repeat each URI.
    """
    CREATE TABLE terms (
        id INTEGER PRIMARY KEY,
        facet TEXT NOT NULL,
        uri TEXT NOT NULL,
        UNIQUE (facet, uri)
    )
    """,
    """
    CREATE TABLE suggestions (
        run_picture_id INTEGER NOT NULL REFERENCES run_pictures (id) ON DELETE CASCADE,
        term_id INTEGER NOT NULL REFERENCES terms (id),
        score REAL NOT NULL,
        rank INTEGER NOT NULL CHECK (rank >= 1),
        members TEXT NOT NULL,
        PRIMARY KEY (run_picture_id, term_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE decisions (
        object_id INTEGER NOT NULL REFERENCES objects (id),
        facet TEXT NOT NULL,
        uri TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected', 'added')),
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        picture_id INTEGER REFERENCES pictures (id),
        label TEXT NOT NULL,
        PRIMARY KEY (object_id, facet, uri)
    ) WITHOUT ROWID
    """,
    # The undo log. 'done' steps are the past, 'undone' ones can be redone; a new step turns these into
    # 'dropped': out of reach, but the log still says that they happened and were taken back.
    """
    CREATE TABLE steps (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        picture_id INTEGER REFERENCES pictures (id),
        state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped'))
    )
    """,
    "CREATE INDEX steps_done ON steps (id) WHERE state = 'done'",
    "CREATE INDEX steps_undone ON steps (id) WHERE state = 'undone'",
    # `before` and `after` hold the changed value as JSON (null: there was none), `key` says which one.
    """
    CREATE TABLE edits (
        step_id INTEGER NOT NULL REFERENCES steps (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('decision', 'done', 'forgotten')),
        object_id INTEGER NOT NULL REFERENCES objects (id),
        key TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (step_id, position)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX edits_object ON edits (object_id)",
    "CREATE TABLE place (id INTEGER PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL)",
)
