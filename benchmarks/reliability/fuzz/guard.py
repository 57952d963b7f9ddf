"""What a reader does besides reading: files written, programs started, sockets opened, code executed.

Python tells all of it to audit hooks (PEP 578), whoever asks for it and however deep. What C libraries write
by themselves (SQLite) is seen by comparing the folders before and after.
"""

from __future__ import annotations

import os
import pwd
import sys
from pathlib import Path
from types import FrameType
from typing import Any

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {
    *("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.chown"),
    *("os.truncate", "os.utime", "os.setxattr", "os.removexattr", "shutil.move", "shutil.rmtree"),
}
_TWO_PATHS = {"os.rename", "os.link", "shutil.move"}
_PROGRAMS = (
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.startfile",
    "pty.",
)
_NETWORK = ("socket.", "urllib.", "http.client.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "telnetlib.")
_CODE = {"exec", "ctypes.dlopen"}  # "compile" alone executes nothing: it also reads what is no code
_NEVER = {
    *("pickle.find_class", "marshal.loads", "marshal.load", "code.__new__", "sys.addaudithook"),
    *(
        "sqlite3.enable_load_extension",
        "sqlite3.load_extension",
        "webbrowser.open",
        "os.putenv",
        "builtins.input",
    ),
}
_SECRETS = (
    "/etc/passwd",
    "/etc/shadow",
    "/etc/hosts",
    "/etc/hostname",
    # Not HOME: the worker has one of its own.
    str(Path(pwd.getpwuid(os.getuid()).pw_dir, ".ssh")),
    "/proc/self/environ",
    "/dev/",
)
_QUIET = ("/dev/null", "/dev/urandom", "/dev/shm")
_IMPORTS = "<frozen importlib._bootstrap"


class ForbiddenError(RuntimeError):
    """Raised where a reader began what it must not do, so that it does not happen."""


class Guard:
    """The audit hook of a worker; it only looks between ``begin`` and ``end``."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = str(scratch)
        self._watching = self._inside = False
        self._allows: frozenset[str] = frozenset()
        self._writable: str | None = None
        self.seen: list[str] = []
        sys.addaudithook(self._hook)

    def begin(self, writable: Path | None, allows: frozenset[str]) -> None:
        """Watch from here on; ``writable`` is the only folder that may change."""
        self._writable = None if writable is None else str(writable)
        self._allows, self.seen = allows, []
        self._watching = True

    def end(self) -> list[str]:
        """Stop watching; return what was seen that must not be."""
        self._watching = False
        return self.seen

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._watching or self._inside or event in self._allows:
            return
        self._inside = True
        try:
            wrong = self._wrong(event, arguments)
        finally:
            self._inside = False
        if wrong:
            self.seen.append(wrong)
            raise ForbiddenError(wrong)

    def _wrong(self, event: str, arguments: tuple[Any, ...]) -> str:
        if event == "open":
            return self._opening(*arguments[:3])
        if event in _CHANGES:
            paths = (
                arguments[:2]
                if event in _TWO_PATHS
                else arguments[1:2]
                if event == "os.symlink"
                else arguments[:1]
            )
            outside = [path for path in paths if not self._may_write(path)]
            return f"{event} outside of the target: {outside[0]!r}" if outside else ""
        if event in _CODE:
            return (
                ""
                if _importing() or _known_code(arguments)
                else f"code executed: {event} {_short(arguments)}"
            )
        if event in _NEVER and not _importing():
            return f"code executed or changed: {event} {_short(arguments)}"
        if event.startswith(_PROGRAMS):
            return f"a program started: {event} {_short(arguments)}"
        if event.startswith(_NETWORK) and event not in {"socket.gethostname"}:
            return f"the network asked: {event} {_short(arguments)}"
        return ""

    def _opening(self, path: Any, mode: Any, flags: Any) -> str:
        writes = (isinstance(mode, str) and any(letter in mode for letter in "wax+")) or (
            mode is None and isinstance(flags, int) and flags & _WRITES
        )
        if isinstance(path, int):
            return ""
        if writes:
            return "" if self._may_write(path) else f"written outside of the target: {path!r}"
        name = _absolute(path)
        if name.startswith(_SECRETS) and not name.startswith(_QUIET) and not _importing():
            return f"a file of the system read: {path!r}"
        if name.startswith(f"{self._scratch}/watch/"):
            return f"a file beside the target read: {path!r}"
        return ""

    def _may_write(self, path: Any) -> bool:
        if isinstance(path, int) or _importing():  # a cache of compiled code
            return True
        name = _absolute(path)
        if name.startswith(_QUIET):
            return True
        return self._writable is not None and (
            name == self._writable or name.startswith(f"{self._writable}/")
        )


def _absolute(path: Any) -> str:
    try:
        return os.path.realpath(os.fsdecode(path))
    except (TypeError, ValueError):
        return repr(path)


def _frames() -> FrameType | None:
    return sys._getframe(2)


def _importing() -> bool:
    """Return whether the import system is at work further up."""
    frame = _frames()
    while frame is not None:
        if frame.f_code.co_filename.startswith(_IMPORTS):
            return True
        frame = frame.f_back
    return False


def _known_code(arguments: tuple[Any, ...]) -> bool:
    """Return whether the code comes from a module that is installed."""
    code = arguments[0] if arguments else None
    name = getattr(code, "co_filename", None) or (arguments[1] if len(arguments) > 1 else None)
    return isinstance(name, str) and name.endswith(".py") and any(name.startswith(p) for p in sys.path if p)


def _short(arguments: tuple[Any, ...]) -> str:
    told = repr(arguments)
    return told if len(told) < 200 else f"{told[:200]}…"


def listing(scratch: Path, writable: Path | None) -> dict[str, tuple[int, ...]]:
    """Return size, time, node and mode of everything below ``scratch`` but what is below ``writable``."""
    found: dict[str, tuple[int, ...]] = {}
    skip = None if writable is None else str(writable)
    todo = [str(scratch)]
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.path == skip:
                    continue
                status = entry.stat(follow_symlinks=False)
                folder = entry.is_dir(follow_symlinks=False)
                # A folder's own time changes with its entries, which are listed themselves.
                size_and_time = (0, 0) if folder else (status.st_size, status.st_mtime_ns)
                found[entry.path] = (*size_and_time, status.st_ino, status.st_mode)
                if folder:
                    todo.append(entry.path)
    return found


def differences(before: dict[str, tuple[int, ...]], after: dict[str, tuple[int, ...]]) -> list[str]:
    """Return what was written, changed or removed between two listings."""
    return [
        f"{'removed' if path not in after else 'changed' if path in before else 'written'}: {path}"
        for path in sorted(before.keys() | after.keys())
        if before.get(path) != after.get(path)
    ]
