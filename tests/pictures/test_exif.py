from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from assistant.pictures import read
from assistant.pictures.exif import orientation

# How an upright picture is stored under each orientation, as array operations on (H, W, 3); written
# from the EXIF table (which side row 0 and column 0 are), not from Pillow's names.
STORED = {
    1: lambda p: p,
    2: lambda p: p[:, ::-1],
    3: lambda p: p[::-1, ::-1],
    4: lambda p: p[::-1],
    5: lambda p: p.transpose(1, 0, 2),
    6: lambda p: p.transpose(1, 0, 2)[::-1],
    7: lambda p: p.transpose(1, 0, 2)[::-1, ::-1],
    8: lambda p: p.transpose(1, 0, 2)[:, ::-1],
}
SAVING = {
    ".jpg": {"quality": 95, "subsampling": 0},
    ".png": {},
    ".tif": {},
    ".webp": {"lossless": True},
    ".avif": {"quality": 95},
    ".heic": {"quality": 95},
}


@pytest.mark.parametrize("suffix", SAVING)
@pytest.mark.parametrize("value", STORED)
def test_a_photograph_is_shown_upright(
    suffix: str, value: int, scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    if suffix == ".avif":
        pytest.importorskip("PIL.AvifImagePlugin")
    if suffix == ".heic":
        pytest.importorskip("pillow_heif").register_heif_opener()
    exif = Image.Exif()
    exif[0x0112] = value
    path = tmp_path / f"turned{suffix}"
    Image.fromarray(np.ascontiguousarray(STORED[value](scene))).save(
        path, exif=exif.tobytes(), **SAVING[suffix]
    )

    picture = read(path)

    assert (picture.width, picture.height) == (64, 48)
    assert picture.pixels.shape == (48, 64, 3)
    for corner in (np.s_[4:12, 4:12], np.s_[4:12, -12:-4], np.s_[-12:-4, 4:12], np.s_[-12:-4, -12:-4]):
        difference = picture.pixels[corner].astype(int) - scene[corner]
        assert np.abs(difference).max() < 12


def test_a_reduced_picture_is_upright_and_knows_its_full_size(
    scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = Image.fromarray(np.ascontiguousarray(STORED[6](scene))).resize((480, 640))
    stored.save(tmp_path / "a.jpg", exif=exif)

    picture = read(tmp_path / "a.jpg", max_side=32)

    assert (picture.width, picture.height) == (640, 480)
    assert picture.pixels.shape == (24, 32, 3)
    assert picture.pixels[2, 2, 0] > 180 > 80 > picture.pixels[2, 2, 1]


def test_both_byte_orders_and_both_integer_types_are_understood() -> None:
    for order, start in (("<", b"II*\0"), (">", b"MM\0*")):
        for kind, code in ((3, "H"), (4, "I")):
            block = start + struct.pack(order + "IHHHI", 8, 1, 0x0112, kind, 1)
            block += struct.pack(order + code, 8).ljust(4, b"\0")
            assert orientation(b"Exif\0\0" + block) == 8
            assert orientation(block) == 8


@pytest.mark.parametrize(
    "block", [None, b"", b"Exif\0\0", b"II*\0", b"II*\0\xff\xff\xff\xff", b"MM\0*\0\0\0\x08\xff\xff"]
)
def test_a_damaged_block_turns_nothing(block: bytes | None) -> None:
    assert orientation(block) == 1


def test_an_unknown_orientation_turns_nothing() -> None:
    assert orientation(b"II*\0" + struct.pack("<IHHHIHH", 8, 1, 0x0112, 3, 1, 9, 0)) == 1


@given(st.binary(max_size=300))
def test_any_bytes_give_an_orientation(block: bytes) -> None:
    assert 1 <= orientation(b"II*\0" + block) <= 8
