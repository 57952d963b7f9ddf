"""Training recipes: what to train, on what and how, as a TOML file beside the program's resources."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from assistant.errors import AssistantError
from assistant.tagging.preprocess import Preprocessing


class RecipeError(AssistantError):
    """A recipe that cannot be used: names the file, the entry and what is expected."""


@dataclass(frozen=True, slots=True)
class MemberRecipe:
    """How one member is trained.

    ``kind``: multilabel, softmax or clip. ``backbone``: a timm architecture. ``initial``: file name of
    its initial weights (safetensors, timm's names) in the folder given by ``--initial``; empty = random.
    ``frozen_stages``: leading stages of the backbone that keep their initial weights. ``rate``: peak
    learning rate of the backbone; heads use ``rate * head_factor``. ``epochs``, ``batch``, ``warmup``
    (share of all steps), ``decay`` (AdamW), ``smoothing`` of targets, ``average`` (decay of the
    exponential moving average of the weights). ``crop``: smallest share of the area that a random crop
    keeps. ``clip``: open_clip ``model_cfg`` for kind clip. ``prompts``: facet -> templates, for kind clip.
    """

    name: str
    kind: str
    backbone: str
    initial: str = ""
    frozen_stages: int = 0
    epochs: int = 6
    batch: int = 64
    rate: float = 1e-3
    head_factor: float = 3.0
    warmup: float = 0.06
    decay: float = 0.05
    smoothing: float = 0.0
    average: float = 0.998
    crop: float = 0.5
    clip: Mapping[str, Any] = field(default_factory=dict)
    prompts: Mapping[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recipe:
    """A whole pack: its members, data, preprocessing and the facts of its model card.

    ``held_out``: share of the training objects kept back to calibrate and to weigh the members (the
    validation files, ``validate``, only measure). ``min_count``: terms with fewer training pictures get no
    head (CLIP still ranks them by their words).
    """

    name: str
    version: str
    seed: int
    train: str
    validate: tuple[str, ...]
    held_out: float
    min_count: int
    preprocessing: Preprocessing
    members: tuple[MemberRecipe, ...]
    licence: str
    training_data: tuple[Mapping[str, Any], ...]
    card: str


def read(path: Path) -> Recipe:
    """Read a recipe; raises RecipeError naming the file and the entry that is wrong."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise RecipeError(f"The recipe {path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RecipeError(f"The recipe {path} is not valid TOML: {error}.") from error
    try:
        members = tuple(_member(entry, path) for entry in data["members"])
        recipe = Recipe(
            name=str(data["name"]),
            version=str(data["version"]),
            seed=int(data.get("seed", 1)),
            train=str(data["data"]["train"]),
            validate=tuple(data["data"].get("validate", ())),
            held_out=float(data["data"].get("held_out", 0.05)),
            min_count=int(data["data"].get("min_count", 3)),
            preprocessing=Preprocessing.from_json(data["preprocessing"]),
            members=members,
            licence=str(data["card"]["licence"]),
            training_data=tuple(data["card"]["training_data"]),
            card=str(data["card"].get("text", "")),
        )
    except KeyError as error:
        raise RecipeError(f"The recipe {path} lacks the entry {error}.") from error
    except (TypeError, ValueError) as error:
        raise RecipeError(f"The recipe {path} has an entry of the wrong kind: {error}.") from error
    names = [member.name for member in members]
    if not names or len(set(names)) != len(names):
        raise RecipeError(f"The recipe {path} needs members, each with a name of its own.")
    if not 0 < recipe.held_out < 0.5:
        raise RecipeError(f"The recipe {path}: held_out is a share between 0 and 0.5.")
    return recipe


def _member(entry: Mapping[str, Any], path: Path) -> MemberRecipe:
    known = {item.name for item in fields(MemberRecipe)}
    unknown = sorted(set(entry) - known)
    if unknown:
        raise RecipeError(f"The recipe {path} has a member with unknown entries: {', '.join(unknown)}.")
    member = MemberRecipe(**entry)
    if member.kind not in {"multilabel", "softmax", "clip"}:
        raise RecipeError(f"The recipe {path} has a member of unknown kind “{member.kind}”.")
    return member
