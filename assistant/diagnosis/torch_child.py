"""``python -m assistant.diagnosis.torch_child``: does PyTorch import, compute, and go with torchvision?"""

from __future__ import annotations

import json
import sys


def main() -> int:
    """Print what was found as JSON; an error of the import is the last line of stderr."""
    import torch

    from assistant.tagging.device import choose, in_words, why_no_gpu

    ones = torch.ones(32, 48)
    weights = torch.ones(4, 3, 3, 3)
    right = bool((ones @ ones.T == 48).all())
    right = right and float(torch.conv2d(torch.ones(1, 3, 8, 8), weights)[0, 0, 3, 3]) == 27
    device = choose("auto")
    if device.type == "cuda":
        right = right and float((ones.to(device) @ ones.T.to(device)).sum()) == 48 * 32 * 32
    found = {
        "version": torch.__version__,
        "right": right,
        "device": in_words(device),
        "no_gpu": why_no_gpu(device),
        "threads": torch.get_num_threads(),
        **_vision(),
    }
    print(json.dumps(found), flush=True)
    return 0


def _vision() -> dict[str, str]:
    from importlib import import_module

    import torch

    try:
        torchvision = import_module("torchvision")
        import_module("torchvision.ops").nms(torch.tensor([[0.0, 0.0, 1.0, 1.0]]), torch.tensor([1.0]), 0.5)
    except (ImportError, OSError, RuntimeError, AttributeError) as error:
        return {"vision_problem": (str(error).strip().splitlines() or [type(error).__name__])[0]}
    return {"vision": str(torchvision.__version__)}


if __name__ == "__main__":
    sys.exit(main())
