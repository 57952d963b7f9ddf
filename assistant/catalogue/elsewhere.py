"""What other windows and programs do to an open catalogue, and which steps are this process's own.

Every process has several connections (the window, its worker, its jobs), and SQLite only tells that another
connection has written. So each process remembers the numbers of the steps and runs it made; what is in the
file and not among them came from elsewhere. The file itself knows nothing of processes.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from assistant.catalogue.store import chunks, marks

if TYPE_CHECKING:
    from assistant.catalogue.face.core import Core
    from assistant.catalogue.values import Step

MANY = 50
"""Objects and pictures that are named in what is new; of more, anything may have changed."""

State = Literal["done", "undone"]


@dataclass
class Own:
    """What this process did to one file: step -> the state it left the step in, and its runs."""

    steps: dict[int, str] = field(default_factory=dict)
    runs: set[int] = field(default_factory=set)

    def forget(self) -> None:
        """Take nothing for this process's own any more: the catalogue went back to a backup."""
        self.steps.clear()
        self.runs.clear()


_own: defaultdict[Path, Own] = defaultdict(Own)


def own(path: Path) -> Own:
    """Return what this process did to the catalogue at ``path``, through any of its connections."""
    return _own[path]


@contextmanager
def remembering(path: Path) -> Iterator[Callable[[Step | None, State], Step | None]]:
    """Around a transaction: lend a function that notes in which state it leaves a step.

    Noted before the commit, a step is nobody else's for any thread that looks; of one that fails, the
    number will be another's.
    """
    steps = own(path).steps
    before: dict[int, str | None] = {}

    def note(step: Step | None, state: State) -> Step | None:
        if step is not None and step.id:
            before[step.id] = steps.get(step.id)
            steps[step.id] = state
        return step

    try:
        yield note
    except BaseException:
        for step, state in before.items():
            if state is None:
                del steps[step]
            else:
                steps[step] = state
        raise


@dataclass(frozen=True, slots=True)
class Latest:
    """The step that undo (or redo) would take, and where it was left as it is.

    ``own``: by this process; ``known``: it was so when the catalogue was opened. Else somebody did it since.
    """

    id: int
    name: str
    person: str
    own: bool
    known: bool


@dataclass(frozen=True, slots=True)
class News:
    """What came from elsewhere since the last look.

    ``made`` are new steps and ones done again, ``undone`` those that were taken back, as (name, person).
    ``objects`` and ``read`` (pictures with new suggestions): ids, ``None`` where they are many. ``moved``:
    pictures changed their object, came back or were taken out. ``arrived``: the latest picture, if it is
    a new one; this process may have added it itself.
    """

    made: tuple[tuple[str, str], ...] = ()
    undone: tuple[tuple[str, str], ...] = ()
    objects: tuple[int, ...] | None = ()
    moved: bool = False
    arrived: int = 0
    read: tuple[int, ...] | None = ()
    readings: int = 0
    back: bool = False
    """Somebody went back to a backup: all may be different, and numbers are given anew."""

    @property
    def steps(self) -> int:
        """How many steps were made or taken back elsewhere."""
        return len(self.made) + len(self.undone)


@dataclass(frozen=True, slots=True)
class _Marks:
    """Where everything that is counted stands: four look-ups by key, whatever the size of the catalogue."""

    step: int
    top: int
    picture: int
    reading: int


