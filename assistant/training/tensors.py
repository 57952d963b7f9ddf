"""Weights on the disk: what the disk refuses is one sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AssistantError

if TYPE_CHECKING:
    import torch


def write(
    tensors: dict[str, torch.Tensor],
    to: Path,
    *,
    metadata: dict[str, str] | None = None,
    instead_of: Path | None = None,
) -> None:
    """Write a safetensors file; ``instead_of``: the file that a working file stands for, to be named.

    Raises AssistantError where the disk refuses it.
    """
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    try:
        save_file(tensors, to, metadata=metadata)
    except (SafetensorError, OSError) as error:
        raise AssistantError(
            f"{instead_of or to} could not be written ({error}). Make room, or choose another folder; the "
            "same command goes on from there."
        ) from error
