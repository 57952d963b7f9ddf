"""Damage that any file may have: flipped, missing, doubled, spliced and overwritten bytes, wrong lengths."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from random import Random

LONGEST = 4 << 20
"""No case grows over this: what is looked for is what a small file can do."""

_MAGIC = (
    *(b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM", b"II*\0", b"MM\0*", b"II+\0", b"RIFF"),
    *(b"\0\0\0\x18ftypavif", b"\0\0\0\x18ftypheic", b"PK\x03\x04", b"SQLite format 3\0", b"%PDF-1.7\n"),
    *(
        b"\x80\x04",
        b"<?xml version='1.0'?>",
        b"<svg ",
        b"\x1f\x8b",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"#!/bin/sh\n",
    ),
)
_NUMBERS = (
    0,
    1,
    -1,
    0x7F,
    0x80,
    0xFF,
    0x7FFF,
    0x8000,
    0xFFFF,
    0x7FFFFFFF,
    0x80000000,
    0xFFFFFFFF,
    1 << 20,
    1 << 28,
)
_HUGE = (*_NUMBERS, 0x7FFFFFFFFFFFFFFF, 0x8000000000000000, 0xFFFFFFFFFFFFFFFF, 1 << 40)


def times_at_most(piece: bytes, times: int) -> int:
    """Return how often ``piece`` fits into the longest case, and once more: the rest would be cut off."""
    return min(times, LONGEST // max(1, len(piece)) + 1)


def flip_bits(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Flip one to sixteen single bits."""
    found = bytearray(data)
    for _ in range(min(len(found), chance.choice((1, 1, 2, 4, 16)))):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def set_bytes(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Overwrite some bytes with what upsets parsers, or with anything."""
    found = bytearray(data)
    for _ in range(min(len(found), chance.choice((1, 2, 4, 8, 32)))):
        found[chance.randrange(len(found))] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
    return bytes(found)


def cut(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Let the file end early."""
    return data[: chance.randrange(len(data) + 1)]


def leave_out(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Take a stretch out of the middle."""
    start, end = _stretch(chance, data)
    return data[:start] + data[end:]


def double(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Repeat a stretch once, or some thousand times."""
    start, end = _stretch(chance, data, most=4096)
    times = chance.choice((2, 2, 3, 16, 1000))
    piece = data[start:end]
    times = min(times, max(2, LONGEST // 4 // max(1, len(piece))))
    return (data[:start] + piece * times + data[end:])[:LONGEST]


def swap(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Put a stretch somewhere else."""
    start, end = _stretch(chance, data, most=4096)
    rest = data[:start] + data[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def splice(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Begin like this file and go on like another valid one."""
    other = chance.choice(others)
    here = chance.randrange(len(data) + 1)
    there = min(here, len(other)) if chance.random() < 0.5 else chance.randrange(len(other) + 1)
    return (data[:here] + other[there:])[:LONGEST]


def number(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Overwrite 1, 2, 4 or 8 bytes with a number at the edge: where a length, size or offset may be."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2))):
        size = chance.choice((1, 2, 4, 4, 8))
        if len(found) < size:
            break
        # Headers are at the beginning: half of the tries go there.
        reach = min(len(found), 64) if chance.random() < 0.5 else len(found)
        at = chance.randrange(max(1, reach - size + 1))
        value = chance.choice(_HUGE if size == 8 else _NUMBERS) & ((1 << 8 * size) - 1)
        found[at : at + size] = value.to_bytes(size, chance.choice(("big", "little")))
    return bytes(found)


def nudge(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Change a 16 or 32 bit number of the file a little: an offset or a length that just misses."""
    found = bytearray(data)
    kind = chance.choice((">H", "<H", ">I", "<I"))
    size = struct.calcsize(kind)
    if len(found) < size:
        return data
    at = chance.randrange(len(found) - size + 1)
    (value,) = struct.unpack_from(kind, found, at)
    value = (value + chance.choice((-2, -1, 1, 2, 8, 255, 256))) % (1 << 8 * size)
    struct.pack_into(kind, found, at, value)
    return bytes(found)


def magic(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Pretend to be another kind of file, or hold another one somewhere (a polyglot)."""
    start = chance.choice(_MAGIC)
    if chance.random() < 0.3:
        return start + data
    at = 0 if chance.random() < 0.6 else chance.randrange(len(data) + 1)
    return data[:at] + start + data[at + len(start) :]


def noise(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Insert random bytes, or nothing but zeros or ones."""
    at = chance.randrange(len(data) + 1)
    size = chance.choice((1, 7, 64, 1024, 16384))
    piece = chance.choice((chance.randbytes(size), bytes(size), b"\xff" * size))
    return (data[:at] + piece + data[at:])[:LONGEST]


def empty(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Leave next to nothing: no bytes, one, or the first few."""
    return data[: chance.choice((0, 1, 2, 3, 4, 8, 16))]


def _stretch(chance: Random, data: bytes, most: int | None = None) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    longest = len(data) - start if most is None else min(most, len(data) - start)
    return start, start + chance.randrange(longest + 1)


BYTES = (
    flip_bits,
    flip_bits,
    set_bytes,
    cut,
    leave_out,
    double,
    swap,
    splice,
    number,
    number,
    nudge,
    magic,
    noise,
)
"""The mutators for any binary file; the more telling ones stand twice."""
