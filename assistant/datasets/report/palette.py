"""Colours that people with any kind of colour vision can tell apart, and that text can be read on."""

from __future__ import annotations

INK = "#1b1e21"
QUIET = "#5f656b"
ACCENT = "#0f7a80"
SECOND = "#c8702b"
PAPER = "#ffffff"
BLACK = "#000000"

# Paul Tol's "muted" scheme (Colour Schemes, SRON technical note 09-002, 3.2), neighbours far apart; its pale
# grey is for what has no colour of its own.
BRANCHES = (
    "#332288", "#ddcc77", "#117733", "#cc6677", "#88ccee", "#882255", "#44aa99", "#999933", "#aa4499",
)  # fmt: skip
OTHERS = ("#8f959b", "#b3b8bd")

RGB = tuple[float, float, float]


def rgb(colour: str) -> RGB:
    """Return "#rrggbb" as three numbers from 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def branch_colour(branch: int, depth: int) -> RGB:
    """Return the colour of a wedge: its top term's, the lighter the further out (``depth`` from 1)."""
    base = rgb(BRANCHES[branch] if branch < len(BRANCHES) else OTHERS[branch % len(OTHERS)])
    share = min(0.78, 0.0 if depth < 2 else 0.12 + 0.16 * (depth - 1))
    red, green, blue = (value + (1 - value) * share for value in base)
    return red, green, blue


def luminance(colour: RGB) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def text_on(colour: RGB) -> str:
    """Return black or white, whichever is read better on ``colour``: a contrast of 4.5 at least.

    That holds for black and not for ink: every colour has 4.58 or more to black or to white.
    """
    return BLACK if contrast(rgb(BLACK), colour) >= contrast(rgb(PAPER), colour) else PAPER
