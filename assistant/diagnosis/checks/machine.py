"""What the computer gives: memory, room on the disk, the person's folders, a clock that is right."""

from __future__ import annotations

import ctypes
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from assistant import paths
from assistant.diagnosis.finding import Asked, Finding, good, look, size, wrong

LITTLE_MEMORY, NO_MEMORY = 1.5e9, 0.5e9
"""Bytes that are free: the usual pack needs about a gigabyte, the window itself a third of one."""
LITTLE_ROOM, NO_ROOM = 2e9, 100e6
MOST_AWRY = 120.0
"""Seconds by which a folder's clock may differ from the computer's."""


def memory(asked: Asked) -> Iterable[Finding]:
    """Look at what is free, and at how much there is."""
    total, free = _memory()
    if not total:
        yield good("Memory", "The system does not tell how much there is.")
        return
    found = f"{size(free)} of {size(total)} are free."
    if free < NO_MEMORY:
        yield wrong("Memory", found, "Close other programs: the models will not load.")
    elif free < LITTLE_MEMORY:
        yield look("Memory", found, "Close other programs where the models are slow or do not load.")
    else:
        yield good("Memory", found)


def _memory() -> tuple[float, float]:
    """Return bytes in all and bytes that are free; zeros where the system does not tell."""
    if sys.platform == "win32":
        return _memory_of_windows()
    try:
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
        values = {line.split(":")[0]: float(line.split()[1]) * 1024 for line in lines if line}
        return values["MemTotal"], values.get("MemAvailable", values["MemFree"])
    except (OSError, KeyError, ValueError, IndexError):
        pass
    try:
        total = float(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    except (OSError, ValueError):
        return 0.0, 0.0
    return total, total  # macOS frees what it needs by itself


def _memory_of_windows() -> tuple[float, float]:
    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong), ("load", ctypes.c_ulong),
            ("total", ctypes.c_ulonglong), ("free", ctypes.c_ulonglong),
            *((f"further_{number}", ctypes.c_ulonglong) for number in range(5)),
        )  # fmt: skip

    status = Status(length=ctypes.sizeof(Status))
    done = getattr(ctypes, "windll").kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # noqa: B009
    return (float(status.total), float(status.free)) if done else (0.0, 0.0)


def folders(asked: Asked) -> Iterable[Finding]:
    """Look whether the person's folders can be written, and how much room each disk has."""
    named: Mapping[str, Path] = {
        "data": paths.data(),
        "settings": paths.settings(),
        "cache": paths.cache(),
        "log": paths.log(),
        "temporary files": Path(tempfile.gettempdir()),
    }
    problems = [f"{name} ({folder}: {why})" for name, folder in named.items() if (why := _refused(folder))]
    if problems:
        yield wrong(
            "Folders",
            f"These cannot be written: {'; '.join(problems)}.",
            "Give yourself the right to write there, or free the disk.",
        )
    else:
        yield good("Folders", "Those for data, settings, cache, log and temporary files can be written.")
    yield _room(named.values())


def _refused(folder: Path) -> str:
    """Return why a file cannot be made in ``folder``, "" where it can; a missing folder is not made."""
    there = paths.existing(folder)
    if there != folder:  # it will be made when it is needed
        return "" if os.access(there, os.W_OK) and there.is_dir() else f"{there} cannot be written"
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"a look whether this folder can be written")
            file.flush()
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _room(folders: Iterable[Path]) -> Finding:
    least: tuple[float, Path] | None = None
    for folder in folders:
        free = paths.free(folder)
        if free is not None and (least is None or free < least[0]):
            least = (free, folder)
    if least is None:
        return good("Disk", "The system does not tell how much room there is.")
    found = f"{size(least[0])} are free for {least[1]}."
    if least[0] < NO_ROOM:
        return wrong("Disk", found, "Free some room: decisions can soon no longer be saved.")
    if least[0] < LITTLE_ROOM:
        return look("Disk", found, "Free some room before you annotate many pictures or install a pack.")
    return good("Disk", found)


def clock(asked: Asked) -> Iterable[Finding]:
    """Compare the clock with the program's own files and with that of the disk."""
    now = time.time()
    shown = time.strftime("%Y-%m-%d %H:%M", time.localtime(now))
    newest = Path(__file__).stat().st_mtime
    right = "Set the computer's clock: decisions are dated by it."
    if now < newest - 86400:
        yield wrong("Clock", f"It says {shown}, which is before this program was installed.", right)
        return
    try:
        with tempfile.NamedTemporaryFile(dir=paths.existing(paths.data())) as file:
            awry = Path(file.name).stat().st_mtime - time.time()
    except OSError:
        awry = 0.0
    if abs(awry) > MOST_AWRY:
        yield look(
            "Clock", f"The disk's clock differs by {abs(awry):.0f} seconds from this computer's.", right
        )
    else:
        yield good("Clock", f"It says {shown}.")
