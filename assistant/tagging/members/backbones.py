"""A timm backbone in two parts: the stages that keep their initial weights (its trunk), and the rest.

Members that begin from the same weights share the trunk: a pack holds it once, and a picture passes it once.
"""

from __future__ import annotations

import re
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import timm
import torch
from torch import nn

from assistant.errors import AssistantError
from assistant.tagging.manifest import MemberEntry, PackError

ALL = "all"
"""Number of frozen stages of a backbone that is frozen as a whole."""

HEADS_TRUNK = "backbone."
"""Where a member with heads keeps its backbone; a trunk's file names its tensors without it."""

CLIP_TRUNK = "visual.trunk."
"""Where an open_clip model keeps a timm backbone."""

SPARE = 1 << 24
"""Numbers that a network may have beyond the bytes of its files."""

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_.-]{1,120}")

Part = Callable[[torch.Tensor], torch.Tensor]


@dataclass(frozen=True)
class Split:
    """``trunk``: float (n, 3, s, s) -> maps; ``tail``: maps -> pooled features (n, width).

    ``frozen`` are the modules of the trunk. With everything frozen the maps are the pooled features.
    """

    trunk: Part
    tail: Part
    frozen: tuple[nn.Module, ...]


def create(name: str, *, room: int | None = None, **more: Any) -> nn.Module:
    """Build an architecture that timm knows, without weights and without asking anybody for it.

    timm takes names that begin with ``hf-hub:`` or ``local-dir:`` for an order to fetch or read something.
    ``room``: bytes of the files that are to fill the network, which is not built where it is far larger.
    Raises ValueError where the name is none of timm's, or the network too large.
    """
    if not _PLAIN_NAME.fullmatch(name) or not timm.is_model(name.split(".")[0]):
        raise ValueError(f"this program knows no architecture “{name[:120]}”")
    if room is not None and numbers_of(name) > room + SPARE:
        raise ValueError(f"its files are too small to fill the architecture {name}")
    return timm.create_model(name, pretrained=False, num_classes=0, **more)


@cache
def numbers_of(name: str) -> int:
    """Return how many numbers an architecture has; it takes no memory to find out."""
    with torch.device("meta"):
        network = timm.create_model(name, pretrained=False, num_classes=0)
    return sum(value.numel() for value in network.parameters())


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


def trunk_names(network: nn.Module, parts: Split) -> frozenset[str]:
    """Return the names of the trunk's tensors in ``network.state_dict()``."""
    inside = {id(value) for module in parts.frozen for value in module.state_dict(keep_vars=True).values()}
    return frozenset(
        name for name, value in network.state_dict(keep_vars=True).items() if id(value) in inside
    )


class SharedTrunk:
    """The trunk of several members: a batch that one of them has passed through it is not computed again."""

    def __init__(self, parts: Split) -> None:
        self.parts = parts
        self._seen: weakref.ref[torch.Tensor] | None = None
        self._maps: torch.Tensor | None = None

    def __call__(self, batch: torch.Tensor) -> torch.Tensor:
        """Return the maps of ``batch``, float (n, 3, s, s), the same tensor object each time."""
        if self._maps is None or self._seen is None or self._seen() is not batch:
            self._maps = self.parts.trunk(batch)
            self._seen = weakref.ref(batch)
        return self._maps

    def lend(self, others: Split) -> None:
        """Let the modules of another member's equal trunk use this one's memory."""
        for mine, theirs in zip(parameters(self.parts.frozen), parameters(others.frozen), strict=True):
            theirs.data = mine.data


Trunks = dict[str, SharedTrunk]
"""File name of a trunk in the pack -> the trunk that the pack's members share."""


def share(backbone: nn.Module, entry: MemberEntry, trunks: Trunks) -> Part:
    """Return pictures -> pooled features for a loaded backbone, through the trunk that it shares.

    ``entry.options["frozen"]`` says where the trunk ends. Raises PackError.
    """
    name = entry.files.get("trunk")
    if name is None:
        return backbone
    try:
        parts = split(backbone, entry.options.get("frozen", 0))
    except (AssistantError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        raise PackError(f"Member {entry.name} shares a trunk that its backbone does not have.") from error
    if name in trunks:
        trunks[name].lend(parts)
    else:
        trunks[name] = SharedTrunk(parts)
    shared = trunks[name]
    return lambda batch: parts.tail(shared(batch))
