"""The order of the pictures of the pool: each has a key or two, written beside it and sorted by SQLite."""

from __future__ import annotations

import re
import sqlite3
from itertools import pairwise

from assistant.catalogue.finding.filters import Order, TermTest
from assistant.catalogue.finding.lookup import Lookup
from assistant.catalogue.finding.pool import file_name, plain
from assistant.catalogue.own_terms import MAY_BE_SUGGESTED

READ = frozenset({Order.UNCERTAIN, Order.PREDICTED, Order.SCORE})
"""Orders that follow from what was suggested."""

_DISTANCES = (0.0, 1 / 64, 1 / 16, 1 / 4, 0.4, 2.0)
_FLOORS = (0.8, 0.5, 0.2, 0.05, -1.0)

_FEW = 20_000
"""As many pictures are looked at one by one; for more of them the index of scores is faster."""

_DIGITS = re.compile(r"\d+")


def sorted_ids(
    connection: sqlite3.Connection,
    order: Order,
    lookup: Lookup,
    tests: tuple[TermTest, ...],
    *,
    backwards: bool,
) -> list[int]:
    """Return the pictures of the pool in an order; those without a key come last both ways."""
    connection.execute("DROP TABLE IF EXISTS temp.finding_keys")
    connection.execute("CREATE TEMP TABLE finding_keys (picture INTEGER PRIMARY KEY, one, two)")
    _WRITERS[order](connection, lookup, tests)
    direction = "DESC" if backwards else "ASC"
    rows = connection.execute(
        "SELECT l.picture FROM finding_pool l LEFT JOIN finding_keys k ON k.picture = l.picture"
        f" ORDER BY k.one IS NULL, k.one {direction}, k.two {direction}, l.picture"
        + (" DESC" if order is Order.TAKEN and backwards else "")
    )
    return [picture for (picture,) in rows]


def natural(text: str) -> str:
    """Return a key by which numbers in names sort by their value: "12.9" before "12.10"."""
    return _DIGITS.sub(lambda found: found[0].lstrip("0").zfill(12), plain(text))


def _as_taken(connection: sqlite3.Connection, lookup: Lookup, tests: tuple[TermTest, ...]) -> None:
    pass  # no key: the order of intake is all


def _undecided(connection: sqlite3.Connection, lookup: Lookup, tests: tuple[TermTest, ...]) -> None:
    connection.execute(
        "INSERT INTO finding_keys (picture, one) SELECT l.picture, CASE WHEN p.problem IS NOT NULL THEN 3"
        " WHEN o.done THEN 2"
        " WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = l.object) THEN 1 ELSE 0 END"
        " FROM finding_pool l JOIN pictures p ON p.id = l.picture JOIN objects o ON o.id = l.object"
    )


def _name(connection: sqlite3.Connection, lookup: Lookup, tests: tuple[TermTest, ...]) -> None:
    connection.create_function("finding_key", 1, lambda path: natural(file_name(path)), deterministic=True)
    connection.execute(
        "INSERT INTO finding_keys (picture, one)"
        " SELECT p.id, finding_key(p.path) FROM finding_pool l JOIN pictures p ON p.id = l.picture"
    )


def _number(connection: sqlite3.Connection, lookup: Lookup, tests: tuple[TermTest, ...]) -> None:
    connection.create_function("finding_key", 1, lambda number: natural(number or ""), deterministic=True)
    connection.execute(
        "INSERT INTO finding_keys (picture, one)"
        " SELECT l.picture, finding_key(o.number) FROM finding_pool l JOIN objects o ON o.id = l.object"
    )


def _date(connection: sqlite3.Connection, lookup: Lookup, tests: tuple[TermTest, ...]) -> None:
    connection.execute(
        "INSERT INTO finding_keys (picture, one)"
        " SELECT p.id, p.mtime_ns FROM finding_pool l JOIN pictures p ON p.id = l.picture"
    )


# A picture has eighty suggestions, and all of them are a gigabyte to read. So first only those are looked at
# that are near (or good), for most pictures one of them is the answer; then a wider ring for the rest.


def _uncertain(connection: sqlite3.Connection, lookup: Lookup, tests: tuple[TermTest, ...]) -> None:
    """The smallest distance of an open suggestion to the line of its facet; done objects have none."""
    _write_left(connection, "WHERE NOT (SELECT o.done FROM objects o WHERE o.id = l.object)")
    facets = connection.execute("SELECT DISTINCT facet FROM terms").fetchall()
    connection.execute("DROP TABLE IF EXISTS temp.finding_lines")
    connection.execute("CREATE TEMP TABLE finding_lines (term INTEGER PRIMARY KEY, line REAL)")
    connection.executemany(
        f"INSERT INTO finding_lines SELECT id, ? FROM terms t WHERE facet = ? AND {MAY_BE_SUGGESTED}",
        [(lookup.line(facet), facet) for (facet,) in facets],
    )
    for near, far in pairwise(_DISTANCES):
        few = _few_left(connection)
        below = f"s.score BETWEEN i.line - {far} AND i.line - {near}"
        above = f"s.score BETWEEN i.line + {near} AND i.line + {far}"
        for scores in ("1",) if few else (below, above):
            connection.execute(
                "INSERT INTO finding_keys (picture, one) SELECT l.picture, min(abs(s.score - i.line)) FROM"
                f" {_from('finding_lines i', scores, few)} JOIN terms t ON t.id = s.term_id"
                " WHERE NOT EXISTS (SELECT 1 FROM decisions d"
                "   WHERE d.object_id = l.object AND d.facet = t.facet AND d.uri = t.uri)"
                " GROUP BY l.picture ON CONFLICT (picture) DO UPDATE SET one = min(one, excluded.one)"
            )
        if few or not _strike_out(connection):
            return


