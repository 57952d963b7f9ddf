"""What a training or the making of a pack refuses, a sentence each; rarer cases than those told elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from assistant.errors import AssistantError
from assistant.hub import fetch, resolve
from assistant.training import zero_shot
from assistant.training.descriptor_pack import _fitting
from assistant.training.embedding import rates, splits
from assistant.training.embedding.networks import build
from assistant.training.embedding.recipe import Data, Steps
from assistant.training.embedding.recipe import Network as NetworkRecipe
from assistant.training.fusion_rules import isotonic
from assistant.training.make import TEMPLATES, read_prompts
from assistant.training.published import About
from tests.hub.models import save_clip


def test_a_network_of_which_nothing_learns():
    network = torch.nn.Linear(2, 2).requires_grad_(False)
    network.fc = None
    learner = SimpleNamespace(network=network, method=torch.nn.Identity())
    with pytest.raises(AssistantError, match="leaves nothing to learn"):
        rates.optimiser(learner, Steps(epochs=1, batch=2, rate=1e-3))


def test_initial_weights_of_another_network(tmp_path: Path):
    from safetensors.torch import save_file

    save_file({"another": torch.zeros(1)}, tmp_path / "w.safetensors")
    recipe = NetworkRecipe(backbone="test_efficientnet", size=32, initial="w.safetensors")
    with pytest.raises(AssistantError, match=r"w\.safetensors does not fit the backbone: .* is missing or"):
        build(recipe, tmp_path)


def test_published_weights_of_another_network():
    network = SimpleNamespace(backbone=torch.nn.Linear(2, 2))
    with pytest.raises(AssistantError, match="do not fit the network that a descriptor is made of"):
        _fitting({"weight": torch.zeros(3, 2)}, network)


def test_lists_that_are_held_out_as_a_whole(tmp_path: Path):
    for name in ("a.png", "b.png"):
        (tmp_path / name).touch()
    (tmp_path / "list.csv").write_text("image,exhibit\na.png,1\nb.png,1\n", "utf-8")
    with pytest.raises(AssistantError, match="Nothing is left to train on"):
        splits.build(Data(train=("list.csv",), held_out=0.5, test=0.5), tmp_path, tmp_path, seed=1)


def test_a_rule_that_needs_a_package(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(AssistantError, match="pip install scipy"):
        isotonic(SimpleNamespace(), {"one": np.zeros((1, 1), np.float32)})


def test_prompts_that_are_not_there(tmp_path: Path, small_vocabulary):
    with pytest.raises(AssistantError, match=r"prompts\.toml cannot be read"):
        read_prompts(tmp_path / "prompts.toml", small_vocabulary)


def test_weights_that_half_precision_spoils(tmp_path: Path, small_vocabulary, monkeypatch):
    """What is stored is compared with what was read; here storing turns every number round."""
    fetched = fetch(resolve(str(save_clip(tmp_path / "clip"))))
    monkeypatch.setattr(zero_shot, "halved", lambda state: {name: -value for name, value in state.items()})
    with pytest.raises(AssistantError, match="In half precision these weights say something else"):
        zero_shot.make_zero_shot(
            fetched,
            tmp_path / "pack",
            About("tiny", "1", "mit"),
            small_vocabulary,
            TEMPLATES,
            lambda line: None,
        )
