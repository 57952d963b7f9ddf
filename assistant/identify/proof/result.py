"""What a proof found: the points that agree, and whether they are enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False, slots=True)
class Proof:
    """Whether the photograph and the exhibit's picture show the same flat thing, point by point.

    ``inliers`` of ``tentative`` look-alike spots agree with one change of viewpoint, the ``homography``:
    float64 (3, 3), from pixels of the photograph to pixels of the exhibit's picture; None where none was
    found. ``photo_points`` and ``exhibit_points``: float32 (inliers, 2), pairs of agreeing spots, the most
    alike first. ``reason`` says in plain words why it is ``proven`` or not. ``photo_size`` and
    ``exhibit_size``: (width, height) of the pictures these pixels are of.
    """

    inliers: int
    tentative: int
    proven: bool
    homography: NDArray[np.float64] | None
    photo_points: NDArray[np.float32]
    exhibit_points: NDArray[np.float32]
    reason: str
    photo_size: tuple[int, int]
    exhibit_size: tuple[int, int]
