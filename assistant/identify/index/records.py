"""What the index takes in and hands out: pictures, exhibits and hits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class NewPicture:
    """A picture to store: the exhibits it shows, its file and content hash, its descriptor.

    ``vector``: float32 (dimensions,), of length 1. It is kept as float16 and brought to length 1 again.
    ``described``: float32 (width,), what the descriptor was made from (before the whitening), where it is
    another; kept so that the whitening can be fitted again when the index has grown.
    """

    exhibits: tuple[str, ...]
    path: Path
    sha256: str
    vector: NDArray[np.float32]
    described: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class ExhibitPicture:
    """A stored picture. ``path``: where its file is now, as far as the index can tell."""

    id: int
    path: Path
    sha256: str
    exhibits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An exhibit with its metadata (column -> value) and pictures, oldest first.

    ``title`` is the metadata column of that name (in any case), else the id.
    """

    id: str
    title: str
    metadata: Mapping[str, str]
    pictures: tuple[ExhibitPicture, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """The pictures nearest to each query, best first; equal ones by picture id.

    ``similarity``: float32 (n, k), the cosine, -inf where there are fewer than k pictures.
    ``pictures``: int64 (n, k), picture ids, -1 there.
    """

    similarity: NDArray[np.float32]
    pictures: NDArray[np.int64]
