"""Limits, damage, and pictures that end early."""

from __future__ import annotations

import io
import struct
import threading
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFile

from assistant.pictures import Picture, UnreadablePicture, decoding, read, thumbnail


def _bytes(image: Image.Image, format: str, **saving: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format, **saving)
    return buffer.getvalue()


def _read(data: bytes, tmp_path: Path, max_side: int | None = None) -> Picture:
    (tmp_path / "a").write_bytes(data)
    return read(tmp_path / "a", max_side=max_side)


def _reason(data: bytes, tmp_path: Path, max_side: int | None = None) -> str:
    with pytest.raises(UnreadablePicture) as caught:
        _read(data, tmp_path, max_side)
    assert caught.value.reason[0].isupper() and caught.value.reason.endswith(".")
    return caught.value.reason


# -- size --


def _png_of(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1 << 20), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def _jpeg_of(width: int, height: int, *, progressive: bool = False, padding: int = 0) -> bytes:
    data = bytearray(_bytes(Image.new("RGB", (64, 64), "red"), "JPEG", progressive=progressive))
    frame = data.index(b"\xff\xc2" if progressive else b"\xff\xc0")
    struct.pack_into(">HH", data, frame + 5, height, width)
    return bytes(data) + bytes(padding)


def test_a_bomb_is_refused_before_it_is_unfolded(tmp_path: Path) -> None:
    reason = _reason(_png_of(50_000, 50_000), tmp_path)

    assert "50000 × 50000 pixels, 2,500 million" in reason
    assert "Save a smaller copy." in reason


def test_a_long_thin_trap_is_refused(tmp_path: Path) -> None:
    assert "a side are read" in _reason(_png_of(8_000_000, 2), tmp_path)


def test_a_large_picture_in_a_few_bytes_is_refused(tmp_path: Path) -> None:
    assert "holds only" in _reason(_png_of(15_000, 15_000), tmp_path)


def test_the_limit_holds_at_its_edge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_PIXELS", 64 * 64)
    (tmp_path / "fits.png").write_bytes(_bytes(Image.new("RGB", (64, 64)), "PNG"))

    assert read(tmp_path / "fits.png").width == 64
    assert "million" in _reason(_bytes(Image.new("RGB", (64, 65)), "PNG"), tmp_path)


def test_a_sequential_jpeg_may_be_larger_when_it_is_decoded_smaller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "MAX_PIXELS", 100 * 100)
    monkeypatch.setattr(decoding, "MAX_SCALED_PIXELS", 200 * 200)
    image = Image.effect_noise((200, 200), 40).convert("RGB")

    assert _read(_bytes(image, "JPEG"), tmp_path, max_side=50).pixels.shape == (50, 50, 3)
    assert _reason(_bytes(image, "JPEG"), tmp_path)
    assert _reason(_bytes(image, "JPEG", progressive=True), tmp_path, max_side=50)


def test_a_jpeg_that_promises_far_more_than_its_bytes_can_hold_is_refused(tmp_path: Path) -> None:
    assert "holds only" in _reason(_jpeg_of(15_000, 15_000), tmp_path, max_side=64)
    assert "holds only" in _reason(_jpeg_of(15_000, 15_000, progressive=True), tmp_path, max_side=64)


def test_max_side_bounds_both_sides_and_never_enlarges(photograph: Image.Image, tmp_path: Path) -> None:
    data = _bytes(photograph, "JPEG")

    small, same = _read(data, tmp_path, 150), _read(data, tmp_path, 5000)

    assert small.pixels.shape == (100, 150, 3)
    assert (small.width, small.height) == (600, 400)
    assert same.pixels.shape == (400, 600, 3)
    assert small.sha256 == same.sha256


def test_a_reduced_picture_looks_like_the_full_one(photograph: Image.Image, tmp_path: Path) -> None:
    for format in ("JPEG", "PNG", "WEBP", "TIFF"):
        data = _bytes(photograph, format)
        full = Image.fromarray(_read(data, tmp_path).pixels).resize((75, 50), Image.Resampling.BICUBIC)

        small = _read(data, tmp_path, 75).pixels

        assert np.abs(np.asarray(full).astype(int) - small).mean() < 4, format


