"""What an epoch goes through: which views meet in an item, which items meet in a step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.training.embedding import mining
from assistant.training.embedding.recipe import Method
from assistant.training.recipe_file import RecipeError


@dataclass(frozen=True)
class Plan:
    """One epoch. ``items``: int64 (n, w), the pictures of each item, a view each; ``labels``: int64 (n,),
    the class, or 1 and 0 for a pair that is alike or not; ``steps``: int64 (steps, batch), items, -1 = none.
    """

    items: NDArray[np.int64]
    labels: NDArray[np.int64]
    steps: NDArray[np.int64]

    def of_step(self, step: int) -> NDArray[np.int64]:
        """Return the items of a step of this epoch."""
        row = self.steps[step]
        return row[row >= 0]


def batches(order: NDArray[np.int64], batch: int) -> NDArray[np.int64]:
    """Return int64 (steps, batch) of an order, -1 where the last step is not full."""
    steps = -(-len(order) // batch)
    padded = np.full(steps * batch, -1, np.int64)
    padded[: len(order)] = order
    return padded.reshape(steps, batch)


def pairs(
    classes: NDArray[np.int64],
    vectors: NDArray[np.float32],
    method: Method,
    batch: int,
    chance: np.random.Generator,
    device: str = "cpu",
) -> Plan:
    """Every picture is the anchor of one positive and one negative pair; ``batch`` pairs a step, shuffled."""
    count = len(classes)
    alike = mining.positives(classes, method.pairs, chance, vectors)
    nearest = mining.nearest_others(vectors, classes, method.nearest, device)
    different = mining.draw_negatives(nearest, chance)
    anchors = np.arange(count)
    items = np.concatenate([np.stack([anchors, alike], 1), np.stack([anchors, different], 1)])
    labels = np.repeat(np.array([1, 0], np.int64), count)
    return Plan(items, labels, batches(chance.permutation(2 * count), batch))


def views_of_one(count: int, batch: int, chance: np.random.Generator) -> Plan:
    """Two views of every picture (SimSiam); ``batch`` counts views, as in the paper."""
    items = np.repeat(np.arange(count)[:, None], 2, axis=1)
    order = chance.permutation(count)
    found = batches(order, max(2, batch // 2))
    if len(found) > 1 and (found[-1] >= 0).sum() < 2:  # batch statistics need two pictures
        found = found[:-1]
    return Plan(items, np.zeros(count, np.int64), found)


def single(classes: NDArray[np.int64], sampling: str, batch: int, chance: np.random.Generator) -> Plan:
    """Every picture once, or (``sampling`` = classes) as many draws of a class and then a picture of it."""
    count = len(classes)
    order = chance.permutation(count)
    if sampling == "classes":
        by_class = np.argsort(classes, kind="stable")
        starts = np.searchsorted(classes[by_class], np.arange(classes.max() + 1))
        sizes = np.bincount(classes)
        drawn = chance.integers(0, len(sizes), count)
        order = by_class[starts[drawn] + (chance.random(count) * sizes[drawn]).astype(np.int64)]
    items = np.arange(count)[:, None]
    return Plan(items, classes, batches(order, batch))


def turns(
    how: str,
    sizes: Mapping[str, int],
    total: int,
    seed: int,
    specialist_steps: Mapping[str, int] | None = None,
) -> NDArray[np.int64]:
    """Return int64 (total,): whose turn each step of a training is, as places in ``sizes``.

    ``round-robin``: one after the other. ``dataset-size``: as often as a domain has pictures.
    ``specialist-steps``: as often as the domain's own specialist needed steps (UnED paper). Shares are
    rounded to whole steps that add up to ``total``. Raises RecipeError for a domain without its number.
    """
    names = list(sizes)
    if how == "round-robin":
        return np.arange(total) % len(names)
    if how == "dataset-size":
        wanted = np.array([sizes[name] for name in names], float)
    else:
        given = specialist_steps or {}
        absent = [name for name in names if given.get(name, 0) <= 0]
        if absent:
            raise RecipeError(
                f"specialist_steps of the recipe gives no number of steps for {', '.join(absent)}."
            )
        wanted = np.array([given[name] for name in names], float)
    exact = wanted / wanted.sum() * total
    counts = np.floor(exact).astype(np.int64)
    for place in np.argsort(counts - exact, kind="stable")[: total - counts.sum()]:
        counts[place] += 1
    return np.random.default_rng((seed, 7)).permutation(np.repeat(np.arange(len(names)), counts))


class DomainStream:
    """A domain's pictures without end, shuffled anew in every pass; any part of it can be asked for."""

    def __init__(self, rows: NDArray[np.int64], place: int, seed: int) -> None:
        self.rows = rows
        self.key = (seed, 11, place)
        self._pass = -1
        self._order = rows

    def part(self, start: int, length: int) -> NDArray[np.int64]:
        """Return ``length`` pictures from position ``start`` of the stream."""
        found = []
        while length > 0:
            number, within = divmod(start, len(self.rows))
            if number != self._pass:
                self._pass = number
                self._order = np.random.default_rng((*self.key, number)).permutation(self.rows)
            piece = self._order[within : within + length]
            found.append(piece)
            start, length = start + len(piece), length - len(piece)
        return np.concatenate(found) if found else np.empty(0, np.int64)


def one_domain_a_step(
    classes: NDArray[np.int64],
    domains: NDArray[np.int64],
    whose: NDArray[np.int64],
    first: int,
    last: int,
    batch: int,
    seed: int,
) -> Plan:
    """Return the steps ``first`` to ``last`` of a training in which every step belongs to one domain.

    ``whose``: :func:`turns` of the whole training; a domain goes on where its last step ended.
    """
    streams = [
        DomainStream(np.flatnonzero(domains == place), place, seed) for place in range(domains.max() + 1)
    ]
    before = np.bincount(whose[:first], minlength=len(streams))
    rows = []
    for place in whose[first:last]:
        rows.append(streams[place].part(int(before[place]) * batch, batch))
        before[place] += 1
    return Plan(np.arange(len(classes))[:, None], classes, np.stack(rows))
