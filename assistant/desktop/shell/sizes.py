"""How large files are, and how far a work on them is, in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from assistant.desktop.words import tr


def size(bytes_: int) -> str:
    """Return bytes in words: “35.1 MB”."""
    if bytes_ >= 1e9:
        return tr("{number} GB", number=_number(bytes_ / 1e9))
    if bytes_ >= 1e5:
        return tr("{number} MB", number=_number(bytes_ / 1e6))
    if bytes_ >= 1e3:
        return tr("{number} kB", number=_number(bytes_ / 1e3))
    return tr("%Ln byte(s)", "", bytes_)


def _number(value: float) -> str:
    """Return a number with one decimal as the language of the window writes it: 35.1, or 35,1."""
    return QLocale().toString(value, "f", 1)


def far(done: int, total: int) -> str:
    """Return how many bytes of how many, or of an unknown number, are done."""
    if total <= 0:
        return tr("{done} so far", done=size(done))
    return tr("{done} of {total}", done=size(min(done, total)), total=size(total))
