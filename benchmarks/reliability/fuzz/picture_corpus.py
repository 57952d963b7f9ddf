"""Small valid pictures of every format and of the kinds that have code of their own: made by code."""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

_SIDE = (37, 26)
_REAL_BYTES = 120_000


def files(name: str) -> dict[str, bytes]:
    """Return {file name: bytes} of the format ``name``."""
    return _MAKERS[name]()


def shared() -> Path:
    """Return the folder of shared photographs; it may not be there."""
    return Path(os.environ.get("GLAM_SHARED_DATA") or Path(__file__).parents[4] / "shared" / "data")


def drawn(mode: str = "RGB", size: tuple[int, int] = _SIDE) -> Any:
    """Return a Pillow picture with edges, slopes and noise, the same each time."""
    from PIL import Image

    chance = Random(7)
    width, height = size
    pixels = bytes(
        (x * 7 + 13 * c + (y * 11 if (x // 6 + y // 5) % 2 else chance.randrange(256))) % 256
        for y in range(height)
        for x in range(width)
        for c in range(3)
    )
    picture = Image.frombytes("RGB", size, pixels)
    if mode in {"RGBA", "LA"}:
        picture.putalpha(picture.getchannel(0))
    if mode in {"I;16", "I", "F"}:
        return picture.convert("I").point(lambda value: value * 200).convert(mode)
    return picture.convert(mode)


def _saved(picture: Any, kind: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def profile(space: str = "RGB") -> bytes:
    """Return a real colour profile, of Lab where it is not "RGB"."""
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB" if space == "RGB" else "LAB")).tobytes()


def _exif(orientation: int) -> bytes:
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x8769] = orientation, "Maker", {0x9003: "2020:01:01 00:00:00"}
    return exif.tobytes()


def _jpeg() -> dict[str, bytes]:
    plain = _saved(drawn(), "JPEG", quality=80)
    return {
        "plain.jpg": plain,
        "progressive.jpg": _saved(drawn(), "JPEG", progressive=True),
        "grey.jpg": _saved(drawn("L"), "JPEG"),
        "cmyk.jpg": _saved(drawn("CMYK"), "JPEG"),
        "turned.jpg": _saved(drawn(), "JPEG", exif=_exif(6), icc_profile=profile()),
        "fine.jpg": _saved(drawn(), "JPEG", subsampling=0, optimize=True, restart_marker_rows=1),
        "words.jpg": _saved(
            drawn(), "JPEG", comment=b"a comment", xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
        ),
        "preview.jpg": plain[:2]
        + b"\xff\xe1"
        + struct.pack(">H", len(plain) + 8)
        + b"Exif\0\0"
        + plain
        + plain[2:],
        "mpo.jpg": _saved(drawn(), "MPO", save_all=True, append_images=[drawn("RGB", (20, 20))]),
    }


def _png() -> dict[str, bytes]:
    from PIL import PngImagePlugin

    words = PngImagePlugin.PngInfo()
    words.add_text("Title", "a picture", zip=True)
    words.add_itxt("Author", "somebody", "en", "Author", zip=True)
    modes = {mode: _saved(drawn(mode), "PNG") for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")}
    found = {f"{mode.replace(';', '')}.png": data for mode, data in modes.items()}
    wide = _saved(drawn("RGB"), "PNG", icc_profile=profile(), exif=_exif(8))
    return found | {
        "words.png": _saved(drawn("RGB"), "PNG", pnginfo=words),
        "profile.png": wide,
        "seethrough.png": _saved(drawn("P"), "PNG", transparency=3),
        "moving.png": _saved(
            drawn("RGB"), "PNG", save_all=True, append_images=[drawn("RGB").rotate(90)], loop=0
        ),
        "deep.png": _png_of(8, 6, 16, 2),
        "laced.png": _png_of(8, 8, 8, 2, interlaced=True),
    }


def _png_of(width: int, height: int, depth: int, colour: int, *, interlaced: bool = False) -> bytes:
    """Return a PNG that Pillow does not write: 16 bits of RGB, or interlaced."""
    passes = (
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    )
    rows = b""
    for left, top, right, down in passes if interlaced else ((0, 0, 1, 1),):
        across = len(range(left, width, right)) * 3 * depth // 8
        rows += b"".join(b"\0" + bytes(range(across)) for _ in range(top, height, down))
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, int(interlaced))
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(kind, body) for kind, body in chunks)


def png_chunk(kind: bytes, body: bytes) -> bytes:
    """Return a chunk with its length and checksum."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _tiff() -> dict[str, bytes]:
    found = {
        f"{mode.replace(';', '')}.tif": _saved(drawn(mode), "TIFF")
        for mode in ("1", "L", "P", "RGB", "RGBA", "CMYK", "LAB", "I;16", "I", "F")
    }
    for compression in ("tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg"):
        found[f"{compression}.tif"] = _saved(drawn(), "TIFF", compression=compression)
    for compression in ("group3", "group4"):
        found[f"{compression}.tif"] = _saved(drawn("1"), "TIFF", compression=compression)
    pages = [drawn(size=(9, 9)), drawn("L")]
    return found | {
        "pages.tif": _saved(drawn(), "TIFF", save_all=True, append_images=pages, compression="tiff_lzw"),
        "big.tif": _saved(drawn(), "TIFF", big_tiff=True, icc_profile=profile()),
        "turned.tif": _saved(drawn(), "TIFF", tiffinfo={0x0112: 5, 270: "words"}),
        "tiles.tif": _saved(drawn("RGB", (32, 32)), "TIFF", compression="tiff_lzw", tiffinfo={278: 4}),
        "motorola.tif": b"MM\0*" + struct.pack(">I", 8) + _small_directory(),
    }


def _small_directory() -> bytes:
    """Return the directory and pixels of an 8 x 4 grey TIFF in big-endian order."""
    tags = (
        (256, 8),
        (257, 4),
        (258, 8),
        (259, 1),
        (262, 1),
        (273, 8 + 2 + 12 * 9 + 4),
        (277, 1),
        (278, 4),
        (279, 32),
    )
    entries = b"".join(struct.pack(">HHII", tag, 4, 1, value) for tag, value in tags)
    return struct.pack(">H", len(tags)) + entries + bytes(4) + bytes(range(0, 256, 8))


def _gif() -> dict[str, bytes]:
    frames = [drawn("P").rotate(angle) for angle in (90, 180)]
    return {
        "plain.gif": _saved(drawn("P"), "GIF"),
        "grey.gif": _saved(drawn("L"), "GIF", interlace=1),
        "moving.gif": _saved(drawn("P"), "GIF", save_all=True, append_images=frames, loop=0, duration=50),
        "seethrough.gif": _saved(drawn("P"), "GIF", transparency=1, comment=b"words"),
    }


def _webp() -> dict[str, bytes]:
    return {
        "lossy.webp": _saved(drawn(), "WEBP", quality=60),
        "lossless.webp": _saved(drawn("RGBA"), "WEBP", lossless=True),
        "alpha.webp": _saved(drawn("RGBA"), "WEBP", icc_profile=profile(), exif=_exif(3), xmp=b"<x/>"),
        "moving.webp": _saved(drawn(), "WEBP", save_all=True, append_images=[drawn().rotate(90)]),
    }


def _bmp() -> dict[str, bytes]:
    found = {f"{mode}.bmp": _saved(drawn(mode), "BMP") for mode in ("1", "L", "P", "RGB")}
    runs = b"".join(b"\x08" + bytes([row * 30]) + b"\0\0" for row in range(4)) + b"\0\1"
    palette = b"".join(bytes((n, n, n, 0)) for n in range(256))
    header = struct.pack("<IiiHHIIiiII", 40, 8, 4, 1, 8, 1, len(runs), 0, 0, 256, 0)
    start = struct.pack("<2sIHHI", b"BM", 14 + 40 + 1024 + len(runs), 0, 0, 14 + 40 + 1024)
    return found | {"runs.bmp": start + header + palette + runs, "rgba.bmp": _saved(drawn("RGBA"), "BMP")}


def _avif() -> dict[str, bytes]:
    return {
        "plain.avif": _saved(drawn(), "AVIF", speed=10),
        "alpha.avif": _saved(drawn("RGBA"), "AVIF", speed=10, exif=_exif(6), icc_profile=profile()),
        "moving.avif": _saved(drawn(), "AVIF", speed=10, save_all=True, append_images=[drawn().rotate(90)]),
    }


def _heif() -> dict[str, bytes]:
    """HEIC pictures; the package that reads them writes them too."""
    import pillow_heif

    pillow_heif.register_heif_opener()
    size = (64, 48)
    return {
        "plain.heic": _saved(drawn(size=size), "HEIF", quality=50),
        "alpha.heic": _saved(drawn("RGBA", size), "HEIF", quality=50, exif=_exif(6), icc_profile=profile()),
        "several.heic": _saved(
            drawn(size=size), "HEIF", save_all=True, append_images=[drawn("RGB", (64, 64))]
        ),
    }


def _other() -> dict[str, bytes]:
    """What is not read, and traps that wear the name of a picture."""
    svg = (
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='http://127.0.0.1/x'/><script>1</script></svg>"
    )
    found = {
        "drawing.png": svg,
        "page.jpg": b"<html><img src='http://127.0.0.1/'></html>",
        "document.jpg": b"%PDF-1.7\n%%EOF",
        "script.jpg": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) run\n",
        "text.png": b"only words\n" * 20,
        "zeros.png": bytes(4096),
        "bomb.png": _png_of(1, 1, 8, 2)[:16] + struct.pack(">II", 49_999, 1_000),
    }
    for kind, name in (("JPEG2000", "old.jp2"), ("PPM", "grey.ppm"), ("ICO", "icon.ico"), ("TGA", "t.tga")):
        found[name] = _saved(drawn("RGB", (32, 32)), kind)
    for kind, name in (
        ("PCX", "p.pcx"),
        ("SGI", "s.sgi"),
        ("EPS", "e.eps"),
        ("PDF", "p.pdf"),
        ("DDS", "d.dds"),
    ):
        found[name] = _saved(drawn("RGB", (32, 32)), kind)
    return found


def _real() -> dict[str, bytes]:
    """Real photographs of a shared folder, the smallest of it, reduced where they are large."""
    from PIL import Image

    found: dict[str, bytes] = {}
    for path in sorted(shared().glob("*/**/*.jp*g"))[:2000:100]:
        data = path.read_bytes()
        if len(data) > _REAL_BYTES:
            with Image.open(path) as image:
                image.thumbnail((200, 200))
                data = _saved(image, "JPEG", icc_profile=image.info.get("icc_profile", b""))
        found[path.name] = data
    return found


_MAKERS: dict[str, Callable[[], dict[str, bytes]]] = {
    "jpeg": _jpeg,
    "png": _png,
    "tiff": _tiff,
    "gif": _gif,
    "webp": _webp,
    "bmp": _bmp,
    "avif": _avif,
    "heif": _heif,
    "other": _other,
    "real": _real,
}
