"""Checkpoints of a training as safetensors: a stopped training goes on where it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file

from assistant import whole_files
from assistant.errors import AssistantError
from assistant.training.tensors import write
from assistant.untrusted import json_of


def save(
    path: Path,
    network: torch.nn.Module,
    averaged: torch.nn.Module,
    optimiser: torch.optim.Optimizer,
    progress: dict[str, Any],
) -> None:
    """Write the whole state of a training to ``path`` whole or not at all."""
    tensors = {f"network.{name}": value.contiguous() for name, value in network.state_dict().items()}
    tensors |= {
        f"averaged.{name}": value.contiguous().clone() for name, value in averaged.state_dict().items()
    }
    for index, state in optimiser.state_dict()["state"].items():
        for name, value in state.items():
            tensors[f"optimiser.{index}.{name}"] = torch.as_tensor(value).contiguous().clone()
    with whole_files.appearing(path) as part:
        write(tensors, part, metadata={"progress": json.dumps(progress)}, instead_of=path)


def load(
    path: Path,
    network: torch.nn.Module,
    averaged: torch.nn.Module,
    optimiser: torch.optim.Optimizer,
) -> dict[str, Any]:
    """Restore what :func:`save` wrote and return its ``progress``; raises AssistantError."""
    from safetensors import safe_open

    try:
        tensors = load_file(path)
        with safe_open(path, "pt") as stream:
            progress = json_of((stream.metadata() or {})["progress"])
        if not isinstance(progress, dict):
            raise ValueError("its progress is not an object")
        network.load_state_dict(_part(tensors, "network."))
        averaged.load_state_dict(_part(tensors, "averaged."))
        state: dict[int, dict[str, torch.Tensor]] = {}
        for name, value in _part(tensors, "optimiser.").items():
            index, key = name.split(".", 1)
            state.setdefault(int(index), {})[key] = value
        groups = optimiser.state_dict()["param_groups"]
        optimiser.load_state_dict({"state": state, "param_groups": groups})
    except (SafetensorError, OSError, KeyError, ValueError, RuntimeError, TypeError, AttributeError) as error:
        raise AssistantError(
            f"The checkpoint {path} does not belong to this recipe or is damaged ({error}). "
            "Delete it to start this member again."
        ) from error
    return progress


def check(path: Path, progress: dict[str, Any], fingerprint: str) -> None:
    """Raise AssistantError where a checkpoint was made by another recipe or from other data."""
    if progress.get("fingerprint") != fingerprint:
        raise AssistantError(
            f"The checkpoint {path} belongs to another version of this recipe or of its data. Delete it to "
            "start this member again, or name another folder with --work."
        )


def save_weights(path: Path, network: torch.nn.Module) -> None:
    """Write a network's weights alone."""
    with whole_files.appearing(path) as part:
        weights = {name: value.contiguous() for name, value in network.state_dict().items()}
        write(weights, part, instead_of=path)


def load_weights(path: Path) -> dict[str, torch.Tensor]:
    """Return what :func:`save_weights` wrote; raises AssistantError."""
    try:
        return load_file(path)
    except (SafetensorError, OSError, ValueError, KeyError, RuntimeError) as error:
        raise AssistantError(
            f"{path} is missing or damaged ({error}). Delete its folder to start this member again."
        ) from error


def _part(tensors: dict[str, torch.Tensor], prefix: str) -> dict[str, torch.Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}
