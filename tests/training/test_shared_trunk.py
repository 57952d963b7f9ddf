"""Members that keep the same first stages share them: in training, in the pack and when a picture comes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from assistant import vocabulary
from assistant.tagging import Ensemble, Pack
from assistant.tagging.members.backbones import ALL, SharedTrunk, split
from assistant.training import run, views
from assistant.training.recipe import read
from tests.training.conftest import RECIPE


def recipe_with(folder: Path, frozen: str, name: str = "frozen") -> Path:
    """The tiny recipe with every member's first stages frozen and kept on disk."""
    changed = RECIPE.replace(
        'backbone = "test_efficientnet"',
        f'backbone = "test_efficientnet"\ninitial = "start.safetensors"\nfrozen = {frozen}\ncached_views = 2',
    )
    path = folder / f"{name}.toml"
    path.write_text(changed, "utf-8")
    return path


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with initial weights."""
    import timm
    from safetensors.torch import save_file

    folder = tmp_path_factory.mktemp("start")
    torch.manual_seed(0)
    network = timm.create_model("test_efficientnet", num_classes=0)
    save_file(network.state_dict(), folder / "start.safetensors")
    return folder


@pytest.fixture(scope="module", params=["2", '"all"'])
def pack(request: pytest.FixtureRequest, squares: Path, start: Path, tmp_path_factory) -> Pack:
    folder = tmp_path_factory.mktemp("shared")
    recipe = read(recipe_with(folder, request.param))
    place = run.Workplace(squares, folder / "work", start, workers=0)
    writer = run.train_pack(recipe, place, vocabulary.load_default(), folder / "pack", lambda line: None)
    writer.write_manifest({}, "A card.")
    return Pack.open(writer.publish())


def test_a_pack_holds_the_shared_stages_once(pack: Pack):
    pack.verify()
    files = {member.files["trunk"] for member in pack.manifest.members}
    assert len(pack.manifest.members) == 3
    assert len(files) == 1


def test_a_picture_passes_the_shared_stages_once(pack: Pack, monkeypatch: pytest.MonkeyPatch):
    ensemble = Ensemble.load(pack, vocabulary.load_default(), device="cpu")
    passes = []
    call = SharedTrunk.__call__

    def counted(self: SharedTrunk, batch: torch.Tensor) -> torch.Tensor:
        known = self._seen is not None and self._seen() is batch
        passes.append(not known)
        return call(self, batch)

    monkeypatch.setattr(SharedTrunk, "__call__", counted)
    ensemble.suggest([np.zeros((30, 30, 3), np.uint8)])
    assert passes.count(True) == 1
    assert len(passes) == 3


def test_other_pictures_are_not_taken_for_the_last_ones(pack: Pack):
    ensemble = Ensemble.load(pack, vocabulary.load_default(), device="cpu")
    dark, light = np.zeros((30, 30, 3), np.uint8), np.full((30, 30, 3), 250, np.uint8)
    first = ensemble.suggest([dark])[0]["materials"].fused
    ensemble.suggest([light])
    again = ensemble.suggest([dark])[0]["materials"].fused
    np.testing.assert_array_equal(first, again)


def test_views_are_computed_once_for_all_members_and_survive_a_stop(
    squares: Path, start: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    recipe = read(recipe_with(tmp_path, "2"))
    place = run.Workplace(squares, tmp_path / "work", start, workers=0)
    monkeypatch.setattr(views, "SAVE_EVERY", 1)
    monkeypatch.setattr(views, "BATCH", 8)
    prepare, seen = views.prepare, []

    def stops(*args: object) -> torch.Tensor:
        seen.append(args)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return prepare(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(views, "prepare", stops)
    with pytest.raises(KeyboardInterrupt):
        run.train_pack(recipe, place, vocabulary.load_default(), tmp_path / "pack", lambda line: None)
    run.train_pack(recipe, place, vocabulary.load_default(), tmp_path / "pack", lambda line: None)
    pictures = len(run.Trainer(recipe, place, vocabulary.load_default(), lambda line: None).training)
    batches = 2 * -(-pictures // 8)
    # Two batches were kept, the third was computed again; three members share one set of views.
    assert len(seen) == batches + 1


@pytest.mark.parametrize("name", ["test_efficientnet", "test_convnext"])
@pytest.mark.parametrize("stages", [0, 1, 2, ALL])
def test_trunk_and_tail_together_are_the_backbone(name: str, stages: int | str):
    import timm

    backbone = timm.create_model(name, num_classes=0).eval()
    pictures = torch.rand(2, 3, 64, 64)
    parts = split(backbone, stages)
    with torch.inference_mode():
        torch.testing.assert_close(parts.tail(parts.trunk(pictures)), backbone(pictures))
