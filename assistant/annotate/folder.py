"""Many pictures at once: read ahead, suggest in batches, go on after failures, stop when asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, TypeAlias, cast

from assistant.annotate.progress import Pace, Progress
from assistant.annotate.run import MODEL_ERRORS, Named, Run, Suggester
from assistant.catalogue import CatalogueError
from assistant.pictures import Picture, UnreadablePicture
from assistant.pictures.ahead import reading_ahead

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.catalogue import Catalogue, PictureRow, Step
    from assistant.vocabulary import Vocabulary

BATCH = 16
"""Pictures that the model looks at together; from here on more make no picture cheaper."""

Loader: TypeAlias = "Callable[[], Suggester]"
Thresholds: TypeAlias = "float | Mapping[str, float]"


@dataclass(frozen=True, slots=True)
class Failure:
    """A picture without suggestions, and why, in one plain sentence."""

    picture_id: int
    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did. ``skipped`` had suggestions of this pack, for this file or for one with the same bytes.

    ``picture_ids`` are the pictures that stand for those asked for (a copy is folded into its original).
    ``accepted`` is the undo step of accepting above the thresholds, None when nothing was accepted.
    """

    done: int
    skipped: int
    failed: list[Failure]
    seconds: float
    cancelled: bool = False
    picture_ids: list[int] = field(default_factory=list)
    accepted: Step | None = None


