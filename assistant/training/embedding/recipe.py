"""Recipes of kind embedding: which pictures, which network, how it learns, as a TOML file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from assistant.tagging.members.backbones import ALL
from assistant.training.recipe import RecipeError
from assistant.training.toml import read_toml
from assistant.untrusted import whole

KIND = "embedding"
"""What the top-level entry ``kind`` of these recipes says."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "select": ("validate", "held-out", "made-up"),
    "learn": ("contrastive", "classifier", "simsiam"),
    "pairs": ("syn", "syn+real", "syn+real-closest"),
    "loss": ("temperature", "normface", "cosface", "arcface"),
    "weighting": ("none", "inverse"),
    "sampling": ("pictures", "classes"),
    "heads": ("joint", "separate"),
    "domains": ("", "dataset-size", "round-robin", "specialist-steps"),
    "optimiser": ("adam", "adamw"),
    "pooling": ("gem", "avg", "max", "cls"),
}

_Table = TypeVar("_Table", bound="Data | Network | Views | Method | Steps")


@dataclass(frozen=True, slots=True)
class Data:
    """Which pictures teach, which choose the best epoch and which test the result.

    ``train``: lists of pictures, see :mod:`assistant.training.embedding.collection`; ``pictures``: folder
    below ``--data`` that their paths start from; ``only``: train on these domains, empty = all (a
    specialist: made-up views are then looked for among its domain's pictures, and no test is made);
    ``most``: at most this many pictures of a domain from objects with a single picture, 0 = all.

    ``validate``: lists of queries for the choice of the epoch (the Met's ``valset.json``); objects that are
    not trained on lend their first picture to the catalogue. ``held_out``: a share of the objects with
    several pictures, never trained on: the first picture of each is in the catalogue, the others are
    queries. ``made_up``: made-up views of so many training pictures as queries.
    ``select``: which of the three chooses the epoch. ``test``: another share of the objects, measured once
    at the end. ``distractors``: a list of pictures of objects that are in no catalogue; half tunes k and
    temperature, half is measured. ``test_made_up``: so many of its pictures are put into the catalogue of
    the test instead, with a made-up view of each as a query.
    """

    train: tuple[str, ...]
    pictures: str = ""
    only: tuple[str, ...] = ()
    most: int = 0
    validate: tuple[str, ...] = ()
    held_out: float = 0.0
    made_up: int = 0
    select: str = "held-out"
    test: float = 0.0
    distractors: str = ""
    test_made_up: int = 0


@dataclass(frozen=True, slots=True)
class Network:
    """``backbone``, ``pooling``, ``p``, ``learn_p``, ``out``: as for the finished descriptor.

    ``initial``: its weights, a safetensors file inside the folder of ``--initial``, ``published`` = those
    that timm publishes, empty = random. ``whitened``: the linear layer begins as the PCA whitening of the
    training pictures (Met paper). ``frozen``: leading stages that keep their initial weights, or ``"all"``.
    ``size``: side in px of a training view; ``longest``: of a whole picture. ``scales``: of the finished
    descriptor (validation looks at 1 alone, as the paper does). ``mean``, ``std`` per channel.
    """

    backbone: str
    initial: str = ""
    pooling: str = "gem"
    p: float = 3.0
    learn_p: bool = False
    out: int = 0
    whitened: bool = False
    frozen: int | str = 0
    size: int = 224
    longest: int = 320
    scales: tuple[float, ...] = (1.0,)
    mean: tuple[float, ...] = (0.485, 0.456, 0.406)
    std: tuple[float, ...] = (0.229, 0.224, 0.225)


@dataclass(frozen=True, slots=True)
class Views:
    """How a picture is varied. The defaults are the Met paper's.

    ``crop``: smallest and largest share of the area, ``ratio``: of the sides; ``jitter``: of brightness,
    contrast, saturation and hue, applied to the share ``jittered``; ``grey``: share without colour;
    ``mirrored``: share. ``cached``: 0 = anew in every step, n = n views of each picture pass the frozen
    stages once and are kept on disk.
    """

    crop: tuple[float, ...] = (0.7, 1.0)
    ratio: tuple[float, ...] = (0.99, 1.01)
    jitter: tuple[float, ...] = (0.4, 0.4, 0.4, 0.1)
    jittered: float = 0.8
    grey: float = 0.2
    mirrored: float = 0.0
    cached: int = 0


