"""The networks that training fits: the members' own modules with initial weights and frozen stages."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import nn

from assistant.errors import AssistantError
from assistant.tagging.members.clip import build_clip
from assistant.tagging.members.heads import FacetHeads
from assistant.tagging.members.prompts import prompts
from assistant.tagging.preprocess import Preprocessing
from assistant.training.recipe import MemberRecipe
from assistant.vocabulary import Vocabulary

TrainedRows = Mapping[str, NDArray[np.intp]]
"""Facet key -> rows of the terms that have enough training pictures."""


class ClipOverTerms(nn.Module):
    """A CLIP model as a classifier over the words of the trained terms.

    Every forward pass in training draws one prompt per term (a name, a template), so the text tower
    learns words rather than one sentence per term. Pictures (n, 3, s, s) -> facet -> logits (n, terms).
    """

    def __init__(self, recipe: MemberRecipe, vocabulary: Vocabulary, rows: TrainedRows, config: dict) -> None:
        super().__init__()
        self.config = config
        self.clip, tokenizer = build_clip(config)
        self._chance = random.Random(0)
        self._tokens: dict[str, list[torch.Tensor]] = {}
        for key, facet_rows in rows.items():
            facet = vocabulary[key]
            self._tokens[key] = [tokenizer(prompts(facet, int(row), recipe.prompts)) for row in facet_rows]

    @property
    def backbone(self) -> nn.Module:
        """The timm backbone of the image tower."""
        return self.clip.visual.trunk  # type: ignore[union-attr,return-value]

    def forward(self, pictures: torch.Tensor) -> dict[str, torch.Tensor]:
        features = self.clip.encode_image(pictures, normalize=True)  # type: ignore[operator]
        scale = self.clip.logit_scale.exp()  # type: ignore[operator]
        drawn = [
            choices[self._chance.randrange(len(choices)) if self.training else 0]
            for choices_of_facet in self._tokens.values()
            for choices in choices_of_facet
        ]
        texts = self.clip.encode_text(torch.stack(drawn).to(features.device), normalize=True)  # type: ignore[operator]
        parts = texts.split([len(found) for found in self._tokens.values()])
        return {key: scale * features @ part.T for key, part in zip(self._tokens, parts, strict=True)}


def build(
    recipe: MemberRecipe,
    vocabulary: Vocabulary,
    rows: TrainedRows,
    preprocessing: Preprocessing,
    initial_folder: Path | None,
) -> nn.Module:
    """Return the network of a member, its initial weights loaded and its first stages frozen."""
    if recipe.kind == "clip":
        network: nn.Module = ClipOverTerms(recipe, vocabulary, rows, clip_config(recipe, preprocessing))
    else:
        network = FacetHeads(recipe.backbone, {facet: len(found) for facet, found in rows.items()})
    if recipe.initial:
        load_initial(network.backbone, recipe.initial, initial_folder)  # type: ignore[arg-type]
    for module in frozen(network, recipe.frozen_stages):
        module.requires_grad_(False)
    return network


def clip_config(recipe: MemberRecipe, preprocessing: Preprocessing) -> dict:
    """Return the content of ``open_clip_config.json`` for a member of kind clip."""
    model = {key: dict(value) if isinstance(value, Mapping) else value for key, value in recipe.clip.items()}
    model["vision_cfg"] = {
        "timm_model_name": recipe.backbone,
        "timm_model_pretrained": False,
        "timm_pool": "",
        "timm_proj": "linear",
        "image_size": preprocessing.size,
    }
    return {
        "model_cfg": model,
        "preprocess_cfg": {
            "mean": list(preprocessing.mean),
            "std": list(preprocessing.std),
            "interpolation": "bicubic",
            "resize_mode": "squash" if preprocessing.mode == "squash" else "shortest",
        },
    }


def load_initial(backbone: nn.Module, name: str, folder: Path | None) -> None:
    """Copy published weights into a timm backbone, its classifier left out; raises AssistantError."""
    if folder is None or not (folder / name).is_file():
        raise AssistantError(
            f"The recipe starts from {name}, which is not in the folder of initial weights "
            f'({folder or "none given"}). Give that folder with --initial, or set initial = "".'
        )
    weights = load_file(folder / name)
    wanted = backbone.state_dict()
    missing = sorted(key for key in wanted if key not in weights or weights[key].shape != wanted[key].shape)
    if missing:
        raise AssistantError(
            f"{folder / name} does not fit the backbone: {missing[0]} is missing or differs."
        )
    backbone.load_state_dict({key: weights[key] for key in wanted})


def frozen(network: nn.Module, stages: int) -> Iterator[nn.Module]:
    """Yield the modules of the backbone's stem and first ``stages`` stages (EfficientNet layout)."""
    if not stages:
        return
    backbone = network.backbone
    blocks = getattr(backbone, "blocks", None)
    if blocks is None:
        raise AssistantError("frozen_stages needs a backbone of the EfficientNet family.")
    yield backbone.conv_stem  # type: ignore[union-attr,misc]
    yield backbone.bn1  # type: ignore[union-attr,misc]
    yield from list(blocks)[:stages]


def parameter_groups(network: nn.Module, recipe: MemberRecipe) -> list[dict]:
    """Return AdamW groups: backbone and the rest at their own rates, no decay for vectors."""
    inside = {id(parameter) for parameter in network.backbone.parameters()}  # type: ignore[union-attr]
    groups: dict[tuple[float, float], list[torch.Tensor]] = {}
    for parameter in network.parameters():
        if parameter.requires_grad:
            rate = recipe.rate * (1.0 if id(parameter) in inside else recipe.head_factor)
            decay = recipe.decay if parameter.ndim > 1 else 0.0
            groups.setdefault((rate, decay), []).append(parameter)
    return [
        {"params": found, "lr": rate, "peak": rate, "weight_decay": decay}
        for (rate, decay), found in groups.items()
    ]


def trained_rows(nodes: Mapping[str, NDArray[np.uint8]], min_count: int) -> dict[str, NDArray[np.intp]]:
    """Return facet -> rows of the terms that at least ``min_count`` training pictures show.

    A facet without such terms is left out.
    """
    rows = {facet: np.flatnonzero(found.sum(0) >= min_count) for facet, found in nodes.items()}
    return {facet: found for facet, found in rows.items() if len(found)}
