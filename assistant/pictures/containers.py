"""What a file's container says, looked at before any decoder: its size, its pages, its tricks.

A decoder library trusts the container: it joins every metadata block, unfolds every compressed text
and follows every directory. Here a JPEG, PNG or GIF is reduced to the blocks that its first picture
needs, and a BMP is checked (a TIFF in tiff.py), so that a small file can cost neither much memory
nor much time.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.pictures.picture import Refusal

MAX_BLOCKS = 1_000_000
"""Blocks of a container (chunks, sub-blocks): 1 GiB of pixels in blocks of 1 KiB."""

MAX_PROFILE_BYTES = 16 << 20
"""The largest colour profile: what the 255 pieces of a JPEG can hold; printers' have up to 4 MB."""

MAX_SCANS = 100
"""Scans of a progressive JPEG; encoders write about ten. Each costs a pass over the whole picture."""

SEVERAL_PICTURES = "The file holds several pictures; only the first is read."
ENDS_EARLY = "The file ends before the picture begins; it was not copied or downloaded completely."
_BROKEN_UP = "The file is broken into too many pieces to be read in reasonable time."


@dataclass(slots=True)
class Container:
    """A file made safe to decode: the bytes for the decoder and what was learnt on the way."""

    data: bytes
    exif: bytes | None = None
    notes: list[str] = field(default_factory=list)
    scans: int = 1
    white_is_zero: bool = False


def plain(data: bytes) -> Container:
    """A container whose own library bounds what it does (WebP, AVIF, HEIF)."""
    return Container(data)


# -- JPEG (ITU-T T.81, annex B) -----------------------------------------------------------------

_FILL = re.compile(rb"\xff+")
_START_OF_SCAN = 0xDA
_STANDALONE = {0x01, *range(0xD0, 0xD9)}  # TEM, RSTn, SOI: no length follows
_JPEG_TABLES = {
    0xC4,
    0xCC,
    0xDB,
    0xDD,
    *range(0xC0, 0xC4),
    *range(0xC5, 0xC8),
    *range(0xC9, 0xCC),
    *range(0xCD, 0xD0),
}


def jpeg(data: bytes) -> Container:
    """Keep tables, frame, colour information and scans; take EXIF out; count the scans."""
    kept: list[bytes | memoryview] = [b"\xff\xd8"]
    exif: bytes | None = None
    profile_pieces = 0
    start = 0
    for marker, start, end in _jpeg_segments(data):
        body = data[start + 4 : min(end, start + 24)]
        if marker == 0xE1 and body.startswith(b"Exif\0\0"):
            # Only the first block: a library joins them all, and reads the sum once for each of its tags.
            exif = exif or data[start + 4 : end]
        elif marker == 0xE2 and body.startswith(b"ICC_PROFILE\0"):
            profile_pieces += 1
            if profile_pieces <= 255:
                kept.append(data[start:end])
        elif marker in _JPEG_TABLES or (marker in {0xE0, 0xEE} and body.startswith((b"JFIF\0", b"Adobe"))):
            kept.append(data[start:end])
        elif marker == _START_OF_SCAN:
            break
    else:
        raise Refusal(ENDS_EARLY)
    # Inside a scan 0xFF is always followed by 0 or a restart, so every FF DA from here on starts a scan.
    scans = data.count(b"\xff\xda", start)
    if scans > MAX_SCANS:
        raise Refusal(f"The file draws its picture in {scans} passes; no camera or program does that.")
    return Container(b"".join((*kept, memoryview(data)[start:])), exif, scans=scans)


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield (marker, start, end) of the segments up to the first scan."""
    position = 2
    for _ in range(MAX_BLOCKS // 100):
        position = data.find(b"\xff", position)
        fill = _FILL.match(data, position) if position >= 0 else None
        if fill is None or fill.end() + 3 > len(data):
            return
        position = fill.end() - 1  # the 0xFF right before the marker
        marker = data[position + 1]
        if marker in _STANDALONE or marker == 0:
            position += 2
            continue
        end = position + 2 + max(2, int.from_bytes(data[position + 2 : position + 4], "big"))
        yield marker, position, end
        position = end
    raise Refusal(_BROKEN_UP)


# -- PNG (W3C PNG specification, chapter 5) -------------------------------------------------------

_PNG_KEPT = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}


def png(data: bytes) -> Container:
    """Keep header, palette, transparency, profile and pixels; leave out texts and animation."""
    container = Container(data)
    kept: list[bytes | memoryview] = [data[:8]]
    view = memoryview(data)
    for kind, start, end in _png_chunks(data):
        if kind == b"iCCP":
            if _unfolds_to(data[start + 8 : end - 4], MAX_PROFILE_BYTES):
                kept.append(view[start:end])
            else:
                container.notes.append("The colour profile is damaged and was not used.")
        elif kind == b"eXIf":
            container.exif = data[start + 8 : end - 4]
        elif kind == b"acTL" and int.from_bytes(data[start + 8 : start + 12], "big") > 1:
            container.notes.append(SEVERAL_PICTURES)
        elif kind in _PNG_KEPT:
            kept.append(view[start:end])
    container.data = b"".join(kept)
    return container


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield (kind, start, end) of the chunks; the last may be cut off by the end of the file."""
    position = 8
    for _ in range(MAX_BLOCKS):
        kind = data[position + 4 : position + 8]
        if len(kind) < 4 or not kind.isalpha():
            return
        end = position + 12 + int.from_bytes(data[position : position + 4], "big")
        yield kind, position, min(end, len(data))
        if kind == b"IEND":
            return
        position = end
    raise Refusal(_BROKEN_UP)


