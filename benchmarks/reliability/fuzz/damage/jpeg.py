"""Damage to the segments of a JPEG: frame, scans, EXIF, profiles."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from random import Random

from benchmarks.reliability.fuzz import mutating
from benchmarks.reliability.fuzz.damage.parts import SIZES, joined, shuffled, some_size
from benchmarks.reliability.fuzz.picture_corpus import profile
from benchmarks.reliability.fuzz.target import Mutator


def _segments(data: bytes) -> tuple[list[bytes], bytes]:
    """Return the segments before the first scan and the rest."""
    found, at = [], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        size = 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        found.append(data[at : at + size])
        at += size
    return found, data[at:]


def jpeg_segments(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Segments left out, repeated, moved or borrowed."""
    segments, rest = _segments(data)
    return joined(data[:2], [*shuffled(chance, segments, _segments(chance.choice(others))[0]), rest])


def jpeg_frame(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another kind of frame, size, number of components, or sampling."""
    segments, rest = _segments(data)
    for n, segment in enumerate(segments):
        if 0xC0 <= segment[1] <= 0xCF and segment[1] not in {0xC4, 0xC8, 0xCC} and len(segment) > 10:
            frame = bytearray(segment)
            which = chance.randrange(4)
            if which == 0:
                frame[1] = chance.choice((0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC7, 0xC9, 0xCA, 0xCB))
            elif which == 1:
                struct.pack_into(">H", frame, chance.choice((5, 7)), some_size(chance) & 0xFFFF)
            elif which == 2:
                frame[9] = chance.choice((0, 1, 2, 3, 4, 5, 255))
            else:
                frame[chance.randrange(10, len(frame))] = chance.choice((0, 0x11, 0x22, 0x44, 0x14, 0xFF))
            segments[n] = bytes(frame)
    return joined(data[:2], [*segments, rest])


def jpeg_scans(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """A scan repeated up to some thousand times, or restart marks everywhere."""
    segments, rest = _segments(data)
    body = rest.removesuffix(b"\xff\xd9")
    if chance.random() < 0.6:
        many = body * mutating.times_at_most(body, chance.choice((2, 50, 99, 2000)))
    else:
        many = body + b"\xff\xd0" * 50_000
    return joined(data[:2], [*segments, many, b"\xff\xd9"])


def jpeg_application(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """A hostile EXIF block, profile, Adobe or JFIF segment, once or 255 times."""
    body = chance.choice(
        (
            b"Exif\0\0" + _hostile_exif(chance),
            b"ICC_PROFILE\0" + bytes((chance.randrange(256), chance.randrange(256))) + chance.randbytes(300),
            b"ICC_PROFILE\0\1\1" + _hostile_profile(chance),
            b"Adobe\0\x64\0\0\0\0" + bytes([chance.randrange(256)]),
            b"JFIF\0\1\2" + chance.randbytes(9) + b"\xff" * 400,
            b"MPF\0" + _hostile_exif(chance),
            b"http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
        )
    )
    kind = {b"E": 0xE1, b"I": 0xE2, b"A": 0xEE, b"J": 0xE0, b"M": 0xE2, b"h": 0xE1}[body[:1]]
    segment = b"\xff" + bytes([kind]) + struct.pack(">H", min(len(body) + 2, 65_535)) + body[:65_533]
    return joined(data[:2], [segment * chance.choice((1, 1, 2, 255)), data[2:]])


def _hostile_exif(chance: Random) -> bytes:
    order = chance.choice(("<", ">"))
    count = chance.choice((0, 1, 12, 1000, 65_535))
    entries = b"".join(
        struct.pack(order + "HHII", chance.choice((0x0112, 0x8769, 0x8825, chance.randrange(65_536))),
                    chance.randrange(14), chance.choice(SIZES), chance.choice((8, 1, 6, 20, 0xFFFFFFFF)))
        for _ in range(min(count, 1000))
    )  # fmt: skip
    where = chance.choice((8, 8, 8, 0, 4, 0xFFFFFFF0))
    return (
        (b"II*\0" if order == "<" else b"MM\0*")
        + struct.pack(order + "IH", where, count)
        + entries
        + bytes(4)
    )


def _hostile_profile(chance: Random) -> bytes:
    found = profile(chance.choice(("RGB", "Lab")))
    for _ in range(chance.choice((1, 2, 5))):
        found = chance.choice((*mutating.BYTES, mutating.number, mutating.nudge))(chance, found, [found])
    return found[:65_000]


JPEG: tuple[Mutator, ...] = (jpeg_segments, jpeg_frame, jpeg_scans, jpeg_application, jpeg_application)
