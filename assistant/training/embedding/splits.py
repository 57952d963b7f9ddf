"""From a recipe's lists to what is trained on, what chooses the epoch and what is measured at the end."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assistant import whole_files
from assistant.identify.made_up import made_up_view
from assistant.training.embedding.collection import (
    UNKNOWN,
    Collection,
    divide,
    first_and_rest,
    numbered,
    read_lists,
)
from assistant.training.embedding.pictures import pixels_of
from assistant.training.embedding.recipe import Data
from assistant.training.embedding.validation import Queries
from assistant.training.recipe_file import RecipeError

LONGEST = 1024
"""Pixels of a picture's longer side when a made-up view of it is taken."""


@dataclass(frozen=True)
class Sets:
    """All pictures of a training, in two collections that are described as wholes.

    ``selection``: the training pictures (the first ``training``), then those that choose the epoch;
    ``final``: those of the test. ``lesson``: rows of ``selection`` that are trained on. ``chooses``: how
    the epoch is chosen. ``made_up``: made-up views of training pictures, for the classifier's own accuracy.
    """

    selection: Collection
    final: Collection
    training: int
    lesson: NDArray[np.int64]
    chooses: Queries
    made_up: Queries | None
    roles: Roles


@dataclass(frozen=True)
class Roles:
    """Who plays what in the test: rows of ``selection`` (held) and of ``final`` (the others).

    ``held_catalogue`` and ``held_queries``: of the objects held out for tuning; ``tune_strangers`` and
    ``test_strangers``: pictures in no catalogue; ``catalogue`` and ``queries``: of the test objects;
    ``views_of`` and ``views``: catalogue pictures of the test and a made-up view of each.
    """

    held_catalogue: NDArray[np.int64]
    held_queries: NDArray[np.int64]
    tune_strangers: NDArray[np.int64]
    test_strangers: NDArray[np.int64]
    catalogue: NDArray[np.int64]
    queries: NDArray[np.int64]
    views_of: NDArray[np.int64]
    views: NDArray[np.int64]


def build(data: Data, folder: Path, kept: Path, seed: int) -> Sets:
    """Read the lists below ``folder``, divide them; ``kept``: folder of made-up views. Raises DataError."""
    lists = read_lists(data.train, folder, data.pictures)
    lists = lists.subset([row for row, name in enumerate(lists.classes) if name != UNKNOWN])
    parts = divide(lists, data.held_out, data.test, data.most, seed)
    training = lists.subset(parts.training)
    if not len(training):
        raise RecipeError("Nothing is left to train on; hold out fewer objects or name longer lists.")
    lesson = np.array(
        [row for row in range(len(training)) if not data.only or training.domains[row] in data.only], np.int64
    )
    if not len(lesson):
        raise RecipeError(
            f"No training picture is of the domains {', '.join(data.only)} that [data] only names."
        )
    selection = training.joined(lists.subset(parts.held_out))
    held = np.arange(len(training), len(selection))
    if data.validate:
        selection = selection.joined(read_lists(data.validate, folder, data.pictures))
    listed = np.arange(len(training) + len(held), len(selection))
    chosen = _spread(np.arange(len(training)), data.made_up)
    made = _made_up(training.subset(chosen), kept, seed)
    views = np.arange(len(selection), len(selection) + len(made))
    selection = selection.joined(made)
    held_catalogue, held_queries = first_and_rest(selection, held)
    final, roles = _final(data, lists.subset(parts.test), folder, kept, seed, held_catalogue, held_queries)
    own_views = [row for row in views if not data.only or selection.domains[row] in data.only]
    added, queries = {
        "held-out": (held_catalogue, held_queries),
        "made-up": (np.empty(0, np.int64), np.array(own_views, np.int64)),
        "validate": _listed(selection, listed, set(training.classes)),
    }[data.select]
    base = np.arange(len(training))
    wanted = lesson if data.only else base
    if data.select == "validate":
        wanted = _of_asked_domains(selection, wanted, queries)
    chooses = _queries(selection, np.concatenate([wanted, added]), queries)
    if not (chooses.truth >= 0).any():
        raise RecipeError(
            f"Nothing can choose the epoch: “{data.select}” gives no query of a catalogue object."
        )
    own = _queries(selection, base, views) if len(views) else None
    return Sets(selection, final, len(training), lesson, chooses, own, roles)


