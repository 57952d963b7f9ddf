"""Everything that is measured beyond the paper's four metrics, as one object that JSON can hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.evaluation import breakdown, marks, metrics
from assistant.evaluation.bootstrap import RESAMPLES, clusters, difference, interval, resampled_ratios
from assistant.evaluation.calibration import calibration
from assistant.evaluation.collected import FUSED, Collected
from assistant.evaluation.hierarchical import Overlap, overlap
from assistant.evaluation.metrics import PictureMetrics, display_order
from assistant.evaluation.predicted import THRESHOLD, above, top
from assistant.evaluation.worst import worst_terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.datasets.records import Records
    from assistant.vocabulary import Facet, Vocabulary

FIGURES = (*metrics.NAMES, "h_f")
"""What has an interval: the paper's metrics and the hierarchical F of the first R ranks."""

EFFORT_PICTURES = 500
"""The effort is simulated key by key, tens of milliseconds a picture: of larger files it takes so many."""

LOWER_IS_BETTER = frozenset({"avg_rank"})


def analyse(
    collected: Collected,
    vocabulary: Vocabulary,
    measured: Mapping[str, Mapping[str, PictureMetrics]],
    *,
    training: Records | None = None,
    resamples: int = RESAMPLES,
    seed: int = 0,
    effort: bool = False,
) -> dict[str, Any]:
    """Work out intervals, hierarchical figures, calibration and breakdowns from the kept scores.

    ``measured``: from :func:`assistant.evaluation.protocol.measure`. ``training``: the training file, for
    the frequency buckets. ``effort``: also simulate the cataloguing effort, of about
    :data:`EFFORT_PICTURES` pictures at most. Result: see ``docs/evaluation.md``.
    """
    records = collected.records
    keys = clusters(record.object_key for record in records)
    columns = _Columns(len(records))
    found: dict[str, Any] = {
        "objects": int(keys.max(initial=-1)) + 1,
        "resamples": resamples,
        "seed": seed,
        "threshold": THRESHOLD,
        "hierarchical": {},
        "calibration": {},
        "depth": {},
        "frequency": {} if training is not None else None,
        "marks": {},
        "worst": {},
    }
    for system, facet, case in _cases(collected, vocabulary):
        first = top(case.scores, case.tags.sum(axis=1), case.order)
        sets = {"top_r": first, "threshold": above(case.scores, case.order)}
        both = {name: overlap(said, case.tags, facet) for name, said in sets.items()}
        columns.add(system, facet.key, case.indexes, measured[system][facet.key], both["top_r"])
        counts = breakdown.term_counts(first, case.tags)
        _put(found["hierarchical"], system, facet, {name: item.to_json() for name, item in both.items()})
        _put(found["calibration"], system, facet, calibration(case.scores, case.tags, case.order))
        _put(found["depth"], system, facet, breakdown.by_depth(counts, facet))
        if training is not None:
            frequency = breakdown.training_frequency(training, facet.key)
            _put(found["frequency"], system, facet, breakdown.by_frequency(counts, frequency))
        if system == FUSED:
            chosen = records.subset(case.indexes)
            possible = marks.marks(case.tags, chosen.leaves(facet.key), facet)
            found["marks"][facet.key] = marks.shares(possible, first)
            found["worst"][facet.key] = worst_terms(case.scores, first, case.tags, chosen, facet)
    resampled = columns.resampled(keys, resamples, seed)
    found["intervals"] = {system: _intervals(facets) for system, facets in resampled.items()}
    found["differences"] = {
        system: _differences(resampled[FUSED], facets)
        for system, facets in resampled.items()
        if system != FUSED
    }
    found["effort"] = None
    if effort:
        from assistant.evaluation.effort import measure

        some = _whole_objects(keys, EFFORT_PICTURES, seed)
        fused = {key: scores[some] for key, scores in collected.systems[FUSED].items()}
        found["effort"] = measure(fused, records.subset(some), vocabulary)
    return found


def _whole_objects(keys: NDArray[np.intp], pictures: int, seed: int) -> NDArray[np.intp]:
    """Return the pictures of objects drawn at random until there are ``pictures``, in order; all if fewer.

    ``keys``: intp (n_pictures,), each picture's object.
    """
    if len(keys) <= pictures:
        return np.arange(len(keys))
    sizes = np.bincount(keys)
    drawn = np.random.default_rng(seed).permutation(len(sizes))
    enough = int(np.searchsorted(np.cumsum(sizes[drawn]), pictures)) + 1
    return np.flatnonzero(np.isin(keys, drawn[:enough]))


