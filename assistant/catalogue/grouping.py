"""Which pictures a rule would put together: worked out for the preview and for the step alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.catalogue.finding.ordering import natural
from assistant.catalogue.moving import Moving
from assistant.catalogue.pictures import LIVE, path_of, survivor
from assistant.catalogue.store import chunks, marks


@dataclass(frozen=True, slots=True)
class Named:
    """A picture with its file and the number of its object."""

    id: int
    path: Path
    number: str


@dataclass(frozen=True, slots=True)
class Grouped:
    """A picture, its object's number now, and the number it would have."""

    id: int
    path: Path
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Grouping:
    """What a grouping would do. ``pictures``: objects that change first, each in the order of its number.

    ``objects``: how many objects they would be; ``moved``: how many pictures would change their object;
    ``decided``: numbers of objects with decisions that would share them with other pictures;
    ``conflicts``: (number, label) of terms that one object accepted and another one rejected: these
    stay accepted.
    """

    pictures: Sequence[Grouped]
    objects: int
    moved: int
    decided: Sequence[str]
    conflicts: Sequence[tuple[str, str]]


def named(connection: sqlite3.Connection, picture_ids: Sequence[int] | None) -> Iterator[Named]:
    """Yield the pictures (``None``: all), in the order of their intake."""
    query = f"SELECT p.id, p.path, o.number FROM pictures p JOIN objects o ON o.id = p.object_id WHERE {LIVE}"
    if picture_ids is None:
        rows = connection.execute(f"{query} ORDER BY p.id")
        yield from (Named(picture, path_of(stored), str(number)) for picture, stored, number in rows)
        return
    for chunk in chunks(sorted(dict.fromkeys(survivor(connection, one) for one in picture_ids))):
        rows = connection.execute(f"{query} AND p.id IN ({marks(chunk)}) ORDER BY p.id", chunk)
        yield from (Named(picture, path_of(stored), str(number)) for picture, stored, number in rows)


def exhibits(connection: sqlite3.Connection, picture_ids: Sequence[int] | None) -> dict[int, str]:
    """Return the exhibit that a person linked each whole picture to last."""
    linked: dict[int, dict[str, None]] = {}
    for picture, exhibit, shown in connection.execute(
        "SELECT picture_id, exhibit, shown FROM identifications WHERE region = ''"
        " ORDER BY at, picture_id DESC, exhibit"
    ):
        # The later word counts, also where it was said about a copy that is the same picture now.
        of_picture = linked.setdefault(survivor(connection, picture), {})
        of_picture.pop(exhibit, None)
        if shown:
            of_picture[exhibit] = None
    wanted = {each.id for each in named(connection, picture_ids)}
    return {picture: list(of)[-1] for picture, of in linked.items() if of and picture in wanted}


def moves(connection: sqlite3.Connection, numbers: Mapping[int, str]) -> dict[int, str]:
    """Return the pictures that would change their object, with the number of the new one."""
    return {
        each.id: numbers[each.id]
        for each in named(connection, list(numbers))
        if each.id in numbers and numbers[each.id] != each.number
    }


def objects_numbered(
    connection: sqlite3.Connection, numbers: Sequence[str], *, make: bool = True
) -> dict[str, int]:
    """Return the objects with these numbers; those that are missing are made, or left out."""
    found: dict[str, int] = {}
    for chunk in chunks(numbers):
        found.update(
            connection.execute(f"SELECT number, id FROM objects WHERE number IN ({marks(chunk)})", chunk)
        )
    if make:
        missing = [number for number in numbers if number not in found]
        [highest] = connection.execute("SELECT coalesce(max(id), 0) FROM objects").fetchone()
        made = {number: highest + place for place, number in enumerate(missing, start=1)}
        connection.executemany("INSERT INTO objects (number, id) VALUES (?, ?)", made.items())
        found.update(made)
    return found


def preview(connection: sqlite3.Connection, numbers: Mapping[int, str]) -> Grouping:
    """Work out what grouping would do, without writing."""
    pictures = [
        Grouped(each.id, each.path, each.number, numbers[each.id])
        for each in named(connection, list(numbers))
        if each.id in numbers
    ]
    changed = {each.after for each in pictures if each.after != each.before}
    # Two numbers may sort alike ("A 1", "a 1"): the pictures of each stay together.
    numbered = {each.after for each in pictures}
    keys = {number: (number not in changed, natural(number), number) for number in numbered}
    pictures.sort(key=lambda each: keys[each.after])
    moving = [each for each in pictures if each.after != each.before]
    there = objects_numbered(connection, list({each.after for each in moving}), make=False)
    # An object that is to be made stands for itself with a number no object has.
    unmade = {
        number: -place for place, number in enumerate(sorted({e.after for e in moving} - there.keys()), 1)
    }
    ids = {**unmade, **there}
    moved = Moving(connection, {each.id: ids[each.after] for each in moving})
    number_of = {object_id: number for number, object_id in ids.items()}
    return Grouping(
        pictures,
        len({each.after for each in pictures}),
        len(moving),
        sorted(set(_numbers(connection, moved.decided))),
        sorted({(number_of[one], label) for one, label in moved.conflicts}),
    )


def _numbers(connection: sqlite3.Connection, objects: Iterable[int]) -> Iterator[str]:
    for chunk in chunks(objects):
        rows = connection.execute(f"SELECT number FROM objects WHERE id IN ({marks(chunk)})", chunk)
        yield from (str(number) for (number,) in rows)
