"""Figures about a catalogue: accepted, rejected, added; how right the suggestions were; how far the work is.

The database counts; nothing is loaded row by row. A decision is about an object, so a suggestion is too:
its score is the best, its rank the first, that any of the object's pictures gives the term in its latest
reading. A term counts as right where the person's word on it is accepted or added. How right suggestions
were is said as on the line's own page: tags accepted unseen count once their object is marked as done.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from assistant.catalogue import pictures
from assistant.catalogue.line.steps import automatic_of, moments
from assistant.catalogue.own_terms import MAY_BE_SUGGESTED
from assistant.catalogue.statistics_values import (
    AtLine,
    AtRank,
    Counts,
    Figures,
    Log,
    OfTerm,
    Progress,
    Scope,
    Tagged,
)
from assistant.catalogue.values import PictureState

if TYPE_CHECKING:
    from assistant.catalogue.catalogue import Catalogue
    from assistant.vocabulary import Vocabulary

_EVERYTHING = Scope()

STEPS = 50_000
"""Instructions of SQLite's machine between two questions whether to stop: a few milliseconds."""

# The pictures asked about, their objects, the decisions on these with what had been suggested. A CROSS JOIN
# tells SQLite to begin with the objects, which may be few; it knows nothing of the size of these tables.
_TABLES = ("wanted", "about", "touched", "readings", "lines", "unseen", "judged", "above")

_JUDGED = """
    CREATE TEMP TABLE judged AS
    SELECT d.object_id, d.facet, d.uri, d.verdict, d.person, d.at, d.label,
           max(s.score) AS score, min(s.rank) AS rank,
           d.verdict = 'rejected' OR o.done
               OR NOT (d.at IN (SELECT at FROM temp.unseen) OR d.person LIKE :automatic) AS seen
    FROM temp.about a
    CROSS JOIN objects o ON o.id = a.object_id
    CROSS JOIN decisions d ON d.object_id = a.object_id
    LEFT JOIN terms t ON t.facet = d.facet AND t.uri = d.uri
    LEFT JOIN temp.readings r ON r.object_id = d.object_id
    LEFT JOIN suggestions s ON s.run_picture_id = r.reading AND s.term_id = t.id
    WHERE (:facet IS NULL OR d.facet = :facet)
      AND (:person IS NULL OR d.person = :person)
      AND (:since IS NULL OR d.at >= :since)
      AND (:after IS NULL OR EXISTS (
          SELECT 1 FROM temp.touched x
          WHERE x.object_id = d.object_id AND x.facet = d.facet AND x.uri = d.uri))
    GROUP BY d.object_id, d.facet, d.uri"""

# Decisions that went along when pictures changed their object were made before: such a step begins with the
# pictures.
_SAID = """e.kind = 'decision'
    AND (SELECT f.kind FROM edits f WHERE f.step_id = e.step_id AND f.position = 0) <> 'pictures'"""

_COUNTS = "sum(verdict = 'accepted'), sum(verdict = 'rejected'), sum(verdict = 'added')"


