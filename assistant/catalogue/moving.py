"""Pictures that change their object, and the decisions that go with them, as edits of one undo step.

What a cataloguer expects, by case:

- an object keeps some of its pictures: it keeps all its decisions. Those that were made while looking at a
  picture that leaves (their evidence) are copied to the object this picture goes to.
- an object loses its last picture: its decisions go too, to the object of their evidence, or, where that
  is not among the pictures, to the object that most of its pictures went to. Nothing is left behind where
  nobody would see it.
- two decisions about one term meet: a tag (accepted or added) wins over a rejection, else the one stays
  that was there.
- an object stays done only if every object that went into it was.

An object without pictures keeps its row and its number: undo finds everything where it was.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from assistant.catalogue.edits import Edit, as_json
from assistant.catalogue.pictures import survivor
from assistant.catalogue.store import chunks, marks
from assistant.catalogue.values import Verdict

Key: TypeAlias = tuple[str, str]  # facet, URI
Value: TypeAlias = tuple[str, str, str, int | None, str]
"""Verdict, person, moment, evidence, label: a decision as the undo log holds it."""


class Moving:
    """What the catalogue holds about some objects, and what it will hold when the pictures have moved.

    ``targets``: picture id -> object id. Pictures that are there already may be among them. ``conflicts``:
    the terms that one object accepted and another rejected, as (object id, label).
    """

    def __init__(self, connection: sqlite3.Connection, targets: Mapping[int, int]) -> None:
        self._connection = connection
        here = _objects_of(connection, targets)
        self.targets = {picture: target for picture, target in targets.items() if here[picture] != target}
        self.sources = list(dict.fromkeys(here[picture] for picture in self.targets))
        objects = dict.fromkeys([*self.sources, *self.targets.values()])
        self.conflicts: list[tuple[int, str]] = []
        self._live, self._forgotten = _pictures_of(connection, objects)
        self._done = _done(connection, objects)
        self._decisions = _decisions(connection, objects)
        self._main: dict[int, int] = {}
        """Emptied object -> where most of its pictures go."""
        self._pictures_after = {one: {*self._live[one], *self._forgotten[one]} for one in objects}
        self._move_pictures()
        self._decisions_after = {one: dict(of) for one, of in self._decisions.items()}
        self._move_decisions()

    @property
    def decided(self) -> list[int]:
        """The objects, of those that pictures leave or come to, that have decisions."""
        return [one for one, of in self._decisions.items() if of]

    def edits(self) -> Iterator[Edit | None]:
        """Yield the edits: pictures first, at the object they leave and at the one they come to."""
        for one, after in self._pictures_after.items():
            before = {*self._live[one], *self._forgotten[one]}
            gone, come = sorted(before - after), sorted(after - before)
            if gone or come:
                yield Edit("pictures", one, "", as_json(gone), as_json(come))
        for one, after_of in self._decisions_after.items():
            before_of = self._decisions[one]
            for key in dict.fromkeys([*before_of, *after_of]):
                before_value, after_value = before_of.get(key), after_of.get(key)
                if before_value != after_value:
                    yield Edit("decision", one, as_json(key), _or_none(before_value), _or_none(after_value))
        for one, done in self._done_after().items():
            if done != self._done[one]:
                yield Edit("done", one, "", str(int(self._done[one])), str(int(done)))

    def _move_pictures(self) -> None:
        going: dict[int, Counter[int]] = {}
        where = {picture: one for one, pictures in self._live.items() for picture in pictures}
        after = self._pictures_after
        for picture, target in self.targets.items():
            source = where[picture]
            going.setdefault(source, Counter())[target] += 1
            after[source].discard(picture)
            after[target].add(picture)
        for source, counts in going.items():
            if counts.total() == len(self._live[source]):
                self._main[source] = counts.most_common(1)[0][0]
                # What was taken out of the catalogue comes back, by undo or with its file, to its kin.
                after[source].difference_update(self._forgotten[source])
                after[self._main[source]].update(self._forgotten[source])

    def _move_decisions(self) -> None:
        taken: list[tuple[int, Key, Value]] = []
        for source in self.sources:
            for key, value in self._decisions[source].items():
                target = self._target_of_evidence(source, value[3])
                if source in self._main:
                    del self._decisions_after[source][key]
                    target = target or self._main[source]
                if target is not None:
                    taken.append((target, key, value))
        for target, key, value in taken:
            present = self._decisions_after[target].get(key)
            self._decisions_after[target][key] = value if present is None else _stronger(present, value)
            if present is not None and _is_tag(present) != _is_tag(value):
                self.conflicts.append((target, value[4]))

    def _target_of_evidence(self, source: int, picture: int | None) -> int | None:
        # A picture that left the object in an earlier step took its decisions along then.
        for one in (picture, picture and survivor(self._connection, picture)):
            if one in self.targets and one in self._live[source]:
                return self.targets[one]
        return None

    def _done_after(self) -> dict[int, bool]:
        after = dict(self._done)
        into: dict[int, list[bool]] = {}
        where = {picture: one for one, pictures in self._live.items() for picture in pictures}
        for picture, target in self.targets.items():
            source = where[picture]
            stays = self._live[target] and target not in self._main
            into.setdefault(target, [self._done[target]] if stays else [])
            into[target].append(self._done[source] and source in self._main)
        after.update((source, False) for source in self._main)
        after.update((target, all(every)) for target, every in into.items())
        return after


def _stronger(present: Value, other: Value) -> Value:
    return other if _is_tag(other) and not _is_tag(present) else present


def _is_tag(value: Value) -> bool:
    return value[0] != Verdict.REJECTED


def _objects_of(connection: sqlite3.Connection, picture_ids: Iterable[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for chunk in chunks(picture_ids):
        found.update(
            connection.execute(f"SELECT id, object_id FROM pictures WHERE id IN ({marks(chunk)})", chunk)
        )
    return found


def _pictures_of(
    connection: sqlite3.Connection, objects: Iterable[int]
) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Return the pictures of each object: those a person sees, and those taken out of the catalogue."""
    live: dict[int, list[int]] = {one: [] for one in objects}
    forgotten: dict[int, list[int]] = {one: [] for one in live}
    for chunk in chunks(live):
        for picture, one, out in connection.execute(
            "SELECT id, object_id, forgotten FROM pictures"
            f" WHERE folded_into IS NULL AND object_id IN ({marks(chunk)}) ORDER BY id",
            chunk,
        ):
            (forgotten if out else live)[one].append(picture)
    return live, forgotten


def _done(connection: sqlite3.Connection, objects: Iterable[int]) -> dict[int, bool]:
    found = dict.fromkeys(objects, False)
    for chunk in chunks(found):
        rows = connection.execute(f"SELECT id, done FROM objects WHERE id IN ({marks(chunk)})", chunk)
        found.update((one, bool(done)) for one, done in rows)
    return found


def _decisions(connection: sqlite3.Connection, objects: Iterable[int]) -> dict[int, dict[Key, Value]]:
    found: dict[int, dict[Key, Value]] = {one: {} for one in objects}
    for chunk in chunks(found):
        for one, facet, uri, *value in connection.execute(
            "SELECT object_id, facet, uri, verdict, person, at, picture_id, label FROM decisions"
            f" WHERE object_id IN ({marks(chunk)}) ORDER BY object_id, at, facet, uri",
            chunk,
        ):
            verdict, person, at, picture_id, label = value
            found[one][facet, uri] = (verdict, person, at, picture_id, label)
    return found


def _or_none(value: Value | None) -> str | None:
    return None if value is None else as_json(value)
