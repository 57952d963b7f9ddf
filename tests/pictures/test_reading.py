"""Reading whole files: every format, the identity, and anything at all that calls itself a picture."""

from __future__ import annotations

import hashlib
import io
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from assistant.pictures import UnreadablePicture, find_pictures, read, thumbnail
from assistant.pictures.formats import FORMATS
from assistant.pictures.picture import Refusal
from assistant.pictures.reading import _picture

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF", "AVIF", "HEIF"])
def test_every_format_is_read_by_its_bytes_not_its_name(
    format: str, scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    if format == "AVIF":
        pytest.importorskip("PIL.AvifImagePlugin")
    if format == "HEIF":
        pytest.importorskip("pillow_heif").register_heif_opener()
    path = tmp_path / "wrong name.txt"
    Image.fromarray(scene).save(path, format)

    picture = read(path)

    assert (picture.format, picture.width, picture.height) == (format, 64, 48)
    assert np.abs(picture.pixels.astype(int) - scene).mean() < 20
    assert picture.notes == ()


def test_the_identity_is_the_hash_of_the_bytes_and_the_file_stays_as_it_was(
    scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    path = tmp_path / "a.jpg"
    Image.fromarray(scene).save(path)
    before, changed = path.read_bytes(), path.stat().st_mtime_ns
    path.chmod(0o444)

    picture = read(str(path))

    assert picture.sha256 == hashlib.sha256(before).hexdigest()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, changed)


def test_a_stereo_photograph_gives_its_first_picture(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    left, right = Image.fromarray(scene), Image.fromarray(255 - scene)
    left.save(tmp_path / "a.mpo", "MPO", save_all=True, append_images=[right], quality=95)

    picture = read(tmp_path / "a.mpo")

    assert picture.format == "JPEG"
    assert np.abs(picture.pixels.astype(int) - scene).mean() < 8


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n", "a PDF document"),
        (b"8BPS\0\1", "a Photoshop document"),
        (b"<svg xmlns=''>", "SVG"),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
        (b"PK\x03\x04", "ZIP"),
        (b"hello", "not a picture of a known format"),
        (b"\xff\xd8\xff", "ends before"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (b"RIFF\0\0\0\0WEBP", "damaged"),
        (b"BM", "damaged"),
    ],
)
def test_what_is_no_picture_is_named(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(data)

    with pytest.raises(UnreadablePicture) as caught:
        read(tmp_path / "a.jpg")

    assert said in caught.value.reason


def test_without_the_library_a_heic_names_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    (tmp_path / "a.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")

    with pytest.raises(UnreadablePicture, match="pip install pillow-heif"):
        read(tmp_path / "a.heic")


def test_an_avif_with_a_general_brand_is_known_by_its_others(
    scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    pytest.importorskip("PIL.AvifImagePlugin")
    buffer = io.BytesIO()
    Image.fromarray(scene).save(buffer, "AVIF")
    data = buffer.getvalue().replace(b"ftypavif", b"ftypmif1", 1)
    (tmp_path / "a").write_bytes(data)

    assert read(tmp_path / "a").format == "AVIF"


def test_a_side_below_one_is_a_mistake_of_the_program(scene: NDArray[np.uint8], tmp_path: Path) -> None:
    Image.fromarray(scene).save(tmp_path / "a.png")

    with pytest.raises(ValueError, match="at least 1"):
        thumbnail(tmp_path / "a.png", 0)


def _examples() -> list[bytes]:
    """A small valid file of every format and of its unusual kinds, as the seeds of mutation."""
    down, across = np.mgrid[0:24, 0:32]
    colour = Image.fromarray(np.stack([across * 8, down * 10, across + down], axis=-1).astype(np.uint8))
    exif = Image.Exif()
    exif[0x0112] = 6
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    kinds: list[tuple[Image.Image, str, dict[str, object]]] = [
        (colour, "JPEG", {"exif": exif, "icc_profile": profile}),
        (colour, "JPEG", {"progressive": True}),
        (colour.convert("CMYK"), "JPEG", {}),
        (colour, "PNG", {"exif": exif, "icc_profile": profile}),
        (colour.convert("RGBA"), "PNG", {}),
        (colour.quantize(8), "PNG", {"transparency": 1}),
        (Image.fromarray(down.astype(np.uint16) * 2000), "PNG", {}),
        (colour.convert("1"), "PNG", {}),
        (colour, "TIFF", {"tiffinfo": {274: 5}}),
        (colour, "TIFF", {"compression": "tiff_lzw", "big_tiff": True}),
        (colour, "TIFF", {"compression": "jpeg"}),
        (colour.convert("1"), "TIFF", {"compression": "group4"}),
        (Image.fromarray(down.astype(np.float32)), "TIFF", {}),
        (colour.quantize(8), "TIFF", {}),
        (colour, "TIFF", {"save_all": True, "append_images": [colour]}),
        (colour.convert("RGBA"), "WEBP", {"exif": exif}),
        (colour, "WEBP", {"save_all": True, "append_images": [colour.rotate(180)]}),
        (colour, "BMP", {}),
        (colour.quantize(16), "BMP", {}),
        (colour.quantize(8), "GIF", {"transparency": 2, "comment": b"a coin"}),
        (colour, "GIF", {"save_all": True, "append_images": [colour.rotate(180)]}),
    ]
    if "AVIF" in Image.registered_extensions().values():
        kinds.append((colour, "AVIF", {"exif": exif}))
    saved = []
    for image, format, saving in kinds:
        buffer = io.BytesIO()
        image.save(buffer, format, **saving)
        saved.append(buffer.getvalue())
    return saved


EXAMPLES = _examples()
STARTS = (
    *(b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"II+\0\x08\0\0\0", b"GIF89a", b"BM"),
    *(b"RIFF\0\1\0\0WEBPVP8 ", b"\0\0\0\x1cftypavif", b"\0\0\0\x18ftypheic"),
)


def _reads_or_refuses(data: bytes, max_side: int | None) -> None:
    try:
        picture = _picture(data, max_side)
        pixels = picture.pixels
    except Refusal as refusal:
        assert refusal.reason[0].isupper() and refusal.reason.endswith("."), refusal.reason
        assert "\n" not in refusal.reason
    else:
        assert pixels.dtype == np.uint8 and pixels.ndim == 3 and pixels.shape[2] == 3 and pixels.size
        assert max_side is None or max(pixels.shape[:2]) <= max_side
        assert picture.format in FORMATS


sides = st.sampled_from([None, 1, 7, 16])
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(st.data(), sides)
@unhurried
def test_any_damage_to_a_picture_reads_or_refuses(data: st.DataObject, max_side: int | None) -> None:
    damaged = bytearray(data.draw(st.sampled_from(EXAMPLES)))
    # Most damage in the headers, where it means most.
    places = st.one_of(st.integers(0, min(600, len(damaged) - 1)), st.integers(0, len(damaged) - 1))
    for at, value in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=6)):
        damaged[at] = value
    if data.draw(st.booleans()):
        del damaged[data.draw(places) :]
    if data.draw(st.booleans()):
        at = data.draw(st.integers(0, len(damaged)))
        damaged[at:at] = data.draw(st.binary(max_size=40))

    _reads_or_refuses(bytes(damaged), max_side)


@given(
    st.sampled_from(STARTS),
    st.binary(max_size=400),
    sides,
)
@unhurried
def test_any_bytes_read_or_are_refused(start: bytes, rest: bytes, max_side: int | None) -> None:
    _reads_or_refuses(start + rest, max_side)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_reads(example: bytes) -> None:
    assert _picture(example, None).pixels.shape in {(24, 32, 3), (32, 24, 3)}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_way_to_cut_a_picture_reads_or_refuses(example: bytes) -> None:
    for end in range(0, len(example), max(1, len(example) // 60)):
        _reads_or_refuses(example[:end], None)


def test_real_photographs_are_read(shared_data: Path) -> None:
    for number, path in enumerate(find_pictures([shared_data / "heritage" / "images"])):
        if number == 20:
            break
        picture = read(path, max_side=320)
        assert max(picture.pixels.shape[:2]) <= 320
        assert picture.pixels.std() > 1
