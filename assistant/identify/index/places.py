"""Where a picture's file is, although the index and its pictures may have been moved."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath


def remembered(picture: Path, index: Path) -> tuple[str, str]:
    """Return the absolute path and the one from the index's folder (with /; empty on another drive)."""
    absolute = Path(os.path.abspath(picture))  # noqa: PTH100 - keeps links, unlike resolve()
    try:
        relative = os.path.relpath(absolute, index.parent.absolute())
    except ValueError:  # another drive on Windows
        return str(absolute), ""
    return str(absolute), Path(relative).as_posix()


def found(absolute: str, relative: str, index: Path) -> Path:
    """Return the one of the two that exists; the absolute one where neither does.

    Below the folder of the index the relative path goes first: both may exist after the folder was copied.
    """
    old = Path(absolute)
    if not relative:
        return old
    beside = Path(os.path.normpath(index.parent.absolute() / PurePosixPath(relative)))
    if beside == old:
        return old
    order = (old, beside) if relative.startswith("../") else (beside, old)
    return next((path for path in order if path.exists()), old)
