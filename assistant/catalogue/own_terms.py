"""What a museum adds to the vocabulary for one catalogue: terms, labels, and terms never to be suggested.

Kept as choices, so each is one undo step: kind "term" (labels, broader terms, the number by which it was
added), kind "label" (language -> label) and kind "never". Their key is the facet, a space, the URI.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.catalogue.choices import choice_edit, texts
from assistant.catalogue.edits import Edit, decision_edit
from assistant.catalogue.errors import CatalogueError
from assistant.catalogue.pictures import survivor
from assistant.catalogue.store import now
from assistant.catalogue.values import Change, Step

if TYPE_CHECKING:
    from assistant.catalogue.catalogue import Catalogue
    from assistant.vocabulary import Vocabulary
    from assistant.vocabulary.extension import Addition

TERM, LABEL, NEVER = "term", "label", "never"

MAY_BE_SUGGESTED = (
    "NOT EXISTS (SELECT 1 FROM choices n WHERE n.kind = 'never' AND n.key = t.facet || ' ' || t.uri)"
)
"""For a query with the table ``terms`` as ``t``: leaves out what is never to be suggested."""

_CHOSEN = "SELECT value FROM choices WHERE kind = ? AND key = ?"

Rows = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the catalogue holds, not yet held against a vocabulary. ``problems``: what cannot be read."""

    additions: tuple[Addition, ...]
    labels: Mapping[tuple[str, str], Mapping[str, str]]
    never: frozenset[tuple[str, str]]
    problems: tuple[str, ...]


class OwnTerms:
    """The museum's own terms of one catalogue. Terms are named by (facet, URI)."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def rows(self) -> Rows:
        """Return what is kept as it is written: equal rows mean that nothing has changed."""
        with self._catalogue.reading() as connection:
            rows = connection.execute(
                "SELECT kind, key, value FROM choices WHERE kind IN (?, ?, ?) ORDER BY kind, key",
                (TERM, LABEL, NEVER),
            )
            return tuple((kind, key, value) for kind, key, value in texts(rows))

    def never(self) -> frozenset[tuple[str, str]]:
        """Return the terms that are never to be suggested."""
        return frozenset(_pair(key) for kind, key, _ in self.rows() if kind == NEVER)

    def vocabulary(self, base: Vocabulary) -> Vocabulary:
        """Return ``base`` with this catalogue's terms and labels; what does not fit it is left out."""
        from assistant.vocabulary.extension import extend, sift

        wishes = read(self.rows())
        fitting = sift(base, wishes.additions, wishes.labels)
        return extend(base, fitting.additions, fitting.labels)

    # What a person does, each one undo step

    def add(
        self,
        addition: Addition,
        *,
        name: str,
        tag: tuple[int, Change, int | None] | None = None,
    ) -> Step:
        """Add a term, and with ``tag`` (object, change, picture that is the evidence) decide it at once.

        Raises ``CatalogueError`` where the URI is that of another added term: somebody was faster, or it
        is one that does not fit the vocabulary in use.
        """
        person, at = self._catalogue.person, now()
        value = {
            "labels": dict(addition.labels),
            "broader": list(addition.broader),
            "alternatives": {code: list(names) for code, names in addition.alternatives.items()},
        }

        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            key = _key(addition.facet, addition.uri)
            there = connection.execute(_CHOSEN, (TERM, key)).fetchone()
            if there is None:
                numbered = {"number": _next_number(connection), **value}
                yield choice_edit(connection, TERM, key, numbered, person=person, at=at)
            elif {**json.loads(there[0]), "number": 0} != {**value, "number": 0}:
                raise CatalogueError(
                    f"There is a term {addition.uri} in this catalogue already. Look for “{addition.name}”, "
                    "or give the new term another name."
                )
            if tag is not None:
                object_id, change, picture_id = tag
                here = survivor(connection, object_id, "objects")
                yield decision_edit(connection, here, change, person=person, at=at, picture_id=picture_id)

        return self._catalogue.perform(name, edits, tag[2] if tag is not None else None)

    def remove(self, facet: str, uri: str, *, name: str) -> Step:
        """Take an added term out of the vocabulary again; decisions about it stay, with their labels."""
        key = _key(facet, uri)
        return self._catalogue.choices.set_many({(TERM, key): None, (LABEL, key): None}, name=name)

    def call(self, facet: str, uri: str, labels: Mapping[str, str], *, name: str) -> Step:
        """Call a term otherwise, in some languages; an empty mapping goes back to its own labels."""
        return self._catalogue.choices.set(LABEL, _key(facet, uri), dict(labels) or None, name=name)

    def suggest_never(self, facet: str, uri: str, never: bool, *, name: str) -> Step:
        """Never suggest a term again, or (``never`` false) suggest it as before."""
        return self._catalogue.choices.set(NEVER, _key(facet, uri), never or None, name=name)


def _next_number(connection: sqlite3.Connection) -> int:
    rows = connection.execute("SELECT value FROM choices WHERE kind = ?", (TERM,))
    return 1 + max((_number(value) for (value,) in rows), default=0)


def read(rows: Rows) -> Wishes:
    """Return what the rows say; an entry in a shape that is not known is passed over and told."""
    from assistant.vocabulary.extension import Addition

    additions: list[tuple[int, Addition]] = []
    labels: dict[tuple[str, str], Mapping[str, str]] = {}
    never = set()
    problems = []
    for kind, key, text in rows:
        facet, uri = _pair(key)
        try:
            value = json.loads(text)
            if kind == TERM:
                additions.append((_number(text), _addition(Addition, facet, uri, value)))
            elif kind == LABEL:
                labels[facet, uri] = _names(value)
            elif value:
                never.add((facet, uri))
        except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
            problems.append(f"What was chosen about the term {uri} of {facet} cannot be read.")
    additions.sort(key=lambda pair: pair[0])
    return Wishes(tuple(each for _, each in additions), labels, frozenset(never), tuple(problems))


def _addition(make: Any, facet: str, uri: str, value: Mapping[str, Any]) -> Addition:
    broader = tuple(str(each) for each in value.get("broader", ()))
    others = {str(code): tuple(map(str, found)) for code, found in value.get("alternatives", {}).items()}
    addition: Addition = make(facet, uri, _names(value["labels"]), broader, others)
    return addition


def _names(value: Mapping[str, Any]) -> dict[str, str]:
    return {str(code): str(name) for code, name in value.items()}


def _number(text: str) -> int:
    try:
        return int(json.loads(text)["number"])
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return 0


def _key(facet: str, uri: str) -> str:
    return f"{facet} {uri}"


def _pair(key: str) -> tuple[str, str]:
    facet, _, uri = key.rpartition(" ")
    return facet, uri
