"""All scores of a data file, made in one pass: whatever is measured later is worked out from these arrays.

Reading pictures and running models takes minutes to hours, the metrics seconds. So the pictures are scored
once, by the ensemble, by each member alone and by the baselines, and every table, interval and plot is
computed from what is kept here.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np

from assistant import pictures
from assistant.errors import AssistantError
from assistant.pictures import UnreadablePicture

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.datasets.records import Records
    from assistant.tagging import Scores
    from assistant.vocabulary import Vocabulary

FUSED = "fused"
"""Name of the ensemble as a whole, beside its members' names."""

LONGEST_SIDE = 1024
"""Pictures are decoded to at most this many pixels a side: more than any member looks at."""

FacetArrays: TypeAlias = "Mapping[str, NDArray[np.float32]]"
"""Facet key -> float32 (n_pictures, n_terms)."""

Failed: TypeAlias = Callable[[int, str], None]
"""Called with (index of a picture that cannot be read, reason)."""

Progress: TypeAlias = Callable[[int, int], None]
"""Called with (pictures done, pictures in all)."""


class EvaluationError(AssistantError):
    """An evaluation that would say nothing: no picture can be read, or no tag is known."""


class Suggester(Protocol):
    """What is evaluated: an ``assistant.tagging.Ensemble``, or anything that suggests as it does."""

    def suggest(self, pixels: Sequence[NDArray[np.uint8]]) -> Sequence[Scores]:
        """Return the scores of each picture; ``pixels``: uint8 RGB (height, width, 3)."""


class Baseline(Protocol):
    """Something simple to compare with, shown beside the ensemble."""

    name: str

    def scores(self, pixels: Sequence[NDArray[np.uint8]]) -> FacetArrays:
        """Return the scores of every term; facets it knows nothing of are left out."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A picture that cannot be read: its CSV row, its file and why."""

    row: int
    picture: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Collected:
    """The scores of every system for the pictures that could be read.

    ``records``: those pictures, in file order. ``systems``: system name -> facet key -> float32
    (n_records, n_terms), NaN where the system does not know the term; :data:`FUSED` is the ensemble, the
    others are ``members`` and ``baselines``. A baseline may lack a facet. ``seconds``: how long it took.
    """

    records: Records
    systems: Mapping[str, FacetArrays]
    members: tuple[str, ...] = ()
    baselines: tuple[str, ...] = ()
    failed: tuple[Unread, ...] = ()
    seconds: float = 0.0


def read_batches(
    paths: Sequence[Path], size: int, failed: Failed, progress: Progress | None = None
) -> Iterator[tuple[list[int], list[NDArray[np.uint8]]]]:
    """Yield (indexes, pixels) of up to ``size`` pictures; one that cannot be read goes to ``failed``."""
    indexes: list[int] = []
    pixels: list[NDArray[np.uint8]] = []
    for index, path in enumerate(paths):
        try:
            pixels.append(pictures.read(path, max_side=LONGEST_SIDE).pixels)
            indexes.append(index)
        except UnreadablePicture as error:
            failed(index, error.reason)
        if len(indexes) == size:
            yield indexes, pixels
            indexes, pixels = [], []
        if progress is not None:
            progress(index + 1, len(paths))
    if indexes:
        yield indexes, pixels


def collect(
    ensemble: Suggester,
    records: Records,
    vocabulary: Vocabulary,
    *,
    baselines: Sequence[Baseline] = (),
    batch: int = 32,
    progress: Progress | None = None,
) -> Collected:
    """Score every picture once with the ensemble, each of its members and the baselines.

    30,000 pictures and 1,203 terms take 145 MB a system. Raises EvaluationError where no tag is known
    (before any picture is read) or no picture can be read.
    """
    started = time.perf_counter()
    check_tags(records, vocabulary)
    shelf = _Shelf(records)
    failed: list[Unread] = []

    def note(index: int, reason: str) -> None:
        failed.append(Unread(records[index].row, records[index].picture, reason))

    for indexes, pixels in read_batches(records.pictures, batch, note, progress):
        shelf.open(indexes)
        found = ensemble.suggest(pixels)
        for facet in vocabulary.facets:
            said = [scores[facet] for scores in found]
            shelf.put("ensemble", FUSED, facet, [item.fused for item in said])
            for member in said[0].members:
                shelf.put("member", member, facet, [item.members[member] for item in said])
        for baseline in baselines:
            for facet, scores in baseline.scores(pixels).items():
                shelf.put("baseline", baseline.name, facet, scores)
    if not shelf.kept:
        first = failed[0]
        raise EvaluationError(
            f"None of the {len(records):,} pictures of {records.path} can be read "
            f"(the first: {first.picture}: {first.reason}). Check the folder given by --images."
        )
    return Collected(
        records.subset(shelf.kept),
        shelf.systems(),
        shelf.names("member"),
        shelf.names("baseline"),
        tuple(failed),
        round(time.perf_counter() - started, 2),
    )


def check_tags(records: Records, vocabulary: Vocabulary) -> None:
    """Raise EvaluationError where no record has a tag that the vocabulary knows and shows."""
    for key, facet in vocabulary.facets.items():
        hidden = {term.row for term in facet.terms if term.hidden}
        if any(not hidden.issuperset(record.tags[key].nodes) for record in records):
            return
    raise EvaluationError(
        f"{records.path} has no tag that the vocabulary knows, so there is nothing to evaluate. "
        "Check that its labels are paths of the EUFCC-340K label trees."
    )


class _Shelf:
    """One array per system and facet, made once for all pictures and filled batch by batch."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._arrays: dict[tuple[str, str], dict[str, NDArray[np.float32]]] = {}
        self._start = 0
        self.kept: list[int] = []

    def open(self, indexes: Sequence[int]) -> None:
        """Begin a batch: its pictures come after those that are already there."""
        self._start = len(self.kept)
        self.kept += indexes

    def put(
        self, kind: str, name: str, facet: str, scores: NDArray[np.float32] | list[NDArray[np.float32]]
    ) -> None:
        facets = self._arrays.setdefault((kind, name), {})
        if facet not in facets:
            shape = (len(self._records), self._records.sizes[facet])
            facets[facet] = np.full(shape, np.nan, np.float32)
        facets[facet][self._start : len(self.kept)] = scores

    def systems(self) -> dict[str, FacetArrays]:
        return {
            self._name(kind, name): {key: array[: len(self.kept)] for key, array in facets.items()}
            for (kind, name), facets in self._arrays.items()
        }

    def names(self, kind: str) -> tuple[str, ...]:
        return tuple(self._name(of, name) for of, name in self._arrays if of == kind)

    def _name(self, kind: str, name: str) -> str:
        # Nothing keeps a pack from calling a member "fused", or as a baseline is called.
        twice = sum(other == name for _, other in self._arrays) > 1
        return f"{name} ({kind})" if twice and kind != "ensemble" else name
