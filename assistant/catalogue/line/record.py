"""How right suggestions over a line were so far, by the decisions of one person."""

from __future__ import annotations

import math
import sqlite3
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from assistant.catalogue.line.steps import automatic_of, moments
from assistant.catalogue.own_terms import MAY_BE_SUGGESTED
from assistant.catalogue.pictures import LATEST, LIVE

ENOUGH = 20
"""Decisions at or over a line from which its precision is worth saying: with 20 right out of 20 the
interval still begins at 84 %."""

_Z = 1.959963984540054  # of the 95 % interval

Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Precision:
    """The share of right suggestions among ``count`` decided ones, with its 95 % interval, all in 0..1."""

    share: float
    low: float
    high: float
    count: int

    @property
    def enough(self) -> bool:
        """Whether there are decisions enough to say it."""
        return self.count >= ENOUGH


@dataclass(frozen=True)
class Record:
    """One person's decisions of a facet about terms that were suggested.

    scores: float64 (n,), rising. wrong: int64 (n + 1,), how many before the place were wrong.
    """

    facet: str
    person: str
    scores: Floats
    wrong: NDArray[np.int64]

    def at(self, line: float) -> Precision:
        """Return the precision of suggestions that score at least ``line``."""
        place = int(np.searchsorted(self.scores, line, "left"))
        count = len(self.scores) - place
        return precision(count - int(self.wrong[-1] - self.wrong[place]), count)


def precision(right: int, count: int) -> Precision:
    """Return a share with its Wilson score interval; without any decision the interval is everything."""
    if not count:
        return Precision(0.0, 0.0, 1.0, 0)
    share, squared = right / count, _Z * _Z
    middle = (share + squared / (2 * count)) / (1 + squared / count)
    spread = _Z * math.sqrt(share * (1 - share) / count + squared / (4 * count * count))
    spread /= 1 + squared / count
    return Precision(share, max(0.0, middle - spread), min(1.0, middle + spread), count)


def read(connection: sqlite3.Connection, facet: str, person: str) -> Record:
    """Read the record of ``person`` in ``facet``.

    - Each decision counts once, for the very term it was made about, at the best score that the latest
      runs give this term on the object's pictures: what the line would see now. A decided term that no
      run suggests, or that is never to be suggested, says nothing about them and is not counted.
    - Accepted, or added although it was also suggested: right. Rejected: wrong, whether the term is precise
      or broad.
    - What follows from a decision is not counted: accepting bronze does not count for metal, nor does
      rejecting metal count against bronze. So nothing counts twice.
    - What was left undecided is not counted either: who passes over wrong suggestions without rejecting
      them reads a precision that is too good.
    - Tags that were accepted unseen (by applying a line, or by themselves) count as right only once
      their object is marked as done: until then nobody has said that they looked.
    """
    unseen = moments(connection)
    automatic = automatic_of(person)
    rows = connection.execute(
        "SELECT d.verdict = 'rejected', d.at, d.person, o.done,"
        "  (SELECT max(s.score) FROM pictures p JOIN suggestions s ON s.run_picture_id = "
        f"    {LATEST} AND s.term_id = t.id WHERE p.object_id = d.object_id AND {LIVE}) AS score"
        " FROM decisions d JOIN objects o ON o.id = d.object_id"
        " JOIN terms t ON t.facet = d.facet AND t.uri = d.uri"
        f" WHERE d.facet = ? AND d.person IN (?, ?) AND score IS NOT NULL AND {MAY_BE_SUGGESTED}"
        " ORDER BY score",
        (facet, person, automatic),
    )
    counted = [
        (score, wrong)
        for wrong, at, by, done, score in rows
        if wrong or done or not (by == automatic or at in unseen)
    ]
    return Record(
        facet,
        person,
        scores=np.array([score for score, _ in counted], np.float64),
        wrong=np.concatenate([[0], np.cumsum([wrong for _, wrong in counted])]).astype(np.int64),
    )
