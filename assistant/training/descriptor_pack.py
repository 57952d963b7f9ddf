"""Packs that only identify exhibits: written whole or not at all, and made from a published backbone."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from assistant.errors import AssistantError
from assistant.hub import Fetched
from assistant.hub.loading import load_timm, timm_settings
from assistant.identify.descriptors import Describer, DescriptorSettings, Network
from assistant.tagging.manifest import FORMAT
from assistant.tagging.pack import Pack
from assistant.training.pack_writer import CARD, publish, sha256, working_folder
from assistant.training.published import About, card, facts, preprocessing_of_timm

WEIGHTS = "descriptor.safetensors"

LEAST = 320
"""Pixels of the longer side at least: identification lives on detail that recognition does not need."""


@dataclass(frozen=True)
class DescriptorPack:
    """What goes into a pack with a descriptor and no members; ``state``: the network's tensors."""

    name: str
    version: str
    licence: str
    settings: DescriptorSettings
    state: Mapping[str, torch.Tensor]
    card: str
    training_data: Sequence[Mapping[str, Any]] = ()
    metrics: Mapping[str, Any] = field(default_factory=dict)
    source: Mapping[str, Any] = field(default_factory=dict)

    def write(self, target: Path) -> Path:
        """Write the pack beside ``target`` and put it there when it is whole; an older one is replaced."""
        folder = working_folder(target)
        save_file({name: value.contiguous() for name, value in self.state.items()}, folder / WEIGHTS)
        (folder / CARD).write_text(self.card, "utf-8")
        text = json.dumps(self._manifest(folder), ensure_ascii=False, indent=1) + "\n"
        (folder / "manifest.json").write_text(text, "utf-8")
        Describer.load(Pack.open(folder))  # it is used once before anybody else can
        return publish(folder, target)

    def _manifest(self, folder: Path) -> dict[str, Any]:
        entry = self.settings.to_json()
        return {
            "format": FORMAT,
            "name": self.name,
            "version": self.version,
            "licence": self.licence,
            "vocabulary": {},
            "preprocessing": {},
            "members": [],
            "descriptor": {**entry, "source": dict(self.source)} if self.source else entry,
            "training_data": [dict(each) for each in self.training_data],
            "metrics": dict(self.metrics),
            "files": {name: sha256(folder / name) for name in (WEIGHTS, CARD)},
        }


def make_descriptor(
    fetched: Fetched, target: Path, about: About, *, pooling: str | None = None, longest: int | None = None
) -> Path:
    """Make a pack that identifies exhibits with a published timm backbone; returns its folder.

    ``pooling``: see :class:`DescriptorSettings`; by default the class token where there is one, else GeM.
    ``longest``: pixels of the longer side. Raises AssistantError where the model does not fit.
    """
    architecture, config = timm_settings(fetched)
    prepared = preprocessing_of_timm(fetched, config)
    state = load_timm(fetched).state_dict()
    probe = Network(architecture, pooling="gem")
    has_class_token = int(getattr(probe.backbone, "num_prefix_tokens", 0)) > 0
    pooling = pooling or ("cls" if has_class_token else "gem")
    network = Network(architecture, pooling=pooling)
    network.backbone.load_state_dict(_fitting(state, network))
    flexible = _takes_any_size(network)
    settings = DescriptorSettings(
        backbone=architecture,
        weights=WEIGHTS,
        pooling=pooling,
        longest=longest or (max(LEAST, prepared.size) if flexible else prepared.size),
        mode="longest" if flexible else "squash",
        scales=DescriptorSettings(backbone="").scales if flexible else (1.0,),
        mean=prepared.mean,
        std=prepared.std,
    )
    what = {
        "What it is": f"A published image backbone ({architecture}), unchanged, whose {pooling} pooling "
        "describes pictures. It suggests no terms; it identifies exhibits (exhibits build --pack)."
    }
    return DescriptorPack(
        about.name,
        about.version,
        about.licence,
        DescriptorSettings.from_json(settings.to_json()),
        network.state_dict(),
        card(about, fetched, what, {}),
        source=facts(fetched, about.licence),
    ).write(target)


def _fitting(state: Mapping[str, torch.Tensor], network: Network) -> dict[str, torch.Tensor]:
    wanted = network.backbone.state_dict()
    lacking = [name for name in wanted if name not in state or state[name].shape != wanted[name].shape]
    if lacking:
        raise AssistantError(
            f"The weights do not fit the network that a descriptor is made of ({lacking[0]} is missing or "
            "differs). Take another model."
        )
    return {name: state[name] for name in wanted}


def _takes_any_size(network: Network) -> bool:
    """Return whether the network describes pictures that are neither square nor of its usual size."""
    unit = 32 - 32 % network.patch or network.patch
    try:
        with torch.inference_mode():
            network.eval()(torch.zeros(1, 3, 4 * unit, 6 * unit))
    except (AssertionError, RuntimeError, ValueError):
        return False
    return True
