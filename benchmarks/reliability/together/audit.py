"""Whether anything was lost between processes: the exact order of all steps, replayed value by value.

Triggers of the trial's own connections write down, in the same transaction as the step itself, when a step
was made, taken back and done again. So the checker knows the order in which the file changed, and not only
what each process believes.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from assistant.catalogue import Catalogue
from benchmarks.reliability.together.dump import unsound

TABLES = (
    "CREATE TABLE IF NOT EXISTS watch.trial_events (seq INTEGER PRIMARY KEY, step_id INTEGER, state TEXT)",
    "CREATE TABLE IF NOT EXISTS watch.trial_pictures (id INTEGER PRIMARY KEY, object_id INTEGER)",
)
TRIGGERS = (
    "CREATE TEMP TRIGGER trial_made AFTER INSERT ON main.steps BEGIN"
    " INSERT INTO trial_events (step_id, state) VALUES (new.id, new.state); END",
    "CREATE TEMP TRIGGER trial_went AFTER UPDATE OF state ON main.steps BEGIN"
    " INSERT INTO trial_events (step_id, state) VALUES (new.id, new.state); END",
    "CREATE TEMP TRIGGER trial_came AFTER INSERT ON main.pictures BEGIN"
    " INSERT INTO trial_pictures VALUES (new.id, new.object_id); END",
    "CREATE TEMP TRIGGER trial_stays BEFORE DELETE ON main.edits BEGIN SELECT RAISE(ABORT, 'changed'); END",
    "CREATE TEMP TRIGGER trial_holds BEFORE UPDATE ON main.edits BEGIN SELECT RAISE(ABORT, 'changed'); END",
)

NOTHING_YET = {"done": "0", "forgotten": "0"}
"""What a value of this kind is before its first edit; of the others there is none."""


class _Edit(NamedTuple):
    kind: str
    object_id: int | None
    key: str
    before: str | None
    after: str | None


@dataclass
class Report:
    """What the replay found; ``defects`` is empty where nothing was lost and nothing was half done."""

    made: int = 0
    undone: int = 0
    redone: int = 0
    edits: int = 0
    suggestions: int = 0
    defects: list[str] = field(default_factory=list)


def watch(catalogue: Catalogue) -> None:
    """Let this connection write down the order of its steps; every one that writes needs it.

    In a file beside the catalogue, as a catalogue with triggers of others is not opened. A step and its
    line there are one transaction: nobody comes between, as the lock of the catalogue is held.
    """
    with catalogue.reading() as connection:
        connection.execute("ATTACH ? AS watch", (str(_beside(catalogue.path)),))
        connection.execute("PRAGMA watch.journal_mode = WAL")
        connection.execute("PRAGMA watch.synchronous = OFF")
        for statement in (*TABLES, *TRIGGERS):
            connection.execute(statement)


def _beside(path: Path) -> Path:
    return path.with_suffix(".watch")


def check(path: Path, journals: Iterable[Mapping[str, Any]]) -> Report:
    """Hold the file against what it says of itself, and against what was acknowledged to the processes."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    connection.execute("ATTACH ? AS watch", (f"{_beside(path).as_uri()}?mode=ro",))
    try:
        replay = _Replay(connection)
        replay.run()
        replay.compare_with_tables()
        replay.hold_against(journals)
        replay.report.defects += unsound(connection)
        replay.report.defects += _suggested_twice(connection)
        [replay.report.suggestions] = connection.execute("SELECT count(*) FROM run_pictures").fetchone()
        return replay.report
    finally:
        connection.close()


