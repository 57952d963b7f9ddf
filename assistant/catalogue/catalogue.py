"""The catalogue: one file with what the pictures are, what runs suggested and what people decided."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.catalogue import decisions, exhibits, folding, history, intake, pictures, runs
from assistant.catalogue.choices import Choices
from assistant.catalogue.edits import Edit, done_edit, forget_edit
from assistant.catalogue.errors import CatalogueError
from assistant.catalogue.file import CatalogueFile
from assistant.catalogue.labels import english_labels
from assistant.catalogue.line.steps import edits_over_lines
from assistant.catalogue.numbers import NumberRule, stem_rule
from assistant.catalogue.objects import Objects
from assistant.catalogue.own_terms import OwnTerms
from assistant.catalogue.sheet import Sheet
from assistant.catalogue.statistics import Statistics
from assistant.catalogue.store import now
from assistant.catalogue.values import (
    Added,
    Change,
    Decision,
    Identification,
    PictureRow,
    PictureState,
    Region,
    Seen,
    Step,
    SuggestedBy,
    Suggestion,
)

if TYPE_CHECKING:
    import sqlite3

    from assistant.catalogue.finding.finding import Finding
    from assistant.catalogue.likeness import Likeness
    from assistant.catalogue.line.lines import Lines
    from assistant.vocabulary import Vocabulary


class Catalogue(CatalogueFile):
    """What the catalogue can be asked and told.

    Several connections, threads and instances of the program may use the same file. Every method that
    changes something is one committed transaction when it returns. All raise ``CatalogueError``.
    """

    # The parts that have a module of their own

    @cached_property
    def choices(self) -> Choices:
        """What the museum chose for the whole catalogue."""
        return Choices(self)

    @cached_property
    def statistics(self) -> Statistics:
        """What was accepted, rejected and added, how right the suggestions were, how far the work is."""
        return Statistics(self)

    @cached_property
    def finding(self) -> Finding:
        """Which pictures pass a filter, in which order, and how many have each term."""
        from assistant.catalogue.finding.finding import Finding

        return Finding(self)

    @cached_property
    def own_terms(self) -> OwnTerms:
        """The museum's own terms and labels, and the terms never to be suggested."""
        return OwnTerms(self)

    @cached_property
    def objects(self) -> Objects:
        """Which pictures show one object: joining, splitting, grouping, and what all of them suggest."""
        return Objects(self)

    @cached_property
    def sheet(self) -> Sheet:
        """One term, all the pictures that may show it."""
        return Sheet(self)

    @cached_property
    def lines(self) -> Lines:
        """The line of each facet: what it would accept, how right it was, accepting by itself."""
        from assistant.catalogue.line.lines import Lines

        return Lines(self)

    @cached_property
    def likeness(self) -> Likeness:
        """Which pictures look alike, by what the models saw in them."""
        from assistant.catalogue.likeness import Likeness

        return Likeness(self)

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

    # Pictures

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

    # Runs and suggestions

    def start_run(self, *, pack: str, version: str, fingerprint: str, vocabulary: str) -> int:
        """Begin a run of a pack; ``fingerprint`` is the pack's, ``vocabulary`` the vocabulary's."""
        with self._store.writing() as connection:
            return runs.start(connection, pack, version, fingerprint, vocabulary)

    def finish_run(self, run_id: int) -> None:
        """Write down when a run ended."""
        with self._store.writing() as connection:
            runs.finish(connection, run_id)

    def record_suggestions(
        self,
        run_id: int,
        picture_id: int,
        suggestions: Mapping[str, Sequence[Suggestion]],
        seen: Seen | None = None,
    ) -> None:
        """Keep what a run suggests for a picture, by facet, and what it saw in it.

        The latest run is the one that is shown.
        """
        with self._store.writing() as connection:
            runs.record(connection, run_id, self._picture(connection, picture_id), suggestions, seen)

    def suggested(self, picture_id: int, fingerprint: str) -> bool:
        """Say whether the pack with this fingerprint has read this picture's content already."""
        with self._store.reading() as connection:
            return runs.read_by(connection, picture_id, fingerprint)

    def shown(self, picture_id: int, fingerprint: str) -> bool:
        """Say whether the suggestions shown for this picture are those of the pack with this fingerprint."""
        with self._store.reading() as connection:
            return runs.shown_by(connection, picture_id, fingerprint)

    def suggestions(self, picture_id: int) -> dict[str, list[Suggestion]]:
        """Return the latest run's suggestions for a picture, by facet in rank order."""
        found = self.suggested_by([picture_id]).get(picture_id)
        return dict(found.suggestions) if found else {}

    def suggested_by(self, picture_ids: Sequence[int]) -> dict[int, SuggestedBy]:
        """Return the latest run and its suggestions for some pictures; those without a run are absent."""
        with self._store.reading() as connection:
            return runs.suggested_by(connection, picture_ids)

    # Decisions

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

    # Which exhibit a picture shows

    def link_exhibit(
        self,
        picture_id: int,
        exhibit: str,
        *,
        region: Region | None = None,
        confidence: float | None = None,
        index_name: str = "",
        index_fingerprint: str = "",
        name: str | None = None,
    ) -> Step:
        """Say that a picture (or this region of it) shows an exhibit, as one undo step.

        A picture or region shows one exhibit: the link it had before is taken back in the same step.
        ``confidence`` is what the program had said, with the index of this name and fingerprint.
        """
        saying = exhibits.Saying(exhibit, region, True, confidence, index_name, index_fingerprint)
        return self._say(picture_id, saying, name or f"This is {exhibit}")

    def refuse_exhibit(
        self,
        picture_id: int,
        exhibit: str,
        *,
        region: Region | None = None,
        confidence: float | None = None,
        index_name: str = "",
        index_fingerprint: str = "",
        name: str | None = None,
    ) -> Step:
        """Say that a picture (or this region of it) does not show an exhibit; remembered, one undo step."""
        saying = exhibits.Saying(exhibit, region, False, confidence, index_name, index_fingerprint)
        return self._say(picture_id, saying, name or f"Not {exhibit}")

    def unlink_exhibit(
        self, picture_id: int, exhibit: str, *, region: Region | None = None, name: str | None = None
    ) -> Step:
        """Take back what was said about an exhibit, link or refusal, as one undo step."""
        return self._say(
            picture_id, exhibits.Saying(exhibit, region, None), name or f"Nothing said about {exhibit}"
        )

    def identifications(self, picture_id: int) -> list[Identification]:
        """Return what people said about the exhibits of a picture and its regions, oldest first."""
        with self._store.reading() as connection:
            return exhibits.said(connection, picture_id)

    def exhibit_of(self, picture_id: int, region: Region | None = None) -> Identification | None:
        """Return which exhibit a person said a picture (or this region) shows; ``None`` if nobody did."""
        wanted = exhibits.region_text(region)
        links = (each for each in self.identifications(picture_id) if each.shown)
        return next((each for each in links if exhibits.region_text(each.region) == wanted), None)

    def refused_exhibits(self, picture_id: int, region: Region | None = None) -> frozenset[str]:
        """Return the exhibits never to be offered again for a picture.

        For a region these are the ones refused there and those refused for the whole picture.
        """
        here = {"", exhibits.region_text(region)}
        return frozenset(
            each.exhibit
            for each in self.identifications(picture_id)
            if not each.shown and exhibits.region_text(each.region) in here
        )

    def objects_of_exhibit(self, exhibit: str) -> list[int]:
        """Return the objects whose number is the exhibit's, then those with pictures linked to it."""
        with self._store.reading() as connection:
            return exhibits.objects(connection, exhibit)

    def undo(self) -> Step | None:
        """Take back the latest step, whenever and by whomever it was made; ``None`` at the beginning."""
        with self._store.writing(to_disk=True) as connection:
            return history.undo(connection)

    def redo(self) -> Step | None:
        """Do again what was taken back last; ``None`` when there is nothing, or a new step came since."""
        with self._store.writing(to_disk=True) as connection:
            return history.redo(connection)

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
        return json.loads(row[0]) if row else {}

    def set_place(self, place: Mapping[str, Any]) -> None:
        """Remember where the person is: picture, facet, scroll; anything JSON can hold."""
        with self._store.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO place (id, at) VALUES (1, ?)", (json.dumps(place),))

    def _decide(
        self, items: Sequence[tuple[int, Sequence[Change]]], name: str, picture_id: int | None
    ) -> Step:
        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            resolved = ((self._object(connection, object_id), changes) for object_id, changes in items)
            return decisions.edits_of(connection, resolved, person=self.person, picture_id=picture_id)

        return self.perform(name, edits, picture_id)

    def _say(self, picture_id: int, saying: exhibits.Saying, name: str) -> Step:
        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            here = self._picture(connection, picture_id)
            return exhibits.edits_saying(connection, here, saying, person=self.person, at=now())

        return self.perform(name, edits, picture_id)

    def perform(
        self,
        name: str,
        edits: Callable[[sqlite3.Connection], Iterator[Edit | None]],
        picture_id: int | None = None,
    ) -> Step:
        """Write edits as one undo step in one transaction; for the parts of the catalogue.

        Each edit is written before the next is asked for. The step has the id 0 when there was none.
        """
        with self._store.writing(to_disk=True) as connection:
            if picture_id is not None:
                picture_id = self._picture(connection, picture_id)
            return history.perform(
                connection, name, edits(connection), person=self.person, picture_id=picture_id
            )

    def perform_named(
        self, edits: Callable[[sqlite3.Connection], tuple[str, Iterator[Edit | None]]]
    ) -> Step:
        """Like ``perform``, for a step whose name is only known once its edits are worked out."""
        with self._store.writing(to_disk=True) as connection:
            name, found = edits(connection)
            return history.perform(connection, name, found, person=self.person)

    def _row(self, picture_id: int) -> tuple[PictureRow, PictureState]:
        found = self.rows([picture_id])
        if not found:
            raise CatalogueError(f"{self.path} has no picture {picture_id}.")
        return found[0]

    def _picture(self, connection: sqlite3.Connection, picture_id: int) -> int:
        if not pictures.exists(connection, picture_id):
            raise CatalogueError(f"{self.path} has no picture {picture_id}.")
        return pictures.survivor(connection, picture_id)

    def _object(self, connection: sqlite3.Connection, object_id: int) -> int:
        if not pictures.exists(connection, object_id, "objects"):
            raise CatalogueError(f"{self.path} has no object {object_id}.")
        return pictures.survivor(connection, object_id, "objects")
