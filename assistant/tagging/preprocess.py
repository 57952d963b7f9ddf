"""From pixels to the array a member sees. One way for training, evaluation and the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from assistant.errors import AssistantError

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """How pictures are prepared.

    ``size``: side of the square in pixels. ``mode``: ``"squash"`` shows the whole picture, its sides
    scaled independently (an object photograph must not lose its ends); ``"crop"`` scales the shorter
    side and takes the centre, as published ImageNet and CLIP weights expect. ``mean`` and ``std`` are
    per channel, for values in 0..1.
    """

    size: int
    mode: str = "squash"
    mean: tuple[float, float, float] = (0.5, 0.5, 0.5)
    std: tuple[float, float, float] = (0.5, 0.5, 0.5)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Preprocessing:
        """Read the ``preprocessing`` object of a manifest; raises AssistantError where it is wrong."""
        try:
            found = cls(int(data["size"]), str(data["mode"]), tuple(data["mean"]), tuple(data["std"]))
        except (KeyError, TypeError, ValueError) as error:
            raise AssistantError(f"The preprocessing in the manifest is incomplete: {error}.") from error
        if not 16 <= found.size <= 2048 or found.mode not in {"squash", "crop"} or len(found.mean) != 3:
            raise AssistantError("The preprocessing in the manifest has values out of range.")
        return found

    def to_json(self) -> dict[str, Any]:
        """Return the object that a manifest holds."""
        return {"size": self.size, "mode": self.mode, "mean": list(self.mean), "std": list(self.std)}

    def resize(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return uint8 (size, size, 3) from uint8 RGB (height, width, 3)."""
        image = Image.fromarray(pixels)
        box = None
        if self.mode == "crop":
            side = min(image.size)
            left, top = (image.width - side) / 2, (image.height - side) / 2
            box = (left, top, left + side, top + side)
        small = image.resize((self.size, self.size), Image.Resampling.BICUBIC, box=box, reducing_gap=3.0)
        return np.asarray(small)

    def normalise(self, squares: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Return float32 (n, 3, size, size) from uint8 (n, size, size, 3)."""
        mean = np.array(self.mean, dtype=np.float32)
        std = np.array(self.std, dtype=np.float32)
        values = (squares / np.float32(255) - mean) / std
        return np.ascontiguousarray(values.transpose(0, 3, 1, 2), dtype=np.float32)

    def __call__(self, pictures: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        """Return float32 (n, 3, size, size) from n RGB pictures of any size."""
        return self.normalise(np.stack([self.resize(pixels) for pixels in pictures]))
