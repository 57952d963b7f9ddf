"""The matrix file: every descriptor as float32, to be mapped into memory. SQLite can always make it again.

A header of one page, then one record for each row: the vector (float32), the picture's id (int64) and the
CRC-32 of both. The content of a used row never changes; what was removed, SQLite says. Written are rows
behind the used ones, and the header. The header names the index and the generation, how many rows are
surely on the disk, and a moment: after each write the file is dated to it. A file with another date was
copied, restored, damaged or half written, and then its checksums decide.
"""

from __future__ import annotations

import mmap
import os
import struct
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np

from assistant import whole_files

if TYPE_CHECKING:
    from numpy.typing import NDArray

PAGE = 4096
SMALLEST = 256
"""Rows a new file has room for; the room doubles when it is used up. Unused room takes no disk space."""

_MAGIC = b"GLIEMTRX"
_VERSION = 1
_HEADER = struct.Struct("<8sIIQ16sQQqI")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a record of ``dimensions`` float32 values lies in the file, in bytes."""

    dimensions: int

    @property
    def id_at(self) -> int:
        """Where the id begins."""
        return -(-4 * self.dimensions // 8) * 8

    @property
    def stride(self) -> int:
        """From one record to the next: whole cache lines."""
        return -(-(self.id_at + 12) // 64) * 64

    def records(self, vectors: NDArray[np.float32], ids: NDArray[np.int64]) -> NDArray[np.uint8]:
        """Return records, uint8 (n, stride), of vectors (n, dimensions) and ids (n,)."""
        found = np.zeros((len(ids), self.stride), np.uint8)
        found[:, : 4 * self.dimensions] = np.ascontiguousarray(vectors, "<f4").view(np.uint8)
        found[:, self.id_at : self.id_at + 8] = ids.astype("<i8").reshape(-1, 1).view(np.uint8)
        sums = np.fromiter((zlib.crc32(row[: self.id_at + 8].data) for row in found), "<u4", len(found))
        found[:, self.id_at + 8 : self.id_at + 12] = sums.reshape(-1, 1).view(np.uint8)
        return found


@dataclass(frozen=True, slots=True)
class Header:
    """``durable`` rows are on the disk; ``stamp`` is the number SQLite drew when there were as many."""

    dimensions: int
    generation: int
    uuid: bytes
    durable: int
    stamp: int
    dated: int = 0  # ns

    def packed(self) -> bytes:
        """Return the bytes, with their CRC-32 at the end."""
        values = (self.generation, self.uuid, self.durable, self.stamp, self.dated)
        bare = _HEADER.pack(_MAGIC, _VERSION, self.dimensions, *values, 0)[:-4]
        return bare + struct.pack("<I", zlib.crc32(bare))

    @classmethod
    def unpacked(cls, raw: bytes) -> Self | None:
        """Return the header of a file that begins with ``raw``; None where it is not a whole one."""
        if len(raw) < _HEADER.size:
            return None
        magic, version, dimensions, *values, crc = _HEADER.unpack(raw[: _HEADER.size])
        if (magic, version, crc) != (_MAGIC, _VERSION, zlib.crc32(raw[: _HEADER.size - 4])):
            return None
        return cls(dimensions, *values)

    def of_the_same(self, other: Header) -> bool:
        """Whether both describe the same rows of the same index."""
        mine = (self.dimensions, self.generation, self.uuid)
        return mine == (other.dimensions, other.generation, other.uuid)


def _moment() -> int:
    # A little ago, so that a later write cannot have this date by itself; whole even seconds, which every
    # file system can keep.
    return (int(time.time()) - 10) // 2 * 2 * 10**9


class MatrixFile:
    """An open matrix file. Raises OSError where it cannot be read or written."""

    def __init__(self, path: Path, layout: Layout, *, writable: bool) -> None:
        self.path = path
        self.layout = layout
        self._stream = path.open("r+b" if writable else "rb", buffering=0)
        self._map: mmap.mmap | None = None

    @classmethod
    def write(
        cls,
        path: Path,
        layout: Layout,
        header: Header,
        parts: Iterable[tuple[NDArray[np.int64], NDArray[np.uint8]]],
    ) -> None:
        """Write a whole file: ``parts`` are (rows, records). It appears under its name when it is whole."""
        # Sealing waits for the disk; that the header may be lost is known.
        with whole_files.appearing(path, durable=False) as part:
            file = cls(part, layout, writable=True)
            try:
                file._reserve(header.durable)
                for rows, records in parts:
                    file._put(rows, records)
                file.seal(header)
            finally:
                file.close()

    def close(self) -> None:
        """Let go of the file; arrays handed out stay usable."""
        self._map = None
        self._stream.close()

    def header(self) -> Header | None:
        """Read the header; None where it is broken."""
        return Header.unpacked(self._read(0, PAGE))

    def is_dated(self, header: Header) -> bool:
        """Whether nobody but this program wrote the file since it was dated."""
        return os.fstat(self._stream.fileno()).st_mtime_ns == header.dated

    def room(self) -> int:
        """Rows the file has room for."""
        return max(0, os.fstat(self._stream.fileno()).st_size - PAGE) // self.layout.stride

    def is_sound(self, rows: int) -> bool:
        """Whether the checksums of the first ``rows`` rows agree: about a second for 400,000 rows."""
        if self.room() < rows:
            return False
        end = self.layout.id_at + 8
        for begin in range(0, rows, 4096):
            block = self._records(begin, min(4096, rows - begin))
            sums = np.fromiter((zlib.crc32(record[:end].data) for record in block), "<u4", len(block))
            if not np.array_equal(sums, block[:, end : end + 4].copy().view("<u4")[:, 0]):
                return False
        return True

    def holds(self, first: int, records: NDArray[np.uint8]) -> bool:
        """Whether the rows from ``first`` on are these."""
        inside = first + len(records) <= self.room()
        return inside and bool(np.array_equal(self._records(first, len(records)), records))

    def put(self, rows: NDArray[np.int64], records: NDArray[np.uint8], header: Header) -> None:
        """Write records at ``rows`` and date the file as ``header`` says."""
        if len(rows):
            self._reserve(int(rows.max()) + 1)
            self._put(rows, records)
            self._date(header.dated)

    def seal(self, header: Header) -> Header:
        """Wait until the disk has what was written, note ``header``, date the file; return the header.

        A power cut may take the header: then the file is made again, as it would be with half a header.
        """
        os.fsync(self._stream.fileno())
        header = replace(header, dated=_moment())
        self._write(0, header.packed())
        self._date(header.dated)
        return header

    def rows(self, count: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """Return views of the map: vectors (count, dimensions) and ids (count,)."""
        needed = PAGE + count * self.layout.stride
        if self._map is None or len(self._map) < needed:
            self._map = mmap.mmap(self._stream.fileno(), 0, access=mmap.ACCESS_READ)
        return views(self._map, self.layout, count, PAGE)

    def _records(self, first: int, count: int) -> NDArray[np.uint8]:
        stride = self.layout.stride
        raw = self._read(PAGE + first * stride, count * stride)
        return np.frombuffer(raw, np.uint8).reshape(-1, stride)

    def _reserve(self, rows: int) -> None:
        room = max(SMALLEST, self.room())
        while room < rows:
            room *= 2
        if room > self.room():
            self._stream.truncate(PAGE + room * self.layout.stride)

    def _put(self, rows: NDArray[np.int64], records: NDArray[np.uint8]) -> None:
        if not len(rows):
            return
        breaks = np.flatnonzero(np.diff(rows) != 1) + 1  # each run of rows is one write
        for begin, end in zip([0, *breaks], [*breaks, len(rows)], strict=True):
            at = PAGE + int(rows[begin]) * self.layout.stride
            self._write(at, records[begin:end].tobytes())

    def _date(self, moment: int) -> None:
        os.utime(self._stream.fileno() if os.utime in os.supports_fd else self.path, ns=(moment, moment))

    def _read(self, at: int, size: int) -> bytes:
        self._stream.seek(at)
        found = bytearray()
        while len(found) < size and (part := self._stream.read(size - len(found))):
            found += part
        return bytes(found)

    def _write(self, at: int, content: bytes) -> None:
        self._stream.seek(at)
        left = memoryview(content)
        while left:
            left = left[self._stream.write(left) :]


def views(
    buffer: mmap.mmap | NDArray[np.uint8], layout: Layout, count: int, at: int
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return vectors (count, dimensions) and ids (count,) that look into records from byte ``at`` on."""
    if count == 0:
        return np.empty((0, layout.dimensions), np.float32), np.empty(0, np.int64)
    stride = layout.stride
    vectors: NDArray[np.float32] = np.ndarray(
        (count, layout.dimensions), np.dtype("<f4"), buffer, at, (stride, 4)
    )
    ids: NDArray[np.int64] = np.ndarray((count,), np.dtype("<i8"), buffer, at + layout.id_at, (stride,))
    return vectors, ids
