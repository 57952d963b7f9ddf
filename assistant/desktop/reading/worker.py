"""The worker: one thread that reads pictures and asks the ensemble, most wanted first."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from assistant.annotate import Run, read_and_suggest
from assistant.catalogue import Catalogue, CatalogueBusyError, CatalogueError, PictureRow
from assistant.desktop.jobs import EXPECTED, sentence
from assistant.desktop.reading.ensemble_source import Ensemble, EnsembleSource
from assistant.desktop.reading.work_queue import WorkQueue
from assistant.desktop.words import tr
from assistant.pictures import Picture, UnreadablePicture
from assistant.pictures.ahead import reading_ahead

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

TOGETHER = 4
"""Pictures of the long queue in one go: a newly chosen picture waits for at most these."""

AHEAD = 8
"""Pictures of the long queue that are decoded while the models work."""

MODEL_ERRORS = (RuntimeError, MemoryError, ValueError)
"""What a model or a driver may raise in the middle of the work (out of memory, a lost GPU)."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The ensemble is loaded: what the status line says, and how its readings are recognised."""

    pack: str
    version: str
    fingerprint: str
    device: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a picture; its suggestions are in the catalogue when this is told.

    ``kept_id`` differs from ``picture_id`` when it was folded into another. ``fresh``: the models have
    looked at it just now. ``problem`` says why there are no suggestions. ``generation`` is that of the
    worker: results of a catalogue that was closed meanwhile are recognised by it.
    """

    picture_id: int
    kept_id: int
    fresh: bool
    problem: str | None = None
    generation: int = 0


class Worker(QThread):
    """Serves one open catalogue, with a connection of its own.

    Signals carry the picture's id, so that a late result never lands on another picture.
    """

    loading = Signal()
    ready = Signal(object)  # Ready
    unavailable = Signal(str)  # the thread has ended; make another one to try again
    outcome = Signal(object)  # Outcome of the picture on the desk or of one in sight
    batch_advanced = Signal(list)  # Outcomes of pictures of the long queue
    queue_changed = Signal(int)

    def __init__(
        self,
        connect: Callable[[], Catalogue],
        source: EnsembleSource,
        generation: int = 0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._generation = generation
        self._connect = connect
        self._source = source
        self._queue = WorkQueue()

    # Called by the window

    def look_at(self, picture_id: int | None) -> None:
        """Read this picture before all others."""
        self._queue.set_current(picture_id)
        self._tell_length()

    def prepare(self, picture_ids: Iterable[int]) -> None:
        """Read these next: those in sight and the one that comes next."""
        self._queue.set_near(picture_ids)
        self._tell_length()

    def add_batch(self, picture_ids: Sequence[int]) -> None:
        """Read these whenever there is nothing more urgent."""
        self._queue.add_batch(picture_ids)
        self._tell_length()

    def cancel_batch(self) -> None:
        """Empty the long queue; the few that are begun are finished."""
        self._queue.cancel_batch()
        self._tell_length()

    def stop(self) -> None:
        """Ask the thread to end after the pictures it has begun; ``wait`` for it."""
        self._queue.stop()
        self.requestInterruption()  # also of waiting for another program's lock

    # On the thread

    def run(self) -> None:
        """Work until stopped; called by Qt on the new thread."""
        try:
            if self._queue.wait():
                ensemble = self._load()
                with self._connect() as catalogue:
                    self._serve(Run(catalogue, ensemble))
        except CatalogueBusyError as error:
            if not self.isInterruptionRequested():  # else it only waits no longer
                self.unavailable.emit(sentence(error))
        except EXPECTED as error:
            log.warning("the worker cannot go on", exc_info=True)
            self.unavailable.emit(sentence(error))
        except (*MODEL_ERRORS, ImportError) as error:
            log.warning("the pack cannot be used", exc_info=True)
            self.unavailable.emit(
                tr("The models could not be used ({error}). Restart the program to try again.", error=error)
            )

    def _load(self) -> Ensemble:
        if not self._source.ready:
            self.loading.emit()
        ensemble = self._source.get()
        pack = ensemble.pack
        self.ready.emit(Ready(pack.name, pack.version, pack.fingerprint, ensemble.device))
        return ensemble

    def _serve(self, run: Run) -> None:
        while self._queue.wait():
            self._serve_urgent(run)
            self._serve_batch(run)
        run.finish()

    def _serve_urgent(self, run: Run) -> None:
        while (picture_id := self._queue.urgent()) is not None:
            self.outcome.emit(self._one(run, picture_id))
            self._tell_length()

    def _one(self, run: Run, picture_id: int) -> Outcome:
        try:
            if run.has(picture_id):
                return self._outcome(picture_id, picture_id)
            with self._source.using:
                kept = read_and_suggest(run, picture_id)
        except UnreadablePicture as error:
            return self._outcome(picture_id, picture_id, problem=error.reason)
        except CatalogueError as error:  # another program holds the file: the next picture may do better
            return self._outcome(picture_id, picture_id, problem=str(error))
        except MODEL_ERRORS as error:
            return self._outcome(picture_id, picture_id, problem=self._model_problem(picture_id, error))
        return self._outcome(picture_id, kept, fresh=True)

    # The long queue: files are decoded on other threads while the models work

    def _serve_batch(self, run: Run) -> None:
        group: list[tuple[int, int, NDArray[np.uint8]]] = []
        with reading_ahead(self._unread(run), run.side, look_ahead=AHEAD) as looked:
            for row, picture in looked:
                self._serve_urgent(run)
                if self._queue.stopped:
                    return
                outcome = self._take_in(run, row, picture, group)
                if outcome is not None:
                    self._advance([outcome])
                if len(group) >= TOGETHER:
                    self._suggest(run, group)
        self._suggest(run, group)

    def _unread(self, run: Run) -> Iterator[PictureRow]:
        """Yield what the long queue still wants to be read; what was read before is told at once."""
        known: list[Outcome] = []
        while (picture_id := self._queue.from_batch()) is not None:
            if run.has(picture_id):
                known.append(self._outcome(picture_id, picture_id))
                if len(known) < 200:
                    continue
            self._advance(known)
            known = []
            if not run.has(picture_id):
                yield run.catalogue.picture(picture_id)
        self._advance(known)

    def _take_in(
        self,
        run: Run,
        row: PictureRow,
        picture: Picture | UnreadablePicture,
        group: list[tuple[int, int, NDArray[np.uint8]]],
    ) -> Outcome | None:
        """Put a read picture into the group for the models; return its outcome if it needs no model."""
        if isinstance(picture, UnreadablePicture):
            run.catalogue.mark_problem(row.id, picture.reason)
            return self._outcome(row.id, row.id, problem=picture.reason)
        kept = run.take_in(row.id, picture)
        if run.has(kept):
            return self._outcome(row.id, kept)
        group.append((row.id, kept, picture.pixels))
        return None

    def _suggest(self, run: Run, group: list[tuple[int, int, NDArray[np.uint8]]]) -> None:
        """Let the models look at the group, and empty it."""
        if not group or self._queue.stopped:
            return
        try:
            with self._source.using:
                run.suggest([(kept, pixels) for _, kept, pixels in group])
            outcomes = [self._outcome(picture_id, kept, fresh=True) for picture_id, kept, _ in group]
        except MODEL_ERRORS as error:
            reason = self._model_problem(group[0][0], error)
            outcomes = [self._outcome(picture_id, kept, problem=reason) for picture_id, kept, _ in group]
        group.clear()
        self._advance(outcomes)

    def _outcome(
        self, picture_id: int, kept_id: int, *, fresh: bool = False, problem: str | None = None
    ) -> Outcome:
        return Outcome(picture_id, kept_id, fresh, problem, self._generation)

    def _advance(self, outcomes: list[Outcome]) -> None:
        if outcomes:
            self.batch_advanced.emit(outcomes)
            self._tell_length()

    def _model_problem(self, picture_id: int, error: BaseException) -> str:
        log.warning("the models failed at picture %d", picture_id, exc_info=error)
        if isinstance(error, MemoryError):
            return sentence(error)
        return tr(
            "The models could not work on it ({error}). Try again, or restart the program.", error=error
        )

    def _tell_length(self) -> None:
        self.queue_changed.emit(len(self._queue))
