"""Getting the pixels out of a decoder, and out of a damaged file as far as they go."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress

import numpy as np
from PIL import Image
from PIL.ImageFile import ImageFile

from assistant.pictures.containers import Container
from assistant.pictures.formats import Format
from assistant.pictures.picture import Refusal

_LEAST_DECODED = 0.5
"""The share of a damaged picture that must be there: with more than half a person sees what it shows."""

_NO_END_MARK = "The file ends without an end mark; its last rows may be incomplete."
_COARSE = "The file ends early: the picture is there with less detail."
_HELD_BACK_ROWS = 32  # two rows of the largest usual blocks, 16 x 16
_MAX_SALVAGED_PIXELS = 64_000_000  # salvaging holds the picture twice

# Decoders of hostile bytes raise nearly anything; these are all that Pillow's were seen or written to.
DECODER_ERRORS = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, AttributeError, EOFError, ArithmeticError),
    *(AssertionError, RuntimeError, MemoryError, struct.error, zlib.error, Warning),
    Image.DecompressionBombError,
)


def draft(image: ImageFile, max_side: int | None) -> None:
    """Let the decoder of a JPEG skip detail: at least twice the side is kept for a clean reduction."""
    if max_side is not None:
        longer = max(image.size)
        width, height = (max(1, -(-2 * max_side * side // longer)) for side in image.size)
        image.draft(None, (width, height))


def load(
    image: ImageFile, kind: Format, container: Container, max_side: int | None
) -> tuple[Image.Image, list[str]]:
    """Decode the pixels; when that fails, keep what there is if it is enough."""
    try:
        image.load()
    except MemoryError as error:
        raise Refusal("There is not enough memory to read this picture.") from error
    except DECODER_ERRORS as error:
        if image.width * image.height > _MAX_SALVAGED_PIXELS:
            raise Refusal(why(kind, error)) from error
        try:
            return _salvage(kind, container, max_side, why(kind, error))
        except DECODER_ERRORS:
            raise Refusal(why(kind, error)) from error
    return image, []


def _salvage(
    kind: Format, container: Container, max_side: int | None, reason: str
) -> tuple[Image.Image, list[str]]:
    """Return what can be seen of a damaged picture, on grey, and a note; raise `Refusal` for too little.

    Pillow has a switch for this, but it holds for all threads, and does not tell how much is missing.
    Here the picture is decoded twice over different backgrounds: where the two differ, nothing came.
    """
    grey = _decode_over(128, kind, container.data, max_side)
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
    raise Refusal(f"{reason} Only {share:.0%} of the picture could be read.")


def _with_end_mark(kind: Format, container: Container, max_side: int | None) -> Image.Image:
    image = kind.opened(container.data + b"\xff\xd9")
    draft(image, max_side)
    image.load()
    return image


def _decode_over(background: int, kind: Format, data: bytes, max_side: int | None) -> Image.Image:
    """Decode as far as it goes over a background of this value."""
    image = kind.opened(data)
    draft(image, max_side)
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


def why(kind: Format, error: BaseException) -> str:
    """Return the plain sentence for what a decoder raised."""
    told = str(error).strip().rstrip(".")
    if isinstance(error, MemoryError):
        return "There is not enough memory to read this picture."
    if isinstance(error, SyntaxError) and ("cannot handle" in told or "unknown pixel mode" in told):
        return f"This kind of {kind.name} cannot be read ({told}). Save a copy as an 8-bit or 16-bit TIFF."
    if "truncated" in told.lower() or isinstance(error, EOFError):
        return "The file ends early; it was not copied or downloaded completely."
    return f"The {kind.name} data is damaged ({told})." if told else f"The {kind.name} data is damaged."
