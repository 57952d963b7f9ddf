"""The lines of the facets, for one catalogue: looked at, applied, and trusted once they have earned it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.catalogue.errors import CatalogueError
from assistant.catalogue.labels import english_labels
from assistant.catalogue.line.steps import (
    Application,
    applications,
    automatic_of,
    edits_over_lines,
    waiting,
)
from assistant.catalogue.pictures import LIVE

if TYPE_CHECKING:
    from assistant.catalogue.catalogue import Catalogue
    from assistant.catalogue.edits import Edit
    from assistant.catalogue.line.outlook import Outlook
    from assistant.catalogue.line.record import Record
    from assistant.catalogue.values import Step
    from assistant.vocabulary import Vocabulary

APPROVALS = 3
"""Clean approvals after which a facet may accept by itself."""

KIND = "automatic"


class Lines:
    """What the lines of the facets would do, did, and may do by themselves.

    An *approval* of a facet's line is one application by a person that was looked at and not corrected:

    - its step is in the undo log and not taken back;
    - ten of its objects, or all where there are fewer, are marked as done;
    - every tag that it accepted in the facet stands as it was written: none was rejected or taken away.

    It speaks for that line and for all higher ones. A correction, an undo, or an object that is not
    done any more takes the approval away again: it is counted anew each time it is asked for.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    # What a line would do, and how right it was

    def pictures(self) -> int:
        """Return how many pictures the catalogue shows."""
        with self._catalogue.reading() as connection:
            [count] = connection.execute(f"SELECT count(*) FROM pictures p WHERE {LIVE}").fetchone()
        return int(count)

    def outlook(
        self,
        facet: str,
        picture_ids: Sequence[int] | None = None,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Outlook | None:
        """Return what any line of the facet would accept on these pictures (``None``: on all).

        Objects marked as done are left alone. ``None`` when it was cancelled. It takes about a
        microsecond for each stored suggestion: beside the GUI thread.
        """
        from assistant.catalogue.line import outlook

        ids = self._catalogue.picture_ids() if picture_ids is None else picture_ids
        with self._catalogue.reading() as connection:
            return outlook.read(connection, facet, ids, progress, cancelled)

    def record(self, facet: str, person: str) -> Record:
        """Return how right suggestions of the facet were by ``person``'s decisions; see ``record.read``."""
        from assistant.catalogue.line import record

        with self._catalogue.reading() as connection:
            return record.read(connection, facet, person)

    # Applying

    def apply(
        self,
        picture_ids: Sequence[int],
        lines: Mapping[str, float],
        *,
        name: str,
        vocabulary: Vocabulary | None = None,
        automatic: bool = False,
    ) -> Step | None:
        """Accept what is undecided at or over the lines, as one step; ``None`` when there is nothing.

        This does what ``outlook(...).at(line)`` says: all such terms, broader ones too; objects marked as
        done, and what was decided or rejected, are left alone. ``automatic``: the decisions carry the name
        of the person with "(automatic)" behind it.
        """
        label_of = english_labels(vocabulary)
        person = automatic_of(self._catalogue.person) if automatic else self._catalogue.person

        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            ids = waiting(connection, picture_ids)
            return edits_over_lines(
                connection, ids, lines, person=person, label_of=label_of, automatic=automatic
            )

        step = self._catalogue.perform(name, edits, picture_ids[0] if len(picture_ids) == 1 else None)
        return step if step.id else None

    # Trust

    def applications(self, facet: str) -> list[Application]:
        """Return the applications to a facet that stand, oldest first."""
        with self._catalogue.reading() as connection:
            return applications(connection, facet)

    def approvals(self, facet: str, line: float) -> int:
        """Return how many clean approvals speak for a line of the facet."""
        return count_approvals(self.applications(facet), line)

    def automatic(self) -> dict[str, float]:
        """Return facet -> the line from which it accepts by itself; a value nobody understands is off."""
        return {
            facet: float(line)
            for facet, line in self._catalogue.choices.all(KIND).items()
            if isinstance(line, int | float) and 0 < line <= 1
        }

    def set_automatic(self, facet: str, line: float | None, *, name: str) -> Step:
        """Let a facet accept by itself from ``line`` on, or with ``None`` no more; one undo step.

        Raises ``CatalogueError`` when the line has not earned it.
        """
        if line is not None and (found := self.approvals(facet, line)) < APPROVALS:
            raise CatalogueError(
                f"{facet} cannot accept by itself yet: this line has {found} of {APPROVALS} clean approvals. "
                "Apply it, look at what it accepted and mark those objects as done."
            )
        return self._catalogue.choices.set(KIND, facet, line, name=name)


def count_approvals(found: Sequence[Application], line: float) -> int:
    """Return how many of the applications approve of ``line``: clean ones at this line or a lower one."""
    return sum(each.clean and each.line <= line for each in found)
