"""Any pixels to eight-bit sRGB: depth, palette, profile and transparency."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assistant.pictures.containers import MAX_PROFILE_BYTES

_BAD_PROFILE = "The colour profile is damaged and was not used."
_PROFILE_SPACES = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK"}
_VALUES_AT_ONCE = 4_000_000


def eight_bit(image: Image.Image, *, inverted: bool = False) -> tuple[Image.Image, list[str]]:
    """Return the image in L, LA, RGB, RGBA, CMYK or LAB, eight bits a value, and notes.

    Sixteen bits are scaled by 257, so that black stays black and white white.
    """
    if image.mode.startswith("I") or image.mode == "F":
        return _deep(image, inverted)
    if image.mode == "La":
        return image.convert("LA"), []
    if image.mode not in {"LA", "RGBA"} and image.has_transparency_data:
        return image.convert("RGBA"), []
    if image.mode == "1":
        return image.convert("L"), []
    if image.mode in {"L", "LA", "RGB", "RGBA", "CMYK", "LAB"}:
        return image, []
    return image.convert("RGB"), []  # P, RGBX, YCbCr, HSV


def _deep(image: Image.Image, inverted: bool) -> tuple[Image.Image, list[str]]:
    """Grey values of 16 or 32 bits or floating point to 8 bits."""
    low, high = math.inf, -math.inf
    for _, values in _bands(image):
        low, high = min(low, float(values.min())), max(high, float(values.max()))
    floating, notes = image.mode == "F", []
    if floating and low >= 0 and high <= 1:
        black, white = 0.0, 1.0
    elif low >= 0 and high <= 255 and (floating or image.mode == "I"):
        black, white = 0.0, 255.0
    elif not floating and 255 < high < 4096 and low >= 0 and not inverted:
        black, white = 0.0, 4095.0  # cameras and scanners of 10 or 12 bits write these into 16
        notes = ["The picture holds 12-bit values; they were scaled."]
    elif not floating and high < 65536 and low >= 0:
        black, white = (65535.0, 0.0) if inverted else (0.0, 65535.0)
    else:
        black, white = low, max(high, math.nextafter(low, math.inf))
        notes = ["The values have no fixed range; the darkest became black, the lightest white."]
    grey = np.empty((image.height, image.width), np.uint8)
    for rows, values in _bands(image):
        # Divided before it is enlarged: a stretch of single floats may be too wide for their type.
        scaled = (values.astype(np.float64) / 2 - black / 2) / (white / 2 - black / 2) * 255
        grey[rows] = np.clip(np.rint(scaled), 0, 255)
    return Image.fromarray(grey), notes


def _bands(image: Image.Image) -> Iterator[tuple[slice, NDArray[Any]]]:
    """Yield (rows, their values), a few million at a time, so that no second copy of all is held.

    Infinite values and those that are no number become 0.
    """
    height = max(1, _VALUES_AT_ONCE // image.width)
    for top in range(0, image.height, height):
        bottom = min(top + height, image.height)
        values = np.asarray(image.crop((0, top, image.width, bottom)))
        if values.dtype.kind == "f":
            values = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
        yield slice(top, bottom), values


def srgb(image: Image.Image, profile: object) -> tuple[Image.Image, list[str]]:
    """Return the image of `eight_bit` in sRGB on white, and notes; a broken profile is left out."""
    alpha = image.getchannel("A") if image.mode in {"LA", "RGBA"} else None
    colour = image.convert(image.mode[:-1]) if alpha is not None else image
    colour, notes = _profiled(colour, profile)
    if colour.mode != "RGB":
        colour = colour.convert("RGB")
    if alpha is not None:
        white = Image.new("RGB", colour.size, "white")
        white.paste(colour, mask=alpha)
        colour = white
    return colour, notes


def _profiled(image: Image.Image, profile: object) -> tuple[Image.Image, list[str]]:
    """Apply the colour profile: relative colorimetric with black point compensation, as editors do."""
    from PIL import ImageCms

    if image.mode == "LAB":
        return _through(image, ImageCms.createProfile("LAB")), []
    if not isinstance(profile, bytes) or not profile:
        return image, []
    if len(profile) > MAX_PROFILE_BYTES:
        return image, [_BAD_PROFILE]
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        space = source.profile.xcolor_space.strip()
        if (source.profile.profile_description or "").startswith("sRGB"):
            return image, []
        if image.mode == "L" and space == "RGB":
            image = image.convert("RGB")
        if _PROFILE_SPACES.get(image.mode) != space:
            return image, ["The colour profile is for another kind of picture and was not used."]
        return _through(image, source), []
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, AttributeError):
        return image, [_BAD_PROFILE]


def _through(image: Image.Image, source: Any) -> Image.Image:
    from PIL import ImageCms

    transform = ImageCms.buildTransform(
        source,
        ImageCms.createProfile("sRGB"),
        image.mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    return cast(Image.Image, ImageCms.applyTransform(image, transform))


def array(image: Image.Image) -> NDArray[np.uint8]:
    """Return an RGB image as a writable uint8 array (H, W, 3)."""
    pixels = np.empty((image.height, image.width, 3), np.uint8)
    for rows, values in _bands(image):
        pixels[rows] = values
    return pixels
