"""Damage to the blocks, headers, chunks and boxes of GIF, BMP, WebP, AVIF and HEIC."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from random import Random

from benchmarks.reliability.fuzz import mutating
from benchmarks.reliability.fuzz.damage.parts import joined, places_of, shuffled, some_size
from benchmarks.reliability.fuzz.target import Mutator


def gif_screen(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another size of the screen or of a frame, another palette, another first code."""
    found = bytearray(data)
    places = [6, 8, *(at + shift for at in places_of(data, b",") for shift in (1, 3, 5, 7, 9, 10))]
    for _ in range(chance.choice((1, 2))):
        at = chance.choice(places)
        if at + 2 <= len(found):
            struct.pack_into("<H", found, at, some_size(chance) & 0xFFFF)
    return bytes(found)


def gif_blocks(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Thousands of control, comment, application or empty picture blocks."""
    block = chance.choice(
        (b"!\xf9\x04\x0d\0\0\xff\0", b"!\xfe\x01x\0", b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0",
         b"!\x01\x0c" + bytes(13), b",\0\0\0\0\1\0\1\0\0\x02\x02D\x01\0",
         b",\0\0\0\0\xff\xff\xff\xff\x40\x0c\0")
    )  # fmt: skip
    at = chance.choice((13, len(data) - 1, *places_of(data, b"!")[:3]))
    return joined(data[:at], [block * chance.choice((1, 10, 20_000)), data[at:]])


def bmp_header(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another field of the header: size, width, height, depth, compression, colours."""
    found = bytearray(data)
    at = chance.choice((2, 10, 14, 18, 22, 26, 28, 30, 34, 46, 50))
    if at + 4 <= len(found):
        value = chance.choice((some_size(chance), -26 & 0xFFFFFFFF, 12, 40, 64, 108, 124, 3, 4, 6, 16, 24))
        struct.pack_into(
            "<H" if at in {26, 28} else "<I", found, at, value & (0xFFFF if at in {26, 28} else 0xFFFFFFFF)
        )
    return bytes(found)


def riff_chunk(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """RIFF chunks left out, repeated, moved, borrowed or with another size; the whole made to fit."""
    parts = shuffled(chance, _riff(data), _riff(chance.choice(others)))
    if parts and chance.random() < 0.5:
        at = chance.randrange(len(parts))
        part = bytearray(parts[at])
        if chance.random() < 0.5 and len(part) >= 8:
            struct.pack_into("<I", part, 4, some_size(chance))
        elif len(part) > 8:
            part[8:] = chance.choice(mutating.BYTES)(chance, bytes(part[8:]), [bytes(part[8:])])
        parts[at] = bytes(part)
    body = b"".join(parts)[: mutating.LONGEST]
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _riff(data: bytes) -> list[bytes]:
    found, at = [], 12
    while at + 8 <= len(data):
        end = at + 8 + int.from_bytes(data[at + 4 : at + 8], "little")
        found.append(data[at : end + end % 2])
        at = end + end % 2
    return found


def boxes(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """A box somewhere in the tree with another size, kind or content; the outer sizes as they were."""
    names = b"ftyp meta hdlr pitm iloc iinf infe iprp ipco ispe pixi av1C hvcC colr ipma iref auxC".split()
    names += b"irot imir idat mdat moov grid".split()
    places = [at for name in names for at in places_of(data, name) if at >= 4]
    if not places:
        return data
    found = bytearray(data)
    at = chance.choice(places)
    which = chance.randrange(4)
    if which == 0:
        struct.pack_into(">I", found, at - 4, some_size(chance))
    elif which == 1:
        found[at : at + 4] = chance.choice(names)
    else:
        for _ in range(chance.choice((1, 2, 4))):
            place = at + 4 + chance.randrange(40)
            if place < len(found):
                found[place] = chance.choice((0, 1, 2, 0x7F, 0x80, 0xFF, chance.randrange(256)))
    if which == 3:
        piece = bytes(found[at - 4 : at - 4 + min(200, int.from_bytes(found[at - 4 : at], "big"))])
        return bytes(found[: at - 4]) + piece * chance.choice((2, 50, 2000)) + bytes(found[at - 4 :])
    return bytes(found)


GIF: tuple[Mutator, ...] = (gif_screen, gif_blocks)
WEBP: tuple[Mutator, ...] = (riff_chunk,)
BMP: tuple[Mutator, ...] = (bmp_header,)
BOXES: tuple[Mutator, ...] = (boxes,)
