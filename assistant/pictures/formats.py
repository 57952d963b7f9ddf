"""Which format a file has, by its first bytes, and who decodes it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PIL import Image
from PIL.ImageFile import ImageFile

from assistant.pictures import containers
from assistant.pictures.picture import Refusal
from assistant.pictures.tiff import tiff


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be read: its name, how its container is made safe, and its decoder.

    The decoder class is used by itself instead of ``Image.open``, which would try every format that
    any library ever registered, some of which start other programs.
    """

    name: str
    container: Callable[[bytes], containers.Container]
    opened: Callable[[bytes], ImageFile]


def _decoder(module: str, decoder: str) -> Callable[[bytes], ImageFile]:
    def opened(data: bytes) -> ImageFile:
        image: ImageFile = getattr(import_module(module), decoder)(io.BytesIO(data))
        return image

    return opened


def _avif(data: bytes) -> ImageFile:
    try:
        from PIL import AvifImagePlugin
    except ImportError as error:  # Pillow before 11.3
        raise Refusal("AVIF pictures need Pillow 11.3 or newer: run “pip install -U pillow”.") from error
    if not AvifImagePlugin.SUPPORTED:
        raise Refusal("This copy of Pillow was built without AVIF. Save the picture as JPEG or TIFF.")
    return AvifImagePlugin.AvifImageFile(io.BytesIO(data))


def _heif(data: bytes) -> ImageFile:
    try:
        return _decoder("pillow_heif", "HeifImageFile")(data)
    except ImportError as error:
        raise Refusal(
            "HEIC pictures need the package pillow-heif: run “pip install pillow-heif”, or save it as JPEG."
        ) from error


FORMATS = {
    kind.name: kind
    for kind in (
        Format("JPEG", containers.jpeg, _decoder("PIL.JpegImagePlugin", "JpegImageFile")),
        Format("PNG", containers.png, _decoder("PIL.PngImagePlugin", "PngImageFile")),
        Format("TIFF", tiff, _decoder("PIL.TiffImagePlugin", "TiffImageFile")),
        Format("WEBP", containers.plain, _decoder("PIL.WebPImagePlugin", "WebPImageFile")),
        Format("BMP", containers.bmp, _decoder("PIL.BmpImagePlugin", "BmpImageFile")),
        Format("GIF", containers.gif, _decoder("PIL.GifImagePlugin", "GifImageFile")),
        Format("AVIF", containers.plain, _avif),
        Format("HEIF", containers.plain, _heif),
    )
}

_STARTS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
)

_OTHERS = (
    (b"%PDF", "a PDF document"),
    (b"8BPS", "a Photoshop document"),
    (b"\0\0\0\x0cjP  ", "a JPEG 2000 picture"),
    (b"\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (b"\0\0\0\x0cJXL ", "a JPEG XL picture"),
    (b"\xff\x0a", "a JPEG XL picture"),
    (b"<?xml", "a text (XML or SVG)"),
    (b"<svg", "a drawing (SVG)"),
    (b"<!DOCTYPE", "a web page"),
    (b"<html", "a web page"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
)


def format_of(data: bytes) -> Format:
    """Return the format of a file by its first bytes, whatever its name says; raise `Refusal` if unknown."""
    name = next((name for start, name in _STARTS if data.startswith(start)), None)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        name = "WEBP"
    elif data[4:8] == b"ftyp":
        name = _iso_brand(data)
    if name:
        return FORMATS[name]
    other = next((other for start, other in _OTHERS if data.startswith(start)), None)
    if other:
        raise Refusal(f"The file is {other}. Save it as JPEG, PNG or TIFF.")
    raise Refusal(
        "The file is not a picture of a known format (JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC or AVIF)."
    )


def _iso_brand(data: bytes) -> str | None:
    """Tell AVIF from HEIC in an ISO base media file (ISO/IEC 23008-12): by its main and other brands."""
    size = min(int.from_bytes(data[:4], "big"), 256)
    brands = [data[8:12], *(data[at : at + 4] for at in range(16, size, 4))]
    if any(brand in {b"avif", b"avis"} for brand in brands):
        return "AVIF"
    heic = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
    return "HEIF" if any(brand in heic for brand in brands) else None


# Pillow also prints a warning for each kind of damage; what a person should know is in our notes.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")

# Pillow refuses pictures above twice this number with words of its own, inside some decoders. Our
# limits are checked before every decoding (see decoding.py), so it is raised to theirs, once, here.
if Image.MAX_IMAGE_PIXELS is not None:
    Image.MAX_IMAGE_PIXELS = max(Image.MAX_IMAGE_PIXELS, 500_000_000)
