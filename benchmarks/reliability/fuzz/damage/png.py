"""Damage to the chunks of a PNG: header, content, order, and what unfolds to far more."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from functools import cache
from random import Random

from benchmarks.reliability.fuzz import mutating
from benchmarks.reliability.fuzz.damage.parts import joined, shuffled, some_size
from benchmarks.reliability.fuzz.picture_corpus import png_chunk
from benchmarks.reliability.fuzz.target import Mutator


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 8
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        found.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + size]))
        at += 12 + size
    return found


def png_header(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another size, depth, colour type or interlacing, with the right checksum."""
    chunks = _chunks(data)
    if not chunks or len(chunks[0][1]) != 13:
        return data
    fields = list(struct.unpack(">IIBBBBB", chunks[0][1]))
    if chance.random() < 0.5:
        fields[chance.randrange(2)] = some_size(chance)
    else:
        fields[2 + chance.randrange(5)] = chance.choice((0, 1, 2, 3, 4, 6, 8, 16, 32, 255))
    chunks[0] = (b"IHDR", struct.pack(">IIBBBBB", *fields))
    return _png(chunks)


def png_chunks(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Chunks left out, repeated, moved or borrowed."""
    parts = [png_chunk(*chunk) for chunk in _chunks(data)]
    borrowed = [png_chunk(*chunk) for chunk in _chunks(chance.choice(others))]
    return joined(data[:8], shuffled(chance, parts, borrowed))


def png_body(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Damage inside of one chunk, its checksum made right again."""
    chunks = _chunks(data)
    if not chunks:
        return data
    at = chance.randrange(len(chunks))
    kind, body = chunks[at]
    chunks[at] = (kind, chance.choice(mutating.BYTES)(chance, body, [body]))
    return _png(chunks)


def png_bomb(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """A text, profile or picture that unfolds to 64 MiB, once or some times."""
    bomb = chance.choice(
        (
            png_chunk(b"zTXt", b"Title\0\0" + _bomb()),
            png_chunk(b"iTXt", b"Title\0\1\0en\0Title\0" + _bomb()),
            png_chunk(b"iCCP", b"profile\0\0" + _bomb()),
            png_chunk(b"IDAT", _bomb()),
            png_chunk(b"eXIf", b"II*\0\x08\0\0\0" + b"\xff\xff" + bytes(60_000)),
        )
    )
    return joined(data[:33], [bomb] * chance.choice((1, 1, 4, 20)) + [data[33:]])


def _png(chunks: Sequence[tuple[bytes, bytes]]) -> bytes:
    return joined(b"\x89PNG\r\n\x1a\n", [png_chunk(*chunk) for chunk in chunks])


@cache
def _bomb() -> bytes:
    """Return 64 MiB in 64 KiB."""
    return zlib.compress(bytes(64 << 20), 9)


PNG: tuple[Mutator, ...] = (png_header, png_chunks, png_body, png_body, png_bomb)
