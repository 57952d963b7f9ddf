"""Checking every file of an installed pack, with progress."""

from __future__ import annotations

from pathlib import Path

from assistant.packs.steps import Progress, StoppedError
from assistant.tagging import Pack
from assistant.tagging.manifest import check_file_name


def verify(folder: Path, progress: Progress | None = None) -> Pack:
    """Check all files of the pack in ``folder`` against their SHA-256 and return it.

    Raises PackError at the first that is wrong, or that could run code; StoppedError between two files when
    ``progress`` says so.
    """
    pack = Pack.open(folder)
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            check_file_name(path.relative_to(folder).as_posix(), folder)
    done, total = 0, pack.size
    for name in pack.manifest.files:
        done += pack.file(name).stat().st_size
        if progress is not None and progress(done, total) is False:
            raise StoppedError(f"Checking {pack.name} was stopped.")
    return pack
