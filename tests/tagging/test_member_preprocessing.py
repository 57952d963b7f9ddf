"""A member may have its own way of preparing pictures; members with the same one share the work."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.tagging import Ensemble, Pack, PackError
from assistant.tagging.preprocess import Preprocessing
from tests.tagging.test_pack import make_pack

OWN = {"size": 48, "mode": "crop", "mean": [0, 0, 0], "std": [1, 1, 1], "share": 0.875}


class Looker:
    """A member that remembers the batches it was shown and finds every term equally likely."""

    def __init__(self, name, vocabulary):
        self.name = name
        self.sizes = {key: len(facet.terms) for key, facet in vocabulary.facets.items()}
        self.known = {key: np.arange(size) for key, size in self.sizes.items()}
        self.batches = []

    def probabilities(self, batch):
        self.batches.append(batch)
        return {key: np.full((len(batch), size), 0.5, np.float32) for key, size in self.sizes.items()}


def members(*options):
    return [
        {"name": f"m{number}", "kind": "multilabel", "files": {}, "options": option}
        for number, option in enumerate(options)
    ]


@pytest.fixture
def load(tmp_path: Path, small_vocabulary, monkeypatch: pytest.MonkeyPatch):
    """Load a pack whose members have the given options and only look at what they are shown."""

    def load(*options) -> Ensemble:
        monkeypatch.setattr(
            "assistant.tagging.ensemble.load_member",
            lambda _pack, entry, vocabulary, *_: Looker(entry.name, vocabulary),
        )
        pack = Pack.open(make_pack(tmp_path / "pack", members=members(*options)))
        return Ensemble.load(pack, small_vocabulary, device="cpu")

    return load


PICTURES = [np.zeros((50, 90, 3), np.uint8), np.full((90, 50, 3), 255, np.uint8)]


def test_a_member_without_its_own_sees_pictures_as_the_pack_says(load):
    ensemble = load({}, {"preprocessing": OWN})
    ensemble.suggest(PICTURES)
    packs, own = ensemble.members
    assert packs.batches[0].shape == (2, 3, 32, 32)
    assert own.batches[0].shape == (2, 3, 48, 48)
    expected = Preprocessing.from_json(OWN)(PICTURES)
    np.testing.assert_array_equal(own.batches[0].numpy(), expected)


def test_members_with_equal_preprocessing_are_shown_the_same_batch(load):
    ensemble = load({"preprocessing": OWN}, {}, {"preprocessing": dict(OWN)}, {})
    ensemble.suggest(PICTURES)
    first, second, third, fourth = (member.batches[0] for member in ensemble.members)
    assert first is third
    assert second is fourth
    assert first is not second


@pytest.mark.parametrize(
    "wrong",
    [{"size": 48}, [], "squash", OWN | {"mode": "stretch"}, OWN | {"std": [0, 1, 1]}, OWN | {"share": 2}],
)
def test_a_wrong_entry_names_pack_and_member(load, wrong):
    with pytest.raises(PackError, match=r"Member m1 of the pack .*pack cannot be used: .*preprocessing"):
        load({}, {"preprocessing": wrong})


def test_two_members_of_one_name_are_refused(tmp_path: Path):
    twice = [entry | {"name": "same"} for entry in members({}, {})]
    with pytest.raises(PackError, match="two members of one name"):
        Pack.open(make_pack(tmp_path / "pack", members=twice))
