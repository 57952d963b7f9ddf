"""Photograph and exhibit side by side, with numbered lines between spots that agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.proof.draw import ink

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.identify.proof.result import Proof

MOST = 12
"""Lines a person can follow with the eye."""

HEIGHT, WIDEST = 720, 960
"""Pixels that each of the two pictures is fitted into."""

DASH = 14
"""Pixels of a dash, and of the gap after it."""

FLAT = 0.5
"""Weight of distances sideways: lines one above the other are easier to tell apart than side by side."""

GAP = 28
"""Pixels between the pictures."""

DISC, RING = 13, 10
"""Radius of a number's disc, and of the ring around the spot itself, which stays in sight."""

ASIDE = 31
"""Pixels between a spot and its number, which stands on the line."""


def lines(photo: NDArray[np.uint8], exhibit: NDArray[np.uint8], proof: Proof) -> NDArray[np.uint8]:
    """Return both pictures side by side with at most MOST numbered lines, uint8 RGB.

    The lines are the proof's agreeing spots, chosen to lie far apart; without any the pictures stand alone.
    """
    left, right = ink.fitted(photo, WIDEST, HEIGHT), ink.fitted(exhibit, WIDEST, HEIGHT)
    height = max(left.shape[0], right.shape[0])
    canvas = np.full((height, left.shape[1] + GAP + right.shape[1], 3), ink.GROUND, np.uint8)
    places = []
    for pixels, x in ((left, 0), (right, left.shape[1] + GAP)):
        y = (height - pixels.shape[0]) // 2
        canvas[y : y + pixels.shape[0], x : x + pixels.shape[1]] = pixels
        places.append(np.array([x, y], np.float64))
    here = _on(proof.photo_points, proof.photo_size, left) + places[0]
    there = _on(proof.exhibit_points, proof.exhibit_size, right) + places[1]
    chosen = far_apart(here, there, MOST)
    chosen = chosen[np.argsort(here[chosen, 1], kind="stable")]  # numbered from top to bottom
    for number, row in enumerate(chosen):
        _line(canvas, here[row], there[row], ink.COLOURS[number % len(ink.COLOURS)], proven=proof.proven)
    for number, row in enumerate(chosen):
        along = (there[row] - here[row]) / max(float(np.linalg.norm(there[row] - here[row])), 1e-6)
        for place in (here[row] + ASIDE * along, there[row] - ASIDE * along):
            ink.mark(canvas, place, str(number + 1), ink.COLOURS[number % len(ink.COLOURS)], DISC)
    return canvas


def _line(
    canvas: NDArray[np.uint8], start: NDArray[np.float64], end: NDArray[np.float64], colour: ink.Colour,
    *, proven: bool,
) -> None:  # fmt: skip
    """Draw a line from ring to ring; in dashes where the points are too few to prove anything."""
    length = float(np.linalg.norm(end - start))
    for place in (start, end):
        ink.ring(canvas, place, colour, RING)
    if length <= 2 * RING:
        return
    along = (end - start) / length
    first, last = start + RING * along, end - RING * along
    if proven:
        ink.stroke(canvas, first, last, colour)
        return
    for way in np.arange(0, length - 2 * RING, 2 * DASH):
        until = min(way + DASH, length - 2 * RING)
        ink.stroke(canvas, first + way * along, first + until * along, colour, 2)


def far_apart(here: NDArray[np.floating], there: NDArray[np.floating], most: int) -> NDArray[np.int64]:
    """Return the rows of at most ``most`` pairs that lie far from each other in both pictures.

    Begins with the first, the most alike; each next one is the farthest from all before it, up and down
    counting twice as much as sideways.
    """
    chosen: list[int] = []
    here, there = (points * np.array([FLAT, 1.0]) for points in (here, there))
    nearest = np.full(len(here), np.inf)
    while len(chosen) < min(most, len(here)):
        row = int(nearest.argmax())
        if nearest[row] < 2 * DISC:
            break  # its discs would cover another's
        chosen.append(row)
        apart = np.minimum(
            np.linalg.norm(here - here[row], axis=1), np.linalg.norm(there - there[row], axis=1)
        )
        nearest = np.minimum(nearest, apart)
    return np.array(chosen, np.int64)


def _on(points: NDArray[np.float32], size: tuple[int, int], pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return where points of a picture of ``size`` lie on the fitted ``pixels``."""
    scale = np.array([pixels.shape[1], pixels.shape[0]], np.float64) / np.maximum(size, 1)
    return np.asarray((points + 0.5) * scale - 0.5, np.float64)
