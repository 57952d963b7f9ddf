from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from assistant.pictures import read
from assistant.pictures.colour import array, eight_bit, srgb


def _saved(image: Image.Image, path: Path, **saving: object) -> Path:
    image.save(path, **saving)
    return path


def _near(pixels: NDArray[np.uint8], colour: tuple[int, int, int], within: int = 3) -> bool:
    return bool(np.abs(pixels.astype(int) - colour).max() <= within)


def test_transparency_is_shown_on_white(tmp_path: Path) -> None:
    image = Image.new("RGBA", (8, 8), (200, 0, 0, 0))
    image.paste((200, 0, 0, 255), (0, 0, 4, 8))
    image.paste((200, 0, 0, 128), (0, 0, 2, 8))

    pixels = read(_saved(image, tmp_path / "a.png")).pixels

    assert _near(pixels[:, 5:], (255, 255, 255), 0)
    assert _near(pixels[:, 2:4], (200, 0, 0), 0)
    assert _near(pixels[:, :2], (227, 127, 127), 1)


@pytest.mark.parametrize("suffix", [".png", ".gif"])
def test_a_transparent_palette_colour_is_shown_on_white(suffix: str, tmp_path: Path) -> None:
    image = Image.new("P", (8, 8), 0)
    image.putpalette([10, 20, 30, 0, 128, 0] + [0] * 762)
    image.paste(1, (4, 0, 8, 8))

    pixels = read(_saved(image, tmp_path / f"a{suffix}", transparency=0)).pixels

    assert _near(pixels[:, :4], (255, 255, 255), 0)
    assert _near(pixels[:, 4:], (0, 128, 0), 0)


def test_hidden_colours_do_not_bleed_into_a_reduced_picture(tmp_path: Path) -> None:
    values = np.zeros((64, 64, 4), np.uint8)
    values[:, ::2] = (255, 255, 255, 255)  # white beside transparent black

    picture = read(_saved(Image.fromarray(values), tmp_path / "a.png"), max_side=8)

    assert _near(picture.pixels, (255, 255, 255), 2)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "LAB", "RGBX", "PA"])
def test_every_mode_keeps_its_colours(mode: str, tmp_path: Path) -> None:
    grey = mode in {"1", "L", "LA"}
    colour = (255, 255, 255) if grey else (180, 60, 40)
    image = Image.new("RGB", (16, 16), colour)
    if mode == "LAB":
        image = ImageCms.profileToProfile(
            image, ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
        )
    else:
        image = (image.quantize(4) if mode in {"P", "PA"} else image).convert(mode)

    picture = read(_saved(image, tmp_path / "a.tif"))

    assert picture.pixels.dtype == np.uint8
    assert picture.pixels.flags.writeable and picture.pixels.flags.c_contiguous
    assert _near(picture.pixels, colour, 4), picture.pixels[0, 0]


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_sixteen_bits_keep_black_white_and_the_middle(suffix: str, tmp_path: Path) -> None:
    values = np.array([[0, 257 * 100, 65535, 32768]], np.uint16)

    picture = read(_saved(Image.fromarray(values), tmp_path / f"a{suffix}"))

    assert picture.pixels[0, :, 0].tolist() == [0, 100, 255, 128]
    assert picture.notes == ()


def test_sixteen_bit_white_is_zero_is_inverted(tmp_path: Path) -> None:
    image = Image.fromarray(np.array([[0, 65535, 257 * 55]], np.uint16))

    picture = read(_saved(image, tmp_path / "a.tif", tiffinfo={262: 0}))

    assert picture.pixels[0, :, 0].tolist() == [255, 0, 200]


def test_twelve_bits_in_sixteen_are_not_left_in_the_dark(tmp_path: Path) -> None:
    picture = read(_saved(Image.fromarray(np.array([[0, 4095]], np.uint16)), tmp_path / "a.tif"))

    assert picture.pixels[0, :, 0].tolist() == [0, 255]
    assert "12-bit" in picture.notes[0]


