"""Facets that accept by themselves: when suggestions arrive, what is over their line becomes tags."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.catalogue import CatalogueError, Step
from assistant.catalogue.line.steps import automatic_of
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue, Decision, PictureRow
    from assistant.desktop.desk import Desk
    from assistant.desktop.jobs import Job, Jobs
    from assistant.desktop.reading.reader import Reader
    from assistant.desktop.reading.worker import Outcome
    from assistant.vocabulary import Vocabulary

TOGETHER = 200
"""Pictures of one automatic step: some hundred decisions, which hold the lock for a few hundredths of a
second; a key pressed meanwhile waits no longer than that."""


class Automatic(QObject):
    """Accepts for the facets that were set to it; off by default. Lives in the GUI thread.

    The picture on the desk is served at once. Others are collected and written beside the GUI thread, as
    one step, when the reader has nothing left to read or enough came together. Only what the models have
    looked at just now counts: a step taken back with undo is not done again when its picture is visited.
    """

    told = Signal(str, str)  # sentence, tone
    corrected = Signal(str, int, int)  # facet, tags corrected so far, tags accepted by themselves so far

    def __init__(self, desk: Desk, reader: Reader, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._connect: Callable[[], Catalogue] | None = None
        self.title: Callable[[str], str] = str
        self.vocabulary: Callable[[], Vocabulary | None] = lambda: None
        self._lines: Mapping[str, float] = {}
        self._waiting: dict[int, None] = {}
        self._held = False
        self._writing = False
        self._standing: frozenset[tuple[str, str]] = frozenset()
        reader.outcome.connect(lambda outcome: self._take([outcome]))
        reader.batch_advanced.connect(self._take)
        reader.queue_changed.connect(self._serve_when_quiet)
        desk.held.connect(self._hold)
        desk.history_changed.connect(self._reread)
        desk.object_shown.connect(self._watch)
        desk.decisions_changed.connect(self._notice)

    def serve(self, connect: Callable[[], Catalogue] | None) -> None:
        """Work for another catalogue, or for none."""
        self._connect = connect
        self._waiting.clear()
        self._reread()

    @property
    def lines(self) -> Mapping[str, float]:
        """Facet -> the line from which it accepts by itself."""
        return self._lines

    def _reread(self) -> None:
        catalogue = self._desk.catalogue
        try:
            self._lines = catalogue.lines.automatic() if catalogue is not None else {}
        except CatalogueError as error:
            self._lines = {}
            self.told.emit(str(error), "warning")

    def _hold(self, held: bool) -> None:
        self._held = held
        if not held:
            self._serve_when_quiet(0)

    # Accepting

    def _take(self, outcomes: Sequence[Outcome]) -> None:
        if not self._lines:
            return
        here = self._desk.picture
        for outcome in outcomes:
            if not outcome.fresh or outcome.problem is not None:
                continue
            if here is not None and outcome.kept_id == here.id and not self._held:
                self._accept_here(outcome.kept_id)
            else:
                self._waiting[outcome.kept_id] = None
        if len(self._waiting) >= TOGETHER:
            self._accept_waiting()

    def _serve_when_quiet(self, queue: int) -> None:
        if not queue:
            self._accept_waiting()

    def _accept_here(self, picture_id: int) -> None:
        """Accept on the picture that the person is looking at."""
        lines, name = dict(self._lines), self._name(1)

        def write(catalogue: Catalogue) -> Step:
            step = catalogue.lines.apply(
                [picture_id], lines, name=name, vocabulary=self.vocabulary(), automatic=True
            )
            return step or Step(0, name, (), None)

        before = len(self._desk.decisions)

        def tell(step: Step) -> None:
            if step.id and picture_id == (self._desk.picture.id if self._desk.picture else None):
                tags = tr("%Ln tag(s)", "", len(self._desk.decisions) - before)
                self.told.emit(
                    tr("{tags} accepted by themselves: {facets}.", tags=tags, facets=self._facets()), "good"
                )

        self._desk.carry_out(write, tell)

    def _accept_waiting(self) -> None:
        """Accept on the pictures that were read meanwhile, as one step beside the GUI thread."""
        connect = self._connect
        if not self._waiting or connect is None or self._held or self._writing:
            return
        ids, lines = list(self._waiting), dict(self._lines)
        self._waiting.clear()
        if not lines:
            return
        name, vocabulary = self._name(len(ids)), self.vocabulary()
        self._writing = True
        jobs = self._jobs

        def work(job: Job) -> Step | None:
            with connect() as catalogue:
                jobs.secure(catalogue.path, "before accepting", len(ids), job.cancelled)
                return catalogue.lines.apply(ids, lines, name=name, vocabulary=vocabulary, automatic=True)

        def done(step: Step | None) -> None:
            self._writing = False
            if step is not None and connect is self._connect:
                self._desk.reread()
                objects = tr("%Ln object(s)", "", len(step.object_ids))
                self.told.emit(
                    tr("New tags on {objects} accepted by themselves: {facets}.", objects=objects,
                       facets=self._facets()),
                    "good",
                )  # fmt: skip
            if len(self._waiting) >= TOGETHER:
                self._accept_waiting()

        def failed(reason: str) -> None:
            self._writing = False
            self.told.emit(tr("Nothing was accepted by itself. {reason}", reason=reason), "warning")

        self._jobs.start(work, done=done, failed=failed)

    def _facets(self) -> str:
        return ", ".join(self.title(facet) for facet in self._lines)

    def _name(self, pictures: int) -> str:
        return tr(
            "Accept by itself: {facets} ({pictures})",
            facets=self._facets(),
            pictures=tr("%Ln picture(s)", "", pictures),
        )

    # Corrections

    def _watch(self, row: PictureRow | None) -> None:
        self._standing = self._by_themselves(self._desk.decisions) if row is not None else frozenset()

    def _notice(self, decisions: Sequence[Decision]) -> None:
        """Tell when a person corrected a tag that had been accepted by itself."""
        before, self._standing = self._standing, self._by_themselves(decisions)
        catalogue = self._desk.catalogue
        gone = {facet for facet, _ in before - self._standing}
        # What can be done again was taken back with undo: that is no correction.
        if gone and catalogue is not None and catalogue.redo_name is None:
            for facet in sorted(gone):
                self._count(facet)

    def _by_themselves(self, decisions: Sequence[Decision]) -> frozenset[tuple[str, str]]:
        ending = automatic_of("")
        return frozenset((one.facet, one.uri) for one in decisions if one.person.endswith(ending))

    def _count(self, facet: str) -> None:
        connect = self._connect
        if connect is None:
            return

        def work(job: Job) -> tuple[int, int]:
            with connect() as catalogue:
                found = [each for each in catalogue.lines.applications(facet) if each.automatic]
                return sum(each.corrected for each in found), sum(each.tags for each in found)

        def done(found: tuple[int, int]) -> None:
            if connect is self._connect and found[0]:
                self.corrected.emit(facet, *found)

        self._jobs.start(work, done=done)
