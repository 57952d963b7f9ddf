"""Steps of the undo log that applied a line: each carries an edit of the kind "line" that says so.

Such an edit changes nothing. Its value is ``{"lines": {facet: line}, "at": moment, "automatic": bool}``; the
decisions of the step carry the same moment, which tells them from those that a person made one by one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.catalogue.decisions import LabelOf, edits_accepting
from assistant.catalogue.edits import Edit, as_json
from assistant.catalogue.pictures import LIVE
from assistant.catalogue.store import chunks, marks

LOOKED_AT = 10
"""An application is looked at when this many of its objects, or all where there are fewer, are done."""

AUTOMATIC = "{person} (automatic)"


def automatic_of(person: str) -> str:
    """Return the name that decisions carry which were made by themselves for ``person``."""
    return AUTOMATIC.format(person=person).strip()


@dataclass(frozen=True, slots=True)
class Application:
    """One time that a line was applied to a facet, as it stands now.

    ``tags`` were accepted in the facet, ``standing`` of them are accepted still. ``objects`` have these,
    ``done`` of the objects are marked as done.
    """

    step_id: int
    line: float
    automatic: bool
    tags: int
    standing: int
    objects: int
    done: int

    @property
    def corrected(self) -> int:
        """How many of the tags a person rejected or took away since."""
        return max(0, self.tags - self.standing)  # an object that was split has its tags twice

    @property
    def looked_at(self) -> bool:
        """Whether enough of the objects were marked as done, so that somebody has seen the tags."""
        return 0 < min(LOOKED_AT, self.objects) <= self.done

    @property
    def clean(self) -> bool:
        """Whether this speaks for the line: applied by a person, looked at, and nothing corrected."""
        return not self.automatic and self.looked_at and not self.corrected


def edits_over_lines(
    connection: sqlite3.Connection,
    picture_ids: Sequence[int],
    lines: Mapping[str, float],
    *,
    person: str,
    label_of: LabelOf,
    automatic: bool = False,
) -> Iterator[Edit | None]:
    """Yield the edits that accept what is over the lines, and one that logs it; none if nothing is."""
    at = ""
    accepting = edits_accepting(connection, picture_ids, lines, person=person, label_of=label_of)
    for edit in accepting:
        yield edit
        if edit is not None and edit.after is not None:
            at = json.loads(edit.after)[2]
    if at:
        value = {"lines": dict(lines), "at": at, "automatic": automatic}
        yield Edit("line", None, "", None, as_json(value))


def waiting(connection: sqlite3.Connection, picture_ids: Sequence[int]) -> list[int]:
    """Return those of the pictures that a line may still touch: seen, and their object is not done."""
    found: list[int] = []
    for chunk in chunks(picture_ids):
        rows = connection.execute(
            "SELECT p.id FROM pictures p JOIN objects o ON o.id = p.object_id"
            f" WHERE p.id IN ({marks(chunk)}) AND {LIVE} AND NOT o.done ORDER BY p.id",
            chunk,
        )
        found += [picture_id for (picture_id,) in rows]
    return found


def moments(connection: sqlite3.Connection) -> set[str]:
    """Return the moments of all applications: a decision of such a moment was made unseen."""
    rows = connection.execute("SELECT after FROM edits WHERE kind = 'line'")
    return {json.loads(value)["at"] for (value,) in rows}


def applications(connection: sqlite3.Connection, facet: str) -> list[Application]:
    """Return the applications of lines to a facet that were not taken back, oldest first."""
    logged = [
        (step_id, value)
        for step_id, text in connection.execute(
            "SELECT e.step_id, e.after FROM edits e JOIN steps s ON s.id = e.step_id"
            " WHERE e.kind = 'line' AND s.state = 'done' ORDER BY e.step_id"
        )
        if facet in (value := json.loads(text))["lines"]
    ]
    standing = _standing(connection, facet, {value["at"] for _, value in logged})
    answer = []
    for step_id, value in logged:
        tags = _tags(connection, step_id, facet)
        if tags:
            of_objects = standing.get(value["at"], {})
            answer.append(
                Application(
                    step_id,
                    float(value["lines"][facet]),
                    bool(value["automatic"]),
                    tags=tags,
                    standing=sum(count for count, _ in of_objects.values()),
                    objects=len(of_objects),
                    done=sum(done for _, done in of_objects.values()),
                )
            )
    return answer


def _tags(connection: sqlite3.Connection, step_id: int, facet: str) -> int:
    """Count what the step accepted in the facet."""
    begin = json.dumps([facet], ensure_ascii=False)[:-1] + ","  # as a decision's key begins
    [count] = connection.execute(
        "SELECT count(*) FROM edits WHERE step_id = ? AND kind = 'decision' AND substr(key, 1, ?) = ?",
        (step_id, len(begin), begin),
    ).fetchone()
    return int(count)


def _standing(
    connection: sqlite3.Connection, facet: str, wanted: set[str]
) -> dict[str, dict[int, tuple[int, bool]]]:
    """Return moment -> object -> (tags of that moment that are accepted still, object is done)."""
    answer: dict[str, dict[int, tuple[int, bool]]] = {}
    if not wanted:
        return answer
    for at, object_id, done in connection.execute(
        "SELECT d.at, d.object_id, o.done FROM decisions d JOIN objects o ON o.id = d.object_id"
        " WHERE d.facet = ? AND d.verdict = 'accepted'",
        (facet,),
    ):
        if at in wanted:
            of_objects = answer.setdefault(at, {})
            of_objects[object_id] = (of_objects.get(object_id, (0, False))[0] + 1, bool(done))
    return answer
