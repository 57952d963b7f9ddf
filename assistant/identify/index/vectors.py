"""How descriptors are kept: float16 in SQLite, float32 of length 1 for the search."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.errors import IdentifyError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.identify.index.records import NewPicture


def checked(pictures: Sequence[NewPicture], dimensions: int) -> NDArray[np.float16]:
    """Return the descriptors as stored, float16 (n, dimensions); IdentifyError where one is no descriptor."""
    found = np.zeros((len(pictures), dimensions), np.float32)
    for place, picture in enumerate(pictures):
        vector = np.asarray(picture.vector)
        if vector.shape != (dimensions,):
            raise IdentifyError(
                f"The descriptor of {picture.path} has the shape {vector.shape}; this index holds "
                f"descriptors of {dimensions} numbers. Describe the picture with the model of the index."
            )
        found[place] = vector
    # The sum of squares is finite only where every number is.
    lengths = np.sqrt(np.square(found, dtype=np.float64).sum(axis=1))
    for wrong in np.flatnonzero(~(np.abs(lengths - 1) < 0.01)).tolist():
        raise IdentifyError(
            f"The descriptor of {pictures[wrong].path} has the length {lengths[wrong]:.4g} instead of 1. "
            "The model that described it cannot be used."
        )
    return found.astype("<f2")


def read(blobs: Sequence[bytes], dimensions: int) -> NDArray[np.float32]:
    """Return stored descriptors for the search: float32 (n, dimensions), each of length 1.

    Raises sqlite3.DatabaseError where a stored one is damaged.
    """
    if any(len(blob) != 2 * dimensions for blob in blobs):
        raise sqlite3.DatabaseError("malformed")
    return lengthened(np.frombuffer(b"".join(blobs), "<f2").reshape(-1, dimensions))


def lengthened(stored: NDArray[np.float16]) -> NDArray[np.float32]:
    """Return float16 (n, d) as float32 with rows of length 1: rounding changed the lengths a little."""
    wide = stored.astype(np.float64)
    lengths = np.sqrt(np.square(wide).sum(axis=1, keepdims=True))
    if not np.all(np.abs(lengths - 1) < 0.02):
        raise sqlite3.DatabaseError("malformed")
    found: NDArray[np.float32] = (wide / lengths).astype(np.float32)
    return found


def queries(values: NDArray[np.float32], dimensions: int, index: Path) -> NDArray[np.float32]:
    """Return queries as float32 (n, dimensions), contiguous; IdentifyError where they are none."""
    found = np.ascontiguousarray(values, np.float32)
    if found.ndim != 2 or found.shape[1] != dimensions:
        raise IdentifyError(
            f"A search in {index} needs descriptors of {dimensions} numbers, not of the shape {found.shape}. "
            "Describe the photograph with the model of the index."
        )
    if not np.isfinite(found).all():
        raise IdentifyError(
            "The descriptor of a photograph has numbers that are not finite. The model cannot be used."
        )
    return found
