"""The pictures that pass what can be said without their suggestions, in a table of this connection.

All further questions join this table: ``finding_pool(picture, object, reading)``, where ``reading`` is the
latest reading of the picture's content, null if there is none.
"""

from __future__ import annotations

import fnmatch
import os
import re
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from assistant.catalogue.errors import CatalogueError
from assistant.catalogue.finding.filters import DateKind, DateTest, Filter
from assistant.catalogue.finding.lookup import Lookup
from assistant.catalogue.pictures import LATEST, LIVE
from assistant.catalogue.values import PictureState
from assistant.vocabulary.search import fold

_DECIDED = "EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = p.object_id)"
_STATES = {
    PictureState.PROBLEM: "p.problem IS NOT NULL",
    PictureState.DONE: "p.problem IS NULL AND o.done",
    PictureState.STARTED: f"p.problem IS NULL AND NOT o.done AND {_DECIDED}",
    PictureState.SUGGESTED: f"p.problem IS NULL AND NOT o.done AND NOT {_DECIDED} AND {LATEST} IS NOT NULL",
    PictureState.NEW: f"p.problem IS NULL AND NOT o.done AND NOT {_DECIDED} AND {LATEST} IS NULL",
}
_LABELS = """
SELECT t.facet, t.uri, (SELECT d.label FROM decisions d WHERE d.facet = t.facet AND d.uri = t.uri
                        ORDER BY d.object_id LIMIT 1)
FROM (SELECT DISTINCT facet, uri FROM decisions) t
"""
"""Each term about which something was decided, with its name at the first object."""

_MOST_WORDS = 64
"""Words looked for together: far below what a condition of SQLite may hold."""

_UNDECIDED = frozenset({PictureState.NEW, PictureState.SUGGESTED})


def fill_pool(connection: sqlite3.Connection, wanted: Filter, lookup: Lookup, *, readings: bool) -> None:
    """Make the table; ``reading`` is only looked for if ``readings``, which takes two thirds of the time."""
    conditions, values = [LIVE], []
    for condition, needed in _conditions(connection, wanted, lookup):
        conditions.append(condition)
        values += needed
    connection.execute("DROP TABLE IF EXISTS temp.finding_pool")
    connection.execute(
        "CREATE TEMP TABLE finding_pool (picture INTEGER PRIMARY KEY, object INTEGER, reading INTEGER)"
    )
    connection.execute(
        f"INSERT INTO finding_pool SELECT p.id, p.object_id, {LATEST if readings else 'NULL'}"
        " FROM pictures p JOIN objects o ON o.id = p.object_id"
        f" WHERE {' AND '.join(conditions)} ORDER BY p.id",
        values,
    )
    if readings:
        connection.execute("CREATE INDEX finding_pool_reading ON finding_pool (reading, picture, object)")


def _conditions(
    connection: sqlite3.Connection, wanted: Filter, lookup: Lookup
) -> list[tuple[str, list[object]]]:
    found: list[tuple[str, list[object]]] = []
    if wanted.states:
        found.append((_state_condition(wanted.states), []))
    for facet in sorted(wanted.undecided):
        nothing = "SELECT 1 FROM decisions d WHERE d.object_id = p.object_id AND d.facet = ?"
        found.append((f"NOT o.done AND NOT EXISTS ({nothing})", [facet]))
    if wanted.when is not None:
        found.append(_date_condition(wanted.when))
    if wanted.name.strip():
        connection.create_function("finding_named", 1, _name_test(wanted.name), deterministic=True)
        found.append(("finding_named(p.path)", []))
    words = list(dict.fromkeys(fold(wanted.text).split()))
    if len(words) > _MOST_WORDS:
        raise CatalogueError(f"The text has {len(words):,} words. Look for {_MOST_WORDS} at the most.")
    for number, word in enumerate(words):
        found.append(_word_condition(connection, number, word, lookup))
    return found


