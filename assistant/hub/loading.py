"""Networks from fetched weights, through the loading code of timm and open_clip themselves."""

from __future__ import annotations

import inspect
import json
import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.hub.fetching import Fetched
from assistant.hub.source import HubError
from assistant.untrusted import check_network, numbers

if TYPE_CHECKING:
    import torch

Tokenizer = Callable[[list[str]], "torch.Tensor"]

_CONFIG = "open_clip_config.json"
_MOST_PIXELS = 4096
_BROKEN = (RuntimeError, ValueError, TypeError, KeyError, AttributeError, OSError, AssertionError)


def load_clip(fetched: Fetched) -> tuple[torch.nn.Module, Tokenizer]:
    """Return the open_clip model and its tokenizer; raises HubError."""
    import open_clip
    from safetensors import SafetensorError

    with _explained(fetched, "describe a network that may be built here"):
        check_network(fetched.settings)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, _CONFIG).write_text(json.dumps(fetched.settings), "utf-8")
        for path in fetched.tokenizer:
            shutil.copyfile(path, Path(folder, path.name))
        name = f"local-dir:{folder}"
        with _quiet(), _explained(fetched, "describe a network that open_clip can build"):
            model = open_clip.create_model(name, load_weights=False, pretrained_text=False)
        with _quiet(), _explained(fetched, "come with words that open_clip can split (its tokenizer)"):
            tokenizer: Tokenizer = open_clip.get_tokenizer(name)
    try:
        open_clip.load_checkpoint(model, str(fetched.weights))
    except SafetensorError as error:
        raise HubError(_unreadable(fetched.weights, error)) from error
    except _BROKEN as error:
        raise HubError(_does_not_fit(fetched, error)) from error
    return model.eval(), tokenizer


def load_timm(fetched: Fetched) -> torch.nn.Module:
    """Return the timm backbone without its classifier; raises HubError."""
    import timm
    from safetensors import SafetensorError
    from timm.models import PretrainedCfg

    architecture, config = timm_settings(fetched)
    known = {item.name for item in fields(PretrainedCfg)}
    config = {key: value for key, value in config.items() if key in known}
    changes = {key: value for key, value in _model_args(fetched).items() if key != "num_classes"}
    if changes:
        _check_changes(fetched, architecture, changes)
    try:
        network = timm.create_model(
            architecture,
            pretrained=True,
            pretrained_cfg=config,
            pretrained_cfg_overlay={"file": str(fetched.weights), "hf_hub_id": None, "url": ""},
            num_classes=0,
            **changes,
        ).eval()
    except SafetensorError as error:
        raise HubError(_unreadable(fetched.weights, error)) from error
    except _BROKEN as error:
        raise HubError(_does_not_fit(fetched, error)) from error
    if changes:
        _check_plain(fetched, architecture, network)
    return network


def _check_changes(fetched: Fetched, architecture: str, changes: Mapping[str, Any]) -> None:
    """Refuse arguments that are orders to timm (to load a file, say) or make another network of it.

    The network is not built for that: it takes no memory on the device “meta”.
    """
    import timm
    import torch

    orders = set(changes) & (set(inspect.signature(timm.create_model).parameters) | {"device", "dtype"})
    try:
        if orders:
            raise ValueError(f"{sorted(orders)[0]} is not of the architecture")
        check_network(changes)
        if any(each > _MOST_PIXELS for value in changes.values() for each in numbers(value)):
            raise ValueError("a number is out of range")
        with torch.device("meta"):
            shapes = [
                {name: value.shape for name, value in network.state_dict().items()}
                for network in (
                    timm.create_model(architecture, num_classes=0),
                    timm.create_model(architecture, num_classes=0, **changes),
                )
            ]
        same = shapes[0] == shapes[1]
    except _BROKEN:
        same = False
    if not same:
        raise HubError(_changed(fetched, architecture))


def _changed(fetched: Fetched, architecture: str) -> str:
    return (
        f"{_config_of(fetched)} changes the architecture {architecture} ({_model_args(fetched)}). Only "
        "architectures as timm defines them can go into a pack."
    )


def _check_plain(fetched: Fetched, architecture: str, network: torch.nn.Module) -> None:
    """Refuse a network that is another one than its architecture's name says: a pack has that name alone."""
    import timm
    import torch

    plain = timm.create_model(architecture, num_classes=0).eval()
    size = network.pretrained_cfg["input_size"]  # type: ignore[index]
    picture = torch.rand((1, *size), generator=torch.Generator().manual_seed(0))
    try:
        plain.load_state_dict(network.state_dict())
        with torch.inference_mode():
            same = torch.allclose(plain(picture), network(picture), rtol=1e-3, atol=1e-4)
    except _BROKEN:
        same = False
    if not same:
        raise HubError(_changed(fetched, architecture))


def _model_args(fetched: Fetched) -> dict[str, Any]:
    found = fetched.settings.get("model_args") or {}
    if not isinstance(found, Mapping):
        raise HubError(f"{_config_of(fetched)} is not a configuration of timm: model_args is not an object.")
    return dict(found)


def timm_settings(fetched: Fetched) -> tuple[str, dict[str, Any]]:
    """Return the architecture and timm's ``pretrained_cfg`` of a source of kind timm; raises HubError."""
    import timm

    settings = deepcopy(dict(fetched.settings))
    architecture = settings.get("architecture")
    if not isinstance(architecture, str):
        raise HubError(f"{_config_of(fetched)} is not a configuration of timm: it names no “architecture”.")
    if not timm.is_model(architecture):
        raise HubError(
            f"{_config_of(fetched)} names the architecture “{architecture}”, which this version of timm does "
            "not know. timm.list_models() names all."
        )
    config = settings.get("pretrained_cfg", settings)
    if not isinstance(config, Mapping):
        raise HubError(
            f"{_config_of(fetched)} is not a configuration of timm: pretrained_cfg is not an object."
        )
    return architecture, dict(config)


@contextmanager
def _explained(fetched: Fetched, what: str) -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        raise HubError(
            f"{fetched.source.name} needs the library transformers to read words, and it is not installed "
            f"({error}). Install it for making the pack (pip install transformers); the finished pack does "
            "without it."
        ) from error
    except _BROKEN as error:
        first = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise HubError(f"{fetched.source.name} does not {what}: {first.rstrip('.')}.") from error


@contextmanager
def _quiet() -> Iterator[None]:
    # open_clip warns that no weights lie beside the configuration; they are filled in afterwards.
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.ERROR)
    try:
        yield
    finally:
        root.setLevel(before)


def _config_of(fetched: Fetched) -> str:
    config = fetched.source.config
    return str(config.path or f"{config.name} of {fetched.source.name}") if config else fetched.source.name


def _unreadable(path: Path, error: Exception) -> str:
    return f"{path} is not a readable safetensors file ({error}). It was not loaded; download it again."


def _does_not_fit(fetched: Fetched, error: Exception) -> str:
    lines = [line.strip() for line in str(error).strip().splitlines() if line.strip()] or [
        type(error).__name__
    ]
    reason = lines[1] if len(lines) > 1 else lines[0]
    return (
        f"{fetched.weights} does not fit the network that it is said to be "
        f"({fetched.settings.get('architecture', fetched.source.name)}): {reason[:200].rstrip('.')}."
    )