class Statistics:
    """Counts what a catalogue holds. Ask it beside the GUI thread: a large catalogue takes seconds."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def read(
        self,
        lines: Mapping[str, float],
        scope: Scope = _EVERYTHING,
        *,
        vocabulary: Vocabulary | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Figures:
        """Count everything in a scope.

        ``lines``: facet -> score from which a suggestion is over the line; a facet without one has no
        precision. ``vocabulary`` says which term is broader than which, for ``Figures.tagged``; without
        it a tag counts for its own term alone. ``cancelled`` is asked every few milliseconds; once it says
        yes, ``CatalogueError`` is raised.
        """
        with self._catalogue.reading() as connection, _prepared(connection, lines, scope, cancelled):
            return Figures(
                progress=_progress(connection, scope),
                facets=_by(connection, "facet"),
                people=_by(connection, "person"),
                days=_by(connection, "date(at, 'localtime')"),
                terms=_terms(connection),
                at_line=_at_line(connection),
                at_rank=_at_rank(connection),
                tagged=_tagged(connection, vocabulary),
            )

    def people(self) -> list[str]:
        """Return everybody who has decided something, by name."""
        with self._catalogue.reading() as connection:
            return [
                name for (name,) in connection.execute("SELECT DISTINCT person FROM decisions ORDER BY 1")
            ]

    def last_step(self) -> int:
        """Return the number of the latest step in the undo log; what comes after it has a higher one."""
        with self._catalogue.reading() as connection:
            return int(connection.execute("SELECT coalesce(max(id), 0) FROM steps").fetchone()[0])

    def log_after(self, step: int) -> Log:
        """Return what the undo log says was done, and taken back, after a step."""
        with self._catalogue.reading() as connection:
            row = connection.execute(
                f"SELECT count(*) FILTER (WHERE {_SAID} AND e.after IS NOT NULL),"
                f" count(*) FILTER (WHERE {_SAID} AND e.before IS NOT NULL),"
                " count(DISTINCT e.object_id)"
                " FROM steps s JOIN edits e ON e.step_id = s.id WHERE s.id > ? AND s.state = 'done'",
                (step,),
            ).fetchone()
            [undone] = connection.execute(
                "SELECT count(*) FROM steps WHERE id > ? AND state <> 'done'", (step,)
            ).fetchone()
        return Log(decisions=row[0], changed=row[1], objects=row[2], undone=undone)


@contextmanager
def _prepared(
    connection: sqlite3.Connection,
    lines: Mapping[str, float],
    scope: Scope,
    cancelled: Callable[[], bool] | None,
) -> Iterator[None]:
    """Lend the tables that all figures are counted from; they are the connection's own and go at the end."""
    try:
        _drop(connection)
        connection.set_progress_handler(cancelled, STEPS)  # stops SQLite in the middle of a query
        _gather_touched(connection, scope.after_step)
        _gather_objects(connection, scope)
        connection.execute("CREATE TEMP TABLE lines (facet TEXT PRIMARY KEY, line REAL NOT NULL)")
        connection.executemany("INSERT INTO temp.lines VALUES (?, ?)", lines.items())
        connection.execute("CREATE TEMP TABLE unseen (at TEXT PRIMARY KEY)")
        connection.executemany(
            "INSERT INTO temp.unseen VALUES (?)", [(each,) for each in moments(connection)]
        )
        connection.execute(
            f"CREATE TEMP TABLE readings AS SELECT p.object_id, {pictures.LATEST} AS reading"
            f" FROM temp.about a CROSS JOIN pictures p ON p.object_id = a.object_id WHERE {pictures.LIVE}"
            " AND EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = p.object_id)"
        )
        connection.execute("CREATE INDEX temp.readings_object ON readings (object_id)")
        connection.execute(
            _JUDGED,
            {
                "facet": scope.facet,
                "person": scope.person,
                "since": scope.since,
                "after": scope.after_step,
                "automatic": f"%{automatic_of('')}",
            },
        )
        yield
    finally:
        connection.set_progress_handler(None, STEPS)
        _drop(connection)


def _drop(connection: sqlite3.Connection) -> None:
    for table in _TABLES:
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")


def _gather_objects(connection: sqlite3.Connection, scope: Scope) -> None:
    connection.execute("CREATE TEMP TABLE about (object_id INTEGER PRIMARY KEY)")
    live = f"SELECT DISTINCT p.object_id FROM pictures p WHERE {pictures.LIVE}"
    if scope.after_step is not None:
        live += " AND p.object_id IN (SELECT object_id FROM temp.touched)"
    if scope.picture_ids is None:
        connection.execute(f"INSERT INTO temp.about {live}")
        return
    connection.execute("CREATE TEMP TABLE wanted (picture_id INTEGER PRIMARY KEY)")
    connection.executemany(
        "INSERT OR IGNORE INTO temp.wanted VALUES (?)",
        ((pictures.survivor(connection, each),) for each in scope.picture_ids),
    )
    connection.execute(f"INSERT INTO temp.about {live} AND p.id IN (SELECT picture_id FROM temp.wanted)")


def _gather_touched(connection: sqlite3.Connection, after: int | None) -> None:
    connection.execute(
        "CREATE TEMP TABLE touched (object_id, facet, uri, PRIMARY KEY (object_id, facet, uri)) WITHOUT ROWID"
    )
    if after is not None:
        session = "FROM steps s JOIN edits e ON e.step_id = s.id WHERE s.id > ?1 AND s.state = 'done'"
        connection.execute(
            "INSERT OR IGNORE INTO temp.touched"
            " SELECT e.object_id, json_extract(e.key, '$[0]'), json_extract(e.key, '$[1]')"
            # What was said in the session may have gone to another object since, just as it was written.
            f" {session} AND ({_SAID} OR e.kind = 'decision'"
            f"   AND (e.key, e.after) IN (SELECT e.key, e.after {session} AND {_SAID}))",
            (after,),
        )


