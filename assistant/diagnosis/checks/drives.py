"""Does a file lie on a network drive, where databases of several people are not safe?"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NETWORKED = (
    "nfs",
    "cifs",
    "smb",
    "afp",
    "webdav",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "9p",
    "afs",
    "ceph",
    "gluster",
)

_REMOTE = 4  # GetDriveTypeW's DRIVE_REMOTE


def network_drive(file: Path) -> str:
    """Return the kind of network drive that holds ``file``, "" for one of this computer or an unknown one."""
    if sys.platform == "win32":
        anchor = file.resolve().anchor
        if anchor.startswith("\\\\"):
            return "a share"
        kind = getattr(ctypes, "windll").kernel32.GetDriveTypeW(anchor)  # noqa: B009
        return "a share" if kind == _REMOTE else ""
    kind = _kind(file.resolve(), _mounts())
    return kind if kind.startswith(NETWORKED) else ""


def _kind(file: Path, mounts: Iterator[tuple[str, str]]) -> str:
    best = ("", "")
    for place, kind in mounts:
        if file.is_relative_to(place) and len(place) >= len(best[0]):
            best = (place, kind)
    return best[1]


def _mounts() -> Iterator[tuple[str, str]]:
    """Yield where each file system hangs, and its kind."""
    try:
        lines = Path("/proc/self/mounts").read_text("utf-8", "replace").splitlines()
    except OSError:
        yield from _mounts_of_mac()
        return
    for line in lines:
        parts = line.split()
        if len(parts) > 2:
            yield parts[1].replace("\\040", " "), parts[2]


def _mounts_of_mac() -> Iterator[tuple[str, str]]:
    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return
    for line in told.splitlines():  # //user@host/share on /Volumes/share (smbfs, nodev, ...)
        place, _, kind = line.partition(" on ")[2].rpartition(" (")
        if place:
            yield place, kind.split(",")[0].rstrip(")")
