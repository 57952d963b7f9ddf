"""What a program that was killed leaves: files under working names, removed by whoever writes there next.

A working name says whose it is, ``.TARGET.COMPUTER-CHANCE-PROCESS.part``: where that process has ended, its
file goes at once; one of another computer on the same share, or of an older version of this program, goes
when it is a day old. Everything that is written beside its place is named here and swept here.
"""

from __future__ import annotations

import os
import re
import shutil
import time
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path

FORGOTTEN_AFTER = 24 * 3600
"""Seconds after which a working file belongs to nobody: no writing of ours takes as long."""

_WORKING = re.compile(
    r"\.(?P<of>.+)\.(?:(?P<computer>[0-9a-f]{8})-(?:[0-9a-f]{8}-)?)?(?P<process>\d+)"
    r"\.part(?:-journal|-wal|-shm)?",
    re.DOTALL,
)
_WITH_IT = ("", "-journal", "-wal", "-shm")
"""What SQLite writes beside a file that it makes."""

_LONGEST = 160
"""Bytes of a target's name that stand in its working name: no system takes more than 255 for the whole."""


def working_name(target: Path) -> Path:
    """Return a name beside ``target`` that nobody else uses, neither another process nor another thread."""
    whose = f"{_computer()}-{os.urandom(4).hex()}-{os.getpid()}"
    return target.with_name(f".{_short(target.name)}.{whose}.part")


def discard(part: Path) -> None:
    """Remove a working file, and what SQLite left beside it; a failure is no harm."""
    for end in _WITH_IT:
        with suppress(OSError):  # on a read-only drive even what is not there cannot be removed
            part.with_name(part.name + end).unlink(missing_ok=True)


def sweep(folder: Path, of: str | re.Pattern[str] | None = None) -> None:
    """Remove the working files of ``folder`` that belong to nobody; a failure is no harm.

    ``of``: only those of the target with this name, or of targets whose names match.
    """
    wanted = re.compile(re.escape(_short(of))) if isinstance(of, str) else of
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            match = _WORKING.fullmatch(entry.name)
            if match is None or (wanted is not None and not wanted.fullmatch(match["of"])):
                continue
            with suppress(OSError):  # somebody else's, or gone by itself
                ended = match["computer"] == _computer() and not _runs(int(match["process"]))
                if ended or _is_old(entry.stat(follow_symlinks=False)):
                    Path(entry.path).unlink()


def sweep_folders(folder: Path, *beginnings: str) -> None:
    """Remove the folders inside ``folder`` with names that begin so, once they are a day old.

    A folder is filled for minutes, and its own date does not change meanwhile: nothing tells earlier whether
    somebody still works in it.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                if entry.name.startswith(beginnings) and _is_old(entry.stat(follow_symlinks=False)):
                    shutil.rmtree(entry.path, ignore_errors=True)


def _is_old(status: os.stat_result) -> bool:
    # A date in the future is as good as an old one: a clock was wrong, then or now.
    return abs(time.time() - status.st_mtime) > FORGOTTEN_AFTER


def _short(name: str) -> str:
    if len(os.fsencode(name)) <= _LONGEST:
        return name
    return f"{name[: _LONGEST // 4]}~{zlib.crc32(os.fsencode(name)):08x}"


def _runs(process: int) -> bool:
    if os.name != "posix":  # elsewhere signal 0 ends a process; its file goes when it is a day old
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


@cache
def _computer() -> str:
    """Return a name for this computer, or for the container: its processes have numbers of their own."""
    import platform

    try:
        numbers = Path("/proc/self/ns/pid").stat().st_ino
    except OSError:
        numbers = 0
    return f"{zlib.crc32(f'{platform.node()} {numbers}'.encode()):08x}"
