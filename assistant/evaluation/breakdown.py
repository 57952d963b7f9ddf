"""Where a system is good: by depth of the term, by how often it was trained on, and term by term.

A tag counts as found when its term is among the first R ranks of its picture, R being the picture's number
of tags. Over a group of terms the *micro* figure is the share of tags found (every tag weighs the same: the
frequent terms rule), the *macro* figure the mean over the terms of each term's own share (every term weighs
the same: the rare ones rule). Over all terms the micro figure is R-Precision pooled over tags.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.datasets.records import Records
    from assistant.vocabulary import Facet

BUCKETS: tuple[tuple[str, int], ...] = (
    ("0", 0),
    ("1–9", 1),
    ("10–99", 10),
    ("100–999", 100),
    ("≥ 1,000", 1000),
)
"""How often a term occurs in the training file: what the bucket is called, and its smallest count."""


@dataclass(frozen=True, slots=True)
class TermCounts:
    """Per term: tags found, predictions that are no tag, tags not found; int64 (n_terms,) each."""

    found: NDArray[np.int64]
    wrong: NDArray[np.int64]
    missed: NDArray[np.int64]

    @property
    def uses(self) -> NDArray[np.int64]:
        """How often each term is a tag."""
        return self.found + self.missed


def term_counts(predicted: NDArray[np.bool_], tags: NDArray[np.bool_]) -> TermCounts:
    """Compare sets of terms, bool (n_pictures, n_terms) both."""
    found = np.count_nonzero(predicted & tags, axis=0)
    return TermCounts(
        found.astype(np.int64),
        (np.count_nonzero(predicted, axis=0) - found).astype(np.int64),
        (np.count_nonzero(tags, axis=0) - found).astype(np.int64),
    )


def by_group(counts: TermCounts, group: NDArray[np.intp], names: Sequence[str]) -> list[dict[str, Any]]:
    """Return ``group``, ``terms``, ``tags``, ``micro`` and ``macro`` of each group that has a tag.

    ``group``: intp (n_terms,), the place of each term's group in ``names``. ``terms`` counts those that
    occur as a tag; others cannot be found or missed.
    """
    used = counts.uses > 0
    size = len(names)
    terms = np.bincount(group[used], minlength=size)
    tags = np.bincount(group, weights=counts.uses, minlength=size)
    found = np.bincount(group, weights=counts.found, minlength=size)
    share = np.bincount(group[used], weights=counts.found[used] / counts.uses[used], minlength=size)
    return [
        {
            "group": name,
            "terms": int(terms[place]),
            "tags": int(tags[place]),
            "micro": float(found[place] / tags[place]),
            "macro": float(share[place] / terms[place]),
        }
        for place, name in enumerate(names)
        if terms[place]
    ]


def by_depth(counts: TermCounts, facet: Facet) -> list[dict[str, Any]]:
    """Return :func:`by_group` over the terms' depths; "1" is a top term."""
    depths = np.asarray(facet.depth, np.intp)
    return by_group(counts, depths, [str(level + 1) for level in range(int(depths.max(initial=0)) + 1)])


def by_frequency(counts: TermCounts, frequency: NDArray[np.int64]) -> list[dict[str, Any]]:
    """Return :func:`by_group` over :data:`BUCKETS`; ``frequency``: int64 (n_terms,), from training."""
    least = [smallest for _, smallest in BUCKETS]
    group = np.searchsorted(least, frequency, side="right") - 1
    return by_group(counts, group, [name for name, _ in BUCKETS])


def training_frequency(training: Records, facet: str) -> NDArray[np.int64]:
    """Return int64 (n_terms,): how many pictures of the training file have each term as a tag."""
    return np.asarray(training.nodes(facet).sum(axis=0, dtype=np.int64), np.int64)