@dataclass(frozen=True, slots=True)
class Method:
    """What is learnt.

    ``contrastive``: ``pairs``, ``margin``, ``nearest`` (a negative is drawn from so many nearest pictures
    of other classes). ``classifier``: ``loss`` with ``scale`` and ``margin`` over cosines; ``weighting``
    of the classes in the loss; ``sampling`` of pictures or of classes, equally often; ``retrain``: epochs
    at the end that learn a new classifier on a frozen network with classes equally often (cRT). For several
    data sets: ``domains`` says whose turn a step is, ``heads`` whether all classes compete (joint) or those
    of the step's domain alone (separate), ``specialist_steps``: domain -> steps its specialist needed.
    ``simsiam``: widths of ``projector`` and ``predictor``.
    """

    learn: str
    pairs: str = "syn"
    margin: float = 1.8
    nearest: int = 10
    loss: str = "temperature"
    scale: float = 30.0
    weighting: str = "none"
    sampling: str = "pictures"
    retrain: int = 0
    heads: str = "joint"
    domains: str = ""
    specialist_steps: Mapping[str, int] = field(default_factory=dict)
    projector: int = 2048
    predictor: int = 512


@dataclass(frozen=True, slots=True)
class Steps:
    """``batch``: pairs (contrastive) or pictures a step; ``rate``: of the backbone; ``head_rate``: of what
    the method adds; ``fc_rate``: of the linear layer behind the pooling, 0 = as the backbone; ``decay``;
    every ``drop_every`` epochs (0 = never) the rates are multiplied by ``drop``; the first
    ``frozen_epochs`` train neither backbone nor pooling, and with ``early_fc`` false not the linear layer
    either. ``clip_norm`` of the gradient, 0 = none.
    """

    epochs: int
    batch: int
    optimiser: str = "adam"
    rate: float = 1e-7
    head_rate: float = 1e-3
    fc_rate: float = 0.0
    decay: float = 1e-6
    drop_every: int = 0
    drop: float = 0.1
    frozen_epochs: int = 0
    early_fc: bool = True
    clip_norm: float = 0.0


@dataclass(frozen=True, slots=True)
class EmbeddingRecipe:
    """A whole descriptor pack: data, network, method and the facts of its model card."""

    name: str
    version: str
    seed: int
    data: Data
    network: Network
    views: Views
    method: Method
    steps: Steps
    licence: str
    training_data: tuple[Mapping[str, Any], ...]
    card: str = ""


def is_embedding(path: Path) -> bool:
    """Tell whether a recipe is of this kind; raises RecipeError where it cannot be read."""
    return _toml(path).get("kind") == KIND


def read(path: Path) -> EmbeddingRecipe:
    """Read a recipe; raises RecipeError naming the file and the entry that is wrong."""
    data = _with_shared(_toml(path), path)
    known = {
        "kind",
        "shared",
        "name",
        "version",
        "seed",
        "data",
        "network",
        "views",
        "method",
        "steps",
        "card",
    }
    unknown = sorted(set(data) - known)
    if unknown:
        raise RecipeError(f"The recipe {path} has unknown entries: {', '.join(unknown)}.")
    if data.get("kind") != KIND:
        raise RecipeError(f"The recipe {path} is not of the kind “{KIND}”.")
    try:
        recipe = EmbeddingRecipe(
            name=str(data["name"]),
            version=str(data["version"]),
            seed=whole(data.get("seed", 1)),
            data=_table(Data, data["data"], path, "data"),
            network=_table(Network, data["network"], path, "network"),
            views=_table(Views, data.get("views", {}), path, "views"),
            method=_table(Method, data["method"], path, "method"),
            steps=_table(Steps, data["steps"], path, "steps"),
            licence=str(data["card"]["licence"]),
            training_data=tuple(data["card"]["training_data"]),
            card=str(data["card"].get("text", "")),
        )
        _check(recipe, path)
    except KeyError as error:
        raise RecipeError(f"The recipe {path} lacks the entry {error}.") from error
    except (TypeError, ValueError, AttributeError, LookupError) as error:
        raise RecipeError(f"The recipe {path} has an entry of the wrong kind: {error}.") from error
    return recipe