def _progress(connection: sqlite3.Connection, scope: Scope) -> Progress:
    if scope.picture_ids is None and scope.after_step is None:
        states: Mapping[PictureState, int] = pictures.counts(connection)
    else:
        listed = "" if scope.picture_ids is None else "AND p.id IN (SELECT picture_id FROM temp.wanted)"
        live = connection.execute(
            "SELECT p.id FROM temp.about a CROSS JOIN pictures p ON p.object_id = a.object_id"
            f" WHERE {pictures.LIVE} {listed}"
        )
        states = Counter(pictures.states(connection, [each for (each,) in live]).values())
    objects, done = connection.execute(
        "SELECT count(*), coalesce(sum(o.done), 0) FROM temp.about a JOIN objects o ON o.id = a.object_id"
    ).fetchone()
    return Progress({state: states.get(state, 0) for state in PictureState}, objects, done)


def _by(connection: sqlite3.Connection, what: str) -> dict[str, Counts]:
    rows = connection.execute(f"SELECT {what}, {_COUNTS} FROM temp.judged GROUP BY 1 ORDER BY 1")
    return {key: Counts(*counts) for key, *counts in rows}


def _terms(connection: sqlite3.Connection) -> list[OfTerm]:
    rows = connection.execute(
        f"SELECT j.facet, j.uri, max(label), {_COUNTS},"
        " sum(verdict = 'rejected' AND coalesce(score >= line, 0)),"
        " sum(verdict = 'added' AND score IS NULL)"
        " FROM temp.judged j LEFT JOIN temp.lines l ON l.facet = j.facet GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return [
        OfTerm(facet, uri, label, Counts(accepted, rejected, added), refused, missed)
        for facet, uri, label, accepted, rejected, added, refused, missed in rows
    ]


def _at_line(connection: sqlite3.Connection) -> dict[str, AtLine]:
    rows = connection.execute(
        "SELECT l.facet, l.line, count(t.uri), coalesce(sum(t.verdict <> 'rejected'), 0)"
        " FROM temp.lines l LEFT JOIN temp.judged t ON t.facet = l.facet AND t.score >= l.line AND t.seen"
        f" AND {MAY_BE_SUGGESTED} GROUP BY 1 ORDER BY 1"
    )
    return {facet: AtLine(line, right, decided) for facet, line, decided, right in rows}


def _at_rank(connection: sqlite3.Connection) -> dict[str, list[AtRank]]:
    answer: dict[str, list[AtRank]] = {}
    for facet, rank, decided, right in connection.execute(
        "SELECT facet, rank, count(*), sum(verdict <> 'rejected') FROM temp.judged"
        " WHERE rank IS NOT NULL AND seen GROUP BY 1, 2 ORDER BY 1, 2"
    ):
        answer.setdefault(facet, []).append(AtRank(rank, right, decided))
    return answer


def _tagged(connection: sqlite3.Connection, vocabulary: Vocabulary | None) -> list[Tagged]:
    """Count, for each term, the objects that have it or a narrower one as a tag."""
    connection.execute("CREATE TEMP TABLE above (facet, uri, up, PRIMARY KEY (facet, uri, up)) WITHOUT ROWID")
    used = connection.execute("SELECT DISTINCT facet, uri FROM temp.judged WHERE verdict <> 'rejected'")
    connection.executemany("INSERT INTO temp.above VALUES (?, ?, ?)", _upwards(used.fetchall(), vocabulary))
    tags = "temp.judged j JOIN temp.above a ON a.facet = j.facet AND a.uri = j.uri"
    rows = connection.execute(
        "SELECT a.facet, a.up, count(DISTINCT j.object_id),"
        " count(DISTINCT CASE WHEN a.up = j.uri THEN j.object_id END),"
        f" max(CASE WHEN a.up = j.uri THEN j.label ELSE '' END) FROM {tags}"
        " WHERE j.verdict <> 'rejected' GROUP BY 1, 2 ORDER BY 1, 2"
    )
    found = [Tagged(*row) for row in rows]
    whole = connection.execute(
        "SELECT facet, count(DISTINCT object_id) FROM temp.judged WHERE verdict <> 'rejected'"
        " GROUP BY 1 ORDER BY 1"
    )
    return [*(Tagged(facet, "", objects, 0, "") for facet, objects in whole), *found]


def _upwards(
    used: Iterable[tuple[str, str]], vocabulary: Vocabulary | None
) -> Iterator[tuple[str, str, str]]:
    """Yield each used term with itself and with every broader term, once; an unknown one has itself."""
    for key, uri in used:
        facet = vocabulary.facets.get(key) if vocabulary is not None else None
        yield key, uri, uri
        if facet is not None and facet.has(uri):
            for row in facet.ancestors(facet.row(uri)):
                yield key, uri, facet.terms[row].uri
