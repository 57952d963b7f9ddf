"""How much a download may bring: what the listing says, so much for each kind of file, never all of a disk.

A server that sends without end would fill the drive, and with that end everybody's work on this computer.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from assistant import paths
from assistant.hub.source import HubError, SourceFile

LARGEST = 64 * 10**9
"""Bytes of one file of weights, or of a pack as one file; the largest image models stay far below."""

LONGEST = 64 * 10**6
"""Bytes of one file of text; the largest tables of words have 40 MB."""

SPARE = 64 << 20
"""Bytes that stay free on the disk."""

_TEXT = frozenset({".json", ".txt", ".md"})


class TooLargeError(HubError):
    """More arrived, or would, than there may be."""


def most(file: SourceFile) -> int:
    """Return how many bytes a file of this name may have."""
    return LONGEST if PurePosixPath(file.name).suffix.lower() in _TEXT else LARGEST


def check_size(file: SourceFile, size: int | None = None) -> None:
    """Refuse a file that is said to be too large for its kind; raises TooLargeError.

    ``size``: what the server announces, where no listing says anything.
    """
    stated = file.size if size is None else size
    if stated is not None and stated > most(file):
        raise TooLargeError(
            f"{file.name} is said to have {human_size(stated)}; a file of its kind has at the most "
            f"{human_size(most(file))}. It was not downloaded."
        )


def check_arrived(file: SourceFile, size: int) -> None:
    """Refuse a file of which ``size`` bytes have come, and that is too many; raises TooLargeError."""
    limit = most(file) if file.size is None else file.size
    if size > limit:
        raise TooLargeError(
            f"More than {human_size(limit)} of {file.name} were sent, which is more than it can have. The "
            "download was stopped and deleted. Try again, and do not use that address if it happens again."
        )


def check_left(file: SourceFile, folder: Path) -> None:
    """Raise HubError where the disk has no more room than must stay free; what has arrived is kept."""
    free = paths.free(folder)
    if free is not None and free < SPARE:
        raise HubError(no_space(file))


def no_space(file: SourceFile) -> str:
    """Return the message for a disk that is full."""
    return f"There is no space left for {file.name}. Make room and give the same command again."


def check_room(folder: Path, size: int) -> None:
    """Raise HubError where a download of ``size`` bytes would leave too little room on the disk."""
    free = paths.free(folder)
    if free is not None and free < size + SPARE:
        raise HubError(f"The download needs {human_size(size + SPARE)} in {folder}. Make room and try again.")


def human_size(size: int) -> str:
    """Return bytes in words: “35 MB”."""
    if size >= 1e9:
        return f"{size / 1e9:.1f} GB"
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.1f} kB"
