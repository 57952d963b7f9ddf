"""Whether the path still leads to the open file: folders are synchronised, tidied up and disconnected.

An open file lives on without its name. SQLite would go on writing into it, and every decision would be gone
with the window.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from assistant.catalogue.errors import CatalogueGoneError
from assistant.databases import log_of

Mark = tuple[int, int]  # device and number of a file: what it is, whatever it is called

_MOUNTS = Path("/proc/self/mountinfo")


@dataclass(frozen=True, slots=True)
class Files:
    """The file that was opened and the write-ahead log beside it, if it has one.

    The log is made with the first connection and removed with the last one, so it stays while one is open.
    """

    catalogue: Mark
    log: Mark | None

    @classmethod
    def of(cls, path: Path) -> Files:
        """Note which files lie at ``path`` now."""
        return cls(_mark(path), _mark_if_there(log_of(path)))

    def check(self, path: Path) -> None:
        """Raise ``CatalogueGoneError`` when other files lie there now, or none."""
        try:
            now = _mark(path)
        except OSError as error:
            raise CatalogueGoneError(
                f"{path} is not there any more ({error.strerror}): it was moved, renamed or deleted, or its "
                "drive is gone. Bring it back and try again, or save a copy of what is open."
            ) from error
        if now != self.catalogue:
            raise CatalogueGoneError(
                f"{path} was replaced by another file while it was open, perhaps by a program that "
                "synchronises folders. Save a copy of what is open, then compare the two."
            )
        if self.log is not None and _mark_if_there(log_of(path)) != self.log:
            raise CatalogueGoneError(
                f"{log_of(path)}, which belongs to the open catalogue, was moved, deleted or replaced. "
                "Save a copy of what is open, and keep programs that synchronise folders away from it."
            )


def _mark(path: Path) -> Mark:
    found = path.stat()
    return found.st_dev, found.st_ino


def _mark_if_there(path: Path) -> Mark | None:
    try:
        return _mark(path)
    except OSError:
        return None


def has_other_names(path: Path) -> bool:
    """Say whether a file has further names: SQLite keeps a log for each, and none knows of the other."""
    status = path.stat()
    return status.st_nlink > 1 and not (status.st_nlink == 2 and _counts_short_names(status.st_dev))


def _counts_short_names(device: int) -> bool:
    """Say whether a drive may count the short name that Windows gives a file: ntfs-3g of Linux does."""
    try:
        drives = [line.split() for line in _MOUNTS.read_text("utf-8", "replace").splitlines()]
    except OSError:  # another system
        return False
    name = f"{os.major(device)}:{os.minor(device)}"
    return any(name == words[2] and "fuseblk" in words[6:] for words in drives)
