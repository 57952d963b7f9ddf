"""The bytes of a file: opened only when it is an ordinary file, read once, hashed."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import BinaryIO

from assistant.pictures.answering import Asked, answer
from assistant.pictures.picture import Refusal, UnreadablePicture

MAX_FILE_BYTES = 1 << 30
"""The largest file that is read, 1 GiB: a 16-bit RGB TIFF of 150 Mpx, the largest sensor sold, has 0.9."""

_CHUNK = 1 << 20


def open_ordinary(path: Path) -> BinaryIO:
    """Open an ordinary file for reading; raise `Refusal` with the reason for anything else.

    Named pipes, devices and sockets are never waited for, folders and missing files are told apart.
    """
    try:
        # Looked at before it is opened, because opening a device can already have an effect.
        _check_ordinary(path.stat())
        # O_NONBLOCK: should a pipe take the file's place in between, opening it must not wait.
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        descriptor = os.open(path, flags | getattr(os, "O_CLOEXEC", 0))
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise Refusal(_why_not_opened(error)) from error
    try:
        _check_ordinary(os.fstat(descriptor))
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def read_bytes(path: Path) -> bytes:
    """Return the whole file; raise `Refusal` when it is no ordinary file, empty or above `MAX_FILE_BYTES`.

    Refused as well: a file whose drive does not answer.
    """
    return answer(path, lambda asked: _read_bytes(path, asked))


def _read_bytes(path: Path, asked: Asked[bytes]) -> bytes:
    with open_ordinary(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size == 0:
            raise Refusal("The file is empty.")
        if size > MAX_FILE_BYTES:
            raise Refusal(
                f"The file is {size / 1e9:.1f} GB large; up to {MAX_FILE_BYTES / 1e9:.1f} GB are read."
                " Save a smaller copy."
            )
        asked.allow(size)
        try:
            # No more than its size a moment ago: a file that is being written may grow without end.
            return file.read(size)
        except OSError as error:
            raise Refusal(_why_not_opened(error)) from error


def content_hash(path: Path | str) -> str:
    """Return the SHA-256 (hex) of the file's bytes, read in pieces: the identity of a picture.

    Raises `UnreadablePicture` when the file cannot be read. Its bytes need not be a picture.
    """
    path = Path(path)
    try:
        return answer(path, lambda asked: _hash(path, asked))
    except Refusal as refusal:
        raise UnreadablePicture(path, refusal.reason) from refusal
    except OSError as error:
        raise UnreadablePicture(path, _why_not_opened(error)) from error


def _hash(path: Path, asked: Asked[str]) -> str:
    digest = hashlib.sha256()
    with open_ordinary(path) as file:
        left = os.fstat(file.fileno()).st_size
        asked.allow(left)
        while left > 0 and (piece := file.read(min(_CHUNK, left))):
            digest.update(piece)
            left -= len(piece)
    return digest.hexdigest()


def _check_ordinary(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise Refusal("It is a folder, not a file.")
    if not stat.S_ISREG(status.st_mode):
        raise Refusal("It is a device or a pipe, not an ordinary file.")


def _why_not_opened(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "There is no such file; it may have been moved, renamed or deleted."
    if isinstance(error, PermissionError):
        return "You have no permission to read this file."
    told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"The system could not read the file ({told})."