def _final(
    data: Data,
    test: Collection,
    folder: Path,
    kept: Path,
    seed: int,
    held_catalogue: NDArray[np.int64],
    held_queries: NDArray[np.int64],
) -> tuple[Collection, Roles]:
    """Return the test's pictures and their roles."""
    catalogue, queries = first_and_rest(test, np.arange(len(test)))
    none = np.empty(0, np.int64)
    strangers, views_of, views = none, none, none
    final = test
    if data.distractors:
        others = read_lists([data.distractors], folder, data.pictures)
        rows = np.random.default_rng((seed, 5)).permutation(len(others)) + len(test)
        views_of, strangers = np.sort(rows[: data.test_made_up]), np.sort(rows[data.test_made_up :])
        final = test.joined(others)
        made = _made_up(final.subset(views_of), kept, seed)
        views = np.arange(len(final), len(final) + len(made))
        final = final.joined(made)
    return final, Roles(
        held_catalogue, held_queries, strangers[0::2], strangers[1::2], catalogue, queries, views_of, views
    )


def _listed(
    selection: Collection, rows: NDArray[np.int64], trained: set[str]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return (catalogue, queries) of listed pictures; an object not trained on lends its first one."""
    counts = Counter(selection.classes[row] for row in rows)
    seen: set[str] = set()
    catalogue: list[int] = []
    queries: list[int] = []
    for row in rows:
        name = selection.classes[row]
        lends = name != UNKNOWN and name not in trained and name not in seen and counts[name] > 1
        (catalogue if lends else queries).append(int(row))
        seen.add(name)
    return np.array(catalogue, np.int64), np.array(queries, np.int64)


def _of_asked_domains(
    selection: Collection, rows: NDArray[np.int64], queries: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return the training ``rows`` of domains that have a query for a trained object.

    Met: the exhibits that are trained on are the catalogue. Other data sets validate on objects of their own.
    """
    trained = {selection.classes[row] for row in rows}
    asked = {selection.domains[row] for row in queries if selection.classes[row] in trained}
    return np.array([row for row in rows if selection.domains[row] in asked], np.int64)


def _queries(selection: Collection, catalogue: NDArray[np.int64], queries: NDArray[np.int64]) -> Queries:
    labels, names = numbered([selection.classes[row] for row in catalogue])
    places = {name: place for place, name in enumerate(names)}
    truth = np.array([places.get(selection.classes[row], -1) for row in queries], np.int64)
    return Queries(catalogue, labels, queries, truth)


def _spread(rows: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Return ``count`` of ``rows``, evenly spread, so that every domain is among them."""
    return (
        rows[np.unique(np.linspace(0, len(rows) - 1, min(count, len(rows))).astype(np.int64))]
        if count
        else rows[:0]
    )


def _made_up(collection: Collection, folder: Path, seed: int) -> Collection:
    """Return a made-up view of each picture, with its class; views are written once."""
    if not len(collection):
        return collection
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for source in collection.paths:
        name = hashlib.sha256(f"{seed}\0{source.as_posix()}".encode()).hexdigest()[:24]
        path = folder / f"{name}.png"
        if not path.is_file():
            chance = np.random.default_rng(int(name[:12], 16))
            view = Image.fromarray(made_up_view(pixels_of(source, LONGEST), chance))
            with whole_files.appearing(path) as part:
                view.save(part, "png", compress_level=1)
        paths.append(path)
    return Collection(tuple(paths), collection.classes, collection.domains)
