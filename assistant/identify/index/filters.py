"""Which rows a search may find: metadata filters and exhibits left out, as masks kept for a while."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.identify.index.matrix import Rows

KEPT = 8
"""Masks remembered, of as many bytes as the matrix has rows."""

Key = tuple[int, int, frozenset[tuple[str, str]], frozenset[str]]


def allowed_exhibits(
    where: Mapping[str, str] | None, without: Collection[str]
) -> tuple[str, tuple[str, ...]]:
    """Return SQL, and its values, that is true of an exhibit ``e`` which a search may find."""
    tests, values = [], []
    for name, value in sorted((where or {}).items()):
        tests.append(
            "EXISTS (SELECT 1 FROM metadata m WHERE m.exhibit = e.key AND m.name = ? AND m.value = ?)"
        )
        values += [name, value]
    if without:
        tests.append("e.id NOT IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(sorted(without)))
    return " AND ".join(tests) or "1", tuple(values)


class Masks:
    """The masks of one open index; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[Key, NDArray[np.bool_]] = OrderedDict()

    def mask(
        self,
        connection: sqlite3.Connection,
        rows: Rows,
        where: Mapping[str, str] | None,
        without: Collection[str],
    ) -> NDArray[np.bool_] | None:
        """Return bool (rows,): the pictures with at least one allowed exhibit; None where all are allowed."""
        if not where and not without:
            return None
        key = (rows.generation, rows.changes, frozenset((where or {}).items()), frozenset(without))
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        mask = _mask(connection, len(rows), where, without)
        with self._lock:
            self._kept[key] = mask
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return mask


def _mask(
    connection: sqlite3.Connection, n_rows: int, where: Mapping[str, str] | None, without: Collection[str]
) -> NDArray[np.bool_]:
    mask = np.zeros(n_rows, np.bool_) if where else np.ones(n_rows, np.bool_)
    if where:
        # One column through its index, the others looked up for what it leaves.
        name, value = min(where.items(), key=lambda item: _count(connection, *item))
        test, values = allowed_exhibits({n: v for n, v in where.items() if n != name}, without)
        found = connection.execute(
            "SELECT p.row FROM metadata chosen JOIN exhibit e ON e.key = chosen.exhibit "
            "JOIN shows s ON s.exhibit = e.key JOIN picture p ON p.id = s.picture "
            f"WHERE chosen.name = ? AND chosen.value = ? AND {test}",
            (name, value, *values),
        )
    else:
        # Only pictures of an exhibit that is left out can be left out.
        test, values = allowed_exhibits(None, without)
        found = connection.execute(
            "SELECT p.row FROM picture p WHERE p.id IN (SELECT s.picture FROM json_each(?) j "
            "JOIN exhibit x ON x.id = j.value JOIN shows s ON s.exhibit = x.key) "
            f"AND NOT EXISTS (SELECT 1 FROM shows t JOIN exhibit e ON e.key = t.exhibit "
            f"WHERE t.picture = p.id AND {test})",
            (*values, *values),
        )
    mask[np.fromiter((row for [row] in found), np.int64)] = bool(where)
    return mask


def _count(connection: sqlite3.Connection, name: str, value: str) -> int:
    [count] = connection.execute(
        "SELECT count(*) FROM metadata WHERE name = ? AND value = ?", (name, value)
    ).fetchone()
    return int(count)
