"""Descriptors of lists of picture files, kept in a folder so that a second run only reads them.

Pictures are described in chunks; each finished chunk is a ``.npy`` file named by the SHA-256 of what it
depends on: the descriptor's fingerprint and the path, size and time of change of each picture. A stopped
run goes on where it was; another descriptor or a changed picture never meets an old vector.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from assistant import whole_files
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.nearest import Progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

CHUNK = 128
"""Pictures of one file of the cache."""

BATCH = 16
"""Pictures given to the descriptor at once."""

LONGEST = 1024
"""Pictures are decoded no larger than this many pixels a side; descriptors look at less."""


class Descriptor(Protocol):
    """What is needed of :class:`assistant.identify.descriptors.Describer`."""

    name: str
    fingerprint: str

    @property
    def dimensions(self) -> int:
        """Width of the vectors."""

    def describe(self, pictures: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        """Return L2-normalised float32 (n, dimensions)."""


@dataclass(frozen=True, slots=True)
class Described:
    """``vectors``: float32 (n, d), a row of NaN for a picture that cannot be read; ``failed``: why."""

    vectors: NDArray[np.float32]
    failed: tuple[tuple[Path, str], ...]

    @property
    def readable(self) -> NDArray[np.bool_]:
        """Return which pictures have a vector, bool (n,)."""
        readable: NDArray[np.bool_] = ~np.isnan(self.vectors[:, 0])
        return readable


def described(
    paths: Sequence[Path],
    descriptor: Descriptor,
    *,
    cache: Path | None = None,
    progress: Progress | None = None,
) -> Described:
    """Return the vectors of the pictures ``paths``, in their order.

    ``cache``: folder of the finished chunks, made where it is not there; None keeps nothing. Raises
    ProtocolError where the folder cannot be written.
    """
    if cache is not None:
        _make(cache)
    parts, failed = [], []
    for start in range(0, len(paths), CHUNK):
        chunk = paths[start : start + CHUNK]
        kept = None if cache is None else cache / f"{_key(chunk, descriptor)}.npy"
        vectors = _kept(kept, (len(chunk), descriptor.dimensions))
        if vectors is None:
            vectors, reasons = _describe(chunk, descriptor)
            failed += reasons
            # A picture that cannot be read may be mended; a chunk with one is not remembered.
            if kept is not None and not reasons:
                _keep(vectors, kept)
        parts.append(vectors)
        if progress is not None:
            progress(start + len(chunk), len(paths))
    empty = np.empty((0, descriptor.dimensions), np.float32)
    return Described(np.concatenate(parts) if parts else empty, tuple(failed))


def _describe(
    paths: Sequence[Path], descriptor: Descriptor
) -> tuple[NDArray[np.float32], list[tuple[Path, str]]]:
    from assistant.pictures import UnreadablePicture, read

    vectors = np.full((len(paths), descriptor.dimensions), np.nan, np.float32)
    failed = []
    for start in range(0, len(paths), BATCH):
        rows, pixels = [], []
        for row in range(start, min(start + BATCH, len(paths))):
            try:
                pixels.append(read(paths[row], max_side=LONGEST).pixels)
                rows.append(row)
            except UnreadablePicture as error:
                failed.append((paths[row], error.reason))
        if rows:
            vectors[rows] = descriptor.describe(pixels)
    return vectors, failed


def _key(paths: Sequence[Path], descriptor: Descriptor) -> str:
    parts = [descriptor.fingerprint, str(LONGEST)]
    for path in paths:
        try:
            found = path.stat()
            parts.append(f"{path.resolve()}\0{found.st_size}\0{found.st_mtime_ns}")
        except OSError:
            parts.append(f"{path}\0missing")
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _kept(path: Path | None, shape: tuple[int, int]) -> NDArray[np.float32] | None:
    """Return the chunk where a whole one is there; a broken file is made again."""
    if path is None or not path.is_file():
        return None
    try:
        found = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    if found.dtype != np.float32 or found.shape != shape or not np.isfinite(found).all():
        return None
    vectors: NDArray[np.float32] = found
    return vectors


def _keep(vectors: NDArray[np.float32], path: Path) -> None:
    try:
        with whole_files.appearing(path) as part, part.open("wb") as stream:
            np.save(stream, vectors, allow_pickle=False)
    except OSError as error:
        raise _cannot_keep(path.parent, error) from error


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_keep(folder, error) from error


def _cannot_keep(folder: Path, error: OSError) -> ProtocolError:
    return ProtocolError(
        f"The descriptors cannot be kept in {folder}: {error.strerror}. Name another folder with --cache."
    )
