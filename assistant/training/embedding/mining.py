"""Choosing the pairs of an epoch: positives, and hard negatives by the descriptors of the moment.

Places in the list are what is compared, never pictures: an exact duplicate cannot push a picture out of its
own neighbourhood, and a picture is never its own real positive.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from assistant.training.recipe_file import RecipeError

CHUNK = 512
"""Pictures compared with all others at once."""


def nearest_others(
    vectors: NDArray[np.float32], classes: NDArray[np.int64], count: int, device: str = "cpu"
) -> NDArray[np.int64]:
    """Return int64 (n, count): the nearest pictures of other classes, best first, -1 where there are fewer.

    ``vectors``: float32 (n, d), length 1. Exact: all pictures of the same class are left out before the
    nearest are taken, so a class of any size leaves room. Raises RecipeError where there is one class only.
    """
    if len(classes) == 0 or (classes == classes[0]).all():
        raise RecipeError("Negatives need pictures of at least two objects; the lists have one object only.")
    everything, labels = torch.from_numpy(vectors).to(device), torch.from_numpy(classes).to(device)
    taken = min(count, len(classes))
    found = np.full((len(classes), count), -1, np.int64)
    for start in range(0, len(classes), CHUNK):
        part = slice(start, start + CHUNK)
        similar = everything[part] @ everything.T
        similar.masked_fill_(labels[part, None] == labels[None], -torch.inf)
        values, places = similar.topk(taken, dim=1)
        places[values == -torch.inf] = -1
        found[part, :taken] = places.cpu().numpy()
    return found


def draw_negatives(nearest: NDArray[np.int64], chance: np.random.Generator) -> NDArray[np.int64]:
    """Return int64 (n,): for each picture one of its nearest others at random."""
    available = (nearest >= 0).sum(1)
    chosen = (chance.random(len(nearest)) * available).astype(np.int64)
    return nearest[np.arange(len(nearest)), chosen]


def positives(
    classes: NDArray[np.int64],
    how: str,
    chance: np.random.Generator,
    vectors: NDArray[np.float32] | None = None,
) -> NDArray[np.int64]:
    """Return int64 (n,): the positive of each picture.

    ``syn``: the picture itself, of which another view is taken. ``syn+real``: another picture of its class
    at random; ``syn+real-closest``: the nearest other one by ``vectors``; where the class has one picture
    only, itself.
    """
    found = np.arange(len(classes))
    if how == "syn":
        return found
    order = np.argsort(classes, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(classes[order])) + 1):
        if len(rows) < 2:
            continue
        if how == "syn+real":
            # A step of 1 ... n-1 around the class: never back to the picture itself.
            steps = chance.integers(1, len(rows), len(rows))
            found[rows] = rows[(np.arange(len(rows)) + steps) % len(rows)]
        else:
            assert vectors is not None
            similar = vectors[rows] @ vectors[rows].T
            np.fill_diagonal(similar, -np.inf)
            found[rows] = rows[similar.argmax(1)]
    return found
