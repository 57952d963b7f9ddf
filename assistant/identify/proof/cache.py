"""Features of exhibits' pictures, made on first use and kept: in memory, and in a folder of limited size."""

from __future__ import annotations

import hashlib
import os
import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import whole_files
from assistant.identify.proof.features import Features
from assistant.identify.proof.packed import pack, unpack

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.identify.proof.verifiers import Verifier

ON_DISK = 1 << 30
"""Bytes of the folder: about 5,000 pictures. What was used longest ago goes first."""

IN_MEMORY = 64 << 20
"""Bytes kept in memory: about 300 pictures."""

SUFFIX = ".features"

_NAME = re.compile(r"[0-9a-f]{64}")


class FeatureCache:
    """The features of pictures by their SHA-256, for one verifier. May be used by several threads.

    The folder may be emptied at any time, and several programs may use it. A file that is damaged or not
    ours is made again; where the folder cannot be written to, features are still made.
    """

    def __init__(
        self, folder: Path, verifier: Verifier, *, on_disk: int = ON_DISK, in_memory: int = IN_MEMORY
    ) -> None:
        self.folder = folder
        self._verifier = verifier
        self._on_disk, self._in_memory = on_disk, in_memory
        self._kept: OrderedDict[str, Features] = OrderedDict()
        self._kept_bytes = 0
        self._written: int | None = None
        """Bytes in the folder as far as known; None before the first look."""
        self._lock = threading.Lock()

    def get(self, sha256: str, read: Callable[[], NDArray[np.uint8]]) -> Features:
        """Return the features of the picture with this content hash; ``read`` gives its pixels if needed.

        Pixels: uint8 RGB (height, width, 3). What ``read`` raises is passed on, and nothing is kept.
        """
        with self._lock:
            if sha256 in self._kept:
                self._kept.move_to_end(sha256)
                return self._kept[sha256]
        path = self.path(sha256)
        found = self._load(path)
        if found is None:
            data = pack(self._verifier.features(read()))
            self._store(path, data)
            found = unpack(data)  # rounded as those from the disk: the same proof every time
            assert found is not None
        self._keep(sha256, found)
        return found

    def path(self, sha256: str) -> Path:
        """Return the file that keeps the features of a picture, whether or not it is there."""
        # A name that is no hash must not lead out of the folder.
        name = sha256 if _NAME.fullmatch(sha256) else hashlib.sha256(sha256.encode()).hexdigest()
        return self.folder / f"{self._verifier.name}-{self._verifier.version}" / name[:2] / (name + SUFFIX)

    @staticmethod
    def _load(path: Path) -> Features | None:
        try:
            found = unpack(path.read_bytes())
            if found is not None:
                os.utime(path)  # used now: goes last
        except OSError:
            return None
        return found

    def _store(self, path: Path, data: bytes) -> None:
        # A full or protected disk costs time later, not the answer now.
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            # Not waited for: it has a checksum, and is made again.
            whole_files.write(path, data, private=True, durable=False)
            self._bound(len(data))

    def _bound(self, added: int) -> None:
        """Remove what was used longest ago once the folder is too large, down to nine tenths."""
        with self._lock:
            if self._written is not None:
                self._written += added
            if self._written is not None and self._written <= self._on_disk:
                return
            files = []
            for path in self.folder.glob(f"*/*/*{SUFFIX}"):
                with suppress(OSError):
                    found = path.stat()
                    files.append((found.st_mtime_ns, found.st_size, path))
            total = sum(size for _, size, _ in files)
            if total > self._on_disk:
                for _, size, path in sorted(files):
                    if total <= 0.9 * self._on_disk:
                        break
                    with suppress(OSError):
                        path.unlink()
                        total -= size
            self._written = total

    def _keep(self, sha256: str, features: Features) -> None:
        with self._lock:
            if sha256 not in self._kept:
                self._kept_bytes += features.nbytes
            self._kept[sha256] = features
            self._kept.move_to_end(sha256)
            while self._kept_bytes > self._in_memory and len(self._kept) > 1:
                _, oldest = self._kept.popitem(last=False)
                self._kept_bytes -= oldest.nbytes
