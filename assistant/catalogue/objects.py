"""Which pictures show one object: joined and split by hand, or grouped by a rule, each one undo step."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from itertools import count as counted_from
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.catalogue import grouping, pooling
from assistant.catalogue.edits import Edit
from assistant.catalogue.errors import CatalogueError
from assistant.catalogue.grouping import Grouping
from assistant.catalogue.moving import Moving
from assistant.catalogue.numbers import NumberRule, stem_rule
from assistant.catalogue.pictures import LIVE, object_ids, path_of, survivor
from assistant.catalogue.store import chunks, marks

if TYPE_CHECKING:
    from assistant.catalogue.catalogue import Catalogue
    from assistant.catalogue.values import Step, Suggestion

_NAMED = 3
"""Terms named in the name of a step; of more, the number is given."""


class Objects:
    """Changes which pictures belong to which object. ``assistant.catalogue.moving`` says what their
    decisions do meanwhile. All methods raise ``CatalogueError``.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    # By hand

    def join(self, picture_ids: Sequence[int] = (), *, objects: Sequence[int] = ()) -> Step:
        """Make one object of all objects these pictures belong to (or of these objects), one undo step.

        A picture brings the other pictures of its object. The one object is that with the most pictures,
        of several the first; it keeps its number. Where one object accepted a term that another rejected
        it stays accepted, and the name of the step says so. The step has the id 0 when they were one.
        """

        def moving(connection: sqlite3.Connection) -> tuple[Moving, str]:
            every = [survivor(connection, one, "objects") for one in objects]
            of_object = _live(connection, [*every, *object_ids(connection, picture_ids)])
            if not of_object:
                raise CatalogueError("There is nothing to join. Mark pictures of two objects or more.")
            target = max(of_object, key=lambda one: len(of_object[one]))  # of several the first
            moved = Moving(connection, {each: target for found in of_object.values() for each in found})
            number = _number(connection, target)
            return moved, f"Join {len(of_object)} objects as {number}{_kept(moved)}"

        return self._perform(moving)

    def split(self, picture_ids: Sequence[int], number: str | None = None) -> Step:
        """Make an object of its own of these pictures, as one undo step.

        ``number``: that of the new object; without it, the file name of the first picture where that is
        free, else the old object's with "-2", "-3", … The object they leave keeps its decisions; those
        made while looking at one of the pictures are the new object's as well. Raises ``CatalogueError``
        when an object would be left without a picture or the number belongs to another object.
        """

        def moving(connection: sqlite3.Connection) -> tuple[Moving, str]:
            wanted = list(dict.fromkeys(survivor(connection, one) for one in picture_ids))
            of_object = _live(connection, object_ids(connection, wanted))
            if not of_object:
                raise CatalogueError("There is nothing to split off. Mark some of an object's pictures.")
            for one, found in of_object.items():
                if set(found) <= set(wanted):
                    raise CatalogueError(
                        f"These are all pictures of {_number(connection, one)}. Mark only those that show "
                        "another object."
                    )
            old = _number(connection, next(iter(of_object)))
            chosen = number or _free_number(connection, _path(connection, wanted[0]), old)
            if not _free(connection, chosen):
                raise CatalogueError(f"There is an object {chosen} already. Choose another number.")
            target = grouping.objects_numbered(connection, [chosen])[chosen]
            moved = Moving(connection, dict.fromkeys(wanted, target))
            return moved, f"Split {_pictures(len(wanted))} off {old} as {chosen}"

        return self._perform(moving)

    # By a rule

    def numbers_by(self, rule: NumberRule, picture_ids: Sequence[int] | None = None) -> dict[int, str]:
        """Return the object number a rule gives each picture (of all without ``picture_ids``)."""
        with self._catalogue.reading() as connection:
            return {each.id: rule(each.path) for each in grouping.named(connection, picture_ids)}

    def numbers_by_exhibit(self, picture_ids: Sequence[int] | None = None) -> dict[int, str]:
        """Return the exhibit a person said each picture shows as a whole; others are absent."""
        with self._catalogue.reading() as connection:
            return grouping.exhibits(connection, picture_ids)

    def preview(self, numbers: Mapping[int, str]) -> Grouping:
        """Say what ``group`` would do; nothing is changed."""
        with self._catalogue.snapshot(), self._catalogue.reading() as connection:
            return grouping.preview(connection, numbers)

    def group(self, numbers: Mapping[int, str], *, name: str | None = None) -> Step:
        """Put each picture into the object with the number given for it, as one undo step.

        ``numbers``: picture id -> object number; an object that does not exist is made. Pictures that
        are there already stay. The step has the id 0 when nothing moved.
        """

        def moving(connection: sqlite3.Connection) -> tuple[Moving, str]:
            moves = grouping.moves(connection, numbers)
            ids = grouping.objects_numbered(connection, list(dict.fromkeys(moves.values())))
            moved = Moving(connection, {picture: ids[number] for picture, number in moves.items()})
            return moved, name or f"Group {_pictures(len(moves))} in {len(ids):,} objects{_kept(moved)}"

        return self._perform(moving)

    # What its pictures suggest

    def suggestions(self, object_id: int) -> dict[str, list[Suggestion]]:
        """Return what the latest run suggests for an object, pooled over its pictures; see ``pooling``."""
        pictures = [row.id for row in self._catalogue.pictures_of_object(object_id)]
        found = self._catalogue.suggested_by(pictures)
        return pooling.pooled([found[one].suggestions for one in pictures if one in found])

    def places(self, objects: Sequence[int]) -> dict[int, tuple[int, int]]:
        """Return, for each picture of these objects, which one of how many of its object it is, from 1."""
        with self._catalogue.reading() as connection:
            of_object = _live(connection, objects)
        return {
            picture: (place, len(found))
            for found in of_object.values()
            for place, picture in enumerate(found, start=1)
        }

    def _perform(self, moving: Callable[[sqlite3.Connection], tuple[Moving, str]]) -> Step:
        """Write one step whose name is known once it is worked out."""
        return self._catalogue.perform_named(lambda connection: _named(*moving(connection)))


