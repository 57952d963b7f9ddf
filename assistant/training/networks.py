"""The networks that training fits: the members' own modules, with their initial weights."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import open_clip
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn

from assistant.errors import AssistantError
from assistant.hub import CLIP, TIMM, fetch, resolve
from assistant.hub.loading import load_clip, load_timm
from assistant.tagging.members.backbones import Split, parameters, split
from assistant.tagging.members.clip import build_clip
from assistant.tagging.members.heads import FacetHeads
from assistant.tagging.members.prompts import prompts
from assistant.tagging.preprocess import Preprocessing
from assistant.training.recipe import MemberRecipe
from assistant.training.targets import TrainedRows
from assistant.vocabulary import Vocabulary

PUBLISHED = "published"
"""``initial = "published"``: the weights that timm or open_clip publish under the recipe's names."""


class ClipOverTerms(nn.Module):
    """A CLIP model as a classifier over the words of the trained terms.

    In training one prompt per term is drawn anew for every batch (a name, a template), so the text tower
    learns words rather than one sentence per term.
    """

    def __init__(self, recipe: MemberRecipe, vocabulary: Vocabulary, rows: TrainedRows, config: dict) -> None:
        super().__init__()
        self.config = config
        self.clip, self.tokenizer = build_clip(config)
        self._chance = random.Random(0)
        self._tokens: dict[str, list[torch.Tensor]] = {
            key: [
                self.tokenizer(prompts(vocabulary[key], int(row), recipe.prompts, recipe.synonyms))
                for row in chosen
            ]
            for key, chosen in rows.items()
        }

    @property
    def backbone(self) -> nn.Module:
        """The image tower: its timm backbone where it has one."""
        return getattr(self.clip.visual, "trunk", self.clip.visual)  # type: ignore[arg-type]

    @property
    def scale(self) -> torch.Tensor:
        """Factor of the cosines."""
        return self.clip.logit_scale.exp()  # type: ignore[operator]

    def picture_embeddings(self, features: torch.Tensor) -> torch.Tensor:
        """Return unit-length embeddings (n, width) from the backbone's features."""
        if self.backbone is not self.clip.visual:
            features = self.clip.visual.head(features)  # type: ignore[union-attr,operator]
        return nn.functional.normalize(features, dim=-1)

    def text_embeddings(self, tokens: torch.Tensor) -> torch.Tensor:
        """Return unit-length embeddings (n, width) of tokens (n, context length)."""
        return self.clip.encode_text(tokens, normalize=True)  # type: ignore[operator]

    def logits(self, features: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return facet key -> logits (n, trained terms) from the backbone's features."""
        pictures = self.picture_embeddings(features)
        drawn = [
            choices[self._chance.randrange(len(choices)) if self.training else 0]
            for choices_of_facet in self._tokens.values()
            for choices in choices_of_facet
        ]
        texts = self.text_embeddings(torch.stack(drawn).to(pictures.device))
        parts = texts.split([len(found) for found in self._tokens.values()])
        return {key: self.scale * pictures @ part.T for key, part in zip(self._tokens, parts, strict=True)}


class Learner(nn.Module):
    """A member in training: pictures, or the kept output of its frozen stages, to logits.

    ``cached``: whether batches are maps of the frozen stages rather than pictures. One module with one
    ``forward``, so that Accelerate can spread it over devices.
    """

    def __init__(self, network: FacetHeads | ClipOverTerms, parts: Split, *, cached: bool) -> None:
        super().__init__()
        self.network = network
        self.parts = parts
        self.cached = cached
        for parameter in parameters(parts.frozen):
            parameter.requires_grad_(False)

    def forward(
        self, batch: torch.Tensor, tokens: torch.Tensor | None = None, heads_only: bool = False
    ) -> Any:
        """Return facet key -> logits; with ``tokens`` the embeddings of pictures and texts, and the scale."""
        with torch.set_grad_enabled(torch.is_grad_enabled() and not heads_only):
            maps = batch if self.cached else self.parts.trunk(batch)
            features = self.parts.tail(maps)
        if tokens is not None:
            assert isinstance(self.network, ClipOverTerms)
            pictures = self.network.picture_embeddings(features)
            return pictures, self.network.text_embeddings(tokens), self.network.scale
        return self.network.logits(features)

    def train_parts(self, heads_only: bool) -> None:
        """Switch to training, but for the parts that keep the statistics they were published with."""
        self.network.train()
        for module in (self.network.backbone,) if heads_only else self.parts.frozen:
            module.eval()


def build(
    recipe: MemberRecipe,
    vocabulary: Vocabulary,
    rows: TrainedRows,
    preprocessing: Preprocessing,
    initial_folder: Path | None,
) -> Learner:
    """Return the network of a member with its initial weights; raises AssistantError."""
    network: FacetHeads | ClipOverTerms
    if recipe.kind == "clip":
        network = ClipOverTerms(recipe, vocabulary, rows, clip_config(recipe, preprocessing))
    else:
        network = FacetHeads(recipe.backbone, {facet: len(found) for facet, found in rows.items()})
    if recipe.initial == PUBLISHED:
        load_published(network, recipe)
    elif recipe.initial:
        load_initial(network, recipe.initial, initial_folder)
    return Learner(network, split(network.backbone, recipe.frozen), cached=bool(recipe.cached_views))


def clip_config(recipe: MemberRecipe, preprocessing: Preprocessing) -> dict:
    """Return the content of ``open_clip_config.json`` for a member of kind clip."""
    name = recipe.clip.get("model")
    if name:
        model = open_clip.get_model_config(str(name))
        if model is None:
            raise AssistantError(f"open_clip has no model “{name}”; open_clip.list_models() names them all.")
    else:
        model = {
            key: dict(value) if isinstance(value, Mapping) else value for key, value in recipe.clip.items()
        }
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


def load_published(network: FacetHeads | ClipOverTerms, recipe: MemberRecipe) -> None:
    """Fetch (or take from this computer) what timm or open_clip publish for a member; raises HubError.

    Safetensors only, with checksums, no request where HF_HUB_OFFLINE is set: see :mod:`assistant.hub`.
    """
    if isinstance(network, ClipOverTerms):
        name = f"open_clip:{recipe.clip['model']}:{recipe.clip.get('pretrained', '')}"
        source, _ = load_clip(fetch(resolve(name, kind=CLIP)))
        network.clip.load_state_dict(source.state_dict())
    else:
        source = load_timm(fetch(resolve(f"timm:{recipe.backbone}", kind=TIMM)))
        network.backbone.load_state_dict(source.state_dict())


def load_initial(network: FacetHeads | ClipOverTerms, name: str, folder: Path | None) -> None:
    """Copy weights from ``folder``/``name``: a timm backbone's file, or an open_clip folder for CLIP.

    A backbone's classifier is left out. Raises AssistantError.
    """
    path = folder / name if folder is not None else None
    if path is None or not path.exists():
        raise AssistantError(
            f"The recipe starts from {name}, which is not in the folder of initial weights "
            f'({folder or "none given"}). Give that folder with --initial, or set initial = "".'
        )
    target: nn.Module = network.backbone
    if path.is_dir():
        path = path / "open_clip_model.safetensors"
        target = network.clip if isinstance(network, ClipOverTerms) else target
    try:
        weights = load_file(path)
    except (OSError, SafetensorError) as error:
        raise AssistantError(f"The initial weights {path} cannot be read as safetensors: {error}.") from error
    wanted = target.state_dict()
    missing = sorted(key for key in wanted if key not in weights or weights[key].shape != wanted[key].shape)
    if missing:
        raise AssistantError(f"{path} does not fit the backbone: {missing[0]} is missing or differs.")
    target.load_state_dict({key: weights[key] for key in wanted})


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
