"""How good a descriptor is after an epoch: ACC of the kNN classifier with k = 1, as the Met paper selects."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from assistant.training.embedding.networks import Learner
from assistant.training.embedding.pictures import Whole

CHUNK = 256


@dataclass(frozen=True)
class Queries:
    """Queries and the catalogue they are looked for in, as rows of the whole pictures.

    ``catalogue``, ``queries``: rows; ``labels``: class of each catalogue row, ``truth``: of each query, -1 =
    in no catalogue. All int64.
    """

    catalogue: NDArray[np.int64]
    labels: NDArray[np.int64]
    queries: NDArray[np.int64]
    truth: NDArray[np.int64]


def describe(
    learner: Learner, pictures: Whole, *, pooled: bool = False, rows: NDArray[np.int64] | None = None
) -> NDArray[np.float32]:
    """Return the vectors of whole pictures, float32 (n, d), length 1; zeros for those not among ``rows``.

    ``pooled``: what the pooling gives, before the linear layer and its normalisation.
    """
    learner.eval()
    network = learner.network
    found: NDArray[np.float32] | None = None
    with torch.inference_mode():
        for places, batch in pictures.batches(rows):
            if pooled:
                maps = batch if pictures.maps else learner._parts.trunk(batch)
                vectors = network.pool(learner._parts.rest(maps))
            else:
                vectors = learner.vectors(batch, maps=pictures.maps)
            values = vectors.float().cpu().numpy()
            if found is None:
                found = np.zeros((len(pictures.collection), values.shape[1]), np.float32)
            found[places] = values
    assert found is not None
    return found


def nearest(
    queries: NDArray[np.float32], catalogue: NDArray[np.float32], count: int
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return (similarities, places) of the ``count`` nearest, each (n, count), best first; ties by place."""
    count = min(count, len(catalogue))
    values, places = [], []
    for start in range(0, len(queries), CHUNK):
        similar = queries[start : start + CHUNK] @ catalogue.T
        if count == 1:
            order = similar.argmax(1)[:, None]
        else:
            order = np.argsort(-similar, axis=1, kind="stable")[:, :count]
        values.append(np.take_along_axis(similar, order, 1))
        places.append(order)
    return np.concatenate(values).astype(np.float32), np.concatenate(places).astype(np.int64)


def accuracy(vectors: NDArray[np.float32], wanted: Queries) -> float:
    """Return the share of the queries of known objects whose nearest catalogue picture is of their object."""
    known = wanted.truth >= 0
    _, places = nearest(vectors[wanted.queries[known]], vectors[wanted.catalogue], 1)
    return float((wanted.labels[places[:, 0]] == wanted.truth[known]).mean())
