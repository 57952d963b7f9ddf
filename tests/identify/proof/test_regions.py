"""Framed pictures on a wall are found one by one; a wall alone and a picture alone are left as they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from assistant.identify.proof import Region, find_regions

Pixels = NDArray[np.uint8]

Box = tuple[float, float, float, float]
TWO: tuple[Box, ...] = ((0.06, 0.2, 0.42, 0.75), (0.55, 0.3, 0.93, 0.8))


def wall(boxes: tuple[Box, ...], pictures: list[Pixels], *, light: float = 0.25) -> Pixels:
    """Return a lit, slightly noisy wall of 900 x 600 with a framed picture in each box."""
    random = np.random.default_rng(5)
    falling = 1 - light * np.linspace(0, 1, 900)[None, :, None]
    photo = np.full((600, 900, 3), (205, 198, 185)) * falling + random.normal(0, 4, (600, 900, 1))
    photo = np.clip(photo, 0, 255).astype(np.uint8)
    for (left, top, right, bottom), picture in zip(boxes, pictures, strict=True):
        x, y, x2, y2 = int(left * 900), int(top * 600), int(right * 900), int(bottom * 600)
        photo[y:y2, x:x2] = (70, 52, 38)
        rows = np.linspace(0, picture.shape[0] - 1, y2 - y - 20).astype(int)
        columns = np.linspace(0, picture.shape[1] - 1, x2 - x - 20).astype(int)
        photo[y + 10 : y2 - 10, x + 10 : x2 - 10] = picture[rows][:, columns]
    return photo


def shared(one: Region, other: Box) -> float:
    """Intersection over union."""
    width = min(one.right, other[2]) - max(one.left, other[0])
    height = min(one.bottom, other[3]) - max(one.top, other[1])
    both = max(0.0, width) * max(0.0, height)
    return both / (one.area + (other[2] - other[0]) * (other[3] - other[1]) - both)


def test_two_paintings_on_one_wall_are_two_regions(paint: Callable[..., Pixels]):
    found = find_regions(wall(TWO, [paint(1), paint(2)]))
    assert len(found) == 2
    assert found[0].area >= found[1].area
    for box in TWO:
        assert max(shared(region, box) for region in found) > 0.85


def test_real_paintings_on_a_wall_are_found(shared_data: Path):
    from assistant.pictures import read

    for first, second in ((4, 30), (81, 142), (203, 250)):
        pictures = [
            read(shared_data / "exhibits" / "catalogue" / f"{number:05d}.jpg", max_side=400).pixels
            for number in (first, second)
        ]
        found = find_regions(wall(TWO, pictures))
        for box in TWO:
            assert max((shared(region, box) for region in found), default=0) > 0.85, (first, second)


@pytest.mark.parametrize("value", [0, 128, 255])
def test_a_bare_wall_has_none(value: int):
    assert find_regions(np.full((400, 600, 3), value, np.uint8)) == []
    assert find_regions(wall((), [])) == []


def test_a_painting_that_fills_the_photograph_is_not_cut_up(paint: Callable[..., Pixels]):
    assert [region for seed in range(5) for region in find_regions(paint(seed, 600, 450))] == []


@settings(max_examples=25, deadline=None)
@given(
    height=st.integers(1, 120), width=st.integers(1, 120), seed=st.integers(0, 999),
    blocks=st.integers(0, 6),
)  # fmt: skip
def test_regions_lie_in_the_photograph_and_never_overlap(height: int, width: int, seed: int, blocks: int):
    random = np.random.default_rng(seed)
    photo = np.full((height, width, 3), random.integers(0, 256, 3), np.uint8)
    for _ in range(blocks):
        x, y = random.integers(0, width), random.integers(0, height)
        photo[y : y + height // 3, x : x + width // 3] = random.integers(0, 256, 3)
    found = find_regions(photo)
    assert found == sorted(found, key=lambda region: -region.area)
    for number, region in enumerate(found):
        assert 0 <= region.left < region.right <= 1
        assert 0 <= region.top < region.bottom <= 1
        assert all(region.overlap(other) < 0.05 for other in found[:number])
        assert region.crop(photo).size > 0


def test_a_crop_has_the_region_and_a_margin_around_it():
    pixels = np.arange(100 * 200 * 3, dtype=np.uint32).reshape(100, 200, 3).astype(np.uint8)
    region = Region(0.25, 0.2, 0.75, 0.8)
    assert np.array_equal(region.crop(pixels), pixels[20:80, 50:150])
    assert region.crop(pixels, margin=0.1).shape == (72, 120, 3)
    assert region.crop(pixels, margin=9).shape == pixels.shape
