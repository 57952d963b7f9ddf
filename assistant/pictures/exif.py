"""Which way up a photograph is (EXIF 2.32, tag 0x0112)."""

from __future__ import annotations

import struct

from PIL import Image

_ORIENTATION = 0x0112
_SHORT, _LONG = 3, 4

# What brings a picture that was stored in this orientation upright.
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def orientation(exif: bytes | None) -> int:
    """Return the orientation, 1 to 8, that an EXIF block names; 1 where it names none or is damaged.

    Only this tag is looked for: a library would read all of them, and a hostile block makes that costly.
    """
    if not exif:
        return 1
    block = exif.removeprefix(b"Exif\0\0")
    order = {b"II": "<", b"MM": ">"}.get(block[:2])
    if order is None:
        return 1
    try:
        (at,) = struct.unpack_from(order + "I", block, 4)
        (count,) = struct.unpack_from(order + "H", block, at)
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(order + "HH", block, entry)
            if tag == _ORIENTATION and kind in {_SHORT, _LONG}:
                (value,) = struct.unpack_from(order + ("H" if kind == _SHORT else "I"), block, entry + 8)
                return int(value) if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def swaps_sides(value: int) -> bool:
    """Return whether the orientation makes width of height."""
    return value >= 5


def upright(image: Image.Image, value: int) -> Image.Image:
    """Return the image turned and mirrored as its orientation asks."""
    return image.transpose(_UPRIGHT[value]) if value in _UPRIGHT else image
