"""Features are made once, kept in a folder of limited size, and made again where a file is no good."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from assistant.identify.proof import FeatureCache, Features, verifier
from assistant.identify.proof.packed import pack, unpack

Pixels = NDArray[np.uint8]
HASH = hashlib.sha256(b"a picture").hexdigest()


class Counting:
    """A verifier that counts what it is asked for and finds ``spots`` spots at once."""

    name = "sift"
    version = "1"

    def __init__(self, spots: int = 10) -> None:
        self.asked, self.spots = 0, spots

    def features(self, pixels: Pixels) -> Features:
        self.asked += 1
        random = np.random.default_rng(0)
        points = random.uniform(0, 99, (self.spots, 2)).astype(np.float32)
        return Features(points, random.integers(0, 256, (self.spots, 128)).astype(np.uint8), 100, 100)


def pixels() -> Pixels:
    return np.zeros((100, 100, 3), np.uint8)


def never() -> Pixels:
    raise AssertionError("the picture was read again")


def test_a_picture_is_looked_at_once(tmp_path: Path):
    counting = Counting()
    cache = FeatureCache(tmp_path, counting)
    assert cache.get(HASH, pixels) is cache.get(HASH, never)
    another_program = FeatureCache(tmp_path, counting)
    again = another_program.get(HASH, never)
    assert counting.asked == 1
    assert np.array_equal(again.descriptors, cache.get(HASH, never).descriptors)
    assert np.array_equal(again.points, cache.get(HASH, never).points)


def test_kept_features_prove_as_new_ones_do(tmp_path: Path, photograph: Pixels, painting: Pixels):
    sift = verifier("sift")
    photo = sift.features(photograph)
    new = sift.prove(photo, FeatureCache(tmp_path, sift).get(HASH, lambda: painting))
    kept = sift.prove(photo, FeatureCache(tmp_path, sift).get(HASH, never))
    assert new.inliers == kept.inliers
    assert np.array_equal(new.homography, kept.homography)


@pytest.mark.parametrize("damage", ["cut", "changed", "foreign", "empty", "folder"])
def test_a_file_that_is_no_good_is_made_again(tmp_path: Path, damage: str):
    cache = FeatureCache(tmp_path, Counting())
    cache.get(HASH, pixels)
    path = cache.path(HASH)
    whole = path.read_bytes()
    if damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        changed = bytearray(whole)
        changed[-1] ^= 1
        path.write_bytes(
            {"cut": whole[:-7], "changed": bytes(changed), "foreign": b"\x89PNG" * 99, "empty": b""}[damage]
        )
    counting = Counting()
    found = FeatureCache(tmp_path, counting).get(HASH, pixels)
    assert counting.asked == 1
    assert len(found) == 10
    if damage != "folder":
        assert path.read_bytes() == whole
    assert not list(tmp_path.rglob("*.part"))


def test_the_folder_stays_small_and_forgets_what_was_used_longest_ago(tmp_path: Path):
    cache = FeatureCache(tmp_path, Counting(spots=100), on_disk=70_000, in_memory=0)
    names = [hashlib.sha256(bytes([number])).hexdigest() for number in range(8)]
    for place, name in enumerate(names):
        cache.get(name, pixels)
        if cache.path(name).exists():
            os.utime(cache.path(name), (place, place))
    files = list(tmp_path.rglob("*.features"))
    assert sum(path.stat().st_size for path in files) <= 70_000
    assert cache.path(names[-1]).exists()
    assert not cache.path(names[0]).exists()


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path):
    notes = tmp_path / "notes.txt"
    notes.write_text("mine")
    FeatureCache(tmp_path, Counting(), on_disk=0).get(HASH, pixels)
    assert notes.read_text() == "mine"


def test_memory_is_limited_too(tmp_path: Path):
    counting = Counting()
    cache = FeatureCache(tmp_path, counting, in_memory=1)
    first = cache.get("a" * 64, pixels)
    cache.get("b" * 64, pixels)
    assert cache.get("a" * 64, never) is not first  # from the disk this time


def test_where_nothing_can_be_written_features_are_made_all_the_same(tmp_path: Path):
    blocked = tmp_path / "cache"
    blocked.write_text("a file where the folder should be")
    assert len(FeatureCache(blocked, Counting()).get(HASH, pixels)) == 10


@pytest.mark.parametrize("name", ["../../outside", "", "A" * 64, "x" * 300])
def test_a_name_that_is_no_hash_stays_in_the_folder(tmp_path: Path, name: str):
    cache = FeatureCache(tmp_path / "cache", Counting())
    cache.get(name, pixels)
    assert cache.path(name).resolve().is_relative_to((tmp_path / "cache").resolve())
    assert cache.path(name).exists()


def test_features_of_another_version_are_not_used(tmp_path: Path):
    FeatureCache(tmp_path, Counting()).get(HASH, pixels)
    newer = Counting()
    newer.version = "2"
    FeatureCache(tmp_path, newer).get(HASH, pixels)
    assert newer.asked == 1


def test_a_picture_that_cannot_be_read_is_not_remembered(tmp_path: Path):
    def broken() -> Pixels:
        raise OSError("gone")

    cache = FeatureCache(tmp_path, Counting())
    with pytest.raises(OSError, match="gone"):
        cache.get(HASH, broken)
    assert len(cache.get(HASH, pixels)) == 10


@given(st.binary(max_size=400))
def test_no_bytes_stop_the_reading(data: bytes):
    assert unpack(data) is None


@given(width=st.integers(1, 20_000), height=st.integers(1, 20_000), n=st.integers(0, 30))
def test_places_survive_to_a_fraction_of_a_pixel(width: int, height: int, n: int):
    random = np.random.default_rng(n)
    points = (random.uniform(0, 1, (n, 2)) * (width - 1, height - 1)).astype(np.float32)
    before = Features(points, random.integers(0, 256, (n, 32)).astype(np.uint8), width, height)
    after = unpack(pack(before))
    assert after is not None
    assert (after.width, after.height) == (width, height)
    assert np.array_equal(after.descriptors, before.descriptors)
    assert np.abs(after.points - before.points).max(initial=0) <= max(width, height) / 65535 + 0.002


def test_a_picture_without_detail_is_kept_as_well(tmp_path: Path, paint: Callable[..., Pixels]):
    sift = verifier("sift")
    plain = np.full((50, 50, 3), 7, np.uint8)
    assert len(FeatureCache(tmp_path, sift).get(HASH, lambda: plain)) == 0
    assert len(FeatureCache(tmp_path, sift).get(HASH, never)) == 0
