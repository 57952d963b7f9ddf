"""Decoding within bounds: limits checked before, scaled where the format can, damage measured after."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from PIL import Image
from PIL.ImageFile import ImageFile

from assistant.pictures.containers import SEVERAL_PICTURES, Container
from assistant.pictures.exif import orientation, swaps_sides
from assistant.pictures.formats import Format, format_of
from assistant.pictures.picture import Refusal

MAX_PIXELS = 250_000_000
"""Pixels held at once: 1 GB in Pillow's four bytes a pixel. The largest sensors sold have 151 Mpx."""

MAX_SCALED_PIXELS = 500_000_000
"""Pixels a sequential JPEG may have when it is decoded at 1/8 to 1/2: little memory, about three seconds."""

MAX_SIDE = 100_000
"""The longest side. Decoders gather a row in pieces, at a cost that grows with the square of its length."""

_LEAST_DECODED = 0.5
"""The share of a damaged picture that must be there: with more than half a person sees what it shows."""

_NO_END_MARK = "The file ends without an end mark; its last rows may be incomplete."
_COARSE = "The file ends early: the picture is there with less detail."
_HELD_BACK_ROWS = 32  # two rows of the largest usual blocks, 16 x 16
_MAX_SALVAGED_PIXELS = 64_000_000  # salvaging holds the picture twice
# Bytes that a pixel takes at least. JPEG: one bit for each block of 8 x 8, four times over.
_LEAST_JPEG_BYTES = 1 / 2048
# Others: 8256 black-and-white pixels a byte is the best that PNG and TIFF can do (deflate: 1032 to 1).
# WebP and AVIF do better on a blank sheet, but of this size only a trap is blank.
_LEAST_BYTES = 1 / 10_000
_LARGE = 50_000_000  # pixels; below, a trap costs no more than a second or two

# Decoders of hostile bytes raise nearly anything; these are all that Pillow's were seen or written to.
DECODER_ERRORS = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, AttributeError, EOFError, ArithmeticError),
    *(AssertionError, RuntimeError, MemoryError, struct.error, zlib.error, Warning),
    Image.DecompressionBombError,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded image, not yet upright nor sRGB; ``width`` and ``height`` are the original's, upright."""

    image: Image.Image
    format: str
    width: int
    height: int
    orientation: int
    inverted: bool
    notes: tuple[str, ...]


def decode(data: bytes, max_side: int | None) -> Decoded:
    """Decode a file's bytes, JPEG at the coarsest scale that still has twice ``max_side``.

    Raises `Refusal` with the reason when it is no picture, too large, or too damaged.
    """
    kind = format_of(data)
    container = kind.container(data)
    notes = list(container.notes)
    try:
        image = kind.opened(container.data)
    except DECODER_ERRORS as error:
        raise Refusal(_why(kind, error)) from error
    width, height = image.size
    _check_size(image, kind, container, max_side)
    # Only where it costs nothing to ask: a TIFF would be walked to its end for it.
    if kind.name in {"WEBP", "AVIF", "HEIF"} and getattr(image, "n_frames", 1) > 1:
        notes.append(SEVERAL_PICTURES)
    loaded, damage = _load(image, kind, container, max_side)
    notes += damage
    turned = 1
    if kind.name == "TIFF":  # its decoder turns it itself, while loading
        width, height = loaded.size
    else:
        turned = orientation(container.exif or _exif(image))
        if swaps_sides(turned):
            width, height = height, width
    # Pillow inverts white-is-zero itself, but not in 16 bits.
    inverted = container.white_is_zero and loaded.mode.startswith("I;16")
    return Decoded(loaded, kind.name, width, height, turned, inverted, tuple(notes))


def _check_size(image: ImageFile, kind: Format, container: Container, max_side: int | None) -> None:
    width, height = image.size
    scaled = kind.name == "JPEG" and max_side is not None and "progressive" not in image.info
    limit = MAX_SCALED_PIXELS if scaled else MAX_PIXELS
    if max(width, height) > MAX_SIDE:
        raise Refusal(f"The picture has {width} × {height} pixels; up to {MAX_SIDE} a side are read.")
    if width * height > limit:
        raise Refusal(
            f"The picture has {width} × {height} pixels, {width * height / 1e6:,.0f} million; up to"
            f" {limit // 1_000_000} million are read. Save a smaller copy."
        )
    least = _LEAST_JPEG_BYTES if kind.name == "JPEG" else _LEAST_BYTES if width * height > _LARGE else 0
    if len(container.data) < width * height * least:
        raise Refusal(
            f"The file promises {width} × {height} pixels but holds only {len(container.data)} bytes;"
            " it was not copied completely, or it is not a real photograph."
        )


