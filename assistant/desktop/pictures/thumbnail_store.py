"""Thumbnails on the disk, so that yesterday's catalogue shows its pictures at once.

A folder that may be emptied at any time. A thumbnail's name comes from the picture's path, size and date,
so a changed file never shows its old face. All methods may be called from any thread.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSaveFile
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from assistant.pictures.answering import answer
from assistant.pictures.picture import Refusal

_LARGEST = 1024  # pixels a side; those that are kept have at most half

LIMIT = 256 * 2**20
"""Bytes on the disk; the oldest go first."""


class ThumbnailStore:
    """A folder of small JPEG files. A disk that is full or read-only only makes it slower, never fail."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, path: Path, side: int) -> QImage | None:
        """Return the kept thumbnail of the file as it is now, or None."""
        kept = self._place(path, side)
        return kept_image(kept) if kept is not None and kept.exists() else None

    def keep(self, path: Path, side: int, image: QImage) -> None:
        """Keep a thumbnail, if the disk allows it."""
        place = self._place(path, side)
        if place is None:
            return
        try:
            place.parent.mkdir(0o700, parents=True, exist_ok=True)
        except OSError:
            return
        file = QSaveFile(str(place))  # Qt's own whole_files, because Qt writes the picture
        if file.open(QSaveFile.OpenModeFlag.WriteOnly):
            writer = QImageWriter(file, QByteArray(b"jpg"))
            writer.setQuality(88)
            if writer.write(image):
                file.commit()

    def trim(self, limit: int = LIMIT) -> int:
        """Remove the oldest thumbnails until at most ``limit`` bytes are left; return how many went."""
        files = []
        for found in self._folder.glob("*/*.jpg"):
            try:
                status = found.stat()
            except OSError:
                continue  # another instance of the program trims as well
            files.append((status.st_mtime, status.st_size, found))
        files.sort()
        used = sum(size for _, size, _ in files)
        removed = 0
        while used > limit and removed < len(files):
            _, size, oldest = files[removed]
            try:
                oldest.unlink(missing_ok=True)
            except OSError:
                return removed
            used -= size
            removed += 1
        return removed

    def _place(self, path: Path, side: int) -> Path | None:
        try:
            status = answer(path, lambda _: path.stat())
        except (OSError, Refusal):  # a drive that does not answer, too
            return None
        identity = f"{status.st_size}\0{status.st_mtime_ns}\0{side}\0".encode() + os.fsencode(path.absolute())
        name = hashlib.sha256(identity).hexdigest()[:32]
        return self._folder / name[:2] / f"{name}.jpg"


def kept_image(path: Path) -> QImage | None:
    """Return the small JPEG at ``path``, or None where it is anything else: no other decoder looks at it."""
    reader = QImageReader(str(path), QByteArray(b"jpg"))
    reader.setDecideFormatFromContent(False)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST:
        return None
    image = reader.read()
    return None if image.isNull() else image.convertToFormat(QImage.Format.Format_RGB32)
