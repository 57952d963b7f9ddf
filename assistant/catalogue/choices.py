"""What a museum chooses for its whole catalogue, each choice one undo step: own terms, filters, rules."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from assistant.catalogue.edits import Edit, as_json
from assistant.catalogue.store import now

if TYPE_CHECKING:
    from assistant.catalogue.catalogue import Catalogue
    from assistant.catalogue.values import Step


class Choices:
    """Values by kind and key. A kind is a plain word, the key says which one of the kind.

    Values are anything JSON can hold; who writes a kind knows its shape and checks it when reading.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def all(self, kind: str) -> dict[str, Any]:
        """Return all choices of a kind by key, in the order of their keys."""
        with self._catalogue.reading() as connection:
            rows = connection.execute("SELECT key, value FROM choices WHERE kind = ? ORDER BY key", (kind,))
            return {key: json.loads(value) for key, value in texts(rows)}

    def get(self, kind: str, key: str, default: Any = None) -> Any:
        """Return one choice, ``default`` where nothing was chosen."""
        with self._catalogue.reading() as connection:
            row = connection.execute(
                "SELECT value FROM choices WHERE kind = ? AND key = ?", (kind, key)
            ).fetchone()
            return default if row is None else json.loads(row[0])

    def set(self, kind: str, key: str, value: Any | None, *, name: str) -> Step:
        """Choose, or with ``None`` take the choice back, as one undo step."""
        return self.set_many({(kind, key): value}, name=name)

    def set_many(self, values: Mapping[tuple[str, str], Any | None], *, name: str) -> Step:
        """Choose several things as one undo step; keys are (kind, key), ``None`` takes a choice back."""
        person, at = self._catalogue.person, now()

        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            for (kind, key), value in values.items():
                yield choice_edit(connection, kind, key, value, person=person, at=at)

        return self._catalogue.perform(name, edits)


def texts(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the rows; raises TypeError at a value that is no text, as in a damaged file.

    For within ``reading``, which makes a sentence of it; who works with the rows later could not.
    """
    for row in rows:
        if not all(isinstance(value, str) for value in row):
            raise TypeError(row)
        yield row


def choice_edit(
    connection: sqlite3.Connection, kind: str, key: str, value: Any | None, *, person: str, at: str
) -> Edit | None:
    """Return the edit that makes the choice, ``None`` when it is made already."""
    row = connection.execute(
        "SELECT value, person, at FROM choices WHERE kind = ? AND key = ?", (kind, key)
    ).fetchone()
    if (None if row is None else json.loads(row[0])) == value:
        return None
    before = None if row is None else as_json(list(row))
    after = None if value is None else as_json([as_json(value), person, at])
    return Edit("choice", None, as_json([kind, key]), before, after)
