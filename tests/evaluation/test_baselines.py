"""The baselines: frequencies of the training file, and votes of the nearest training pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.datasets.records import Records, read_records
from assistant.evaluation.baselines import (
    TEMPERATURE,
    Backbone,
    BaselineError,
    FrequentTerms,
    NearestPictures,
    vote,
)
from assistant.tagging.preprocess import Preprocessing
from assistant.vocabulary import Vocabulary
from tests.evaluation.conftest import flat_picture

SMALL = Preprocessing(32)


@pytest.fixture
def training(write_eufcc: Callable[..., Path], tmp_path: Path, small_vocabulary: Vocabulary) -> Records:
    """Ten dark pictures of paper, five bright ones of silver, and one that is not annotated."""
    rows = []
    for number in range(16):
        flat_picture(tmp_path / f"{number}.png", 20 + number if number < 10 else 200 + number)
        material = "" if number == 15 else "paper" if number < 10 else "metall | plata"
        rows.append({"id": str(number), "picture": f"{number}.png", "materials": material})
    return read_records(write_eufcc(rows, "train.csv"), tmp_path, small_vocabulary)


def row_of(vocabulary: Vocabulary, path: str) -> int:
    row = vocabulary["materials"].row_of_path(path)
    assert row is not None
    return row


def test_frequencies_are_shares_of_the_annotated_pictures(
    training: Records, small_vocabulary: Vocabulary
) -> None:
    found = FrequentTerms(training).scores([np.zeros((2, 2, 3), np.uint8)] * 3)
    assert found["materials"].shape == (3, 4)
    assert found["materials"][2, row_of(small_vocabulary, "paper")] == pytest.approx(10 / 15)
    assert found["materials"][2, row_of(small_vocabulary, "metall")] == pytest.approx(5 / 15)
    assert not found["subjects"].any()


class Brightness:
    """A backbone whose features are known: the brightness as a direction."""

    name = "brightness"

    def features(self, pixels: list[np.ndarray]) -> np.ndarray:
        angles = [picture.mean() / 255 * np.pi / 2 for picture in pixels]
        return np.array([[np.cos(angle), np.sin(angle)] for angle in angles], np.float32)


def test_the_nearest_pictures_vote(training: Records, small_vocabulary: Vocabulary) -> None:
    nearest = NearestPictures(Brightness(), training, neighbours=3, batch=4)  # type: ignore[arg-type]
    dark, bright = (np.full((8, 8, 3), value, np.uint8) for value in (25, 210))
    found = nearest.scores([dark, bright])
    assert set(found) == {"materials"}
    paper, silver = row_of(small_vocabulary, "paper"), row_of(small_vocabulary, "metall | plata")
    assert found["materials"][0, paper] > 0.99 > 0.01 > found["materials"][0, silver]
    assert found["materials"][1, silver] > 0.99 > 0.01 > found["materials"][1, paper]
    assert nearest.name == "3-NN (brightness)"


def test_terms_that_no_neighbour_has_are_ordered_by_frequency(
    training: Records, small_vocabulary: Vocabulary
) -> None:
    nearest = NearestPictures(Brightness(), training, neighbours=3)  # type: ignore[arg-type]
    scores = nearest.scores([np.full((8, 8, 3), 210, np.uint8)])["materials"][0]
    paper, card = row_of(small_vocabulary, "paper"), row_of(small_vocabulary, "paper | cartró")
    assert scores[paper] > scores[card] == 0


def test_unreadable_training_pictures_are_counted(training: Records) -> None:
    training[3].picture.write_bytes(b"")
    assert NearestPictures(Brightness(), training).failed == [3]  # type: ignore[arg-type]
    for record in training:
        record.picture.write_bytes(b"")
    with pytest.raises(BaselineError, match=r"None of the pictures of .*train\.csv"):
        NearestPictures(Brightness(), training)  # type: ignore[arg-type]


@given(st.integers(1, 12), st.integers(1, 5), st.integers(1, 15), st.integers(0, 10**6))
def test_votes_agree_with_a_plain_loop(training: int, pictures: int, neighbours: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    similar = rng.permutation(np.linspace(-1, 1, training * pictures)).reshape(pictures, training)
    tags = rng.integers(0, 2, (training, 6)).astype(np.uint8)
    found = vote(similar.astype(np.float32), tags, neighbours)
    for picture in range(pictures):
        best = sorted(range(training), key=lambda index: -similar[picture, index])[:neighbours]
        weights = {index: np.exp(similar[picture, index] / TEMPERATURE) for index in best}
        wanted = sum(weight * tags[index] for index, weight in weights.items()) / sum(weights.values())
        np.testing.assert_allclose(found[picture], wanted, atol=1e-4)


def test_a_random_backbone_is_the_same_in_every_run() -> None:
    chance = np.random.default_rng(0)
    pixels = [chance.integers(0, 255, (40, 30, 3)).astype(np.uint8) for _ in range(2)]
    first, again = (Backbone("test_efficientnet", SMALL).features(pixels) for _ in range(2))
    assert first.shape[0] == 2
    assert first.dtype == np.float32
    np.testing.assert_array_equal(first, again)
    assert np.abs(first[0] - first[1]).max() > 0


def test_initial_weights_are_taken_from_safetensors(tmp_path: Path) -> None:
    import timm
    from safetensors.torch import save_file

    path = tmp_path / "initial.safetensors"
    network = timm.create_model("test_efficientnet", pretrained=False, num_classes=5)
    save_file(network.state_dict(), path)
    pixels = [np.random.default_rng(0).integers(0, 255, (32, 32, 3)).astype(np.uint8)]
    loaded = Backbone("test_efficientnet", SMALL, weights=path, seed=1)
    again = Backbone("test_efficientnet", SMALL, weights=path, seed=2)
    np.testing.assert_array_equal(loaded.features(pixels), again.features(pixels))
    assert loaded.name == "test_efficientnet, initial"


def test_what_cannot_be_a_backbone_is_refused_by_name(tmp_path: Path) -> None:
    from safetensors.numpy import save_file

    with pytest.raises(BaselineError, match=r"no timm backbone “no_such_net”.*--backbone"):
        Backbone("no_such_net", SMALL)
    other = tmp_path / "other.safetensors"
    save_file({"weight": np.zeros(3, np.float32)}, other)
    with pytest.raises(BaselineError, match=r"other\.safetensors does not fit"):
        Backbone("test_efficientnet", SMALL, weights=other)
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"nothing")
    with pytest.raises(BaselineError, match=r"broken\.safetensors cannot be read"):
        Backbone("test_efficientnet", SMALL, weights=broken)
