"""What people decided about terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.catalogue import decisions, pictures
from assistant.catalogue.edits import Edit
from assistant.catalogue.face.core import Core
from assistant.catalogue.labels import english_labels
from assistant.catalogue.line.steps import edits_over_lines
from assistant.catalogue.values import (
    Change,
    Decision,
    Step,
)

if TYPE_CHECKING:
    import sqlite3

    from assistant.vocabulary import Vocabulary


class Decisions(Core):
    """Decisions; each method that changes some is one undo step."""

    def decisions(self, object_id: int) -> list[Decision]:
        """Return what was decided about an object, oldest first."""
        return self.decisions_of_objects([object_id])[object_id]

    def decisions_of_objects(self, object_ids: Sequence[int]) -> dict[int, list[Decision]]:
        """Return what was decided about some objects."""
        with self._store.reading() as connection:
            return decisions.of_objects(connection, object_ids)

    def facets(self) -> list[str]:
        """Return the keys of all facets in which something was suggested or decided, by name."""
        with self._store.reading() as connection:
            return decisions.facets(connection)

    def decide(
        self, object_id: int, changes: Sequence[Change], *, name: str, picture_id: int | None = None
    ) -> Step:
        """Change decisions of one object as one undo step; ``picture_id`` is the evidence.

        A change that is true already changes nothing; if none does, the step has the id 0 and there
        is nothing to undo.
        """
        return self._decide([(object_id, changes)], name, picture_id)

    def decide_many(self, items: Sequence[tuple[int, Sequence[Change]]], *, name: str) -> Step:
        """Change decisions of several objects as one undo step."""
        return self._decide(items, name, None)

    def accept_above(
        self,
        picture_ids: Sequence[int],
        thresholds: Mapping[str, float],
        *,
        name: str,
        vocabulary: Vocabulary | None = None,
    ) -> Step | None:
        """Accept every undecided suggestion with a score of at least its facet's threshold, as one step.

        Rejected terms stay rejected; a facet without a threshold is left alone. ``vocabulary`` gives
        the labels that are kept with the decisions (default: the one that ships). ``None`` when there
        was nothing to accept.
        """

        label_of = english_labels(vocabulary)  # may load a file: not while others wait for the lock

        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            return edits_over_lines(
                connection, picture_ids, thresholds, person=self.person, label_of=label_of
            )

        step = self.perform(name, edits, picture_ids[0] if len(picture_ids) == 1 else None)
        return step if step.id else None

    def would_accept(self, picture_ids: Sequence[int], thresholds: Mapping[str, float]) -> bool:
        """Say whether ``accept_above`` would find anything to accept; nothing is written."""
        with self._store.reading() as connection:
            edits = decisions.edits_accepting(
                connection, picture_ids, thresholds, person=self.person, label_of=lambda facet, uri: ""
            )
            return any(edit is not None for edit in edits)

    def _decide(
        self, items: Sequence[tuple[int, Sequence[Change]]], name: str, picture_id: int | None
    ) -> Step:
        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            resolved = (
                (self._object_about(connection, object_id, picture_id), changes)
                for object_id, changes in items
            )
            return decisions.edits_of(connection, resolved, person=self.person, picture_id=picture_id)

        return self.perform(name, edits, picture_id)

    def _object_about(self, connection: sqlite3.Connection, object_id: int, picture_id: int | None) -> int:
        """Return the object; where all its pictures have gone to another one meanwhile, that of the evidence.

        Another window may have joined objects: nothing is decided where nobody would see it.
        """
        object_id = self._object(connection, object_id)
        if picture_id is None or pictures.any_of(connection, object_id):
            return object_id
        return pictures.object_now(connection, picture_id)
