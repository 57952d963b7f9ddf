"""Any pixels to eight-bit sRGB: depth, palette, profile and transparency."""

from __future__ import annotations

import io
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assistant.pictures.containers import MAX_PROFILE_BYTES

_BAD_PROFILE = "The colour profile is damaged and was not used."
_PROFILE_SPACES = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK"}
_ROWS_AT_ONCE = 4_000_000  # pixels: the copy to numpy goes in bands, so that the memory is not held twice


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
    values = np.asarray(image)
    if inverted:
        values = 65535 - values
    if image.mode == "F":
        return _floating(values)
    highest = int(values.max(initial=0))
    if 255 < highest < 4096:  # cameras and scanners of 10 or 12 bits write these into 16
        return _grey(values.astype(np.float32) * (255 / 4095)), [
            "The picture holds 12-bit values; they were scaled."
        ]
    if highest < 65536 and int(values.min(initial=0)) >= 0:
        return Image.fromarray(((values.astype(np.uint32) + 128) // 257).astype(np.uint8)), []
    return _stretched(values.astype(np.float64))


def _floating(values: NDArray[np.floating]) -> tuple[Image.Image, list[str]]:
    finite = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(finite.min(initial=0)), float(finite.max(initial=0))
    if low >= 0 and high <= 1:
        return _grey(finite * 255), []
    if low >= 0 and high <= 255:
        return _grey(finite), []
    return _stretched(finite.astype(np.float64))


def _stretched(values: NDArray[np.float64]) -> tuple[Image.Image, list[str]]:
    low, high = float(values.min(initial=0)), float(values.max(initial=0))
    scaled = (values - low) * (255 / max(high - low, 1e-300))
    return _grey(scaled), ["The values have no fixed range; the darkest became black, the lightest white."]


def _grey(values: NDArray[np.floating]) -> Image.Image:
    return Image.fromarray(np.clip(np.rint(values), 0, 255).astype(np.uint8))


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
    rows = max(1, _ROWS_AT_ONCE // image.width)
    for top in range(0, image.height, rows):
        bottom = min(top + rows, image.height)
        pixels[top:bottom] = np.asarray(image.crop((0, top, image.width, bottom)))
    return pixels
