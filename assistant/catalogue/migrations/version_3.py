"""Version 3: what a museum chooses for itself, objects that are joined and split, pictures alike.

`choices` holds what was chosen for the whole catalogue: terms of the museum's own, terms never to be
suggested, its own display labels, saved filters, facets that accept by themselves. `kind` and `key` say
which choice a row is, `value` is JSON.

`vectors` holds what the models saw in a picture, as float16, to find pictures alike; it belongs to a
reading, so it goes and comes with it. `space` names who made it: vectors of one space can be compared.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE choices (
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (kind, key)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE vectors (
        run_picture_id INTEGER NOT NULL REFERENCES run_pictures (id) ON DELETE CASCADE,
        space TEXT NOT NULL,
        vector BLOB NOT NULL,
        PRIMARY KEY (run_picture_id, space)
    ) WITHOUT ROWID
    """,
    # A choice belongs to no object, and new kinds of edits need no new table any more.
    """
    CREATE TABLE edits_of_all_kinds (
        step_id INTEGER NOT NULL REFERENCES steps (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        object_id INTEGER REFERENCES objects (id),
        key TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (step_id, position)
    ) WITHOUT ROWID
    """,
    "INSERT INTO edits_of_all_kinds (step_id, position, kind, object_id, key, before, after)"
    " SELECT step_id, position, kind, object_id, key, before, after FROM edits",
    "DROP TABLE edits",
    "ALTER TABLE edits_of_all_kinds RENAME TO edits",
    "CREATE INDEX edits_object ON edits (object_id)",
    # The few steps that applied a line, out of a log of everything.
    "CREATE INDEX edits_line ON edits (step_id) WHERE kind = 'line'",
    # Which pictures have a term, by score or by decision: asked by the search and the contact sheet.
    "CREATE INDEX suggestions_term ON suggestions (term_id, score)",
    "CREATE INDEX decisions_term ON decisions (facet, uri)",
)