def _state_condition(states: frozenset[PictureState]) -> str:
    # Whether a picture was read is the costly question; who asks for both kinds does not ask it.
    parts = [_STATES[state] for state in sorted(states) if not (states >= _UNDECIDED and state in _UNDECIDED)]
    if states >= _UNDECIDED:
        parts.append(f"p.problem IS NULL AND NOT o.done AND NOT {_DECIDED}")
    return "(" + " OR ".join(f"({part})" for part in parts) + ")"


def _date_condition(when: DateTest) -> tuple[str, list[object]]:
    begin = _moment(when.first) if when.first else None
    end = _moment(when.last + timedelta(days=1)) if when.last and when.last < date.max else None
    bounds: list[int | None] | list[str | None]
    if when.kind is DateKind.FILE:
        column, bounds = "p.mtime_ns", [_nanoseconds(begin), _nanoseconds(end)]
    else:
        column, bounds = "d.at", [_stored(begin), _stored(end)]
    parts = [
        f"{column} {sign} ?" for sign, bound in zip((">=", "<"), bounds, strict=True) if bound is not None
    ]
    condition = " AND ".join(parts) or f"{column} IS NOT NULL"
    if when.kind is DateKind.DECIDED:
        condition = f"p.object_id IN (SELECT d.object_id FROM decisions d WHERE {condition})"
    return condition, [bound for bound in bounds if bound is not None]


def _moment(day: date) -> datetime | None:
    """Return the beginning of a day here; ``None``, no bound, at the ends of what a date can say."""
    try:
        return datetime.combine(day, time.min).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _nanoseconds(moment: datetime | None) -> int | None:
    if moment is None:
        return None
    # SQLite's whole numbers end in the year 2262, dates later.
    return max(-(2**63), min(round(moment.timestamp()) * 1_000_000_000, 2**63 - 1))


def _stored(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def file_name(stored: str | bytes) -> str:
    """Return the name of the file at a path as the tables hold it."""
    text = stored if isinstance(stored, str) else os.fsdecode(stored)
    return text[max(text.rfind("/"), text.rfind(os.sep)) + 1 :]


def plain(text: str) -> str:
    """Return ``text`` as it is compared. File names are mostly ASCII, and folding takes ten times as long."""
    return text.lower() if text.isascii() else fold(text)


def _name_test(pattern: str) -> Callable[[str | bytes], bool]:
    folded = fold(pattern.strip())
    if not any(sign in folded for sign in "*?"):
        return lambda stored: folded in plain(file_name(stored))
    literal = folded.replace("[", "[[]")  # only * and ? mean something here
    matches = re.compile(fnmatch.translate(literal)).match
    return lambda stored: matches(plain(file_name(stored))) is not None


def _word_condition(
    connection: sqlite3.Connection, number: int, word: str, lookup: Lookup
) -> tuple[str, list[object]]:
    """A word stands in the number, in the file name, or in the name of a tag."""
    connection.create_function(
        f"finding_word_{number}",
        2,
        lambda of_object, stored: word in plain(of_object or "") or word in plain(file_name(stored)),
        deterministic=True,
    )
    connection.execute(f"DROP TABLE IF EXISTS temp.finding_tags_{number}")
    connection.execute(
        f"CREATE TEMP TABLE finding_tags_{number} (facet TEXT, uri TEXT, PRIMARY KEY (facet, uri))"
        " WITHOUT ROWID"
    )
    named = set(lookup.named(word))
    named |= {(facet, uri) for facet, uri, label in connection.execute(_LABELS) if word in plain(label)}
    connection.executemany(f"INSERT INTO finding_tags_{number} VALUES (?, ?)", sorted(named))
    tagged = (
        f"SELECT d.object_id FROM temp.finding_tags_{number} t CROSS JOIN decisions d"
        " ON d.facet = t.facet AND d.uri = t.uri WHERE d.verdict <> 'rejected'"
    )
    return f"(p.object_id IN ({tagged}) OR finding_word_{number}(o.number, p.path))", []