def _named(moved: Moving, name: str) -> tuple[str, Iterator[Edit | None]]:
    return name, moved.edits()


def _kept(moved: Moving) -> str:
    """Say in the name of a step which terms stay accepted against a rejection."""
    labels = list(dict.fromkeys(label for _, label in moved.conflicts))
    if not labels:
        return ""
    shown = ", ".join(f"“{label}”" for label in labels[:_NAMED])
    more = f" and {len(labels) - _NAMED:,} more" if len(labels) > _NAMED else ""
    return f"; {shown}{more} stay{'s' if len(labels) == 1 else ''} accepted"


def _pictures(count: int) -> str:
    return f"{count:,} picture{'' if count == 1 else 's'}"


def _live(connection: sqlite3.Connection, objects: Iterable[int]) -> dict[int, list[int]]:
    """Return the pictures of each object that a person sees; objects without any are absent."""
    found: dict[int, list[int]] = {one: [] for one in objects}
    for chunk in chunks(found):
        for picture, one in connection.execute(
            f"SELECT p.id, p.object_id FROM pictures p WHERE {LIVE} AND p.object_id IN ({marks(chunk)})"
            " ORDER BY p.id",
            chunk,
        ):
            found[one].append(picture)
    return {one: pictures for one, pictures in found.items() if pictures}


def _number(connection: sqlite3.Connection, object_id: int) -> str:
    [number] = connection.execute("SELECT number FROM objects WHERE id = ?", (object_id,)).fetchone()
    return str(number)


def _path(connection: sqlite3.Connection, picture_id: int) -> Path:
    [stored] = connection.execute("SELECT path FROM pictures WHERE id = ?", (picture_id,)).fetchone()
    return path_of(stored)


def _free(connection: sqlite3.Connection, number: str) -> bool:
    """Say whether no object has the number, or only one that was left without pictures and decisions."""
    row = connection.execute(
        "SELECT NOT EXISTS (SELECT 1 FROM pictures p WHERE p.folded_into IS NULL AND p.object_id = o.id)"
        " AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = o.id)"
        " FROM objects o WHERE o.number = ?",
        (number,),
    ).fetchone()
    return row is None or bool(row[0])


def _free_number(connection: sqlite3.Connection, path: Path, old: str) -> str:
    # As the file would have been called if it had come alone; else counted on from the old object.
    candidates = chain([stem_rule(path)], (f"{old}-{count}" for count in counted_from(2)))
    return next(each for each in candidates if _free(connection, each))