def _draft(image: ImageFile, max_side: int | None) -> None:
    """Let the decoder of a JPEG skip detail: at least twice the side is kept for a clean reduction."""
    if max_side is not None:
        image.draft(None, (2 * max_side, 2 * max_side))


def _load(
    image: ImageFile, kind: Format, container: Container, max_side: int | None
) -> tuple[Image.Image, list[str]]:
    """Decode the pixels; when that fails, keep what there is if it is enough."""
    try:
        _draft(image, max_side)
        image.load()
    except MemoryError as error:
        raise Refusal("There is not enough memory to read this picture.") from error
    except DECODER_ERRORS as error:
        try:
            return _salvage(kind, container, max_side, _why(kind, error))
        except DECODER_ERRORS:
            raise Refusal(_why(kind, error)) from error
    return image, []


def _salvage(
    kind: Format, container: Container, max_side: int | None, why: str
) -> tuple[Image.Image, list[str]]:
    """Return what can be seen of a damaged picture, on grey, and a note; raise `Refusal` for too little.

    Pillow has a switch for this, but it holds for all threads, and does not tell how much is missing.
    Here the picture is decoded twice over different backgrounds: where the two differ, nothing came.
    """
    grey = _decode_over(128, kind, container.data, max_side)
    if grey.width * grey.height > _MAX_SALVAGED_PIXELS:
        raise Refusal(why)
    other = _decode_over(127, kind, container.data, max_side)
    missing = np.asarray(grey) != np.asarray(other)
    if missing.ndim == 3:
        missing = missing.all(axis=2)
    share = 1 - float(missing.mean())
    scale = kind.opened(container.data).height / grey.height
    if kind.name == "JPEG" and np.count_nonzero(missing.any(axis=1)) * scale <= _HELD_BACK_ROWS:
        # Without its end mark a decoder keeps the last rows back, whole or not.
        return _with_end_mark(kind, container, max_side), [_NO_END_MARK]
    if share >= _LEAST_DECODED:
        if grey.mode in {"P", "PA"}:  # the grey was a palette's colour 128
            grey = grey.convert("RGB")
            grey.paste((128, 128, 128), mask=Image.fromarray(missing))
        return grey, [f"The file is damaged or ends early: {share:.0%} of the picture could be read."]
    if kind.name == "JPEG" and container.scans > 1:
        # A progressive JPEG comes coarse first. With its first pass whole, all of it can be seen.
        return _with_end_mark(kind, container, max_side), [_COARSE]
    raise Refusal(f"{why} Only {share:.0%} of the picture could be read.")


def _with_end_mark(kind: Format, container: Container, max_side: int | None) -> Image.Image:
    image = kind.opened(container.data + b"\xff\xd9")
    _draft(image, max_side)
    image.load()
    return image


def _decode_over(background: int, kind: Format, data: bytes, max_side: int | None) -> Image.Image:
    """Decode as far as it goes over a background of this value."""
    image = kind.opened(data)
    _draft(image, max_side)
    prepare = image.load_prepare

    def prepare_over() -> None:
        prepare()
        bands = len(image.getbands())
        image.im.paste(background if bands == 1 else (background,) * bands, (0, 0, *image.im.size))

    setattr(image, "load_prepare", prepare_over)  # noqa: B010 - a method of this one object
    try:
        image.load()
    except DECODER_ERRORS:
        image.tile = []  # nothing more to load: what is there can be used
        with suppress(*DECODER_ERRORS):
            image.load_end()  # a TIFF is turned upright here
    return image


def _exif(image: Image.Image) -> bytes | None:
    block = image.info.get("exif")
    return block if isinstance(block, bytes) else None


def _why(kind: Format, error: BaseException) -> str:
    told = str(error).strip().rstrip(".")
    if isinstance(error, MemoryError):
        return "There is not enough memory to read this picture."
    if isinstance(error, SyntaxError) and ("cannot handle" in told or "unknown pixel mode" in told):
        return f"This kind of {kind.name} cannot be read ({told}). Save a copy as an 8-bit or 16-bit TIFF."
    if "truncated" in told.lower() or isinstance(error, EOFError):
        return "The file ends early; it was not copied or downloaded completely."
    return f"The {kind.name} data is damaged ({told})." if told else f"The {kind.name} data is damaged."