class _Replay:
    """The world as the log says it was, step after step from the empty catalogue."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.report = Report()
        self._world: dict[tuple[str, object, str], str] = {}
        self._object_of: dict[int, int] = dict(connection.execute("SELECT id, object_id FROM trial_pictures"))
        self._edits: dict[int, list[_Edit]] = defaultdict(list)
        for step, position, *edit in connection.execute(
            "SELECT step_id, position, kind, object_id, key, before, after FROM edits"
            " ORDER BY step_id, position"
        ):
            if position != len(self._edits[step]):
                self._wrong(f"step {step} is not whole: edit {position} without the one before")
            self._edits[step].append(_Edit(*edit))
            self.report.edits += 1
        self._events: Counter[tuple[str, int]] = Counter()
        self._after: dict[int, dict[tuple[str, object, str], str | None]] = {}

    def run(self) -> None:
        """Go through all that happened in its order."""
        past: list[int] = []
        future: list[int] = []
        for step, state in self._connection.execute("SELECT step_id, state FROM trial_events ORDER BY seq"):
            if state == "dropped":
                if step not in future:
                    self._wrong(f"step {step} was dropped and could not be redone")
                future = [one for one in future if one != step]
            elif state == "undone":
                if not past or past.pop() != step:
                    self._wrong(f"step {step} was taken back, which was not the latest")
                future.append(step)
                self._go(step, "undo", reversed(self._edits[step]), forward=False)
            elif future and future[-1] == step:
                past.append(future.pop())
                self._go(step, "redo", self._edits[step], forward=True)
            else:
                if future:
                    self._wrong(f"step {step} was made and left steps that could be redone")
                past.append(step)
                self._go(step, "step", self._edits[step], forward=True)
                self._after[step] = {_place(edit): edit.after for edit in self._edits[step]}
        self.report.made, self.report.undone, self.report.redone = (
            sum(count for (did, _), count in self._events.items() if did == word)
            for word in ("step", "undo", "redo")
        )

    def _go(self, step: int, did: str, edits: Iterable[_Edit], *, forward: bool) -> None:
        self._events[did, step] += 1
        where = dict(self._object_of)
        edits = list(edits)
        if not edits:
            self._wrong(f"step {step} has no edits")
        for edit in edits:
            found, wanted = (edit.before, edit.after) if forward else (edit.after, edit.before)
            if edit.kind == "pictures":
                self._move(step, edit, found, wanted, where)
            elif edit.kind != "line":
                place = _place(edit)
                there = self._world.get(place, NOTHING_YET.get(edit.kind))
                if there != found:
                    self._wrong(
                        f"{did} {step} found {place} as {there}, and says it was {found}: lost update"
                    )
                if wanted is None:
                    self._world.pop(place, None)
                else:
                    self._world[place] = wanted

    def _move(
        self, step: int, edit: _Edit, found: str | None, wanted: str | None, where: Mapping[int, int]
    ) -> None:
        for picture in json.loads(found or "[]"):
            if where[picture] != edit.object_id:
                self._wrong(f"step {step} took picture {picture} from an object it was not in: lost update")
        for picture in json.loads(wanted or "[]"):
            assert edit.object_id is not None
            self._object_of[picture] = edit.object_id

    def compare_with_tables(self) -> None:
        """Find each value of the log in the tables, and no other."""
        there: dict[tuple[str, object, str], str] = {}
        for kind, query in _TABLES.items():
            for object_id, key, value in self._connection.execute(query):
                there[kind, object_id, key] = value
        said = {place: value for place, value in self._world.items() if NOTHING_YET.get(place[0]) != value}
        for place in sorted(said.keys() | there.keys(), key=repr):
            if not _same(said.get(place), there.get(place)):
                self._wrong(f"{place} is {there.get(place)} in the tables and {said.get(place)} in the log")
        for picture, object_id in self._connection.execute("SELECT id, object_id FROM pictures"):
            if self._object_of[picture] != object_id:
                self._wrong(f"picture {picture} is in object {object_id}, not {self._object_of[picture]}")

    def hold_against(self, journals: Iterable[Mapping[str, Any]]) -> None:
        """Find each acknowledged act in the log once, as it was asked for, and none that nobody did."""
        acknowledged: Counter[tuple[str, int]] = Counter()
        for entry in journals:
            if entry.get("id"):
                acknowledged[entry["did"], entry["id"]] += 1
                for facet, uri, verdict in entry.get("asked", ()):
                    self._asked(entry, facet, uri, verdict)
        for (did, step), count in (acknowledged - self._events).items():
            self._wrong(f"{did} {step} was acknowledged {count} time(s) and is not in the log: lost step")
        for (did, step), count in (self._events - acknowledged).items():
            self._wrong(f"{did} {step} is in the log {count} time(s) more than it was acknowledged")

    def _asked(self, entry: Mapping[str, Any], facet: str, uri: str, verdict: str | None) -> None:
        for (kind, _, key), after in self._after.get(entry["id"], {}).items():
            if kind == "decision" and json.loads(key) == [facet, uri]:
                written = None if after is None else json.loads(after)[0]
                if written != verdict:
                    self._wrong(f"step {entry['id']} should have made {uri} {verdict}, it is {written}")

    def _wrong(self, sentence: str) -> None:
        self.report.defects.append(sentence)


_TABLES = {
    "decision": "SELECT object_id, json_array(facet, uri), json_array(verdict, person, at, picture_id, label)"
    " FROM decisions",
    "done": "SELECT id, '', '1' FROM objects WHERE done",
    "forgotten": "SELECT NULL, CAST(id AS TEXT), '1' FROM pictures WHERE forgotten",
    "exhibit": "SELECT NULL, json_array(picture_id, region, exhibit), json_array(shown, person, at,"
    " confidence, index_name, index_fingerprint) FROM identifications",
    "choice": "SELECT NULL, json_array(kind, key), json_array(value, person, at) FROM choices",
}
"""Kind of edit -> what the tables hold of it, in the form of the log."""


def _place(edit: _Edit) -> tuple[str, object, str]:
    # A picture, and what is said of it, stays the same one when it changes its object.
    of_object = edit.kind in ("decision", "done")
    return edit.kind, edit.object_id if of_object else None, _canonical(edit.key)


def _canonical(key: str) -> str:
    return json.dumps(json.loads(key), ensure_ascii=False, separators=(",", ":")) if key else key


def _same(said: str | None, there: str | None) -> bool:
    if said is None or there is None:
        return said is there
    return bool(json.loads(said) == json.loads(there))


def _suggested_twice(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT r.picture_id, runs.fingerprint, count(*) FROM run_pictures r JOIN runs ON runs.id = r.run_id"
        " GROUP BY 1, 2 HAVING count(*) > 1"
    )
    return [f"picture {picture} was suggested for {count} times by one pack" for picture, _, count in rows]
