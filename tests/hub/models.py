"""Tiny published models, written as timm and open_clip themselves save them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TINY_CLIP: dict[str, Any] = {
    "embed_dim": 16,
    "vision_cfg": {"image_size": 32, "layers": 1, "width": 32, "head_width": 16, "patch_size": 16},
    "text_cfg": {"context_length": 16, "vocab_size": 49408, "width": 16, "heads": 2, "layers": 1},
}
CARD = "---\nlicense: {licence}\n---\n# A tiny model\n"


def save_clip(folder: Path, *, licence: str = "mit", **preprocess: Any) -> Path:
    """Write an open_clip folder with random weights; ``preprocess``: changes of ``preprocess_cfg``."""
    import open_clip
    from safetensors.torch import save_file

    folder.mkdir(parents=True, exist_ok=True)
    config = {
        "model_cfg": TINY_CLIP,
        "preprocess_cfg": {
            "mean": [0.5, 0.4, 0.3],
            "std": [0.2, 0.3, 0.4],
            "interpolation": "bicubic",
            "resize_mode": "shortest",
        }
        | preprocess,
    }
    (folder / "open_clip_config.json").write_text(json.dumps(config), "utf-8")
    model = open_clip.create_model(f"local-dir:{folder}", load_weights=False)
    save_file(model.state_dict(), folder / "open_clip_model.safetensors")
    if licence:
        (folder / "README.md").write_text(CARD.format(licence=licence), "utf-8")
    return folder


def save_timm(folder: Path, *, licence: str = "apache-2.0", architecture: str = "test_efficientnet") -> Path:
    """Write a timm folder with random weights, through timm's own ``save_for_hf``."""
    import timm
    from timm.models import save_for_hf

    network = timm.create_model(architecture, pretrained=False)
    save_for_hf(network, str(folder), safe_serialization=True)
    if licence:
        (folder / "README.md").write_text(CARD.format(licence=licence), "utf-8")
    return folder
