"""Tests of terms, each one narrowing the pool."""

from __future__ import annotations

import math
import sqlite3

from assistant.catalogue.finding.filters import Standing, TermTest
from assistant.catalogue.finding.lookup import Lookup
from assistant.catalogue.own_terms import MAY_BE_SUGGESTED

_SUGGESTED = frozenset({Standing.OVER, Standing.UNDER})

_OPEN = (
    "NOT EXISTS (SELECT 1 FROM decisions d"
    " WHERE d.object_id = l.object AND d.facet = w.facet AND d.uri = w.uri)"
)


def keep_passing(connection: sqlite3.Connection, test: TermTest, lookup: Lookup) -> None:
    """Take the pictures that do not pass out of the pool."""
    _write_terms(connection, test, lookup)
    parts, values = [], []
    decided = sorted(test.standings - _SUGGESTED)
    if decided:
        part, needed = _decided(test, decided)
        parts.append(part)
        values += needed
    if test.standings & _SUGGESTED:
        parts.append(_suggested(test))
    passing = " UNION ".join(parts) or "SELECT NULL WHERE 0"
    connection.execute(f"DELETE FROM finding_pool WHERE picture NOT IN ({passing})", values)


def _write_terms(connection: sqlite3.Connection, test: TermTest, lookup: Lookup) -> None:
    """Write the terms the test is about, with the scores an open suggestion of each may have."""
    connection.execute("DROP TABLE IF EXISTS temp.finding_terms")
    connection.execute(
        "CREATE TEMP TABLE finding_terms (facet TEXT, uri TEXT, term INTEGER, low REAL, high REAL)"
    )
    if test.uri:
        uris = {test.uri, *lookup.narrower(test.facet, test.uri)} if test.narrower else {test.uri}
        connection.executemany(
            "INSERT INTO finding_terms (facet, uri, term) VALUES"
            " (?1, ?2, (SELECT id FROM terms WHERE facet = ?1 AND uri = ?2))",
            [(test.facet, uri) for uri in sorted(uris)],
        )
    else:
        only = "WHERE facet = ?" if test.facet else ""
        connection.execute(
            f"INSERT INTO finding_terms (facet, uri, term) SELECT facet, uri, id FROM terms {only}",
            [test.facet] if test.facet else [],
        )
    facets = connection.execute("SELECT DISTINCT facet FROM finding_terms").fetchall()
    connection.executemany(
        "UPDATE finding_terms SET low = ?, high = ? WHERE facet = ?",
        [(*_range(test, lookup.line(facet)), facet) for (facet,) in facets],
    )
    connection.execute(  # a range that nothing is in
        f"UPDATE finding_terms AS t SET low = 1, high = -1 WHERE NOT ({MAY_BE_SUGGESTED})"
    )
    connection.execute("CREATE INDEX finding_terms_term ON finding_terms (term, low, high, facet, uri)")
    connection.execute("CREATE INDEX finding_terms_uri ON finding_terms (facet, uri, term)")


def _range(test: TermTest, line: float) -> tuple[float, float]:
    """Return the lowest and highest score of an open suggestion that counts, both included."""
    low = -math.inf if test.least is None else test.least
    high = math.inf if test.most is None else test.most
    if Standing.UNDER not in test.standings:
        low = max(low, line)
    if Standing.OVER not in test.standings:
        high = min(high, math.nextafter(line, -math.inf))
    return low, high


def _decided(test: TermTest, verdicts: list[Standing]) -> tuple[str, list[object]]:
    """Return a query for the pictures whose object has such a decision, with a score if there is a range."""
    marks = ", ".join("?" * len(verdicts))
    values: list[object] = [verdict.value for verdict in verdicts]
    if test.least is not None or test.most is not None:
        query = (
            "SELECT l.picture FROM finding_pool l WHERE EXISTS (SELECT 1 FROM decisions d"
            " CROSS JOIN finding_terms w ON w.facet = d.facet AND w.uri = d.uri"
            " CROSS JOIN suggestions s ON s.run_picture_id = l.reading AND s.term_id = w.term"
            f" WHERE d.object_id = l.object AND d.verdict IN ({marks}) AND s.score BETWEEN ? AND ?)"
        )
        low = -math.inf if test.least is None else test.least
        return query, [*values, low, math.inf if test.most is None else test.most]
    if test.uri:
        # From the terms to the decisions: there are few terms, and an index leads there.
        objects = (
            "SELECT d.object_id FROM finding_terms w CROSS JOIN decisions d"
            f" ON d.facet = w.facet AND d.uri = w.uri WHERE d.verdict IN ({marks})"
        )
    else:
        objects = f"SELECT d.object_id FROM decisions d WHERE d.verdict IN ({marks})"
        if test.facet:
            objects += " AND d.facet = ?"
            values.append(test.facet)
    return f"SELECT l.picture FROM finding_pool l WHERE l.object IN ({objects})", values


def _suggested(test: TermTest) -> str:
    """Return a query for the pictures with an open suggestion in the range of its term."""
    if not test.uri and Standing.UNDER in test.standings and test.least is None:
        # Nearly every picture has one: its first few suggestions say so.
        return (
            "SELECT l.picture FROM finding_pool l WHERE EXISTS (SELECT 1 FROM suggestions s"
            " CROSS JOIN finding_terms w ON w.term = s.term_id"
            " WHERE s.run_picture_id = l.reading AND s.score BETWEEN w.low AND w.high"
            f" AND {_OPEN})"
        )
    return (
        "SELECT l.picture FROM finding_terms w CROSS JOIN suggestions s"
        " ON s.term_id = w.term AND s.score BETWEEN w.low AND w.high"
        " CROSS JOIN finding_pool l ON l.reading = s.run_picture_id"
        f" WHERE {_OPEN}"
    )
