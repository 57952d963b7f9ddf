"""Named values that an index keeps: JSON, and arrays of numbers. Each function within a transaction."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def keep(connection: sqlite3.Connection, name: str, value: Any) -> None:
    """Keep a JSON value."""
    connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, json.dumps(value)))


def kept(connection: sqlite3.Connection, name: str, default: Any = None) -> Any:
    """Return a kept JSON value."""
    found = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return default if found is None else json.loads(found[0])


def keep_array(connection: sqlite3.Connection, name: str, array: NDArray[Any]) -> None:
    """Keep an array of numbers, exactly."""
    array = np.asarray(array, order="C")
    array = array.astype(array.dtype.newbyteorder("<"), copy=False)
    connection.execute(
        "INSERT OR REPLACE INTO array VALUES (?, ?, ?, ?)",
        (name, array.dtype.str, json.dumps(array.shape), array.tobytes()),
    )


def kept_array(connection: sqlite3.Connection, name: str) -> NDArray[Any] | None:
    """Return a kept array; None where there is none. Raises sqlite3.DatabaseError for a damaged one."""
    found = connection.execute("SELECT dtype, shape, value FROM array WHERE name = ?", (name,)).fetchone()
    if found is None:
        return None
    try:
        dtype = np.dtype(found[0])
        if dtype.hasobject:
            raise ValueError(dtype)
        return np.frombuffer(found[2], dtype).reshape(json.loads(found[1])).copy()
    except (TypeError, ValueError) as error:
        raise sqlite3.DatabaseError("malformed") from error
