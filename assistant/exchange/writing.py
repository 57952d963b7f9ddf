"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from assistant import whole_files
from assistant.exchange.errors import ExportError


@contextmanager
def replacing(to: Path, *, encoding: str) -> Iterator[TextIO]:
    """Lend a text file that takes the place of ``to`` when the block ends well, and only then.

    A reader sees the old file or the new one, never half of one: see :mod:`assistant.whole_files`. Line ends
    are left as they are written. Raises ``ExportError`` for a missing or read-only folder, a read-only file,
    a full disk, a target that is a folder.
    """
    # A link stays a link: what it points to is replaced.
    to = Path(os.path.realpath(to))
    if to.is_dir():
        raise ExportError(f"{to} is a folder. Name a file in it.")
    if not to.parent.is_dir():
        raise ExportError(f"{to} cannot be written because the folder {to.parent} does not exist.")
    try:
        with (
            whole_files.appearing(to) as part,
            # A path may hold bytes that are no valid text: they are written as \udcXX, not refused.
            part.open("w", encoding=encoding, errors="backslashreplace", newline="") as stream,
        ):
            yield stream
    except OSError as error:
        raise ExportError(_sentence(to, error)) from error


def _sentence(to: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"{to} could not be written because the disk is full. Make room or choose another disk."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"{to} could not be written: it or its folder is read-only, or it is open in another program. "
            "Close it there, or choose another folder."
        )
    reason = error.strerror or str(error)
    return f"{to} could not be written: {reason}. Choose another name or folder."
