"""Local features of a picture: where its distinctive spots are, and what they look like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False, slots=True)
class Features:
    """The distinctive spots of one picture, strongest first.

    ``points``: float32 (n, 2), x and y in pixels of the picture they were found in, which was ``width`` x
    ``height``. ``descriptors``: uint8 (n, d); two of them are comparable only when the same kind of
    verifier made them.
    """

    points: NDArray[np.float32]
    descriptors: NDArray[np.uint8]
    width: int
    height: int

    def __post_init__(self) -> None:
        if self.points.shape != (len(self.descriptors), 2) or self.descriptors.ndim != 2:
            raise ValueError(f"points {self.points.shape}, descriptors {self.descriptors.shape}")

    def __len__(self) -> int:
        return len(self.points)

    @property
    def nbytes(self) -> int:
        """Bytes the arrays take."""
        return self.points.nbytes + self.descriptors.nbytes


def none(width: int, height: int, dimensions: int) -> Features:
    """Return the features of a picture without any detail."""
    return Features(np.zeros((0, 2), np.float32), np.zeros((0, dimensions), np.uint8), width, height)
