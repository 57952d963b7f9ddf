"""Safe reading of any image file: find pictures, hash them, read them as sRGB arrays, make thumbnails.

Finding and hashing need only the standard library; numpy and Pillow are imported by the first reading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.pictures.finding import SUFFIXES, find_pictures, is_picture
from assistant.pictures.picture import Picture, UnreadablePicture
from assistant.pictures.source import content_hash

if TYPE_CHECKING:
    from assistant.pictures.reading import read, thumbnail

__all__ = [
    "SUFFIXES",
    "Picture",
    "UnreadablePicture",
    "content_hash",
    "find_pictures",
    "is_picture",
    "read",
    "thumbnail",
]


def __getattr__(name: str) -> Any:
    # Pillow and numpy cost 0.2 s: only who reads pixels pays for them.
    if name in {"read", "thumbnail"}:
        from assistant.pictures import reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
