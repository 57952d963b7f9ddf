"""Which device the models run on, and why not another one."""

from __future__ import annotations

import torch

from assistant.tagging.manifest import PackError


def choose(wanted: str) -> torch.device:
    """Return the device for ``wanted``: ``"auto"`` takes a CUDA device where there is one, else the CPU.

    Raises PackError for a name that is none.
    """
    if wanted == "auto":
        wanted = "cuda" if torch.cuda.is_available() else "cpu"
    try:
        return torch.device(wanted)
    except RuntimeError as error:
        raise PackError(f"There is no device “{wanted}”; use auto, cpu or cuda.") from error


def in_words(device: torch.device) -> str:
    """Return what the status line says: “CPU”, or “GPU” with its name."""
    if device.type == "cuda":
        return f"GPU ({torch.cuda.get_device_name(device)})"
    return "CPU"


def why_no_gpu(device: torch.device) -> str:
    """Return why no GPU works, in a few words; "" where one does."""
    if device.type == "cuda":
        return ""
    if torch.version.cuda is None and torch.version.hip is None:
        return "this PyTorch is made for the CPU alone"
    return "no CUDA device found" if not torch.cuda.is_available() else "the CPU was asked for"
