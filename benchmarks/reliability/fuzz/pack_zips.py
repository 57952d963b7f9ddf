"""ZIP files of a pack that are played with: links, bombs, lies about sizes and places, prefixes."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from random import Random

from benchmarks.reliability.fuzz import mutating
from benchmarks.reliability.fuzz.pack_corpus import BAD_NAMES, Files


def zipped(chance: Random, files: Files) -> bytes:
    """Return a ZIP file of a pack, played with."""
    out = io.BytesIO()
    above = chance.choice(("", "", "tiny/", "../", "a/b/"))
    kind = chance.randrange(9)
    with zipfile.ZipFile(out, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(above + name), data)
        if kind == 0:
            info = zipfile.ZipInfo(above + chance.choice(("m/link.json", "README.md", "m")))
            mode = chance.choice((stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK))
            info.create_system, info.external_attr = 3, (mode | 0o777) << 16
            archive.writestr(info, b"/etc/passwd")
        elif kind == 1:
            archive.writestr(above + "big.json", bytes(30 << 20), zipfile.ZIP_DEFLATED)
        elif kind == 2:
            archive.writestr(above + chance.choice(BAD_NAMES).replace("\0", "_"), b"{}")
        elif kind == 3:
            archive.writestr(
                above + "x.json", b"{}" * 50, chance.choice((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
            )
        elif kind == 4:
            inner = io.BytesIO(out.getvalue())
            archive.writestr(above + "nested.json", inner.getvalue() * chance.choice((1, 3)))
    return _played(chance, out.getvalue(), kind)


def _played(chance: Random, data: bytes, kind: int) -> bytes:
    found = bytearray(data)
    if kind == 5:  # the list at the end says something else than the entries
        at = _one_of(chance, found, b"PK\x01\x02")
        struct.pack_into(
            "<I", found, at + chance.choice((16, 20, 24, 42)), chance.choice((0, 1, 10**6, 2**32 - 1))
        )
    elif kind == 6:
        at = _one_of(chance, found, chance.choice((b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06")))
        for _ in range(chance.choice((1, 3))):
            found[min(len(found) - 1, at + 4 + chance.randrange(42))] = chance.choice((0, 1, 0x7F, 0xFF))
    elif kind == 7:
        return chance.choice((b"MZ" * 50, b"PK\x03\x04" * 4, b"\0" * 999)) + data
    elif kind == 8:
        return chance.choice(mutating.BYTES)(chance, data, [data])
    return bytes(found)


def _one_of(chance: Random, data: bytearray, signature: bytes) -> int:
    places, at = [], data.find(signature)
    while at >= 0:
        places.append(at)
        at = data.find(signature, at + 1)
    places = [place for place in places if place + 46 < len(data)]
    return chance.choice(places) if places else 0
