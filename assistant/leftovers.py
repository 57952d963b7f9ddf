"""What a program that was killed leaves: files under working names, removed by whoever writes there next."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

FORGOTTEN_AFTER = 24 * 3600
"""Seconds after which a working file belongs to nobody: no writing of ours takes as long."""


def forget(folder: Path, beginning: str, end: str) -> None:
    """Remove the old files of ``folder`` whose name has this beginning and end; a failure is no harm."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(beginning) and entry.name.endswith(end):
                with suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > FORGOTTEN_AFTER:
                        Path(entry.path).unlink()
