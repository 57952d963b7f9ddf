"""Damage to the directories of a TIFF."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from random import Random

from benchmarks.reliability.fuzz.damage.parts import SIZES
from benchmarks.reliability.fuzz.target import Mutator


def tiff_tag(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another tag, type, number of values or value in the first directory, or one of the later ones."""
    entries = _entries(data)
    if not entries:
        return data
    order, start, size = entries
    found = bytearray(data)
    count = 1 if size == 12 else 2
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = start + size * chance.randrange(max(1, (len(found) - start) // size))
        at = at if chance.random() < 0.2 else start + size * chance.randrange(16)
        if at + size > len(found):
            continue
        which = chance.randrange(4)
        if which == 0:
            tags = (
                254,
                256,
                257,
                258,
                259,
                262,
                266,
                273,
                274,
                277,
                278,
                279,
                284,
                317,
                320,
                322,
                324,
                330,
                338,
                339,
            )
            struct.pack_into(
                order + "H", found, at, chance.choice((*tags, 347, 529, 530, 700, 34_675, 34_665))
            )
        elif which == 1:
            struct.pack_into(order + "H", found, at + 2, chance.randrange(20))
        elif which == 2:
            struct.pack_into(order + "I", found, at + 4, chance.choice(SIZES))
        else:
            value = chance.choice((*SIZES, 3, 4, 5, 6, 7, 8, 32_773, 32_946, 34_676, 34_892, 50_000, 50_001))
            struct.pack_into(order + "I", found, at + 4 * (1 + count), value)
    return bytes(found)


def tiff_cycle(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """A directory that is followed by itself, or by one far away."""
    entries = _entries(data)
    if not entries or entries[2] != 12:
        return data
    order, start, size = entries
    (count,) = struct.unpack_from(order + "H", data, start - 2)
    at = start + count * size
    if at + 4 > len(data):
        return data
    found = bytearray(data)
    struct.pack_into(order + "I", found, at, chance.choice((start - 2, 8, 1, len(data) - 1, 0xFFFFFFFF)))
    return bytes(found)


def _entries(data: bytes) -> tuple[str, int, int] | None:
    """Return the byte order, where the entries of the first directory start, and their size."""
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None or len(data) < 16:
        return None
    big = struct.unpack_from(order + "H", data, 2)[0] == 43
    (at,) = struct.unpack_from(order + ("Q" if big else "I"), data, 8 if big else 4)
    start = at + (8 if big else 2)
    return (order, start, 20 if big else 12) if start + 12 <= len(data) else None


TIFF: tuple[Mutator, ...] = (tiff_tag, tiff_tag, tiff_tag, tiff_cycle)
