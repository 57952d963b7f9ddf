"""From pixels to the array a member sees. One way for training, evaluation and the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from assistant.errors import AssistantError
from assistant.untrusted import number, whole

if TYPE_CHECKING:
    from numpy.typing import NDArray

_RESAMPLING = {"bicubic": Image.Resampling.BICUBIC, "bilinear": Image.Resampling.BILINEAR}


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """How pictures are prepared.

    ``size``: side of the square in pixels. ``mode``: ``"squash"`` shows the whole picture, its sides
    scaled independently (an object photograph must not lose its ends); ``"crop"`` scales the shorter
    side and takes the centre, as published ImageNet and CLIP weights expect. ``mean`` and ``std`` are
    per channel, for values in 0..1. ``share``: how much of each side is used, around the centre (timm's
    ``crop_pct``). ``interpolation``: ``"bicubic"`` or ``"bilinear"``.
    """

    size: int
    mode: str = "squash"
    mean: tuple[float, float, float] = (0.5, 0.5, 0.5)
    std: tuple[float, float, float] = (0.5, 0.5, 0.5)
    share: float = 1.0
    interpolation: str = "bicubic"

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Preprocessing:
        """Read the ``preprocessing`` object of a manifest; raises AssistantError where it is wrong."""
        try:
            found = cls(
                whole(data["size"]),
                str(data["mode"]),
                _three(data["mean"]),
                _three(data["std"]),
                number(data.get("share", 1.0)),
                str(data.get("interpolation", "bicubic")),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise AssistantError(f"The preprocessing in the manifest is incomplete: {error}.") from error
        sound = (
            16 <= found.size <= 2048
            and found.mode in {"squash", "crop"}
            and found.interpolation in _RESAMPLING
            and 0.1 <= found.share <= 1
            and all(abs(value) <= 10 for value in found.mean)
            and all(0 < value <= 10 for value in found.std)
        )
        if not sound:
            raise AssistantError("The preprocessing in the manifest has values out of range.")
        return found

    def to_json(self) -> dict[str, Any]:
        """Return the object that a manifest holds; what is as in older packs is left out."""
        found: dict[str, Any] = {
            "size": self.size,
            "mode": self.mode,
            "mean": list(self.mean),
            "std": list(self.std),
        }
        if self.share != 1:
            found["share"] = self.share
        if self.interpolation != "bicubic":
            found["interpolation"] = self.interpolation
        return found

    def resize(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return uint8 (size, size, 3) from uint8 RGB (height, width, 3)."""
        image = Image.fromarray(pixels)
        box = None
        if self.mode == "crop" or self.share < 1:
            shorter = min(image.size)
            sides = (shorter, shorter) if self.mode == "crop" else image.size
            wide, tall = (side * self.share for side in sides)
            left, top = (image.width - wide) / 2, (image.height - tall) / 2
            box = (left, top, left + wide, top + tall)
        how = _RESAMPLING[self.interpolation]
        small = image.resize((self.size, self.size), how, box=box, reducing_gap=3.0)
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


def _three(values: Any) -> tuple[float, float, float]:
    red, green, blue = (number(value) for value in values)
    return red, green, blue
