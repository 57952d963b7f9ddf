"""A small index, made-up descriptors, and the search as one would write it down."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest

from assistant.identify.index import ExhibitIndex, NewPicture

DIMENSIONS = 8


def unit_vectors(n: int, seed: int = 0, dimensions: int = DIMENSIONS) -> np.ndarray:
    """Return float32 (n, dimensions) of length 1."""
    found = np.random.default_rng(seed).standard_normal((n, dimensions))
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def as_kept(vectors: np.ndarray) -> np.ndarray:
    """Return what the index compares with: rounded to float16, then of length 1 again."""
    wide = vectors.astype(np.float16).astype(np.float64)
    return (wide / np.linalg.norm(wide, axis=1, keepdims=True)).astype(np.float32)


def nearest(
    query: np.ndarray, stored: Mapping[int, np.ndarray], k: int
) -> tuple[list[int], list[np.float32]]:
    """Return ids and similarities of the ``k`` nearest, best first, equal ones by id: the slow way."""
    similar = {
        id_: np.float32((as_kept(vector[None])[0].astype(np.float64) * query.astype(np.float64)).sum())
        for id_, vector in stored.items()
    }
    order = sorted(similar, key=lambda id_: (-similar[id_], id_))[:k]
    return order, [similar[id_] for id_ in order]


def allowed(
    exhibits: Collection[str],
    metadata: Mapping[str, Mapping[str, str]],
    where: Mapping[str, str],
    without: Collection[str],
) -> list[str]:
    """Return the exhibits of a picture that a search may find."""
    return [
        name
        for name in exhibits
        if name not in without
        and all(metadata.get(name, {}).get(key) == value for key, value in where.items())
    ]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[ExhibitIndex]:
    """An empty index."""
    with ExhibitIndex.create(
        tmp_path / "exhibits.sqlite", fingerprint="f1", dimensions=DIMENSIONS, describer={"pack": "starter"}
    ) as made:
        yield made


@pytest.fixture
def new(tmp_path: Path) -> Callable[..., NewPicture]:
    """``new("vase", vector)`` is a picture of that exhibit, of its own content unless ``sha256`` says."""

    def make(exhibits: str | tuple[str, ...], vector: np.ndarray, sha256: str = "") -> NewPicture:
        named = (exhibits,) if isinstance(exhibits, str) else exhibits
        content = sha256 or f"{'+'.join(named)} {vector.tobytes().hex()}"
        return NewPicture(named, tmp_path / f"{'+'.join(named)}.jpg", content, vector)

    return make
