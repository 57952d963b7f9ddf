"""One pass of one pack over pictures: the one way from a file to suggestions in the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from assistant import pictures
from assistant.annotate import memory
from assistant.annotate.suggestions import suggestions_from
from assistant.catalogue import Seen
from assistant.pictures import Picture, UnreadablePicture

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.catalogue import Catalogue
    from assistant.tagging import Look, Scores
    from assistant.vocabulary import Vocabulary

SIDE = 1024
"""Pixels a side to which pictures are read, for a model that does not say what it looks at."""

MODEL_ERRORS = (RuntimeError, MemoryError)
"""What a model raises over a picture; torch reports a full graphics card as RuntimeError as well."""

DETAIL = 4
"""Times the side that the model looks at: what its training saw, and enough for a long narrow object."""


class Named(Protocol):
    """What a run keeps of a pack: `assistant.tagging.Pack` has it."""

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def fingerprint(self) -> str: ...


class Suggester(Protocol):
    """What suggests: `assistant.tagging.Ensemble`, or anything that does as it does."""

    @property
    def pack(self) -> Named: ...

    @property
    def vocabulary(self) -> Vocabulary: ...

    def suggest(self, pixels: Sequence[NDArray[np.uint8]]) -> Sequence[Scores]:
        """Return the scores of each picture; ``pixels``: uint8 sRGB (height, width, 3), any sizes."""


@runtime_checkable
class Sighted(Protocol):
    """What also tells, of the same look, what it saw: one vector for each picture."""

    @property
    def sight(self) -> str | None:
        """The name of its vectors; None: it has none."""

    def look(self, pixels: Sequence[NDArray[np.uint8]]) -> Look:
        """Return the scores and the vectors of each picture; ``pixels`` as for ``suggest``."""


def look(
    suggester: Suggester, pixels: Sequence[NDArray[np.uint8]]
) -> tuple[Sequence[Scores], list[Seen] | list[None]]:
    """Return the scores of each picture and what was seen in it, None where the models do not tell."""
    if not isinstance(suggester, Sighted) or suggester.sight is None:
        return suggester.suggest(pixels), [None] * len(pixels)
    found = suggester.look(pixels)
    if found.vectors is None:
        return found.scores, [None] * len(pixels)
    return found.scores, [Seen(suggester.sight, vector) for vector in found.vectors]


def side_for(suggester: Suggester) -> int:
    """Return the pixels a side to which pictures are best read for a model."""
    preprocessing = getattr(suggester, "preprocessing", None)
    return SIDE if preprocessing is None else max(DETAIL * int(preprocessing.size), 256)


class Run:
    """A run in the making. It is written into the catalogue with its first suggestions, not before.

    Belongs to the thread of its catalogue. All methods raise ``CatalogueError`` when the catalogue
    cannot be written; what was recorded before is kept.
    """

    def __init__(self, catalogue: Catalogue, suggester: Suggester) -> None:
        self.catalogue = catalogue
        self.suggester = suggester
        self.fingerprint = suggester.pack.fingerprint
        self._id: int | None = None
        self._since_given_back = 0

    @property
    def side(self) -> int:
        """Pixels a side to which pictures are best read for this model."""
        return side_for(self.suggester)

    def has(self, picture_id: int) -> bool:
        """Return whether the suggestions shown for the picture's content are this pack's.

        Where another pack has read it since, this one reads it again: the latest run is the one shown.
        """
        return self.catalogue.shown(picture_id, self.fingerprint)

    def take_in(self, picture_id: int, picture: Picture) -> int:
        """Write what reading told, and return the id of the picture that stands for this content."""
        return self.catalogue.identify(
            picture_id, picture.sha256, width=picture.width, height=picture.height, format=picture.format
        )

    def suggest(self, items: Sequence[tuple[int, NDArray[np.uint8]]]) -> int:
        """Let the model look at (picture id, pixels) together and record what it suggests for each.

        What another process has read with this pack meanwhile is left alone; returns how many were not.
        """
        items = [item for item in items if not self.has(item[0])]
        if not items:
            return 0
        recorded = 0
        found, seen = look(self.suggester, [pixels for _, pixels in items])
        run_id = self._started()
        for (picture_id, _), scores, saw in zip(items, found, seen, strict=True):
            suggestions = suggestions_from(scores, self.suggester.vocabulary)
            recorded += self.catalogue.record_suggestions(run_id, picture_id, suggestions, saw, once=True)
        self._since_given_back += len(items)
        if self._since_given_back >= memory.EVERY:
            self._since_given_back = 0
            memory.give_back()
        return recorded

    def finish(self) -> None:
        """Write down that the run ended."""
        if self._id is not None:
            self.catalogue.finish_run(self._id)

    def _started(self) -> int:
        if self._id is None:
            pack = self.suggester.pack
            self._id = self.catalogue.start_run(
                pack=pack.name,
                version=pack.version,
                fingerprint=pack.fingerprint,
                vocabulary=self.suggester.vocabulary.fingerprint,
            )
        return self._id


def read_and_suggest(run: Run, picture_id: int) -> int:
    """Read one picture and record what the run's pack suggests for it, unless the pack did so before.

    Returns the id of the picture that stands for this content: ``picture_id``, or an older one when the
    file turns out to be the same, moved or copied. Raises `UnreadablePicture` after marking it in the
    catalogue.
    """
    row = run.catalogue.picture(picture_id)
    if run.has(row.id):
        return row.id
    try:
        picture = pictures.read(row.path, max_side=run.side)
    except UnreadablePicture as error:
        run.catalogue.mark_problem(row.id, error.reason)
        raise
    picture_id = run.take_in(row.id, picture)
    if not run.has(picture_id):
        run.suggest([(picture_id, picture.pixels)])
    return picture_id
