"""Damage to texts: delimiters, quotes, brackets, encodings, NULs, nesting, endless lines, odd numbers."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from benchmarks.reliability.fuzz import mutating

_PIECES = (
    *(
        b",",
        b";",
        b"\t",
        b'"',
        b'""',
        b"'",
        b"\n",
        b"\r",
        b"\r\n",
        b"\\",
        b"\0",
        b" $ ",
        b"$",
        b"|",
        b"=",
        b"#",
    ),
    *(b"{", b"}", b"[", b"]", b"<", b">", b"(", b")", b"&", b"%", b"/", b"\x1b[2J", b"\x7f", b"\x1a"),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80", b"\x80"),
    *("\u2028".encode(), "\u202e".encode(), "\ufeff".encode(), "\U0001f5ff".encode(), b"e\xcc\x81" * 40),
    *(
        b"../../../../etc/passwd",
        b"C:\\CON",
        b"/dev/zero",
        b"\\\\server\\share",
        b"file:///etc/passwd",
        b"~root",
    ),
    *(b"=cmd|' /C calc'!A0", b"__import__('os').abort()", b"${HOME}", b"$(touch x)", b"{{7*7}}", b"%s%n"),
    *(b"null", b"true", b"NaN", b"Infinity", b"-0", b"1e999", b"0x10", b"1_000", b"9" * 400, b"1" * 5000),
    *(b"\\ud800", b"\\u0000", b"\\x00"),
)
_BRACKETS = (
    (b"[", b"]"),
    (b"{", b"}"),
    (b'{"a":', b"}"),
    (b"(", b")"),
    (b"<a>", b"</a>"),
    (b'"', b'"'),
    (b"[[", b"]]"),
)


def insert(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Insert a few pieces that mean something to some reader of texts."""
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(_PIECES) + data[at:]
    return data


def replace(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Put one of these pieces in the place of a word, number or cell."""
    words = _words(data)
    if not words:
        return insert(chance, data, others)
    start, end = chance.choice(words)
    return data[:start] + chance.choice(_PIECES) + data[end:]


def nest(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Open brackets ten to a hundred thousand deep, closed again or not."""
    left, right = chance.choice(_BRACKETS)
    deep = chance.choice((10, 900, 5000, 100_000))
    piece = left * deep + b"1" + (right * deep if chance.random() < 0.5 else b"")
    words = _words(data)
    start, end = chance.choice(words) if words and chance.random() < 0.7 else (len(data), len(data))
    return (data[:start] + piece + data[end:])[: mutating.LONGEST]


def endless(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Make a word, cell or line very long."""
    piece = chance.choice((b"x", b" ", b"\xc3\xa9", b",", b'"', b"0", b"\n", b"\\")) * chance.choice(
        (200_000, 1_000_000)
    )
    at = chance.randrange(len(data) + 1)
    return (data[:at] + piece + data[at:])[: mutating.LONGEST]


def exchange_words(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Let two words change places, or one be said twice."""
    words = _words(data)
    if len(words) < 2:
        return insert(chance, data, others)
    (start, end), (first, last) = sorted(chance.sample(words, 2))
    if chance.random() < 0.5:
        return data[:first] + data[start:end] + data[last:]
    return data[:start] + data[first:last] + data[end:first] + data[start:end] + data[last:]


def lines(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Leave a line out, repeat one a thousand times, or put them in another order."""
    found = data.split(b"\n")
    which = chance.randrange(3)
    if which == 0:
        found.pop(chance.randrange(len(found)))
    elif which == 1:
        at = chance.randrange(len(found))
        found[at : at + 1] = [found[at]] * mutating.times_at_most(found[at], chance.choice((2, 50, 1000)))
    else:
        chance.shuffle(found)
    return b"\n".join(found)[: mutating.LONGEST]


def encode(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Write the text in another encoding."""
    text = data.decode("utf-8", "replace")
    name = chance.choice(
        ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "utf-7", "utf-8-sig", "cp500")
    )
    return text.encode(name, "replace")


def _words(data: bytes) -> list[tuple[int, int]]:
    """Return (start, end) of the stretches of letters, digits and what stands inside of names."""
    found, start = [], None
    for at, byte in enumerate(data[:20_000]):
        inside = byte > 127 or chr(byte).isalnum() or byte in b"_-./:"
        if inside and start is None:
            start = at
        elif not inside and start is not None:
            found.append((start, at))
            start = None
    return found


TEXT = (insert, insert, replace, replace, nest, endless, exchange_words, lines, encode)
"""The mutators for texts only."""

ALL = (*TEXT, *TEXT, *mutating.BYTES)
"""Texts, damaged as texts two times of three and as bytes else."""
