"""Made-up views of a picture: how a visitor's or store-room photograph of it might look.

A museum with one picture of each exhibit has no second view to learn thresholds from. These stand in for
it: a frame, a wall, a slanted camera, uneven light, a lamp's glare, blur and noise. They are kinder than
life, so what is learned from them says so ("made-up views").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter, ImageOps

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE = 512
"""Pixels of the longer side of a made-up view."""


def made_up_view(pixels: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    """Return another view of a picture: uint8 RGB (h, w, 3), its longer side SIDE pixels or a little less.

    ``pixels``: uint8 RGB (height, width, 3). The same ``random`` state gives the same view.
    """
    picture = Image.fromarray(pixels)
    picture.thumbnail((SIDE, SIDE), Image.Resampling.BICUBIC, reducing_gap=2.0)
    if random.random() < 0.7:
        picture = _framed(picture, random)
    scene, corners = _on_a_wall(picture, random)
    scene = _slanted(scene, corners, random)
    values = _lit(np.asarray(scene, np.float64), random)
    blurred = Image.fromarray(values).filter(ImageFilter.GaussianBlur(float(random.uniform(0, 1.4))))
    noise = random.normal(0, random.uniform(0, 6), (blurred.height, blurred.width, 1))
    return np.clip(np.asarray(blurred, np.float32) + noise, 0, 255).astype(np.uint8)


def _framed(picture: Image.Image, random: np.random.Generator) -> Image.Image:
    """Put a mount and a frame around it, each a few per cent wide."""
    side = max(picture.size)
    mount = int(side * random.uniform(0, 0.12)) if random.random() < 0.4 else 0
    picture = ImageOps.expand(picture, mount, tuple(int(v) for v in random.integers(200, 255, 3)))
    frame = int(side * random.uniform(0.01, 0.1))
    wood = random.uniform(0.15, 0.9) * np.array([200, 165, 110]) + random.uniform(-15, 15, 3)
    outer = ImageOps.expand(picture, frame, tuple(int(v) for v in np.clip(wood, 0, 255)))
    return ImageOps.expand(outer, max(1, frame // 5), tuple(int(v) for v in np.clip(wood * 0.6, 0, 255)))


Corners = list[tuple[float, float]]


def _on_a_wall(picture: Image.Image, random: np.random.Generator) -> tuple[Image.Image, Corners]:
    """Return the scene, and the picture's corners in it: upper left, then clockwise."""
    width, height = picture.size
    left, right, top, bottom = (int(v) for v in max(width, height) * random.uniform(0.02, 0.35, 4))
    grey = float(random.uniform(110, 235))
    wall = np.clip(grey + random.uniform(-12, 12, 3), 0, 255)
    scene = Image.new("RGB", (width + left + right, height + top + bottom), tuple(int(v) for v in wall))
    scene.paste(picture, (left, top))
    corners = [
        (left, top),
        (left + width, top),
        (left + width, top + height),
        (left, top + height),
    ]
    return scene, [(float(x), float(y)) for x, y in corners]


def _slanted(scene: Image.Image, corners: Corners, random: np.random.Generator) -> Image.Image:
    """Look at the scene from a little aside, and perhaps step closer than the picture's edge."""
    reach = 0.07 * max(scene.size)
    width, height = scene.size
    whole = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)]
    nearness = random.uniform(0, 1.0)
    seen = [
        (
            (1 - nearness) * wx + nearness * cx + random.uniform(-reach, reach),
            (1 - nearness) * wy + nearness * cy + random.uniform(-reach, reach),
        )
        for (wx, wy), (cx, cy) in zip(whole, corners, strict=True)
    ]
    factor = SIDE / max(width, height)
    out = (max(8, round(width * factor)), max(8, round(height * factor)))
    target = [(0.0, 0.0), (out[0], 0.0), (out[0], out[1]), (0.0, out[1])]
    wall = scene.getpixel((0, 0))
    return scene.transform(
        out,
        Image.Transform.PERSPECTIVE,
        _perspective(target, seen),
        Image.Resampling.BICUBIC,
        fillcolor=wall,
    )


def _perspective(target: Corners, source: Corners) -> list[float]:
    """Return the eight numbers that take ``target`` points to ``source`` points."""
    rows, values = [], []
    for (x, y), (u, v) in zip(target, source, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return [float(value) for value in np.linalg.solve(np.array(rows), np.array(values))]


def _lit(values: NDArray[np.float64], random: np.random.Generator) -> NDArray[np.uint8]:
    """Change the lamp: brightness, colour, contrast, a shade across, perhaps a glare."""
    height, width = values.shape[:2]
    values = 128 + (values - 128) * random.uniform(0.6, 1.15)
    values = values * random.uniform(0.55, 1.2) * random.uniform(0.9, 1.1, 3)
    y, x = np.mgrid[0:height, 0:width] / np.array([height, width], np.float32)[:, None, None]
    across = np.cos(random.uniform(0, 2 * np.pi)) * (x - 0.5) + np.sin(random.uniform(0, 2 * np.pi)) * (
        y - 0.5
    )
    values = values * (1 + random.uniform(0, 0.5) * across)[:, :, None]
    if random.random() < 0.3:
        at = random.uniform(0.2, 0.8, 2)
        spot = np.exp(-(((x - at[0]) ** 2 + (y - at[1]) ** 2) / random.uniform(0.002, 0.02)))
        values = values + (random.uniform(40, 160) * spot)[:, :, None]
    return np.clip(values, 0, 255).astype(np.uint8)
