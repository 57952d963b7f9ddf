"""The descriptor network in training: its initial weights, the cut between what is kept and what learns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from assistant.errors import AssistantError
from assistant.hub import TIMM, fetch, resolve
from assistant.hub.loading import load_timm
from assistant.identify.descriptors import Network, fit_whitening
from assistant.tagging.members.backbones import ALL, split
from assistant.training.checkpoint import load_weights
from assistant.training.embedding.recipe import Network as NetworkRecipe
from assistant.training.networks import PUBLISHED

Part = Callable[[torch.Tensor], torch.Tensor]


@dataclass(frozen=True)
class Cut:
    """``trunk``: pictures -> maps, keeps its weights; ``rest``: maps -> what the network pools.

    ``frozen``: the trunk's modules. With everything frozen the maps are the pooled features.
    """

    trunk: Part
    rest: Part
    frozen: tuple[nn.Module, ...]


def build(recipe: NetworkRecipe, initial_folder: Path | None) -> Network:
    """Return the network with its initial weights; raises AssistantError."""
    network = Network(
        recipe.backbone, pooling=recipe.pooling, p=recipe.p, learn_p=recipe.learn_p, out=recipe.out or None
    )
    if recipe.initial == PUBLISHED:
        source = load_timm(fetch(resolve(f"timm:{recipe.backbone}", kind=TIMM))).state_dict()
    elif recipe.initial:
        path = initial_folder / recipe.initial if initial_folder else None
        if path is None or not path.is_file():
            raise AssistantError(
                f"The recipe starts from {recipe.initial}, which is not in the folder of initial weights "
                f'({initial_folder or "none given"}). Give that folder with --initial, or set initial = "".'
            )
        source = load_weights(path)
    else:
        return network
    wanted = network.backbone.state_dict()
    missing = sorted(key for key in wanted if key not in source or source[key].shape != wanted[key].shape)
    if missing:
        raise AssistantError(
            f"{recipe.initial} does not fit the backbone: {missing[0]} is missing or differs."
        )
    network.backbone.load_state_dict({key: source[key] for key in wanted})
    return network


def cut(network: Network, frozen: int | str) -> Cut:
    """Cut ``network`` behind its first ``frozen`` stages; raises AssistantError where it has none."""
    backbone = network.backbone
    if frozen == ALL:
        return Cut(lambda x: network.pool(network.maps(x)), lambda x: x, (backbone, network.pool))
    parts = split(backbone, frozen)
    count = int(frozen)
    if count == 0:
        return Cut(parts.trunk, network.maps, ())
    if hasattr(backbone, "conv_head"):
        last = [*list(backbone.blocks)[count:], backbone.conv_head, backbone.bn2]  # type: ignore[arg-type]
    else:
        last = [*list(backbone.stages)[count:], backbone.norm_pre]  # type: ignore[arg-type]
    return Cut(parts.trunk, nn.Sequential(*last), parts.frozen)


class Learner(nn.Module):
    """Views to the loss, in one module with one ``forward``, so that Accelerate can spread it over devices.

    ``cached``: whether batches are maps of the trunk rather than pictures.
    """

    def __init__(self, network: Network, parts: Cut, method: nn.Module, *, cached: bool) -> None:
        super().__init__()
        self.network = network
        self.method = method
        self._parts = parts
        self.cached = cached
        for module in parts.frozen:
            module.requires_grad_(False)

    def vectors(self, batch: torch.Tensor, *, learns: str = "all", maps: bool | None = None) -> torch.Tensor:
        """Return vectors (n, d); ``learns``: all, fc (neither backbone nor pooling) or none.

        ``maps``: whether the batch is maps; as in training where it is not said.
        """
        found = batch if (self.cached if maps is None else maps) else self._parts.trunk(batch)
        wanted = torch.is_grad_enabled()
        with torch.set_grad_enabled(wanted and learns == "all"):
            pooled = self.network.pool(self._parts.rest(found))
        with torch.set_grad_enabled(wanted and learns != "none"):
            return self.network.finish(pooled)

    def forward(self, batch: torch.Tensor, labels: torch.Tensor, learns: str = "all") -> torch.Tensor:
        """Return the loss of views (n, w, ...) and labels (n,)."""
        count, wide = batch.shape[:2]
        vectors = self.vectors(batch.flatten(0, 1), learns=learns).float()
        # Scaled cosines need all digits: half precision is for the backbone alone.
        with torch.autocast(batch.device.type, enabled=False):
            loss: torch.Tensor = self.method(vectors.view(count, wide, -1), labels)
        return loss

    def train_parts(self) -> None:
        """Switch to training; the backbone's batch norms keep the statistics they were published with."""
        self.train()
        for module in self.network.modules():
            if isinstance(module, nn.modules.batchnorm._BatchNorm):
                module.eval()
        for module in self._parts.frozen:
            module.eval()


def whiten_layer(network: Network, pooled: NDArray[np.float32]) -> None:
    """Begin the linear layer as the PCA whitening of ``pooled``, float32 (n, channels), before the layer.

    Fewer axes than the layer is wide (few pictures): the others begin at zero.
    """
    assert network.fc is not None
    found = fit_whitening(pooled, network.fc.out_features)
    matrix, mean = torch.from_numpy(found.matrix), torch.from_numpy(found.mean)
    with torch.no_grad():
        network.fc.weight.zero_()
        network.fc.bias.zero_()
        network.fc.weight[: found.dimensions] = matrix.T
        network.fc.bias[: found.dimensions] = -(mean @ matrix)