def _predicted(connection: sqlite3.Connection, lookup: Lookup, tests: tuple[TermTest, ...]) -> None:
    """The deepest kind over the line, the best of several; under it, the deepest over 0.2 and so on."""
    _write_left(connection, "")
    connection.execute("DROP TABLE IF EXISTS temp.finding_kinds")
    connection.execute("CREATE TEMP TABLE finding_kinds (term INTEGER PRIMARY KEY, place, depth, line)")
    connection.executemany(
        "INSERT INTO finding_kinds SELECT id, ?, ?, ? FROM terms t WHERE facet = ? AND uri = ?"
        f" AND {MAY_BE_SUGGESTED}",
        [
            (place, depth, lookup.line(facet), facet, uri)
            for (facet, uri), (place, depth) in lookup.kinds.items()
        ],
    )
    for floor in ("i.line", "min(i.line, 0.2)", "min(i.line, 0.05)", "-1.0"):
        few = _few_left(connection)
        connection.execute(
            "INSERT INTO finding_keys (picture, one, two) SELECT picture, place, -score FROM"
            f" (SELECT l.picture, i.place, s.score, max({precision('i.depth', 's.score', 'i.place')}) FROM"
            f" {_from('finding_kinds i', f's.score >= {floor}', few)} GROUP BY l.picture)"
        )
        if not _strike_out(connection):
            return


def precision(depth: str, score: str, place: str) -> str:
    """Return how much a kind is preferred: the deeper, then the likelier, then the earlier one."""
    return f"{depth} * 4 + {score} - {place} * 1e-9"


def _score(connection: sqlite3.Connection, lookup: Lookup, tests: tuple[TermTest, ...]) -> None:
    _write_left(connection, "")
    connection.execute("DROP TABLE IF EXISTS temp.finding_asked")
    connection.execute("CREATE TEMP TABLE finding_asked (term INTEGER PRIMARY KEY)")
    for facet, uris in [(test.facet, _asked(test, lookup)) for test in tests] or [("", None)]:
        if uris is None:
            connection.execute(
                "INSERT OR IGNORE INTO finding_asked SELECT id FROM terms t WHERE ?1 IN (facet, '')"
                f" AND {MAY_BE_SUGGESTED}",
                [facet],
            )
        else:
            connection.executemany(
                "INSERT OR IGNORE INTO finding_asked SELECT id FROM terms WHERE facet = ? AND uri = ?",
                [(facet, uri) for uri in uris],
            )
    for floor in _FLOORS:
        few = _few_left(connection)
        connection.execute(
            "INSERT INTO finding_keys (picture, one) SELECT l.picture, -max(s.score) FROM"
            f" {_from('finding_asked i', '1' if few else f's.score >= {floor}', few)} GROUP BY l.picture"
        )
        if few or not _strike_out(connection):
            return


def _asked(test: TermTest, lookup: Lookup) -> set[str] | None:
    if not test.uri:
        return None
    return {test.uri, *lookup.narrower(test.facet, test.uri)} if test.narrower else {test.uri}


def _write_left(connection: sqlite3.Connection, condition: str) -> None:
    """Write the pictures that have no key yet."""
    connection.execute("DROP TABLE IF EXISTS temp.finding_left")
    connection.execute(
        "CREATE TEMP TABLE finding_left (picture INTEGER PRIMARY KEY, object, reading INTEGER)"
    )
    connection.execute(
        f"INSERT INTO finding_left SELECT * FROM finding_pool l {condition}"
        f" {'AND' if condition else 'WHERE'} reading IS NOT NULL"
    )
    connection.execute("CREATE INDEX finding_left_reading ON finding_left (reading, picture, object)")


def _strike_out(connection: sqlite3.Connection) -> bool:
    """Take the pictures that have a key now off the list; say whether any is left."""
    connection.execute("DELETE FROM finding_left WHERE picture IN (SELECT picture FROM finding_keys)")
    return connection.execute("SELECT 1 FROM finding_left LIMIT 1").fetchone() is not None


def _few_left(connection: sqlite3.Connection) -> bool:
    [left] = connection.execute("SELECT count(*) FROM finding_left").fetchone()
    return bool(left <= _FEW)


def _from(terms: str, scores: str, few: bool) -> str:
    """Return the tables of a query over suggestions, read picture by picture or term by term."""
    if few:
        return (
            "finding_left l CROSS JOIN suggestions s ON s.run_picture_id = l.reading"
            f" CROSS JOIN {terms} ON i.term = s.term_id AND {scores}"
        )
    return (
        f"{terms} CROSS JOIN suggestions s ON s.term_id = i.term AND {scores}"
        " CROSS JOIN finding_left l ON l.reading = s.run_picture_id"
    )


_WRITERS = {
    Order.TAKEN: _as_taken,
    Order.UNDECIDED: _undecided,
    Order.UNCERTAIN: _uncertain,
    Order.PREDICTED: _predicted,
    Order.NAME: _name,
    Order.NUMBER: _number,
    Order.SCORE: _score,
    Order.DATE: _date,
}
