"""A drive of eight megabytes, filled, made read-only and pulled out: a real file system, in memory."""

from __future__ import annotations

import errno
import subprocess
from contextlib import suppress
from pathlib import Path


class NoDrives(Exception):  # noqa: N818 - what is missing, not what went wrong
    """Mounting is not permitted here."""


def _run(*command: str) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise NoDrives(str(error)) from error
    if done.returncode:
        raise NoDrives(done.stderr.strip())


class Drive:
    """Mounted twice: what is pulled out at ``path`` stays behind, and is the same when it comes back."""

    def __init__(self, path: Path, behind: Path, size: str = "8m") -> None:
        self.path, self._behind = path, behind
        path.mkdir()
        behind.mkdir()
        _run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(behind))
        try:
            self.put_back()
        except NoDrives:
            _run("umount", str(behind))
            raise

    def fill(self) -> None:
        """Leave not one byte."""
        with (self.path / "filling").open("ab", buffering=0) as file:
            for size in (65536, 512, 1):
                try:
                    while file.write(b"x" * size):
                        pass
                except OSError as error:
                    assert error.errno == errno.ENOSPC

    def make_room(self) -> None:
        """Take away what fills it."""
        (self._behind / "filling").unlink(missing_ok=True)

    def resize(self, size: str) -> None:
        """Let it hold more or less."""
        _run("mount", "-o", f"remount,size={size}", str(self._behind))

    def pull_out(self) -> None:
        """Take the drive away while it is in use, as a network does."""
        _run("umount", "-l", str(self.path))

    def put_back(self, *, read_only: bool = False) -> None:
        """Connect it again."""
        _run("mount", "--bind", str(self._behind), str(self.path))
        if read_only:
            _run("mount", "-o", "remount,ro,bind", str(self.path))

    def make_read_only(self) -> None:
        """Let nobody write, not even root. Only while no file on it is open."""
        self.pull_out()
        self.put_back(read_only=True)

    def remove(self) -> None:
        """Unmount everything."""
        for place in (self.path, self._behind):
            with suppress(NoDrives):
                _run("umount", "-l", str(place))
