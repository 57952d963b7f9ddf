"""One pass over annotated pictures: the ensemble, each member alone, and baselines, all on the same rows."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

import numpy as np

from assistant import pictures
from assistant.errors import AssistantError
from assistant.evaluation.metrics import (
    Metrics,
    PictureMetrics,
    aggregate,
    display_order,
    mean_metrics,
    per_picture,
)
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


Failed: TypeAlias = Callable[[int, str], None]
"""Called with (index of a picture that cannot be read, reason)."""

Progress: TypeAlias = Callable[[int, int], None]
"""Called with (pictures done, pictures in all)."""


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


def evaluate(
    ensemble: Suggester,
    records: Records,
    vocabulary: Vocabulary,
    *,
    baselines: Sequence[Baseline] = (),
    batch: int = 32,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Evaluate ``ensemble`` on annotated pictures and return a report that JSON can hold.

    ``facets`` and ``mean`` are the ensemble's metrics; ``members`` and ``baselines`` hold the same two for
    each member alone and each baseline. A picture that cannot be read is left out and named in ``failed``.
    ``unknown_tags`` counts per facet the tags that are ignored because the vocabulary does not have or
    does not show their term.

    Raises EvaluationError where no picture can be evaluated.
    """
    started = time.perf_counter()
    tally = _Tally(records, vocabulary)
    failed: list[dict[str, Any]] = []

    def note(index: int, reason: str) -> None:
        record = records[index]
        failed.append({"row": record.row, "picture": str(record.picture), "reason": reason})

    for indexes, pixels in read_batches(records.pictures, batch, note, progress):
        tally.add_scores(FUSED, indexes, ensemble.suggest(pixels))
        for baseline in baselines:
            for facet, scores in baseline.scores(pixels).items():
                tally.add("baseline", baseline.name, facet, indexes, scores)
    if not tally.evaluated:
        raise EvaluationError(_nothing(records, failed))
    report = tally.report(FUSED, FUSED)
    return {
        **report,
        "members": tally.reports("member"),
        "baselines": tally.reports("baseline"),
        "unknown_tags": unknown_tags(records, vocabulary),
        "pictures": len(records) - len(failed),
        "failed": failed,
        "missing": [{"row": item.row, "picture": item.named} for item in records.missing],
        "seconds": round(time.perf_counter() - started, 2),
    }


class _Tally:
    """Metrics per (kind, system, facet), picture by picture; holds no score array longer than a batch."""

    def __init__(self, records: Records, vocabulary: Vocabulary) -> None:
        self._facets = tuple(vocabulary.facets)
        self._orders = {key: display_order(facet) for key, facet in vocabulary.facets.items()}
        self._tags = {key: records.nodes(key) for key in self._facets}
        self._parts: dict[tuple[str, str], dict[str, list[PictureMetrics]]] = {}

    def add(
        self, kind: str, system: str, facet: str, indexes: Sequence[int], scores: NDArray[np.float32]
    ) -> None:
        found = per_picture(scores, self._tags[facet][list(indexes)], self._orders[facet])
        self._parts.setdefault((kind, system), {}).setdefault(facet, []).append(found)

    def add_scores(self, fused: str, indexes: Sequence[int], found: Sequence[Scores]) -> None:
        for facet in self._facets:
            said = [scores[facet] for scores in found]
            self.add(fused, fused, facet, indexes, np.stack([item.fused for item in said]))
            for member in said[0].members:
                own = np.stack([item.members[member] for item in said])
                self.add("member", member, facet, indexes, own)

    @property
    def evaluated(self) -> bool:
        every = (part for facets in self._parts.values() for parts in facets.values() for part in parts)
        return any(len(part.indexes) for part in every)

    def report(self, kind: str, system: str) -> dict[str, Any]:
        parts = self._parts[kind, system]
        found: dict[str, Metrics] = {key: aggregate(parts.get(key, [])) for key in self._facets}
        return {
            "facets": {key: item.to_json() for key, item in found.items()},
            "mean": mean_metrics(found).to_json(),
        }

    def reports(self, kind: str) -> dict[str, dict[str, Any]]:
        return {system: self.report(of, system) for of, system in self._parts if of == kind}


def unknown_tags(records: Records, vocabulary: Vocabulary) -> dict[str, int]:
    """Return per facet how many tags are ignored: not in the vocabulary, or a term it never shows."""
    counts = {}
    for key, facet in vocabulary.facets.items():
        hidden = {term.row for term in facet.terms if term.hidden}
        counts[key] = sum(
            len(record.tags[key].unknown) + len(hidden.intersection(record.tags[key].nodes))
            for record in records
        )
    return counts


def _nothing(records: Records, failed: Sequence[Mapping[str, Any]]) -> str:
    if failed and len(failed) == len(records):
        return (
            f"None of the {len(records):,} pictures of {records.path} can be read "
            f"(the first: {failed[0]['picture']}: {failed[0]['reason']}). Check the folder given by --images."
        )
    return (
        f"{records.path} has no tag that the vocabulary knows, so there is nothing to evaluate. "
        "Check that its labels are paths of the EUFCC-340K label trees."
    )