@dataclass(frozen=True, slots=True)
class _Case:
    """The annotated pictures of one facet (``indexes``), with the scores of one system and the tags."""

    indexes: NDArray[np.intp]
    scores: NDArray[np.float32]
    tags: NDArray[np.bool_]
    order: NDArray[np.intp]


def _cases(collected: Collected, vocabulary: Vocabulary) -> Iterator[tuple[str, Facet, _Case]]:
    for key, facet in vocabulary.facets.items():
        order = display_order(facet)
        tags = np.zeros((len(collected.records), len(facet.terms)), bool)
        tags[:, order] = collected.records.nodes(key)[:, order]
        indexes = np.flatnonzero(tags.any(axis=1))
        if not len(indexes):
            continue
        for system, arrays in collected.systems.items():
            if key in arrays:
                yield system, facet, _Case(indexes, arrays[key][indexes], tags[indexes], order)


class _Columns:
    """Numerator and denominator of every figure, picture by picture, for one bootstrap of them all."""

    def __init__(self, pictures: int) -> None:
        self._pictures = pictures
        self._places: dict[tuple[str, str], int] = {}
        self._above: list[NDArray[np.float64]] = []
        self._below: list[NDArray[np.float64]] = []

    def add(
        self, system: str, facet: str, indexes: NDArray[np.intp], values: PictureMetrics, said: Overlap
    ) -> None:
        above, below = np.zeros((2, self._pictures, len(FIGURES)))
        above[values.indexes, : len(metrics.NAMES)] = values.values
        below[values.indexes, : len(metrics.NAMES)] = 1
        above[indexes, -1] = 2 * said.right
        below[indexes, -1] = said.predicted + said.true
        self._places[system, facet] = len(self._above)
        self._above.append(above)
        self._below.append(below)

    def resampled(
        self, keys: NDArray[np.intp], resamples: int, seed: int
    ) -> dict[str, dict[str, dict[str, _Figure]]]:
        """Return system -> facet, or "mean" -> figure -> its value and its resampled values."""
        above, below = np.concatenate(self._above, axis=1), np.concatenate(self._below, axis=1)
        drawn = resampled_ratios(above, below, keys, resamples=resamples, seed=seed)
        totals, weights = above.sum(axis=0), below.sum(axis=0)
        found: dict[str, dict[str, dict[str, _Figure]]] = {}
        for (system, facet), place in self._places.items():
            start = place * len(FIGURES)
            found.setdefault(system, {})[facet] = {
                name: _Figure(float(totals[column] / weights[column]), drawn[:, column])
                for column, name in enumerate(FIGURES, start)
            }
        for facets in found.values():
            facets["mean"] = {name: _mean([figures[name] for figures in facets.values()]) for name in FIGURES}
        return found


@dataclass(frozen=True, slots=True)
class _Figure:
    value: float
    drawn: NDArray[np.float64]


def _mean(figures: list[_Figure]) -> _Figure:
    drawn = np.stack([figure.drawn for figure in figures])
    known = np.isfinite(drawn)
    # A facet with few pictures may be absent from a resample: the mean is over those that are there.
    with np.errstate(invalid="ignore"):
        means = np.where(known, drawn, 0).sum(axis=0) / known.sum(axis=0)
    return _Figure(float(np.mean([figure.value for figure in figures])), means)


def _intervals(facets: Mapping[str, Mapping[str, _Figure]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for facet, figures in facets.items():
        bounds = {name: interval(figure.drawn) for name, figure in figures.items()}
        found[facet] = {
            name: {"value": figures[name].value, "interval": item.to_json() if item else None}
            for name, item in bounds.items()
        }
    return found


def _differences(
    ours: Mapping[str, Mapping[str, _Figure]], theirs: Mapping[str, Mapping[str, _Figure]]
) -> dict[str, Any]:
    # A baseline that lacks a facet has another mean, which does not compare.
    common = [facet for facet in theirs if facet != "mean" or set(theirs) == set(ours)]
    return {
        facet: {
            name: {
                "value": ours[facet][name].value - theirs[facet][name].value,
                **difference(
                    ours[facet][name].drawn, theirs[facet][name].drawn, higher=name not in LOWER_IS_BETTER
                ),
            }
            for name in FIGURES
        }
        for facet in common
    }


def _put(where: dict[str, Any], system: str, facet: Facet, what: Any) -> None:
    where.setdefault(system, {})[facet.key] = what
