"""Reading weights: safetensors only, with a clear sentence when a file does not fit its network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.tagging.manifest import PackError

if TYPE_CHECKING:
    import torch

    from assistant.tagging.manifest import MemberEntry
    from assistant.tagging.pack import Pack


def read_weights(path: Path) -> dict[str, torch.Tensor]:
    """Return the tensors of a safetensors file; raises PackError when it is not one, or not of numbers."""
    import torch
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        found = dict(load_file(path))
    except (SafetensorError, OSError, ValueError, KeyError, TypeError, RuntimeError, AttributeError) as error:
        raise PackError(f"{path} is not a readable safetensors file ({error}). It was not loaded.") from error
    for name, value in found.items():
        if value.is_floating_point() and not torch.isfinite(value.to(_comparable(value))).all():
            raise PackError(
                f"{path} has numbers that are not finite (in {name}). It was not loaded; take the pack from "
                "its source again."
            )
    return found


def _comparable(value: torch.Tensor) -> torch.dtype:
    """Return a type of numbers that can be asked whether they are finite; those of 8 bits cannot."""
    import torch

    return value.dtype if value.element_size() > 1 else torch.float32


def room_of(pack: Pack, entry: MemberEntry) -> int:
    """Return the bytes of the files that fill a member; raises PackError where one is not there."""
    names = [entry.files[role] for role in ("weights", "trunk") if role in entry.files]
    try:
        return sum((pack.path / name).stat().st_size for name in names)
    except OSError as error:
        raise PackError(
            f"The pack {pack.path} lacks {names[0]} ({error.strerror}). Install the pack again."
        ) from error


def fill_member(network: torch.nn.Module, pack: Pack, entry: MemberEntry, prefix: str) -> None:
    """Fill ``network`` from a member's own weights and those of the trunk it shares; raises PackError.

    ``prefix``: where the network keeps the trunk's tensors.
    """
    own = pack.file(entry.file("weights"))
    weights = read_weights(own)
    if "trunk" in entry.files:
        trunk = read_weights(pack.file(entry.files["trunk"]))
        weights |= {prefix + name: value for name, value in trunk.items()}
    fill(network, weights, own)


def fill(network: torch.nn.Module, weights: dict[str, torch.Tensor], path: Path) -> None:
    """Copy ``weights`` (any float precision) into ``network``; raises PackError where they differ."""
    try:
        network.load_state_dict(weights, strict=True)
    except (RuntimeError, TypeError, ValueError) as error:
        first = str(error).splitlines()[1:2] or [str(error)]
        raise PackError(f"{path} does not fit the network it names:{first[0]}") from error
