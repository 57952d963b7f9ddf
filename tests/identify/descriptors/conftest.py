"""A tiny pack whose only content is a descriptor."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.tagging.pack import Pack

WritePack = Callable[..., Pack]


@pytest.fixture
def write_pack(tmp_path: Path) -> WritePack:
    """Write a descriptor pack around a tiny, randomly begun network: ``write_pack(seed=0, **entries)``."""
    import torch
    from safetensors.torch import save_file

    from assistant.identify.descriptors import Network

    def write(seed: int = 0, name: str = "tiny", **entries: Any) -> Pack:
        torch.manual_seed(seed)
        entry = {"backbone": "test_efficientnet", "longest": 64, "scales": [1.0, 0.5], **entries}
        network = Network(
            entry["backbone"],
            pooling=entry.get("pooling", "gem"),
            stage=entry.get("stage"),
            out=entry.get("out"),
        )
        folder = tmp_path / name
        folder.mkdir()
        weights = folder / "descriptor.safetensors"
        save_file({key: value.contiguous() for key, value in network.state_dict().items()}, weights)
        manifest = {
            "format": 1,
            "name": name,
            "version": "1.0",
            "licence": "test",
            "vocabulary": {},
            "preprocessing": {},
            "members": [],
            "training_data": [],
            "metrics": {},
            "files": {"descriptor.safetensors": hashlib.sha256(weights.read_bytes()).hexdigest()},
            "descriptor": {**entry, "files": {"weights": "descriptor.safetensors"}},
        }
        (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
        return Pack.open(folder)

    return write
