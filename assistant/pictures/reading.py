"""Read a picture file as a person would look at it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assistant.pictures.colour import array, eight_bit, srgb
from assistant.pictures.decoding import DECODER_ERRORS, Decoded, decode
from assistant.pictures.exif import upright
from assistant.pictures.picture import Picture, Refusal, UnreadablePicture
from assistant.pictures.source import read_bytes


def read(path: Path | str, *, max_side: int | None = None) -> Picture:
    """Read a picture: upright, sRGB, on white; no side longer than ``max_side`` pixels when given.

    The file is opened once, its bytes are hashed and decoded, and it is never written. Raises
    `UnreadablePicture` with the reason, and nothing else, for whatever the path leads to.
    """
    path = Path(path)
    try:
        data = read_bytes(path)
        pixels, decoded, notes = _picture(data, max_side)
        sha256 = hashlib.sha256(data).hexdigest()
    except Refusal as refusal:
        raise UnreadablePicture(path, refusal.reason) from refusal
    return Picture(pixels, sha256, decoded.width, decoded.height, decoded.format, notes)


def thumbnail(path: Path | str, side: int) -> NDArray[np.uint8]:
    """Return the picture at most ``side`` pixels wide and high: uint8 (h, w, 3), never enlarged.

    A JPEG is decoded at a fraction of its size. Raises `UnreadablePicture`.
    """
    path = Path(path)
    try:
        return _picture(read_bytes(path), side)[0]
    except Refusal as refusal:
        raise UnreadablePicture(path, refusal.reason) from refusal


def _picture(data: bytes, max_side: int | None) -> tuple[NDArray[np.uint8], Decoded, tuple[str, ...]]:
    if max_side is not None and max_side < 1:
        raise ValueError(f"max_side must be at least 1, not {max_side}")
    decoded = decode(data, max_side)
    try:
        profile = decoded.image.info.get("icc_profile")
        image, depth_notes = eight_bit(decoded.image, inverted=decoded.inverted)
        if max_side is not None:
            # Before the colours: the fewer pixels, the less there is to convert.
            image.thumbnail((max_side, max_side), Image.Resampling.BICUBIC, reducing_gap=2.0)
        image, colour_notes = srgb(image, profile)
        pixels = array(upright(image, decoded.orientation))
    except MemoryError as error:
        raise Refusal("There is not enough memory to read this picture.") from error
    except DECODER_ERRORS as error:
        raise Refusal(f"Its colours could not be read ({error}).") from error
    return pixels, decoded, (*decoded.notes, *depth_notes, *colour_notes)
