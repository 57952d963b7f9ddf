"""A timm backbone in two parts: the stages that keep their initial weights, and the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import nn

from assistant.errors import AssistantError
from assistant.training.recipe import ALL

Part = Callable[[torch.Tensor], torch.Tensor]


@dataclass(frozen=True)
class Split:
    """``trunk``: float (n, 3, s, s) -> maps; ``tail``: maps -> pooled features (n, width).

    ``frozen`` are the modules of the trunk. With everything frozen the maps are the pooled features.
    """

    trunk: Part
    tail: Part
    frozen: tuple[nn.Module, ...]


def split(backbone: nn.Module, frozen: int | str) -> Split:
    """Cut ``backbone`` behind its first ``frozen`` stages; raises AssistantError where it has none."""
    if frozen == ALL:
        return Split(backbone, lambda maps: maps, (backbone,))
    count = int(frozen)
    if count == 0:
        return Split(lambda pictures: pictures, backbone, ())
    if hasattr(backbone, "conv_stem") and hasattr(backbone, "conv_head"):
        return _efficientnet(backbone, count)
    if hasattr(backbone, "stem") and hasattr(backbone, "stages"):
        return _convnext(backbone, count)
    raise AssistantError(
        f"frozen = {count} needs a backbone of the EfficientNet or ConvNeXt family; "
        f"{type(backbone).__name__} can be frozen as a whole (frozen = “{ALL}”) or not at all."
    )


def _efficientnet(backbone: nn.Module, count: int) -> Split:
    stages: list[nn.Module] = list(backbone.blocks)  # type: ignore[arg-type]
    first = (backbone.conv_stem, backbone.bn1, *stages[:count])
    rest = (*stages[count:], backbone.conv_head, backbone.bn2)
    return Split(_chain(first), _headed(_chain(rest), backbone), first)  # type: ignore[arg-type]


def _convnext(backbone: nn.Module, count: int) -> Split:
    stages: list[nn.Module] = list(backbone.stages)  # type: ignore[arg-type]
    first = (backbone.stem, *stages[:count])
    rest = (*stages[count:], backbone.norm_pre)
    return Split(_chain(first), _headed(_chain(rest), backbone), first)  # type: ignore[arg-type]


def _chain(modules: tuple[nn.Module, ...]) -> Part:
    def run(values: torch.Tensor) -> torch.Tensor:
        for module in modules:
            values = module(values)
        return values

    return run


def _headed(rest: Part, backbone: nn.Module) -> Part:
    def run(maps: torch.Tensor) -> torch.Tensor:
        pooled: torch.Tensor = backbone.forward_head(rest(maps), pre_logits=True)  # type: ignore[operator]
        return pooled

    return run


def parameters(modules: tuple[nn.Module, ...]) -> Iterator[nn.Parameter]:
    """Yield every parameter of ``modules``."""
    for module in modules:
        yield from module.parameters()
