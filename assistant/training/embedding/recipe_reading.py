"""Recipes of kind embedding are read from their TOML files; what does not go together is one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from assistant.tagging.members.backbones import ALL
from assistant.training.embedding.recipe import Data, EmbeddingRecipe, Method, Network, Steps, Views
from assistant.training.recipe_file import RecipeError, entries_of, with_shared
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


def is_embedding(path: Path) -> bool:
    """Tell whether a recipe is of this kind; raises RecipeError where it cannot be read."""
    return entries_of(path).get("kind") == KIND


def read(path: Path) -> EmbeddingRecipe:
    """Read a recipe; raises RecipeError naming the file and the entry that is wrong."""
    data = with_shared(path)
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