def _table(kind: type[_Table], entries: Any, path: Path, name: str) -> _Table:
    """Return one table as its dataclass; raises RecipeError for unknown entries and wrong choices."""
    if not isinstance(entries, Mapping):
        raise RecipeError(f"The recipe {path}: {name} must be a table ([{name}]).")
    unknown = sorted(set(entries) - {item.name for item in fields(kind)})
    if unknown:
        raise RecipeError(f"The recipe {path}: [{name}] has unknown entries: {', '.join(unknown)}.")
    needed = {
        "data": ("train",),
        "network": ("backbone",),
        "method": ("learn",),
        "steps": ("epochs", "batch"),
    }
    for entry in needed.get(name, ()):
        if entry not in entries:
            raise RecipeError(f"The recipe {path}: [{name}] lacks the entry “{entry}”.")
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in entries.items()
    }
    made = kind(**values)
    for item in fields(kind):
        value = getattr(made, item.name)
        allowed = CHOICES.get(item.name)
        if allowed is not None and value not in allowed:
            shown = ", ".join(choice or "none" for choice in allowed)
            raise RecipeError(f"The recipe {path}: {item.name} = “{value}”. It can be: {shown}.")
        if item.name in ("epochs", "batch") and not isinstance(value, int):
            raise RecipeError(
                f"The recipe {path}: [{name}] {item.name} must be a whole number, not “{value}”."
            )
        plain = item.default
        if isinstance(plain, int | float) and item.name != "frozen" and not isinstance(value, int | float):
            raise RecipeError(f"The recipe {path}: [{name}] {item.name} must be a number, not “{value}”.")
    return made


def _check(recipe: EmbeddingRecipe, path: Path) -> None:
    """Raise RecipeError where entries do not go together."""
    data, network, views, method, steps = (
        recipe.data, recipe.network, recipe.views, recipe.method, recipe.steps,
    )  # fmt: skip
    problems = {
        "[data] train names no list of pictures": not data.train or isinstance(data.train, str),
        "epochs and batch must be 1 or more": steps.epochs < 1 or steps.batch < 1,
        "held_out and test are shares, together below 1": not 0 <= data.held_out + data.test < 1
        or min(data.held_out, data.test) < 0,
        f"the epoch is chosen by “{data.select}”, which [data] does not give": not {
            "validate": data.validate,
            "held-out": data.held_out,
            "made-up": data.made_up,
        }[data.select],
        f"frozen is a number of stages or “{ALL}”": isinstance(network.frozen, str) and network.frozen != ALL,
        "cached views need frozen stages, whose output is kept": views.cached > 0 and not network.frozen,
        "a network that is frozen as a whole needs cached views and out, a layer that learns": network.frozen
        == ALL
        and not (views.cached and network.out),
        "pairs of views of one picture need at least 2 cached views": views.cached == 1
        and method.learn != "classifier",
        "test_made_up needs distractors, a list of pictures to make it from": bool(data.test_made_up)
        and not data.distractors,
        "whitened needs out, the width of the layer": network.whitened and not network.out,
        "jitter has four numbers, crop and ratio have two, mean and std three": len(views.jitter) != 4
        or len(views.crop) != 2
        or len(views.ratio) != 2
        or len(network.mean) != 3
        or len(network.std) != 3,
        "cosface and arcface need a margin of their own, above 0 and at most 1.5": method.learn
        == "classifier"
        and method.loss in ("cosface", "arcface")
        and not 0 < method.margin <= 1.5,
        "specialist-steps needs the table specialist_steps": method.domains == "specialist-steps"
        and not method.specialist_steps,
        "separate heads need domains, which say whose turn a step is": method.heads == "separate"
        and not method.domains,
        "domains and heads belong to a classifier": bool(method.domains) and method.learn != "classifier",
        "classes equally often and turns of domains do not go together": bool(method.domains)
        and method.sampling == "classes",
        "retrain is a number of epochs below epochs, for a classifier": bool(method.retrain)
        and (method.learn != "classifier" or not 0 < method.retrain < steps.epochs),
    }
    for sentence, wrong in problems.items():
        if wrong:
            raise RecipeError(f"The recipe {path}: {sentence}.")


def _with_shared(data: dict[str, Any], path: Path) -> dict[str, Any]:
    """Return a recipe with what its tables leave out taken from the neighbour named by ``shared``."""
    name = data.get("shared")
    if name is None:
        return data
    common = _toml(path.parent / str(name))
    merged = {**common, **data}
    for key, value in common.items():
        if isinstance(value, Mapping) and isinstance(data.get(key), Mapping):
            merged[key] = {**value, **data[key]}
    return merged


def _toml(path: Path) -> dict[str, Any]:
    try:
        return read_toml(path)
    except OSError as error:
        raise RecipeError(f"The recipe {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise RecipeError(f"The recipe {path} is not valid TOML: {error}.") from error
