"""Taking pictures in: files and folders are searched and added beside the GUI thread, the first at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from assistant.catalogue import Added, Catalogue
from assistant.catalogue.backups import Moment
from assistant.desktop.jobs import Job, Jobs
from assistant.pictures import find_pictures

FIRST = 40
"""Pictures added in the first go, so that thumbnails appear while a large folder is still being read."""

THEN = 2000

PAUSE_MS = 120
"""What the window gets to paint the first pictures before the rest is added: on two cores they compete."""


@dataclass(slots=True)
class TakenIn:
    """What one drop or one folder brought. ``problems`` are (path, reason)."""

    new: list[int] = field(default_factory=list)
    known: list[int] = field(default_factory=list)
    in_order: list[int] = field(default_factory=list)
    problems: list[tuple[Path, str]] = field(default_factory=list)
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class _Drop:
    paths: tuple[Path, ...]
    then: Callable[[TakenIn], None] | None
    show: bool


class Intake(QObject):
    """One drop after the other, in the order in which they came."""

    arrived = Signal(list, bool)  # ids of new pictures, whether the first of them should be shown
    progressed = Signal(int)  # pictures added so far in this drop
    ended = Signal(object)  # TakenIn
    failed = Signal(str)

    _piece = Signal(int, list, bool)  # generation, new ids, first

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._connect: Callable[[], Catalogue] | None = None
        self._waiting: list[_Drop] = []
        self._job: Job | None = None
        self._then: Callable[[TakenIn], None] | None = None
        self._generation = 0
        self._piece.connect(self._tell_piece)

    def serve(self, connect: Callable[[], Catalogue] | None) -> None:
        """Add to another catalogue from now on; what was being added to the one before is stopped."""
        self._generation += 1
        self._connect = connect
        self._waiting.clear()
        if self._job is not None:
            self._job.drop()
            self._job = None

    def add(
        self,
        paths: Sequence[Path],
        then: Callable[[TakenIn], None] | None = None,
        *,
        show: bool = True,
    ) -> None:
        """Add pictures and the pictures of folders; ``then`` is called when these are in.

        ``show``: the person wants to see them; else the desk stays where it is.
        """
        if self._connect is not None and paths:
            self._waiting.append(_Drop(tuple(paths), then, show))
            self._begin_next()

    def cancel(self) -> None:
        """Stop adding; what is in stays in."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    @property
    def busy(self) -> bool:
        """Whether pictures are being added."""
        return self._job is not None

    def _begin_next(self) -> None:
        if self._job is not None or not self._waiting or self._connect is None:
            return
        drop = self._waiting.pop(0)
        connect, generation = self._connect, self._generation
        self._then = drop.then

        def work(job: Job) -> TakenIn:
            with connect() as catalogue:
                return self._take_in(catalogue, drop, job, generation)

        self._job = self._jobs.start(work, done=self._end, failed=self._fail, progress=self._tell_progress)

    def _take_in(self, catalogue: Catalogue, drop: _Drop, job: Job, generation: int) -> TakenIn:
        """Search and add; on the job's thread."""
        result = TakenIn()
        found = find_pictures(
            drop.paths,
            cancelled=job.cancelled,
            problems=lambda path, reason: result.problems.append((path, reason)),
        )
        for piece in self._secured(found, catalogue, job):
            added = catalogue.add_files(piece, cancelled=job.cancelled)
            first = drop.show and not result.in_order
            result.new += added.new
            result.known += added.known
            result.in_order += _in_order(added)
            self._piece.emit(generation, added.new, first)
            job.report(len(result.in_order), 0)
            if job.cancelled():
                break
            if len(piece) == FIRST:
                QThread.msleep(PAUSE_MS)
        result.cancelled = job.cancelled()
        return result

    def _secured(self, found: Iterator[Path], catalogue: Catalogue, job: Job) -> Iterator[list[Path]]:
        """Yield what was found in pieces; before the first large one, back up what was there before all.

        Pictures that were added are not taken out again with undo. That there are many is known when the
        first of them are in.
        """
        some = bool(catalogue.picture_ids())
        moment = Moment.hold(catalogue.path) if some else None
        try:
            for piece in _pieces(found):
                if some and len(piece) > FIRST:
                    some = False
                    self._jobs.secure(catalogue.path, "before adding", len(piece), job.cancelled, of=moment)
                    if moment is not None:
                        moment.close()  # held on, the log of the catalogue would grow until all are added
                        moment = None
                yield piece
        finally:
            if moment is not None:
                moment.close()

    def _tell_piece(self, generation: int, new: list[int], first: bool) -> None:
        if generation == self._generation:
            self.arrived.emit(new, first)

    def _tell_progress(self, done: int, total: int) -> None:
        self.progressed.emit(done)

    def _end(self, result: TakenIn) -> None:
        self._job = None
        then, self._then = self._then, None
        self.ended.emit(result)
        if then is not None:
            then(result)
        self._begin_next()

    def _fail(self, reason: str) -> None:
        self._job = None
        self._then = None
        self.failed.emit(reason)
        self._begin_next()


def _pieces(found: Iterator[Path]) -> Iterator[list[Path]]:
    size = FIRST
    while piece := list(islice(found, size)):
        yield piece
        size = THEN


def _in_order(added: Added) -> list[int]:
    # New ids rise in the order given; known ones are older. Together they are in the order of intake.
    return sorted({*added.new, *added.known})
