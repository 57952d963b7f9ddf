"""The one row that says what an index is and where it stands."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from assistant.identify.errors import IdentifyError


@dataclass(frozen=True, slots=True)
class About:
    """``rows`` of the matrix of this ``generation`` are used; ``changes`` grows with each change."""

    uuid: str
    fingerprint: str
    dimensions: int
    describer: Mapping[str, Any]
    generation: int
    rows: int
    changes: int

    @classmethod
    def read(cls, connection: sqlite3.Connection) -> Self:
        """Read the row; raises sqlite3.DatabaseError where it makes no sense."""
        row = connection.execute(
            "SELECT uuid, fingerprint, dimensions, describer, generation, rows, changes FROM about"
        ).fetchone()
        try:
            uuid, fingerprint, dimensions, text, *numbers = row
            describer = json.loads(text)
            if not isinstance(describer, dict):
                raise TypeError(text)
            return cls(uuid, fingerprint, dimensions, describer, *numbers)
        except (TypeError, ValueError) as error:
            raise sqlite3.DatabaseError("malformed") from error

    def expect(self, fingerprint: str | None, path: Path) -> None:
        """Raise IdentifyError unless the index holds descriptors of this fingerprint; None is any."""
        if fingerprint not in (None, self.fingerprint):
            raise IdentifyError(
                f"{path} was made with another model than the one in use; their descriptors cannot be "
                "compared. Use the model of the index, or build the index again."
            )


def begin(
    connection: sqlite3.Connection, fingerprint: str, dimensions: int, describer: Mapping[str, Any]
) -> None:
    """Write the row of a new index, inside a transaction."""
    connection.execute(
        "INSERT INTO about VALUES (1, ?, ?, ?, ?, 0, 0, 0)",
        (uuid4().hex, fingerprint, dimensions, json.dumps(dict(describer))),
    )
    stamp(connection, 0)


def stamp(connection: sqlite3.Connection, rows: int) -> None:
    """Draw the number by which a matrix file with ``rows`` rows is recognised as this index's own."""
    connection.execute("INSERT OR REPLACE INTO stamp VALUES (?, ?)", (rows, secrets.randbits(62)))


def stamp_of(connection: sqlite3.Connection, rows: int) -> int | None:
    """Return the number drawn when there were ``rows`` rows."""
    found = connection.execute("SELECT value FROM stamp WHERE rows = ?", (rows,)).fetchone()
    return None if found is None else int(found[0])