def test_a_strip_of_a_picture_is_read(tmp_path: Path) -> None:
    assert _read(_bytes(Image.new("L", (60_000, 1)), "PNG"), tmp_path, 100).pixels.shape == (1, 100, 3)


# -- files that end early --


@pytest.mark.parametrize(
    ("format", "saving"), [("JPEG", {}), ("PNG", {}), ("TIFF", {}), ("BMP", {}), ("GIF", {"interlace": 0})]
)
@pytest.mark.parametrize("side", [None, 150])
def test_most_of_a_picture_is_shown_with_a_note(
    format: str, saving: dict[str, object], side: int | None, photograph: Image.Image, tmp_path: Path
) -> None:
    data = _bytes(photograph, format, **saving)
    whole = _read(data, tmp_path, side).pixels.astype(int)

    picture = _read(data[: int(len(data) * 0.8)], tmp_path, side)

    assert picture.pixels.shape == whole.shape
    assert "ends early" in picture.notes[0] and "%" in picture.notes[0]
    upper, lowest = slice(0, whole.shape[0] // 2), slice(-2, None)
    if format == "BMP":  # stored from below
        upper, lowest = slice(-(whole.shape[0] // 2), None), slice(0, 2)
    assert np.abs(picture.pixels[upper] - whole[upper]).mean() < 2
    assert np.abs(picture.pixels[lowest].astype(int) - 128).max() <= 1


@pytest.mark.parametrize("format", ["JPEG", "PNG", "BMP", "WEBP", "GIF"])
def test_too_little_of_a_picture_is_refused_with_the_reason(
    format: str, photograph: Image.Image, tmp_path: Path
) -> None:
    data = _bytes(photograph, format)

    reason = _reason(data[: len(data) // 5], tmp_path)

    assert "ends early" in reason or "damaged" in reason


def test_a_progressive_jpeg_cut_short_is_shown_with_less_detail(
    photograph: Image.Image, tmp_path: Path
) -> None:
    data = _bytes(photograph, "JPEG", progressive=True, quality=90)
    whole = _read(data, tmp_path).pixels.astype(int)

    picture = _read(data[: len(data) // 2], tmp_path)

    assert "less detail" in picture.notes[0]
    assert np.abs(picture.pixels - whole).mean() < 30


@pytest.mark.parametrize("side", [None, 150])
def test_without_its_end_mark_a_jpeg_is_whole(
    side: int | None, photograph: Image.Image, tmp_path: Path
) -> None:
    data = _bytes(photograph, "JPEG")

    picture = _read(data[:-2], tmp_path, side)

    assert np.array_equal(picture.pixels, _read(data, tmp_path, side).pixels)
    assert "end mark" in picture.notes[0]


def test_reading_damaged_files_changes_no_setting_of_pillow(photograph: Image.Image, tmp_path: Path) -> None:
    data = _bytes(photograph, "JPEG")
    seen: set[bool] = set()
    done = threading.Event()

    def watch() -> None:
        while not done.is_set():
            seen.add(ImageFile.LOAD_TRUNCATED_IMAGES)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        for _ in range(5):
            _read(data[: int(len(data) * 0.8)], tmp_path)
    finally:
        done.set()
        watcher.join()

    assert seen == {False}


def test_not_enough_memory_is_said(
    photograph: Image.Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(image: ImageFile.ImageFile) -> None:
        raise MemoryError

    monkeypatch.setattr(ImageFile.ImageFile, "load", full)

    assert "not enough memory" in _reason(_bytes(photograph, "JPEG"), tmp_path)


def test_a_thumbnail_is_the_reduced_picture(photograph: Image.Image, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(_bytes(photograph, "JPEG"))

    assert np.array_equal(thumbnail(tmp_path / "a.jpg", 96), read(tmp_path / "a.jpg", max_side=96).pixels)
