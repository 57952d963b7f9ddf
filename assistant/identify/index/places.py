"""Where a picture's file is, although the index and its pictures may have been moved."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

# A name from an old disk may hold bytes that are no UTF-8. Python keeps them as halves of letters, which
# SQLite cannot keep: signs for private use stand in for them.
_KEPT = {half: 0x10F800 + half - 0xD800 for half in range(0xD800, 0xE000)}
_READ = {kept: half for half, kept in _KEPT.items()}


def as_text(path: Path | str) -> str:
    """Return a path as it can be kept."""
    return str(path).translate(_KEPT)


def as_path(text: str) -> Path:
    """Return the path that was kept as ``text``."""
    return Path(text.translate(_READ))


def remembered(picture: Path, index: Path) -> tuple[str, str]:
    """Return the absolute path and the one from the index's folder (with /; empty on another drive)."""
    absolute = Path(os.path.abspath(picture))  # noqa: PTH100 - keeps links, unlike resolve()
    try:
        relative = os.path.relpath(absolute, index.parent.absolute())
    except ValueError:  # another drive on Windows
        return as_text(absolute), ""
    return as_text(absolute), as_text(Path(relative).as_posix())


def found(absolute: str, relative: str, index: Path) -> Path:
    """Return the one of the two that exists; the absolute one where neither does.

    Below the folder of the index the relative path goes first: both may exist after the folder was copied.
    """
    old, relative = as_path(absolute), relative.translate(_READ)
    if not relative:
        return old
    beside = Path(os.path.normpath(index.parent.absolute() / PurePosixPath(relative)))
    if beside == old:
        return old
    order = (old, beside) if relative.startswith("../") else (beside, old)
    return next((path for path in order if path.exists()), old)
