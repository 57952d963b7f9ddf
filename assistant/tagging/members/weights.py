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
    """Return the tensors of a safetensors file; raises PackError when it is not one."""
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        return dict(load_file(path))
    except (SafetensorError, OSError, ValueError) as error:
        raise PackError(f"{path} is not a readable safetensors file ({error}). It was not loaded.") from error


def fill_member(network: torch.nn.Module, pack: Pack, entry: MemberEntry, prefix: str) -> None:
    """Fill ``network`` from a member's own weights and those of the trunk it shares; raises PackError.

    ``prefix``: where the network keeps the trunk's tensors.
    """
    own = pack.file(entry.files["weights"])
    weights = read_weights(own)
    if "trunk" in entry.files:
        trunk = read_weights(pack.file(entry.files["trunk"]))
        weights |= {prefix + name: value for name, value in trunk.items()}
    fill(network, weights, own)


def fill(network: torch.nn.Module, weights: dict[str, torch.Tensor], path: Path) -> None:
    """Copy ``weights`` (any float precision) into ``network``; raises PackError where they differ."""
    try:
        network.load_state_dict(weights, strict=True)
    except RuntimeError as error:
        first = str(error).splitlines()[1:2] or [str(error)]
        raise PackError(f"{path} does not fit the network it names:{first[0]}") from error
