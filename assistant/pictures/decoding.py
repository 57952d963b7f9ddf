"""Decoding within bounds: what a file promises is checked before any memory is given to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

from PIL import Image
from PIL.ImageFile import ImageFile

from assistant.pictures.containers import SEVERAL_PICTURES, Container
from assistant.pictures.exif import orientation, swaps_sides
from assistant.pictures.formats import Format, format_of
from assistant.pictures.loading import DECODER_ERRORS, draft, load, why
from assistant.pictures.picture import Refusal

MAX_PIXELS = 250_000_000
"""Pixels held at once: 1 GB in Pillow's four bytes a pixel. The largest sensors sold have 151 Mpx."""

MAX_SCALED_PIXELS = 500_000_000
"""Pixels a sequential JPEG may have when it is decoded at 1/8 to 1/2: little memory, about three seconds."""

MAX_SIDE = 100_000
"""The longest side. Decoders gather a row in pieces, at a cost that grows with the square of its length."""

# Bytes that a pixel takes at least. JPEG: one bit for each block of 8 x 8, four times over.
_LEAST_JPEG_BYTES = 1 / 2048
# Others: 8256 black-and-white pixels a byte is the best that PNG and TIFF can do (deflate: 1032 to 1).
# WebP and AVIF do better on a blank sheet, but of this size only a trap is blank.
_LEAST_BYTES = 1 / 10_000
_LARGE = 50_000_000  # pixels; below, a trap costs no more than a second or two
_one_at_a_time = threading.Lock()


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


@contextmanager
def decoded(data: bytes, max_side: int | None) -> Iterator[Decoded]:
    """Decode a file's bytes, JPEG at the coarsest scale that still has twice ``max_side``.

    Inside the block no other thread decodes a large picture, so that a folder of them takes the memory
    of one. Raises `Refusal` with the reason when it is no picture, too large, or too damaged.
    """
    kind = format_of(data)
    container = kind.container(data)
    try:
        image = kind.opened(container.data)
        width, height = image.size
        _check_size(image, kind, container, max_side)
        draft(image, max_side)
    except DECODER_ERRORS as error:
        raise Refusal(why(kind, error)) from error
    with _one_at_a_time if image.width * image.height > _LARGE else nullcontext():
        yield _decoded(image, kind, container, max_side, (width, height))


def _decoded(
    image: ImageFile, kind: Format, container: Container, max_side: int | None, size: tuple[int, int]
) -> Decoded:
    width, height = size
    notes = list(container.notes)
    # Only where it costs nothing to ask: a TIFF would be walked to its end for it.
    if kind.name in {"WEBP", "AVIF", "HEIF"} and getattr(image, "n_frames", 1) > 1:
        notes.append(SEVERAL_PICTURES)
    loaded, damage = load(image, kind, container, max_side)
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


def _exif(image: Image.Image) -> bytes | None:
    block = image.info.get("exif")
    return block if isinstance(block, bytes) else None
