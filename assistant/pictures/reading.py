"""Read a picture file as a person would look at it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assistant.pictures.colour import array, eight_bit, srgb
from assistant.pictures.decoding import decoded
from assistant.pictures.exif import upright
from assistant.pictures.loading import DECODER_ERRORS
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
        return _picture(data, max_side, hashlib.sha256(data).hexdigest())
    except Refusal as refusal:
        raise UnreadablePicture(path, refusal.reason) from refusal


def thumbnail(path: Path | str, side: int) -> NDArray[np.uint8]:
    """Return the picture at most ``side`` pixels wide and high: uint8 (h, w, 3), never enlarged.

    A JPEG is decoded at a fraction of its size. Raises `UnreadablePicture`.
    """
    path = Path(path)
    try:
        return _picture(read_bytes(path), side).pixels
    except Refusal as refusal:
        raise UnreadablePicture(path, refusal.reason) from refusal


def _picture(data: bytes, max_side: int | None, sha256: str = "") -> Picture:
    if max_side is not None and max_side < 1:
        raise ValueError(f"max_side must be at least 1, not {max_side}")
    with decoded(data, max_side) as found:
        try:
            profile = found.image.info.get("icc_profile")
            image, depth_notes = eight_bit(found.image, inverted=found.inverted)
            if max_side is not None:
                # Before the colours: the fewer pixels, the less there is to convert.
                image.thumbnail((max_side, max_side), Image.Resampling.BICUBIC, reducing_gap=2.0)
            image, colour_notes = srgb(image, profile)
            pixels = array(upright(image, found.orientation))
        except MemoryError as error:
            raise Refusal("There is not enough memory to read this picture.") from error
        except DECODER_ERRORS as error:
            raise Refusal(f"Its colours could not be read ({error}).") from error
        notes = (*found.notes, *depth_notes, *colour_notes)
        return Picture(pixels, sha256, found.width, found.height, found.format, notes)
