"""What the configuration of an open_clip model may say, looked at before open_clip acts on it.

Some of its entries are orders: to fetch a text tower or a tokenizer from the hub, to run code that lies
there, to build a network of any size.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.tagging.members.backbones import SPARE, create, numbers_of
from assistant.untrusted import check_network, numbers

_FETCHING = frozenset({"hf_model_name", "hf_tokenizer_name", "hf_model_pretrained"})


def check_config(config: Any, *, room: int) -> None:
    """Refuse the configuration of a pack that would fetch something or build what its files cannot fill.

    ``room``: bytes of those files. Raises ValueError.
    """
    model = _model(config)
    vision = _part(model, "vision_cfg")
    named = _FETCHING & set(_part(model, "text_cfg"))
    check_network(config)
    if named:
        raise ValueError(f"it asks for something that is not in the pack ({sorted(named)[0]})")
    if vision.get("timm_model_name") is not None:
        if vision.get("timm_model_pretrained"):
            raise ValueError("it asks for weights that do not come with it (timm_model_pretrained)")
        _check_timm(str(vision["timm_model_name"]))
    if numbers_at_least(model) > room + SPARE:
        raise ValueError("its files are too small for a network of that size")


def numbers_at_least(model: Mapping[str, Any]) -> float:
    """Return how many numbers a network has at least, from the parts that make it large."""
    text, vision = _part(model, "text_cfg"), _part(model, "vision_cfg")
    width = _number(text, "width", 512)
    total = width * (_number(text, "vocab_size", 49408) + _number(text, "context_length", 77))
    total += 12 * width**2 * _number(text, "layers", 12)
    if vision.get("timm_model_name") is not None:
        return total + numbers_of(str(vision["timm_model_name"]))
    wide, layers = _number(vision, "width", 768), vision.get("layers", 12)
    if isinstance(layers, int | float):
        total += 12 * wide**2 * layers
        side = _number(vision, "image_size", 224) / max(1.0, _number(vision, "patch_size", 16))
        total += wide * side**2
    return total


def _check_timm(name: str) -> None:
    import torch

    with torch.device("meta"):  # nothing is allocated; a name that is an order is refused
        create(name)


def _model(config: Any) -> Mapping[str, Any]:
    if not isinstance(config, Mapping):
        raise ValueError("it is not a JSON object")
    return _part(config, "model_cfg") if "model_cfg" in config else config


def _part(config: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = config.get(key, {})
    if not isinstance(found, Mapping):
        raise ValueError(f"{key} is not an object")
    return found


def _number(part: Mapping[str, Any], key: str, usual: float) -> float:
    return max(numbers(part.get(key, usual)), default=usual)