def annotate(
    catalogue: Catalogue,
    ensemble: Suggester | Loader,
    picture_ids: Sequence[int],
    *,
    pack: Named | None = None,
    accept_above: Thresholds | None = None,
    batch: int = BATCH,
    before_accepting: Callable[[], None] | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Report:
    """Suggest terms for pictures of the catalogue, as one run of one pack.

    ``ensemble`` may be a function that loads it, called when there is something to do; name the
    ``pack`` as well and nothing is loaded to find out that all is done. ``accept_above``: the scores
    from which suggestions become decisions, one for all facets or one for each; applied to all of
    ``picture_ids`` as one undo step at the end, not when cancelled; ``before_accepting`` is called where
    there is something to accept. ``progress`` is told at every
    picture, and ``cancelled()`` is asked as often; what was recorded stays, and the next run goes on
    from there. A picture that fails is marked in the catalogue and reported. Raises ``CatalogueError``
    when the catalogue cannot be written (a full disk, a lock); what was done before is kept.
    """
    began = time.monotonic()
    work = _Work(catalogue, ensemble, pack, batch, progress, cancelled)
    work.over(picture_ids)
    # Asked again, because the run may have folded some into others.
    picture_ids = list(dict.fromkeys(row.id for row in catalogue.pictures(picture_ids)))
    accepted = None
    if accept_above is not None and not work.stopped and picture_ids:
        thresholds = _by_facet(accept_above, work.vocabulary)
        if before_accepting is not None and catalogue.would_accept(picture_ids, thresholds):
            before_accepting()  # a backup may take a while
            work.stopped = cancelled is not None and cancelled()
        if not work.stopped:
            accepted = _accept(catalogue, picture_ids, thresholds, work.vocabulary)
    return Report(
        done=work.done,
        skipped=work.skipped,
        failed=work.failed,
        seconds=time.monotonic() - began,
        cancelled=work.stopped,
        picture_ids=picture_ids,
        accepted=accepted,
    )


def _by_facet(above: Thresholds, vocabulary: Vocabulary | None) -> Mapping[str, float]:
    from assistant.vocabulary import FACETS

    facets = FACETS if vocabulary is None else vocabulary.facets
    return above if isinstance(above, Mapping) else dict.fromkeys(facets, above)


def _accept(
    catalogue: Catalogue,
    picture_ids: Sequence[int],
    thresholds: Mapping[str, float],
    vocabulary: Vocabulary | None,
) -> Step | None:
    said = " / ".join(sorted({f"{value:g}" for value in thresholds.values()}))
    name = f"Accept suggestions from a score of {said}"
    return catalogue.accept_above(picture_ids, thresholds, name=name, vocabulary=vocabulary)


class _Work:
    """The state of one call of `annotate`: what is done, what waits for the model, what failed."""

    def __init__(
        self,
        catalogue: Catalogue,
        ensemble: Suggester | Loader,
        pack: Named | None,
        batch: int,
        progress: Callable[[Progress], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self.done = self.skipped = 0
        self.failed: list[Failure] = []
        self.stopped = False
        self._met = False  # whether another process reads the same pictures with the same pack
        self.vocabulary: Vocabulary | None = None
        self._catalogue = catalogue
        self._ensemble = ensemble
        self._pack = pack
        self._batch = batch
        self._tell = progress or (lambda moment: None)
        self._asked_to_stop = cancelled or (lambda: False)
        self._waiting: dict[str, tuple[PictureRow, NDArray[np.uint8]]] = {}

    def over(self, picture_ids: Sequence[int]) -> None:
        """Annotate the pictures that this pack has not seen."""
        rows = list({row.id: row for row in self._catalogue.pictures(picture_ids)}.values())
        new = self._new(rows)
        self._pace = Pace(len(rows), self.skipped)
        self._tell(self._pace.at(None))
        if not new or self.stopped:
            return
        run = Run(self._catalogue, self._loaded())
        try:
            self._annotate(run, new)
        finally:
            # The run ends however it ends; a catalogue that cannot be written has been reported by then.
            with suppress(CatalogueError):
                run.finish()
        self._tell(self._pace.at(None))

    def _new(self, rows: Sequence[PictureRow]) -> list[PictureRow]:
        """Return the pictures for which the pack has no suggestions; count the others."""
        fingerprint = (self._pack or self._loaded().pack).fingerprint
        new = []
        for row in rows:
            if self._asked_to_stop():
                self.stopped = True
                break
            if self._catalogue.suggested(row.id, fingerprint):
                self.skipped += 1
            else:
                new.append(row)
        return new

    def _loaded(self) -> Suggester:
        if not hasattr(self._ensemble, "suggest"):
            self._ensemble = self._ensemble()
        suggester = cast("Suggester", self._ensemble)
        self.vocabulary = suggester.vocabulary
        return suggester

    def _annotate(self, run: Run, rows: Sequence[PictureRow]) -> None:
        with reading_ahead(self._unread(run, rows), run.side, look_ahead=2 * self._batch) as pictures:
            for row, looked in pictures:
                if self._asked_to_stop():
                    self.stopped = True
                    return
                self._tell(self._pace.at(row.path))
                if isinstance(looked, UnreadablePicture):
                    self._catalogue.mark_problem(row.id, looked.reason)
                    self._fail(row, looked.reason)
                else:
                    self._take(run, row, looked)
                if len(self._waiting) >= self._batch:
                    self._suggest(run)
        self._suggest(run)

    def _unread(self, run: Run, rows: Sequence[PictureRow]) -> Iterator[PictureRow]:
        """Yield the pictures in their order, and those that another process has read meanwhile not at all.

        Two that go through the same folder in the same order would read each picture twice, side by side:
        one that has met the other goes on in an order of its own.
        """
        rest = list(reversed(rows))
        met = False
        while rest:
            row = rest.pop()
            if run.has(row.id):
                self._skip()
                self._met = True
            else:
                yield row
            if self._met and not met:
                met = True
                Random().shuffle(rest)

    def _skip(self, count: int = 1) -> None:
        self.skipped += count
        self._pace.advance(count)

    def _take(self, run: Run, row: PictureRow, picture: Picture) -> None:
        """Put a picture before the model, unless its content is or was there already."""
        picture_id = run.take_in(row.id, picture)
        if picture.sha256 in self._waiting or run.has(picture_id):
            self._skip()
        else:
            self._waiting[picture.sha256] = (replace(row, id=picture_id), picture.pixels)

    def _suggest(self, run: Run) -> None:
        """Let the model look at what waits: together, or one by one when it fails on them together."""
        items = list(self._waiting.values())
        self._waiting.clear()
        try:
            self._record(run, items)
        except MODEL_ERRORS:
            for item in items:
                try:
                    self._record(run, [item])
                except MODEL_ERRORS as error:
                    self._fail(item[0], f"The model failed on it ({error}).")

    def _record(self, run: Run, items: Sequence[tuple[PictureRow, NDArray[np.uint8]]]) -> None:
        recorded = run.suggest([(row.id, pixels) for row, pixels in items])
        self.done += recorded
        self._pace.advance(recorded)
        if recorded < len(items):
            self._met = True
            self._skip(len(items) - recorded)

    def _fail(self, row: PictureRow, reason: str) -> None:
        self.failed.append(Failure(row.id, row.path, reason))
        self._pace.advance()