def test_sixteen_bit_colour_is_read(tmp_path: Path) -> None:
    # Pillow cannot write it: a PNG of one 16-bit RGB pixel, assembled by hand.
    import struct
    import zlib

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", 1, 1, 16, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" + struct.pack(">HHH", 65535, 257 * 128, 0))
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    (tmp_path / "a.png").write_bytes(png)

    assert read(tmp_path / "a.png").pixels[0, 0].tolist() == [255, 128, 0]


@pytest.mark.parametrize(
    ("values", "shown", "noted"),
    [
        ([0.0, 0.5, 1.0], [0, 128, 255], False),
        ([0.0, 100.0, 255.0], [0, 100, 255], False),
        ([-5.0, 0.0, 5.0], [0, 128, 255], True),
        ([0.0, np.nan, 1.0], [0, 0, 255], False),
        ([0.0, np.inf, -np.inf], [0, 0, 0], False),
        ([7e5, 7e5, 7e5], [0, 0, 0], True),
    ],
)
def test_floating_point_values_become_visible(
    values: list[float], shown: list[int], noted: bool, tmp_path: Path
) -> None:
    picture = read(_saved(Image.fromarray(np.array([values], np.float32)), tmp_path / "a.tif"))

    assert picture.pixels[0, :, 0].tolist() == shown
    assert bool(picture.notes) == noted


def test_thirty_two_bit_integers_become_visible(tmp_path: Path) -> None:
    picture = read(_saved(Image.fromarray(np.array([[-(10**9), 0, 10**9]], np.int32)), tmp_path / "a.tif"))

    assert picture.pixels[0, :, 0].tolist() == [0, 128, 255]


def _swapped_profile() -> bytes:
    """A display profile whose red and blue primaries are exchanged: its effect is plain to see."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile = bytearray(profile.replace("sRGB".encode("utf-16-be"), "swap".encode("utf-16-be")))
    at = profile.index(b"rXYZ"), profile.index(b"bXYZ")
    profile[at[0] : at[0] + 4], profile[at[1] : at[1] + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_a_colour_profile_is_applied(suffix: str, tmp_path: Path) -> None:
    image = Image.new("RGB", (16, 16), (220, 20, 20))

    picture = read(_saved(image, tmp_path / f"a{suffix}", icc_profile=_swapped_profile()))

    assert _near(picture.pixels, (20, 20, 220), 6), picture.pixels[0, 0]
    assert picture.notes == ()


def test_an_srgb_profile_changes_no_value(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    picture = read(_saved(Image.fromarray(scene), tmp_path / "a.png", icc_profile=profile))

    assert np.array_equal(picture.pixels, scene)


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 200, _swapped_profile()[:300]])
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif"])
def test_a_broken_profile_is_noted_and_left_out(
    suffix: str, profile: bytes, scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    picture = read(_saved(Image.fromarray(scene), tmp_path / f"a{suffix}", icc_profile=profile))

    assert picture.pixels.shape == scene.shape
    assert "profile" in picture.notes[0]


def test_a_profile_for_another_kind_of_picture_is_left_out(tmp_path: Path) -> None:
    image = Image.new("CMYK", (8, 8), (0, 255, 255, 0))

    picture = read(_saved(image, tmp_path / "a.tif", icc_profile=_swapped_profile()))

    assert "another kind" in picture.notes[0]
    assert picture.pixels[0, 0, 0] > 200


def test_a_grey_picture_with_a_colour_profile_stays_grey() -> None:
    image, notes = srgb(Image.new("L", (4, 4), 90), _swapped_profile())

    assert notes == []
    assert np.ptp(array(image)[0, 0]) <= 2


def test_an_image_in_memory_needs_no_profile() -> None:
    image, notes = eight_bit(Image.new("HSV", (2, 2)))

    assert image.mode == "RGB"
    assert srgb(image, None)[1] == notes == []


def test_the_copy_to_an_array_in_bands_is_exact(
    scene: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.pictures.colour._VALUES_AT_ONCE", 64 * 7)

    assert np.array_equal(array(Image.fromarray(scene)), scene)


def test_cmyk_from_a_jpeg_is_not_inverted(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    Image.new("CMYK", (16, 16), (0, 0, 0, 0)).save(buffer, "JPEG")
    (tmp_path / "a.jpg").write_bytes(buffer.getvalue())

    assert _near(read(tmp_path / "a.jpg").pixels, (255, 255, 255), 2)
