"""From pixels to descriptors: packs, poolings, scales, fingerprints."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.identify.descriptors import Describer, Network
from assistant.tagging.manifest import PackError
from assistant.tagging.pack import Pack

WritePack = Callable[..., Pack]


def picture(seed: int, height: int = 48, width: int = 64) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


def change(pack: Pack, **parts: Any) -> Pack:
    """Edit entries of the pack's manifest."""
    path = pack.path / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | parts), "utf-8")
    return Pack.open(pack.path)


def test_pictures_of_any_shape_become_unit_vectors_in_their_order(write_pack: WritePack):
    describer = Describer.load(write_pack())
    pictures = [picture(1), picture(2, 300, 20), picture(3), picture(4, 1, 1)]
    found = describer.describe(pictures)
    assert found.shape == (4, describer.dimensions)
    assert found.dtype == np.float32
    assert np.linalg.norm(found, axis=1) == pytest.approx(np.ones(4), abs=1e-5)
    alone = np.concatenate([describer.describe([each]) for each in pictures])
    assert found == pytest.approx(alone, abs=1e-4)


def test_a_transformers_patches_fit_into_pictures_of_any_shape(write_pack: WritePack):
    describer = Describer.load(write_pack(backbone="test_vit", pooling="cls", longest=75))
    assert describer.describe([picture(1, 50, 70), picture(2, 10, 300)]).shape == (2, describer.dimensions)


def test_the_vector_is_the_sum_over_the_scales(write_pack: WritePack):
    both = Describer.load(write_pack(name="both", scales=[1.0, 0.5])).describe([picture(1)])
    large = Describer.load(write_pack(name="large", scales=[1.0])).describe([picture(1)])
    small = Describer.load(write_pack(name="small", scales=[0.5])).describe([picture(1)])
    summed = large + small
    assert both == pytest.approx(summed / np.linalg.norm(summed), abs=1e-5)


@pytest.mark.parametrize("pooling", ["gem", "avg", "max"])
def test_gem_lies_between_the_mean_and_the_maximum(pooling: str):
    import torch

    from assistant.identify.descriptors.network import Pool

    maps = torch.tensor([[[[1.0, 3.0], [2.0, 2.0]]]])
    said = {"gem": ((1 + 27 + 8 + 8) / 4) ** (1 / 3), "avg": 2.0, "max": 3.0}
    assert Pool(pooling)(maps).item() == pytest.approx(said[pooling])


@pytest.mark.parametrize("backbone", ["test_efficientnet", "test_vit", "test_convnext"])
def test_every_family_of_backbones_gives_vectors(backbone: str):
    import torch

    network = Network(backbone).eval()
    with torch.inference_mode():
        found = network(torch.rand(2, 3, 64, 96 if backbone != "test_vit" else 64))
    assert found.shape == (2, network.width)


def test_a_transformer_may_be_asked_for_its_class_token():
    import torch

    network = Network("test_vit", pooling="cls").eval()
    with torch.inference_mode():
        tokens = network.maps(torch.ones(1, 3, 64, 64))
        found = network.pool(tokens)
    assert torch.equal(found, tokens[:, 0])


def test_a_stage_and_a_linear_layer_change_the_width(write_pack: WritePack):
    plain = Describer.load(write_pack(name="plain"))
    early = Describer.load(write_pack(name="early", stage=2))
    narrow = Describer.load(write_pack(name="narrow", out=7))
    assert early.dimensions < plain.dimensions
    assert narrow.dimensions == 7


def test_the_fingerprint_tells_weights_and_settings_apart_but_not_the_model_card(write_pack: WritePack):
    pack = write_pack(seed=0, name="one")
    first = Describer.load(pack).fingerprint
    assert Describer.load(write_pack(seed=1, name="two")).fingerprint != first
    assert Describer.load(write_pack(seed=0, name="three", p=4.0)).fingerprint != first
    assert Describer.load(change(pack, metrics={"val": {}}, licence="other")).fingerprint == first


def test_the_starter_pack_describes_with_a_members_own_backbone():
    describer = Describer.load(Pack.open("starter"), threads=1)
    found = describer.describe([picture(1, 60, 80), picture(1, 60, 80), picture(2, 60, 80)])
    similarity = found @ found.T
    assert similarity[0, 1] == pytest.approx(1, abs=1e-5)
    assert similarity[0, 2] < 0.9999


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ({}, "has no descriptor to identify exhibits with"),
        ({"backbone": "test_efficientnet"}, "out of range"),
        ({"backbone": "test_efficientnet", "member": "nobody"}, "names the member “nobody”"),
        ({"backbone": "no_such_net", "files": {"weights": "descriptor.safetensors"}}, "cannot be built"),
        ({"backbone": "test_efficientnet", "pooling": "cls", "files": {"weights": "descriptor.safetensors"}},
         "no class token"),
        ({"backbone": "test_efficientnet", "scales": [], "files": {"weights": "descriptor.safetensors"}},
         "out of range"),
        ({"backbone": "test_efficientnet", "longest": "big", "files": {"weights": "descriptor.safetensors"}},
         "incomplete"),
        ({"backbone": "test_vit", "files": {"weights": "descriptor.safetensors"}}, "does not fit"),
        ({"backbone": "test_efficientnet", "files": {"weights": "other.safetensors"}}, "does not list"),
    ],
)  # fmt: skip
def test_a_descriptor_that_cannot_be_used_is_told_in_one_sentence(
    write_pack: WritePack, entry: dict[str, Any], says: str
):
    pack = change(write_pack(), descriptor=entry, members=[{"name": "m", "kind": "x", "files": {}}])
    with pytest.raises(PackError, match=says):
        Describer.load(pack)


def test_a_pack_without_members_suggests_no_terms(write_pack: WritePack, small_vocabulary: Any):
    from assistant.tagging import Ensemble

    with pytest.raises(PackError, match="only identifies exhibits"):
        Ensemble.load(write_pack(), small_vocabulary)


def test_a_broken_weights_file_is_refused(write_pack: WritePack, tmp_path: Path):
    pack = write_pack()
    (pack.path / "descriptor.safetensors").write_bytes(b"not weights")
    with pytest.raises(PackError, match="SHA-256 differs"):
        Describer.load(pack)
