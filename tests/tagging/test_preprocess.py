"""Preparing pictures for the members."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.errors import AssistantError
from assistant.tagging.preprocess import Preprocessing

WHOLE = Preprocessing(size=32)


def test_any_sizes_become_one_batch():
    pictures = [
        np.zeros((10, 300, 3), np.uint8),
        np.full((64, 64, 3), 255, np.uint8),
        np.zeros((1, 1, 3), np.uint8),
    ]
    batch = WHOLE(pictures)
    assert batch.shape == (3, 3, 32, 32)
    assert batch.dtype == np.float32


def test_values_are_normalised_per_channel():
    batch = Preprocessing(16, mean=(0.5, 0.0, 1.0), std=(0.5, 1.0, 2.0))(
        [np.full((16, 16, 3), 255, np.uint8)]
    )
    assert batch[0, :, 0, 0].tolist() == pytest.approx([1.0, 1.0, 0.0])


def test_squash_shows_the_whole_picture_and_crop_its_middle():
    wide = np.zeros((32, 96, 3), np.uint8)
    wide[:, :32] = 255  # a white left third
    assert WHOLE.resize(wide)[:, 0].mean() > 250
    assert Preprocessing(32, mode="crop").resize(wide).mean() < 5


@pytest.mark.parametrize(
    "change",
    [{"size": 0}, {"size": "big"}, {"mode": "stretch"}, {"mean": [1]}, {"std": None}, {"size": 10**6}],
)
def test_a_wrong_manifest_entry_is_refused(change):
    with pytest.raises(AssistantError, match="preprocessing"):
        Preprocessing.from_json(WHOLE.to_json() | change)


def test_json_round_trip():
    assert Preprocessing.from_json(WHOLE.to_json()) == WHOLE


def test_what_is_as_before_leaves_the_manifest_as_before():
    assert set(WHOLE.to_json()) == {"size", "mode", "mean", "std"}
    other = Preprocessing(32, "crop", share=0.875, interpolation="bilinear")
    assert Preprocessing.from_json(other.to_json()) == other


def test_a_share_leaves_the_margins_out():
    framed = np.full((100, 200, 3), 255, np.uint8)
    framed[10:90, 20:180] = 0  # a white frame of a tenth on every side
    assert Preprocessing(32, share=0.75).resize(framed).max() < 5
    assert Preprocessing(32).resize(framed).max() > 250
