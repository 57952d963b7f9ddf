"""A tiny pack whose only content is a descriptor, and paintings to identify."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assistant.identify.building import build
from assistant.tagging.pack import Pack

WritePack = Callable[..., Pack]


def make_pack(parent: Path, seed: int = 0, name: str = "tiny", **entries: Any) -> Pack:
    """Write a descriptor pack around a tiny, randomly begun network."""
    import torch
    from safetensors.torch import save_file

    from assistant.identify.descriptors import Network

    torch.manual_seed(seed)
    entry = {"backbone": "test_efficientnet", "longest": 64, "scales": [1.0, 0.5], **entries}
    network = Network(
        entry["backbone"],
        pooling=entry.get("pooling", "gem"),
        stage=entry.get("stage"),
        out=entry.get("out"),
    )
    folder = parent / name
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


@pytest.fixture
def write_pack(tmp_path: Path) -> WritePack:
    """Write a tiny descriptor pack: ``write_pack(seed=0, name="tiny", **entries)``."""
    return partial(make_pack, tmp_path)


def painting(number: int, side: int = 160) -> np.ndarray:
    """A made-up painting, each number another: blots of colour with fine detail, uint8 (side, side, 3)."""
    random = np.random.default_rng(number)
    canvas = Image.new("RGB", (side, side), tuple(random.integers(0, 256, 3).tolist()))
    for size in (3, 6, 12, 40):
        layer = Image.fromarray(random.integers(0, 256, (size, size, 3), np.uint8))
        canvas = Image.blend(canvas, layer.resize((side, side), Image.Resampling.BICUBIC), 0.45)
    return np.asarray(canvas)


def make_paintings(folder: Path) -> Path:
    """Fill a folder with twelve paintings and a CSV that names them, with titles and painters."""
    folder.mkdir()
    lines = ["exhibit,image,title,artist"]
    for number in range(12):
        Image.fromarray(painting(number)).save(folder / f"{number:02}.png")
        lines.append(f"1957.{number},{number:02}.png,Painting {number},{'Anna' if number % 2 else 'Berta'}")
    (folder / "exhibits.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


@pytest.fixture
def paintings(tmp_path: Path) -> Path:
    """A folder with twelve paintings and ``exhibits.csv``."""
    return make_paintings(tmp_path / "museum")


@pytest.fixture(autouse=True)
def _quick_learning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learn from few views: what matters here is that it is done, not how well."""
    monkeypatch.setattr("assistant.identify.learning.VIEWS", 24)
    monkeypatch.setattr("assistant.identify.learning.PROOFS", 10)


@pytest.fixture(scope="session")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``museum`` (see ``paintings``) and ``museum.exhibits``, its confidence learned."""
    folder = tmp_path_factory.mktemp("learned")
    pack = make_pack(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("assistant.identify.learning.VIEWS", 100)
        patch.setattr("assistant.identify.learning.PROOFS", 20)
        build(make_paintings(folder / "museum") / "exhibits.csv", folder / "museum.exhibits", pack=pack.path)
    return folder


@pytest.fixture
def index(learned: Path, tmp_path: Path) -> Path:
    """An index of one's own, of the twelve paintings in ``museum`` beside it."""
    shutil.copytree(learned / "museum", tmp_path / "museum", dirs_exist_ok=True)
    for path in learned.glob("museum.exhibits*"):
        shutil.copy(path, tmp_path / path.name)
    return tmp_path / "museum.exhibits"