class Elsewhere:
    """Looks, every now and then, whether somebody else wrote. For the thread of its catalogue.

    A look at a file nobody wrote to takes some microseconds. All methods raise ``CatalogueError``.
    """

    def __init__(self, catalogue: Core) -> None:
        self._catalogue = catalogue
        self._own = own(catalogue.path)
        with catalogue.reading() as connection:
            self._version = _version(connection)
            self._marks = _marks(connection)
            self._last = _last(connection)
            self._written = connection.total_changes
        self._seen: dict[int, str] = {}
        self._others: dict[int, str] = {}
        """Step -> the state in which somebody else left it."""
        self._began = self._marks.step

    def latest(self, state: State) -> Latest | None:
        """Return the step that undo ("done") or redo ("undone") would take now."""
        order = "DESC" if state == "done" else "ASC"
        with self._catalogue.reading() as connection:
            row = connection.execute(
                f"SELECT id, name, person FROM steps WHERE state = '{state}' ORDER BY id {order} LIMIT 1"
            ).fetchone()
            if row is None:
                return None
            step, name, person = _named(row)
        left = self._own.steps.get(step)
        # What was there when the catalogue was opened, and is as it was, is nobody's news.
        known = left is None and step <= self._began and self._others.get(step) != state
        return Latest(step, name, person, left == state, known)

    def look(self) -> News | None:
        """Return what came from elsewhere since the last look; ``None`` when nobody wrote."""
        with self._catalogue.reading() as connection:
            version = _version(connection)
            if version == self._version:
                if connection.total_changes != self._written:  # by this connection, which that does not tell
                    self._last, self._written = _last(connection), connection.total_changes
                return None
            before, now = self._marks, _marks(connection)
            last, self._last = self._last, _last(connection)
            if _gone_back(connection, last):
                self._begin_anew(version, now)
                return News(objects=None, moved=True, read=None, back=True)
            changed = self._changed(connection, before, now)
            read, readings = self._read(connection, before.reading, now.reading)
            objects, moved = _touched(connection, [step for step, *_ in changed])
        self._version, self._marks = version, now
        return News(
            made=tuple((name, person) for _, state, name, person in changed if state == "done"),
            undone=tuple((name, person) for _, state, name, person in changed if state == "undone"),
            objects=objects,
            moved=moved,
            arrived=now.picture if now.picture > before.picture else 0,
            read=read,
            readings=readings,
        )

    def _begin_anew(self, version: int, now: _Marks) -> None:
        """Know of no step any more: those to come have the numbers of others that are gone."""
        self._own.forget()
        self._seen.clear()
        self._others.clear()
        self._version, self._marks, self._began = version, now, now.step

    def _changed(
        self, connection: sqlite3.Connection, before: _Marks, now: _Marks
    ) -> list[tuple[int, str, str, str]]:
        """Return the steps whose state is not the one this process left them in."""
        if (before.step, before.top) == (now.step, now.top):
            return []
        low = min(before.top, now.top, before.step)
        rows = connection.execute(
            "SELECT id, state, name, person FROM steps WHERE id > ? AND state <> 'dropped' ORDER BY id",
            (low,),
        ).fetchall()
        found = []
        for row in rows:
            step, state = row[:2]
            if state not in (self._own.steps.get(step), self._seen.get(step, self._at_first(step, before))):
                found.append(_named(row))
                self._others[step] = state
            self._seen[step] = state
        return found

    def _at_first(self, step: int, before: _Marks) -> str | None:
        """Return the state that a step had before it was seen to change; ``None`` for one that is new."""
        if step > before.step:
            return None
        return "done" if step <= before.top else "undone"

    def _read(
        self, connection: sqlite3.Connection, before: int, now: int
    ) -> tuple[tuple[int, ...] | None, int]:
        """Return the pictures that runs of others have read, and how many they are."""
        if now <= before:
            return (), 0
        runs = connection.execute("SELECT DISTINCT run_id FROM run_pictures WHERE id > ?", (before,))
        others = [run for (run,) in runs if run not in self._own.runs]
        found: dict[int, None] = {}
        for chunk in chunks(others):
            rows = connection.execute(
                f"SELECT picture_id FROM run_pictures WHERE id > ? AND run_id IN ({marks(chunk)})",
                (before, *chunk),
            )
            found.update(dict.fromkeys(picture for (picture,) in rows))
        return (tuple(found) if len(found) <= MANY else None), len(found)


def _named(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the row of a step that ends in its name and its person; raises TypeError where one is no text.

    Another program may have written anything. For within ``reading``, which makes a sentence of it.
    """
    if not all(isinstance(value, str) for value in row[-2:]):
        raise TypeError(row)
    return row


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _marks(connection: sqlite3.Connection) -> _Marks:
    # Each is the end of an index; the states are written out, so that the partial one is used.
    row = connection.execute(
        "SELECT (SELECT coalesce(max(id), 0) FROM steps),"
        " coalesce((SELECT id FROM steps WHERE state = 'done' ORDER BY id DESC LIMIT 1), 0),"
        " (SELECT coalesce(max(id), 0) FROM pictures), (SELECT coalesce(max(id), 0) FROM run_pictures)"
    ).fetchone()
    return _Marks(*row)


def _last(connection: sqlite3.Connection) -> tuple[int, str] | None:
    """Return number and moment of the latest step."""
    row = connection.execute("SELECT id, at FROM steps ORDER BY id DESC LIMIT 1").fetchone()
    return row if row is None else (int(row[0]), str(row[1]))


def _gone_back(connection: sqlite3.Connection, last: tuple[int, str] | None) -> bool:
    """Say whether the latest step of before is another now, or not there: steps are never taken out."""
    if last is None:
        return False
    return connection.execute("SELECT 1 FROM steps WHERE id = ? AND at = ?", last).fetchone() is None


def _touched(connection: sqlite3.Connection, steps: Iterable[int]) -> tuple[tuple[int, ...] | None, bool]:
    """Return the objects of some steps (``None``: many), and whether pictures came, went or moved."""
    objects: dict[int, None] = {}
    moved = False
    for chunk in chunks(steps):
        rows = connection.execute(
            "SELECT DISTINCT object_id, kind IN ('pictures', 'forgotten') FROM edits"
            f" WHERE step_id IN ({marks(chunk)})",
            chunk,
        )
        for object_id, moves in rows:
            moved = moved or bool(moves)
            if object_id is not None:
                objects[object_id] = None
    return (tuple(objects) if len(objects) <= MANY else None), moved
