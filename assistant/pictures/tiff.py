"""The directory of a TIFF, looked at before the decoder (TIFF 6.0, section 2; BigTIFF)."""

from __future__ import annotations

import struct

from assistant.pictures.containers import ENDS_EARLY, SEVERAL_PICTURES, Container
from assistant.pictures.picture import Refusal

_MAX_TAGS = 4096
_MAX_TILES = 4_000_000  # 250 Mpx in tiles of 8 x 8
_MAX_TILE_PIXELS = 1 << 26
_SUBFILE, _PHOTOMETRIC, _TILE_WIDTH, _TILE_HEIGHT = 254, 262, 322, 323
_TIFF_TYPE_BYTES = {
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    16: 8,
    17: 8,
    18: 8,
}


def tiff(data: bytes) -> Container:
    """Check the first directory, and see whether a further page follows."""
    container = Container(data)
    try:
        tags, following = _tiff_directory(data)
        if tags.get(_TILE_WIDTH, 0) * tags.get(_TILE_HEIGHT, 0) > _MAX_TILE_PIXELS:
            raise Refusal("The file is cut into tiles larger than any program writes; it is damaged.")
        container.white_is_zero = tags.get(_PHOTOMETRIC) == 0
        if following and _is_page(data, following):
            container.notes.append(SEVERAL_PICTURES)
    except (struct.error, OverflowError) as error:
        raise Refusal(ENDS_EARLY) from error
    return container


def _is_page(data: bytes, at: int) -> bool:
    """Return whether a further directory is a page: not a smaller copy (1) or a mask (4) of the first."""
    try:
        return not _tiff_directory(data, at)[0].get(_SUBFILE, 0) & 5
    except (struct.error, OverflowError, Refusal):
        return False  # damaged, but nobody will read it


def _tiff_directory(data: bytes, at: int | None = None) -> tuple[dict[int, int], int]:
    """Return {tag: first value, when it is a number} of a directory, and where the next is (0: nowhere)."""
    order = ">" if data[:2] == b"MM" else "<"
    big = struct.unpack_from(order + "H", data, 2)[0] == 43
    entry, number, word = (order + "HHQ", "Q", 8) if big else (order + "HHI", "I", 4)
    if at is None:
        at = int(struct.unpack_from(order + number, data, 8 if big else 4)[0])
    (count,) = struct.unpack_from(order + ("Q" if big else "H"), data, at)
    if count > _MAX_TAGS:
        raise Refusal("The file's directory is damaged.")
    at += 8 if big else 2
    tags: dict[int, int] = {}
    outside = 0
    for _ in range(count):
        tag, kind, values = struct.unpack_from(entry, data, at)
        size = values * _TIFF_TYPE_BYTES.get(kind, 1)
        outside += size if size > word else 0
        if kind in {3, 4} and values == 1:
            tags[tag] = struct.unpack_from(order + ("H" if kind == 3 else "I"), data, at + 4 + word)[0]
        # Each tag would be read into memory, thousands of them the same stretch of the file.
        if (values > _MAX_TILES and kind in {3, 4, 16}) or outside > 2 * len(data):
            raise Refusal("The file's directory is damaged: it asks for more than the file holds.")
        at += 4 + 2 * word
    following = struct.unpack_from(order + number, data, at)[0] if at + word <= len(data) else 0
    return tags, int(following)
