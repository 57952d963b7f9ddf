"""Vectors of what was seen: of unit length, with the angles of the features, the same everywhere."""

from __future__ import annotations

import numpy as np
import pytest

from assistant import paths
from assistant.tagging import Ensemble, Pack
from assistant.tagging.sight import WIDTH, Sight
from assistant.vocabulary import load_default

STARTER = paths.models() / "starter" / "manifest.json"


@pytest.mark.skipif(not STARTER.is_file(), reason="the starter pack is not in this checkout")
def test_the_starter_pack_tells_what_it_saw_with_the_same_scores():
    ensemble = Ensemble.load(Pack.open(STARTER.parent), load_default(), device="cpu")
    random = np.random.default_rng(3)
    pictures = [random.integers(0, 256, (60, 90, 3), np.uint8), np.full((50, 50, 3), 200, np.uint8)]
    found, scores = ensemble.look(pictures), ensemble.suggest(pictures)

    assert found.vectors is not None and found.vectors.shape == (2, WIDTH)
    assert np.allclose(np.linalg.norm(found.vectors, axis=1), 1, atol=1e-5)
    assert ensemble.sight is not None and ensemble.sight.startswith("multilabel-")
    for one, other in zip(found.scores, scores, strict=True):
        assert all(np.array_equal(one[facet].fused, other[facet].fused) for facet in one)


def test_angles_are_kept_roughly_and_lengths_are_one():
    features = np.random.default_rng(0).random((40, 1280)).astype(np.float32)
    features[1] = features[0] * 3 + 0.05
    found = Sight("f", "m").vectors(features)
    unit = features / np.linalg.norm(features, axis=1, keepdims=True)

    assert found.shape == (40, WIDTH) and found.dtype == np.float32
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    assert np.abs(found @ found.T - unit @ unit.T).max() < 0.15
    assert found[0] @ found[1] > 0.99


def test_a_narrow_member_keeps_what_it_has():
    features = np.array([[3.0, 4.0]], np.float32)
    assert np.allclose(Sight("f", "m").vectors(features), [[0.6, 0.8]])


def test_nothing_seen_is_no_error():
    assert not Sight("f", "m").vectors(np.zeros((1, 300), np.float32)).any()


def test_packs_and_members_are_told_apart():
    names = {Sight(pack, member).name for pack in ("a", "b") for member in ("m", "n")}
    assert len(names) == 4
    assert Sight("a", "m").name == Sight("a", "m").name
