"""What people said about which exhibit a picture shows: this is it, or not this one.

Rows stay with the picture they were written for. When that was folded into another, the survivor answers
with the rows of both; where they disagree about one exhibit, the later word counts. So folding, undo and
redo never have to move what a person said.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.catalogue.edits import Edit, identification_edit
from assistant.catalogue.errors import CatalogueError
from assistant.catalogue.pictures import LIVE, survivor
from assistant.catalogue.values import Identification, Region
from assistant.untrusted import plain

_FIELDS = "picture_id, region, exhibit, shown, person, at, confidence, index_name, index_fingerprint"

# The picture and all that were folded into it, at any number of removes.
_SAME = """WITH RECURSIVE same (id) AS (
    VALUES (?) UNION SELECT p.id FROM pictures p JOIN same ON p.folded_into = same.id)"""


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing to say; ``shown`` None takes back what was said before."""

    exhibit: str
    region: Region | None
    shown: bool | None
    confidence: float | None = None
    index_name: str = ""
    index_fingerprint: str = ""


def said(connection: sqlite3.Connection, picture_id: int) -> list[Identification]:
    """Return what counts about one picture, oldest first; one answer for each region and exhibit."""
    latest: dict[tuple[str, str], Identification] = {}
    for row in _rows(connection, survivor(connection, picture_id)):
        latest[str(row[1]), str(row[2])] = _identification(row)
    return _one_link_for_each_region(sorted(latest.values(), key=lambda each: each.at))


def objects(connection: sqlite3.Connection, exhibit: str) -> list[int]:
    """Return the objects with the exhibit's number, then those with a picture linked to it.

    Only objects that have a picture in the catalogue, each once, in the order of intake.
    """
    named = connection.execute(
        f"SELECT o.id FROM objects o WHERE o.number = ? AND o.folded_into IS NULL"
        f" AND EXISTS (SELECT 1 FROM pictures p WHERE {LIVE} AND p.object_id = o.id)",
        (exhibit,),
    )
    found = {object_id: None for (object_id,) in named}
    rows = connection.execute(
        "SELECT DISTINCT picture_id FROM identifications WHERE exhibit = ? AND shown ORDER BY picture_id",
        (exhibit,),
    ).fetchall()
    for picture_id in dict.fromkeys(survivor(connection, row[0]) for row in rows):
        if any(each.shown and each.exhibit == exhibit for each in said(connection, picture_id)):
            live = connection.execute(
                f"SELECT p.object_id FROM pictures p WHERE {LIVE} AND p.id = ?", (picture_id,)
            ).fetchone()
            if live:
                found[live[0]] = None
    return list(found)


def edits_saying(
    connection: sqlite3.Connection, picture_id: int, saying: Saying, *, person: str, at: str
) -> Iterator[Edit | None]:
    """Yield the edits that make the saying true; to say again what counts already is no edit."""
    if not saying.exhibit:
        raise CatalogueError("An exhibit needs a number. Choose one of the candidates.")
    region = region_text(saying.region)
    about = [each for each in said(connection, picture_id) if region_text(each.region) == region]
    if any((each.exhibit, each.shown) == (saying.exhibit, saying.shown) for each in about):
        return
    [object_id] = connection.execute("SELECT object_id FROM pictures WHERE id = ?", (picture_id,)).fetchone()
    for row in _rows(connection, picture_id):
        same_exhibit = row[1] == region and row[2] == saying.exhibit
        # One region shows one exhibit: another link of it is taken back in the same step.
        other_link = bool(saying.shown and row[1] == region and row[3] and not same_exhibit)
        own = same_exhibit and row[0] == picture_id and saying.shown is not None
        if (same_exhibit or other_link) and not own:
            yield identification_edit(connection, object_id, (row[0], row[1], row[2]), None)
    if saying.shown is not None:
        value = (int(saying.shown), person, at, saying.confidence, plain(saying.index_name))
        yield identification_edit(
            connection, object_id, (picture_id, region, saying.exhibit), (*value, saying.index_fingerprint)
        )


def region_text(region: Region | None) -> str:
    """Return a region as the table holds it; raises ``CatalogueError`` where it is no part of a picture."""
    if region is None:
        return ""
    left, top, right, bottom = (round(float(each), 4) for each in region)
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
        raise CatalogueError(
            f"{tuple(region)} is no part of a picture. A region is left, top, right, bottom from 0 to 1."
        )
    return ",".join(f"{each:.4f}" for each in (left, top, right, bottom))


def _rows(connection: sqlite3.Connection, picture_id: int) -> list[Sequence[object]]:
    # A tie of the clock is settled for the picture that is there now: its number is the lower one.
    return connection.execute(
        f"{_SAME} SELECT {_FIELDS} FROM identifications WHERE picture_id IN same"
        " ORDER BY at, picture_id DESC, exhibit",
        (picture_id,),
    ).fetchall()


def _one_link_for_each_region(every: list[Identification]) -> list[Identification]:
    """Leave out links that a later link of the same region has replaced (two pictures became one)."""
    last = {each.region: each for each in every if each.shown}
    return [each for each in every if not each.shown or each is last[each.region]]


def _identification(row: Sequence[object]) -> Identification:
    _, region, exhibit, shown, person, at, confidence, index_name, index_fingerprint = row
    return Identification(
        exhibit=str(exhibit),
        shown=bool(shown),
        person=str(person),
        at=str(at),
        region=_region(str(region)),
        confidence=confidence if isinstance(confidence, float) else None,
        index_name=str(index_name),
        index_fingerprint=str(index_fingerprint),
    )


def _region(text: str) -> Region | None:
    if not text:
        return None
    left, top, right, bottom = map(float, text.split(","))
    return (left, top, right, bottom)