def _unfolds_to(chunk: bytes, limit: int) -> bool:
    """Return whether the compressed profile of an iCCP chunk is whole and has at most ``limit`` bytes."""
    unfolding = zlib.decompressobj()
    try:
        unfolding.decompress(chunk[chunk.index(b"\0") + 2 :], limit)
    except (ValueError, zlib.error):
        return False
    return unfolding.eof


# -- GIF (GIF89a specification) -------------------------------------------------------------------


def gif(data: bytes) -> Container:
    """Keep the screen, the palettes and the first picture with its transparency."""
    container = Container(data)
    position = 13 + _gif_palette(data, 10)
    kept = [data[:position]]
    control = b""
    for _ in range(MAX_BLOCKS):
        kind = data[position : position + 1]
        if kind == b"!":
            end = _gif_blocks_end(data, position + 2)
            if data[position + 1 : position + 3] == b"\xf9\x04" and end - position == 8:
                # Only the transparency: the rest of the byte makes a decoder prepare for later pictures.
                control = b"!\xf9\x04" + bytes([data[position + 3] & 1]) + data[position + 4 : end]
            position = end
        elif kind == b"," and len(kept) == 1:
            end = _gif_blocks_end(data, position + 11 + _gif_palette(data, position + 9))
            kept += [control, data[position:end]]
            position = end
        elif kind == b",":
            container.notes.append(SEVERAL_PICTURES)
            break
        else:
            break
    if len(kept) == 1:
        raise Refusal(ENDS_EARLY)
    # A picture that was cut off stays cut off, so that the decoder notices.
    container.data = b"".join(kept) + (b";" if position < len(data) else b"")
    return container


def _gif_palette(data: bytes, flags_at: int) -> int:
    """Return the bytes of the palette that the flags announce."""
    flags = data[flags_at] if flags_at < len(data) else 0
    return 3 << ((flags & 7) + 1) if flags & 128 else 0


def _gif_blocks_end(data: bytes, position: int) -> int:
    """Return where the chain of sub-blocks that starts here ends."""
    while position < len(data) and data[position]:
        position += data[position] + 1
    return min(position + 1, len(data))


# -- BMP ------------------------------------------------------------------------------------------

_MAX_RUN_LENGTH_BYTES = 16 << 20


def bmp(data: bytes) -> Container:
    """Check that a run-length coded bitmap is small: it is unfolded run by run in Python."""
    header = int.from_bytes(data[14:18], "little")
    if header >= 40 and data[30:34] in (b"\1\0\0\0", b"\2\0\0\0") and len(data) > _MAX_RUN_LENGTH_BYTES:
        raise Refusal("The file is a compressed bitmap above 16 MB. Save it as PNG or TIFF.")
    return Container(data)
