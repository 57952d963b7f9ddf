"""What a pack says about its descriptor: the entry ``descriptor`` of the manifest."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant.tagging.manifest import PackError
from assistant.untrusted import number, whole

POOLINGS = ("gem", "avg", "max", "cls")
MODES = ("longest", "squash")


@dataclass(frozen=True, slots=True)
class DescriptorSettings:
    """How a picture becomes a vector.

    ``backbone``: a timm architecture. ``weights``: its file in the pack; or ``member``: the pack's member
    whose backbone it is. ``stage``: pool the maps behind this many stages instead of the last. ``out``:
    width of a linear layer behind the pooling, None without one. ``longest``: pixels of the longer side
    at scale 1; ``mode`` ``"squash"`` makes it a square of that side, for networks that take nothing else.
    ``scales``: a picture is described at each, the vectors are added (Met data set paper: 1, 1/sqrt(2),
    1/2). ``mean``, ``std`` per channel for values in 0..1.
    """

    backbone: str
    weights: str | None = None
    member: str | None = None
    pooling: str = "gem"
    p: float = 3.0
    stage: int | None = None
    out: int | None = None
    longest: int = 320
    mode: str = "longest"
    scales: tuple[float, ...] = (1.0, 1 / math.sqrt(2), 0.5)
    mean: tuple[float, float, float] = (0.485, 0.456, 0.406)
    std: tuple[float, float, float] = (0.229, 0.224, 0.225)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> DescriptorSettings:
        """Read the entry of a manifest; raises PackError where it is incomplete or out of range."""
        plain = cls(backbone="")
        try:
            files = dict(data.get("files", {}))
            found = cls(
                backbone=str(data["backbone"]),
                weights=str(files["weights"]) if "weights" in files else None,
                member=str(data["member"]) if "member" in data else None,
                pooling=str(data.get("pooling", plain.pooling)),
                p=number(data.get("p", plain.p)),
                stage=None if data.get("stage") is None else whole(data["stage"]),
                out=None if data.get("out") is None else whole(data["out"]),
                longest=whole(data.get("longest", plain.longest)),
                mode=str(data.get("mode", plain.mode)),
                scales=tuple(number(scale) for scale in data.get("scales", plain.scales)),
                mean=_three(data.get("mean", plain.mean)),
                std=_three(data.get("std", plain.std)),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise PackError(f"The descriptor in the manifest is incomplete: {error}.") from error
        found._check()
        return found

    def _check(self) -> None:
        sound = (
            (self.weights is None) != (self.member is None)
            and self.pooling in POOLINGS
            and self.mode in MODES
            and 0.1 <= self.p <= 100
            and (self.stage is None or 1 <= self.stage <= 100)
            and (self.out is None or 1 <= self.out <= 16384)
            and 32 <= self.longest <= 2048
            and 1 <= len(self.scales) <= 8
            and all(0.05 <= scale <= 2 for scale in self.scales)
            and all(abs(value) <= 10 for value in self.mean)
            and all(0 < value <= 10 for value in self.std)
        )
        if not sound:
            raise PackError("The descriptor in the manifest has values out of range.")

    def to_json(self) -> dict[str, Any]:
        """Return the entry that a manifest holds."""
        found: dict[str, Any] = {"backbone": self.backbone}
        if self.weights is not None:
            found["files"] = {"weights": self.weights}
        if self.member is not None:
            found["member"] = self.member
        found |= {"pooling": self.pooling, "p": self.p, "longest": self.longest, "mode": self.mode}
        if self.stage is not None:
            found["stage"] = self.stage
        if self.out is not None:
            found["out"] = self.out
        return found | {"scales": list(self.scales), "mean": list(self.mean), "std": list(self.std)}


def _three(values: Any) -> tuple[float, float, float]:
    red, green, blue = (number(value) for value in values)
    return red, green, blue
