"""What all formats made of parts have in common: sizes, and parts in the wrong order."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from benchmarks.reliability.fuzz.mutating import LONGEST, times_at_most

# fmt: off
SIZES = (
    0, 1, 2, 255, 256, 4095, 5000, 7000, 20_000, 65_535, 65_536, 99_999, 1 << 20, 1 << 24,
    0x7FFFFFFF, 0xFFFFFFFF,
)
# fmt: on
"""Sizes at which readers go wrong."""


def some_size(chance: Random) -> int:
    return chance.choice(SIZES) if chance.random() < 0.7 else chance.randrange(1, 9000)


def shuffled(chance: Random, parts: list[bytes], others: list[bytes]) -> list[bytes]:
    """Leave out, repeat, exchange or move parts, or borrow one from another file."""
    if not parts:
        return parts
    at = chance.randrange(len(parts))
    which = chance.randrange(5)
    if which == 0:
        del parts[at]
    elif which == 1:
        parts[at:at] = [parts[at]] * times_at_most(parts[at], chance.choice((1, 3, 300, 5000)))
    elif which == 2:
        other = chance.randrange(len(parts))
        parts[at], parts[other] = parts[other], parts[at]
    elif which == 3 and others:
        parts.insert(at, chance.choice(others))
    else:
        parts.append(parts.pop(at))
    return parts


def joined(start: bytes, parts: Sequence[bytes]) -> bytes:
    return (start + b"".join(parts))[:LONGEST]


def places_of(data: bytes, name: bytes) -> list[int]:
    """Return where ``name`` stands, the first hundred times."""
    found, at = [], data.find(name)
    while at >= 0 and len(found) < 100:
        found.append(at)
        at = data.find(name, at + 1)
    return found
