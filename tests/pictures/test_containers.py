"""Files whose containers are traps: they must cost neither much memory nor much time."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, PngImagePlugin

from assistant.pictures import UnreadablePicture, containers, read
from assistant.pictures.containers import SEVERAL_PICTURES, Container
from assistant.pictures.picture import Refusal
from assistant.pictures.tiff import tiff


def _bytes(image: Image.Image, format: str, **saving: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format, **saving)
    return buffer.getvalue()


def _read(data: bytes, tmp_path: Path) -> NDArray[np.uint8]:
    (tmp_path / "a").write_bytes(data)
    return read(tmp_path / "a").pixels


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _png_with(chunk: bytes, scene: NDArray[np.uint8]) -> bytes:
    data = _bytes(Image.fromarray(scene), "PNG")
    return data[:33] + chunk + data[33:]


# -- PNG --


def test_a_text_that_unfolds_without_end_is_not_unfolded(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    bomb = zlib.compress(b"\0" * 200_000_000, 9)
    for chunk in (
        _png_chunk(b"zTXt", b"Comment\0\0" + bomb),
        _png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + bomb),
    ):
        assert np.array_equal(_read(_png_with(chunk, scene), tmp_path), scene)


def test_a_profile_that_unfolds_without_end_is_noted(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    bomb = _png_chunk(b"iCCP", b"profile\0\0" + zlib.compress(b"\0" * 100_000_000, 9))
    (tmp_path / "a.png").write_bytes(_png_with(bomb, scene))

    picture = read(tmp_path / "a.png")

    assert np.array_equal(picture.pixels, scene)
    assert "profile" in picture.notes[0]


def test_texts_and_animation_are_left_out_and_the_picture_is_the_same(scene: NDArray[np.uint8]) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Title", "An amphora")
    still, moving = Image.fromarray(scene), Image.fromarray(255 - scene)
    data = _bytes(still, "PNG", pnginfo=info, save_all=True, append_images=[moving])

    container = containers.png(data)

    assert container.notes == [SEVERAL_PICTURES]
    assert b"amphora" not in container.data and b"fdAT" not in container.data
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(container.data))), scene)


def test_a_broken_text_does_not_cost_the_picture(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    wrong_sum = struct.pack(">I", 4) + b"tEXt" + b"a\0bc" + b"\0\0\0\0"

    assert np.array_equal(_read(_png_with(wrong_sum, scene), tmp_path), scene)


# -- JPEG --


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def test_only_the_first_exif_block_of_a_jpeg_is_used(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    data = _bytes(Image.fromarray(scene), "JPEG", quality=95)
    blocks = b"".join(_segment(0xE1, b"Exif\0\0" + bytes([number]) * 60_000) for number in range(1, 100))
    container = containers.jpeg(data[:2] + blocks + _segment(0xE1, b"http://ns.adobe.com/xap") + data[2:])

    assert container.exif == b"Exif\0\0" + b"\1" * 60_000
    assert len(container.data) <= len(data)


def test_a_jpeg_with_fill_bytes_and_restart_markers_in_its_header_is_read(
    scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    data = _bytes(Image.fromarray(scene), "JPEG", quality=95)

    pixels = _read(data[:2] + b"\xff" * 5_000_000 + data[3:], tmp_path)

    assert np.abs(pixels.astype(int) - scene).mean() < 8


def test_a_header_of_endless_pieces_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePicture, match="too many pieces"):
        _read(b"\xff\xd8" + b"\xff\xfe\0\2" * 50_000, tmp_path)


def test_a_jpeg_that_draws_hundreds_of_times_is_refused(photograph: Image.Image, tmp_path: Path) -> None:
    data = _bytes(photograph, "JPEG", progressive=True)
    scan = data.rindex(b"\xff\xda")

    with pytest.raises(UnreadablePicture, match="passes"):
        _read(data[:scan] + data[scan:-2] * 200, tmp_path)


def test_a_jpeg_without_a_scan_is_refused(tmp_path: Path) -> None:
    data = _bytes(Image.new("RGB", (8, 8)), "JPEG")

    with pytest.raises(UnreadablePicture, match="ends before the picture begins"):
        _read(data[: data.index(b"\xff\xda")], tmp_path)


# -- GIF --


def test_an_animated_gif_gives_its_first_picture(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    first = Image.fromarray(scene).quantize(64)
    others = [Image.new("RGB", (64, 48), colour).quantize() for colour in ("red", "blue")]
    data = _bytes(first, "GIF", save_all=True, append_images=others, comment=b"a coin")

    container = containers.gif(data)

    assert container.notes == [SEVERAL_PICTURES]
    assert len(container.data) < len(data)
    assert np.array_equal(_read(data, tmp_path), np.asarray(first.convert("RGB")))


def test_comments_without_end_are_left_out(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    data = _bytes(Image.fromarray(scene).quantize(64), "GIF")
    palette_end = 13 + (3 << ((data[10] & 7) + 1))
    comment = b"!\xfe" + (b"\xff" + b"x" * 255) * 100_000 + b"\0"

    container = containers.gif(data[:palette_end] + comment + data[palette_end:])

    assert len(container.data) <= len(data)


def test_a_gif_picture_far_larger_than_its_screen_is_refused(tmp_path: Path) -> None:
    data = b"GIF89a" + struct.pack("<HH", 10, 10) + b"\0\0\0"
    data += b"," + struct.pack("<HHHH", 0, 0, 65535, 65535) + b"\0\x02\x01\x00\x00;"

    with pytest.raises(UnreadablePicture, match=r"million|damaged"):
        _read(data, tmp_path)


def test_a_gif_without_a_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePicture, match="ends before the picture begins"):
        _read(b"GIF89a" + struct.pack("<HH", 10, 10) + b"\0\0\0;", tmp_path)


# -- TIFF --


def _tiff(entries: list[tuple[int, int, int, int]], following: int = 0) -> bytes:
    body = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + body + struct.pack("<I", following)


def test_a_tiff_of_several_pages_gives_the_first(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    (tmp_path / "a.tif").write_bytes(
        _bytes(Image.fromarray(scene), "TIFF", save_all=True, append_images=[Image.new("RGB", (9, 9))] * 3)
    )

    picture = read(tmp_path / "a.tif")

    assert np.array_equal(picture.pixels, scene)
    assert picture.notes == (SEVERAL_PICTURES,)


@pytest.mark.parametrize("big", [False, True])
def test_a_tiff_of_one_page_has_no_note(big: bool, scene: NDArray[np.uint8]) -> None:
    assert tiff(_bytes(Image.fromarray(scene), "TIFF", big_tiff=big)).notes == []


@pytest.mark.parametrize(
    ("second", "noted"),
    [
        (_tiff([(254, 4, 1, 0)])[8:], True),
        (_tiff([(254, 4, 1, 1)])[8:], False),  # a smaller copy
        (_tiff([(254, 4, 1, 4)])[8:], False),  # a mask
        (b"\xff\xff", False),  # damaged
        (b"", False),  # beyond the end of the file
    ],
)
def test_only_a_further_page_is_noted(second: bytes, noted: bool) -> None:
    first = _tiff([(256, 4, 1, 8), (257, 4, 1, 8)])

    found = tiff(_tiff([(256, 4, 1, 8), (257, 4, 1, 8)], following=len(first)) + second)

    assert found.notes == ([SEVERAL_PICTURES] if noted else [])


@pytest.mark.parametrize(
    "data",
    [
        _tiff([(tag, 7, 50_000, 8) for tag in range(1000, 4000)])
        + bytes(50_000),  # each tag the same stretch
        _tiff([(322, 4, 1, 2**31), (323, 4, 1, 2**31)]),  # tiles of many gigabytes
        _tiff([(273, 4, 10_000_000, 8)]) + bytes(40_000_000),  # a strip for every few bytes
        b"II*\0\x08\0\0\0\xff\xff",
        b"II*\0",
        b"MM\0+\0\x08\0\0" + b"\xff" * 8,
    ],
    ids=["overlapping tags", "huge tiles", "endless strips", "endless directory", "four bytes", "BigTIFF"],
)
def test_a_directory_that_asks_too_much_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal):
        tiff(data)


def test_pages_that_follow_each_other_in_a_circle_end(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    data = bytearray(_bytes(Image.fromarray(scene), "TIFF"))
    at = struct.unpack_from("<I", data, 4)[0]
    count = struct.unpack_from("<H", data, at)[0]
    struct.pack_into("<I", data, at + 2 + 12 * count, at)

    assert np.array_equal(_read(bytes(data), tmp_path), scene)


# -- the others --


def test_a_large_run_length_bitmap_is_refused() -> None:
    header = b"BM" + bytes(12) + struct.pack("<IiiHHI", 40, 9000, 9000, 1, 8, 1)

    with pytest.raises(Refusal, match="compressed bitmap"):
        containers.bmp(header + bytes(17 << 20))


def test_a_container_without_a_checker_is_handed_on() -> None:
    assert containers.plain(b"RIFF") == Container(b"RIFF")
