"""The connection as the parts of the catalogue use it: steps, undo, the place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from assistant.catalogue import history, pictures
from assistant.catalogue.edits import Edit
from assistant.catalogue.elsewhere import remembering
from assistant.catalogue.errors import CatalogueError
from assistant.catalogue.file import CatalogueFile
from assistant.catalogue.values import Step

if TYPE_CHECKING:
    import sqlite3


class Core(CatalogueFile):
    """Reading, writing and undoing; one transaction each."""

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection for queries, to the parts of the catalogue."""
        with self._store.reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection for one write transaction that no person undoes."""
        with self._store.writing() as connection:
            yield connection

    def perform(
        self,
        name: str,
        edits: Callable[[sqlite3.Connection], Iterator[Edit | None]],
        picture_id: int | None = None,
    ) -> Step:
        """Write edits as one undo step in one transaction; for the parts of the catalogue.

        Each edit is written before the next is asked for. The step has the id 0 when there was none.
        """
        with remembering(self.path) as left, self._store.writing(to_disk=True) as connection:
            if picture_id is not None:
                picture_id = self._picture(connection, picture_id)
            step = history.perform(
                connection, name, edits(connection), person=self.person, picture_id=picture_id
            )
            left(step, "done")
            return step

    def perform_named(self, edits: Callable[[sqlite3.Connection], tuple[str, Iterator[Edit | None]]]) -> Step:
        """Like ``perform``, for a step whose name is only known once its edits are worked out."""
        with remembering(self.path) as left, self._store.writing(to_disk=True) as connection:
            name, found = edits(connection)
            step = history.perform(connection, name, found, person=self.person)
            left(step, "done")
            return step

    # Undo

    def undo(self, only: int = 0) -> Step | None:
        """Take back the latest step, whenever and by whomever it was made; ``None`` at the beginning.

        ``only``: the step that a person agreed to take back; ``None`` when another one is the latest now.
        """
        with remembering(self.path) as left, self._store.writing(to_disk=True) as connection:
            return left(history.undo(connection, only), "undone")

    def redo(self, only: int = 0) -> Step | None:
        """Do again what was taken back last; ``None`` when there is nothing, or a new step came since.

        ``only``: as for ``undo``.
        """
        with remembering(self.path) as left, self._store.writing(to_disk=True) as connection:
            return left(history.redo(connection, only), "done")

    @property
    def undo_name(self) -> str | None:
        """The name of the step ``undo`` would take back."""
        with self._store.reading() as connection:
            return history.next_name(connection, "done")

    @property
    def redo_name(self) -> str | None:
        """The name of the step ``redo`` would do again."""
        with self._store.reading() as connection:
            return history.next_name(connection, "undone")

    @property
    def undo_reach(self) -> int:
        """How many single changes ``undo`` would take back: one over a whole folder has thousands."""
        with self._store.reading() as connection:
            return history.next_reach(connection, "done")

    @property
    def redo_reach(self) -> int:
        """How many single changes ``redo`` would do again."""
        with self._store.reading() as connection:
            return history.next_reach(connection, "undone")

    # Where the person was

    def place(self) -> dict[str, Any]:
        """Return what ``set_place`` was given last; empty at first."""
        with self._store.reading() as connection:
            row = connection.execute("SELECT at FROM place").fetchone()
            found = json.loads(row[0]) if row else {}
        return found if isinstance(found, dict) else {}

    def set_place(self, place: Mapping[str, Any]) -> None:
        """Remember where the person is: picture, facet, scroll; anything JSON can hold."""
        with self._store.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO place (id, at) VALUES (1, ?)", (json.dumps(place),))

    def _picture(self, connection: sqlite3.Connection, picture_id: int) -> int:
        if not pictures.exists(connection, picture_id):
            raise CatalogueError(f"{self.path} has no picture {picture_id}.")
        return pictures.survivor(connection, picture_id)

    def _object(self, connection: sqlite3.Connection, object_id: int) -> int:
        if not pictures.exists(connection, object_id, "objects"):
            raise CatalogueError(f"{self.path} has no object {object_id}.")
        return pictures.survivor(connection, object_id, "objects")
