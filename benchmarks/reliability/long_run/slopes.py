"""Does it grow? The slope of a series with its interval, and the pace from start to end."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.reliability.long_run.watching import Sample

WARM_UP = 0.15
"""The first part of a run, left out: buffers and caches are filled in it."""

PARTS = 20
"""Samples that follow each other are alike, and counting each would make the interval too narrow: the line is
laid through the means of this many equal parts."""

STUDENT = 2.101
"""Student's t for 95 % (two-sided) and ``PARTS - 2`` = 18 degrees of freedom."""


@dataclass(frozen=True, slots=True)
class Slope:
    """Growth for each thousand pictures, and its 95 % interval."""

    each_thousand: float
    low: float
    high: float


def working(samples: Sequence[Sample]) -> list[Sample]:
    """The samples from the first picture to the last: without loading, and without writing the table."""
    least, most = samples[0].done if samples else 0, max((one.done for one in samples), default=0)
    return [one for one in samples if least < one.done < most]


def slope(samples: Sequence[Sample], warm_up: float = WARM_UP) -> Slope | None:
    """Least squares of memory over pictures, after the warm-up; None with too few samples to say."""
    at_work = working(samples)
    if not at_work:
        return None
    first, last = at_work[0].done, at_work[-1].done
    begin = first + warm_up * (last - first)
    parts: list[list[Sample]] = [[] for _ in range(PARTS)]
    for one in at_work:
        if one.done >= begin:
            parts[min(PARTS - 1, int(PARTS * (one.done - begin) / max(1.0, last - begin)))].append(one)
    if not all(parts):
        return None
    thousands = [sum(one.done for one in part) / len(part) / 1000 for part in parts]
    return fitted(thousands, [sum(one.rss for one in part) / len(part) for part in parts])


def fitted(x: Sequence[float], y: Sequence[float]) -> Slope:
    """Least squares through ``PARTS`` points, with the interval of the slope."""
    middle_x, middle_y = sum(x) / len(x), sum(y) / len(y)
    spread = sum((value - middle_x) ** 2 for value in x)
    found = sum((a - middle_x) * (b - middle_y) for a, b in zip(x, y, strict=True)) / spread
    left = sum((b - middle_y - found * (a - middle_x)) ** 2 for a, b in zip(x, y, strict=True))
    wide = STUDENT * math.sqrt(left / (len(x) - 2) / spread)
    return Slope(found, found - wide, found + wide)


def tenths(runs: Sequence[Sequence[Sample]], total: int) -> list[float]:
    """Pictures a second in each tenth of the batch; starting a process and what follows its last is left out.

    A run is one process; each begins where the one before was killed.
    """
    spent = [0.0] * 10
    made = [0.0] * 10
    for samples in runs:
        for before, after in pairwise(working(samples)):
            place = min(9, 10 * (before.done + after.done) // 2 // total)
            made[place] += after.done - before.done
            spent[place] += after.seconds - before.seconds
    return [count / seconds if count else math.nan for count, seconds in zip(made, spent, strict=True)]
