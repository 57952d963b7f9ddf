"""Random views of a picture, as the Met paper makes them: crop, colour, grey.

Written on Pillow with Python's own random numbers, so a view depends on its key alone and is the same with
any number of loading processes.
"""

from __future__ import annotations

import math
import random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageEnhance, ImageOps

from assistant.training.embedding.recipe import Views


def view(pixels: NDArray[np.uint8], views: Views, size: int, chance: random.Random) -> NDArray[np.uint8]:
    """Return a random view, uint8 (size, size, 3), of a picture, uint8 (height, width, 3)."""
    box = crop_box(pixels.shape[1], pixels.shape[0], views, chance)
    image = Image.fromarray(pixels).resize((size, size), Image.Resampling.BICUBIC, box=box, reducing_gap=3.0)
    if chance.random() < views.mirrored:
        image = ImageOps.mirror(image)
    if chance.random() < views.jittered:
        image = jitter(image, views.jitter, chance)
    if chance.random() < views.grey:
        image = image.convert("L").convert("RGB")
    return np.asarray(image)


def crop_box(width: int, height: int, views: Views, chance: random.Random) -> tuple[int, int, int, int]:
    """Return (left, top, right, bottom) of a random crop.

    Of ten tries the first whose share of the area and ratio of sides fit the picture, else the largest
    centred crop with an allowed ratio.
    """
    lowest, highest = views.ratio
    for _ in range(10):
        area = width * height * chance.uniform(*views.crop)
        ratio = math.exp(chance.uniform(math.log(lowest), math.log(highest)))
        wide, tall = round(math.sqrt(area * ratio)), round(math.sqrt(area / ratio))
        if 0 < wide <= width and 0 < tall <= height:
            left, top = chance.randint(0, width - wide), chance.randint(0, height - tall)
            return left, top, left + wide, top + tall
    wide = max(1, min(width, round(height * highest)))
    tall = max(1, min(height, round(width / lowest)))
    left, top = (width - wide) // 2, (height - tall) // 2
    return left, top, left + wide, top + tall


def jitter(image: Image.Image, strength: tuple[float, ...], chance: random.Random) -> Image.Image:
    """Vary brightness, contrast, saturation and hue in random order; ``strength``: four shares."""
    *shares, hue = strength
    changes = list(
        zip((ImageEnhance.Brightness, ImageEnhance.Contrast, ImageEnhance.Color), shares, strict=True)
    )
    order: list[int] = [0, 1, 2, 3]
    chance.shuffle(order)
    for place in order:
        if place == 3:
            image = _turn_hue(image, chance.uniform(-hue, hue))
        else:
            enhance, share = changes[place]
            image = enhance(image).enhance(chance.uniform(max(0.0, 1 - share), 1 + share))
    return image


def _turn_hue(image: Image.Image, turn: float) -> Image.Image:
    """Return the picture with its hues moved by ``turn`` of the colour circle."""
    hue, saturation, value = image.convert("HSV").split()
    moved = (np.asarray(hue).astype(np.int16) + round(turn * 255)) % 256
    parts = (Image.fromarray(moved.astype(np.uint8)), saturation, value)
    return Image.merge("HSV", parts).convert("RGB")
