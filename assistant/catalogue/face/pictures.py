"""Pictures and their objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.catalogue import folding, intake, pictures, runs
from assistant.catalogue.edits import Edit, done_edit, forget_edit
from assistant.catalogue.errors import CatalogueError
from assistant.catalogue.face.core import Core
from assistant.catalogue.numbers import NumberRule, stem_rule
from assistant.catalogue.values import (
    Added,
    PictureRow,
    PictureState,
    Step,
)

if TYPE_CHECKING:
    import sqlite3


class Pictures(Core):
    """What pictures there are, how far the work on them is, which object each shows."""

    def add_files(
        self,
        paths: Iterable[Path | str],
        *,
        object_number: NumberRule = stem_rule,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Added:
        """Take files in by path, size and date; no file is opened.

        A path that is known is not added twice; if its size or date changed, what was read from it is
        asked for anew. A path that was forgotten comes back as new. A file that cannot be looked at
        is added with its problem. ``progress(done, total)`` is called after each few hundred files;
        what was taken in before ``cancelled()`` said yes stays.
        """
        return intake.add_files(self._store, paths, object_number, progress, cancelled)

    def identify(
        self,
        picture_id: int,
        sha256: str,
        *,
        width: int | None = None,
        height: int | None = None,
        format: str | None = None,
    ) -> int:
        """Write what reading the file told, and return the id of the picture that stands for it.

        That is another, older one when the file turns out to be a moved, renamed or copied picture;
        ``assistant.catalogue.folding`` says when. No decision is ever lost. A problem is cleared.
        """
        with self._store.writing() as connection:
            picture_id = self._picture(connection, picture_id)
            connection.execute(
                "UPDATE pictures SET sha256 = ?, width = ?, height = ?, format = ?, problem = NULL"
                " WHERE id = ?",
                (sha256, width, height, format, picture_id),
            )
            runs.content_known(connection, picture_id, sha256)
            return folding.fold(connection, picture_id, sha256)

    def mark_problem(self, picture_id: int, reason: str) -> None:
        """Remember why the file could not be read."""
        self._set_problem(picture_id, reason)

    def clear_problem(self, picture_id: int) -> None:
        """Forget why the file could not be read, to try again."""
        self._set_problem(picture_id, None)

    def _set_problem(self, picture_id: int, reason: str | None) -> None:
        with self._store.writing() as connection:
            picture_id = self._picture(connection, picture_id)
            connection.execute("UPDATE pictures SET problem = ? WHERE id = ?", (reason, picture_id))

    def picture_ids(self, *, only: PictureState | None = None) -> list[int]:
        """Return the ids of all pictures (in one state) in the order of their intake."""
        with self._store.reading() as connection:
            return pictures.ids(connection, only)

    def rows(self, picture_ids: Sequence[int]) -> list[tuple[PictureRow, PictureState]]:
        """Return rows and states of some pictures in the order asked for, in one query for 500."""
        with self._store.reading() as connection:
            return pictures.rows(connection, picture_ids)

    def picture(self, picture_id: int) -> PictureRow:
        """Return one picture; of one that was folded into another, that other."""
        return self._row(picture_id)[0]

    def pictures(self, picture_ids: Sequence[int]) -> list[PictureRow]:
        """Return some pictures in the order asked for; an unknown id is left out."""
        return [row for row, _ in self.rows(picture_ids)]

    def picture_at(self, path: Path | str) -> int | None:
        """Return the picture whose file, or a copy of it, lies at ``path``; ``None`` if none does."""
        with self._store.reading() as connection:
            return pictures.at_path(connection, path)

    def state(self, picture_id: int) -> PictureState:
        """Return the state of one picture."""
        return self._row(picture_id)[1]

    def states(self, picture_ids: Sequence[int] | None = None) -> dict[int, PictureState]:
        """Return the states of some pictures, of all without ``picture_ids``."""
        with self._store.reading() as connection:
            return pictures.states(connection, picture_ids)

    def counts(self) -> dict[PictureState, int]:
        """Return how many pictures are in each state."""
        with self._store.reading() as connection:
            return pictures.counts(connection)

    def next_undecided(self, after: int | None) -> int | None:
        """Return the next picture, wrapping round, whose object is neither done nor has decisions."""
        with self._store.reading() as connection:
            return pictures.next_undecided(connection, after)

    def pictures_of_object(self, object_id: int) -> list[PictureRow]:
        """Return the pictures of one object in the order of their intake."""
        return self.pictures_of_objects([object_id])[object_id]

    def pictures_of_objects(self, object_ids: Sequence[int]) -> dict[int, list[PictureRow]]:
        """Return the pictures of some objects."""
        with self._store.reading() as connection:
            return pictures.of_objects(connection, object_ids)

    def object_ids(self, picture_ids: Sequence[int] | None = None) -> list[int]:
        """Return the objects of some pictures, of all without ``picture_ids``, in the order of intake."""
        with self._store.reading() as connection:
            return pictures.object_ids(connection, picture_ids)

    def forget_pictures(self, picture_ids: Sequence[int], *, name: str | None = None) -> Step:
        """Take pictures out of the catalogue, as one undo step. The files stay where they are."""
        count = len(picture_ids)
        name = name or f"Take {count} picture{'' if count == 1 else 's'} out of the catalogue"

        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            for picture_id in picture_ids:
                yield forget_edit(connection, self._picture(connection, picture_id))

        return self.perform(name, edits)

    def set_done(self, object_id: int, done: bool, *, name: str | None = None) -> Step:
        """Say that an object is done, or not; one undo step."""

        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            yield done_edit(connection, self._object(connection, object_id), done)

        return self.perform(name or ("Mark as done" if done else "Mark as not done"), edits)

    def _row(self, picture_id: int) -> tuple[PictureRow, PictureState]:
        found = self.rows([picture_id])
        if not found:
            raise CatalogueError(f"{self.path} has no picture {picture_id}.")
        return found[0]
