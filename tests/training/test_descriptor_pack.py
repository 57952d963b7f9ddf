"""Packs that only identify exhibits, made from published backbones as their libraries save them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.cli import main
from assistant.errors import AssistantError
from assistant.hub import TIMM, fetch, resolve
from assistant.hub.loading import load_timm
from assistant.identify.descriptors import Describer, Network
from assistant.tagging.pack import Pack
from assistant.training.descriptor_pack import make_descriptor
from assistant.training.published import About
from tests.hub.models import save_timm

PICTURE = np.random.default_rng(1).integers(0, 255, (50, 70, 3), np.uint8)


@pytest.fixture(scope="module")
def timm_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_timm(tmp_path_factory.mktemp("models") / "timm")


def test_the_command_makes_a_pack_that_identifies(
    timm_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "mine"
    arguments = [
        "packs",
        "make",
        str(timm_folder),
        "--kind",
        "descriptor",
        "--out",
        str(out),
        "--licence",
        "mit",
    ]
    assert main(arguments) == 0
    assert "exhibits build SOURCE --to INDEX --pack" in capsys.readouterr().out
    pack = Pack.open(out)
    assert pack.verify()
    assert Describer.load(pack).describe([PICTURE]).shape[0] == 1
    assert main(["packs", "show", str(out)]) == 0
    said = capsys.readouterr().out
    assert "Descriptor: test_" in said
    assert "mit" in said


def test_the_descriptor_is_the_backbones_own(timm_folder: Path, tmp_path: Path):
    import torch

    fetched = fetch(resolve(str(timm_folder), kind=TIMM))
    pack = Pack.open(make_descriptor(fetched, tmp_path / "mine", About("mine", "1.0", "mit"), pooling="avg"))
    describer = Describer.load(pack)
    network = Network(str(pack.manifest.descriptor["backbone"]), pooling="avg").eval()
    network.backbone.load_state_dict(load_timm(fetched).state_dict())
    size = (describer.settings.longest, describer.settings.longest)
    square = np.full((*size, 3), 90, np.uint8)
    mean, std = (
        torch.tensor(values)[:, None, None] for values in (describer.settings.mean, describer.settings.std)
    )
    expected = np.zeros((1, network.width), np.float32)
    with torch.inference_mode():
        for scale in describer.settings.scales:
            side = 32 * round(size[0] * scale / 32)
            expected += network(((torch.full((3, side, side), 90 / 255) - mean) / std)[None]).numpy()
    expected /= np.linalg.norm(expected)
    assert describer.describe([square]) == pytest.approx(expected, abs=1e-4)


def test_a_pooling_that_the_network_does_not_have_is_told(timm_folder: Path, tmp_path: Path):
    fetched = fetch(resolve(str(timm_folder), kind=TIMM))
    with pytest.raises(AssistantError, match="no class token"):
        make_descriptor(fetched, tmp_path / "mine", About("mine", "1.0", "mit"), pooling="cls")
    assert not (tmp_path / "mine").exists()


def test_a_transformer_describes_by_its_class_token_at_several_scales(tmp_path: Path):
    folder = save_timm(tmp_path / "vit", architecture="test_vit")
    fetched = fetch(resolve(str(folder), kind=TIMM))
    pack = Pack.open(make_descriptor(fetched, tmp_path / "mine", About("mine", "1.0", "mit"), longest=96))
    describer = Describer.load(pack)
    assert describer.settings.pooling == "cls"
    assert len(describer.settings.scales) == 3
    assert describer.describe([PICTURE, PICTURE[:20]]).shape == (2, describer.dimensions)
