"""An audit hook that sees every request of Python's, whichever library makes it, and refuses it.

Connections to this computer itself are allowed unless a test forbids them too; pipes between processes
(AF_UNIX) always are: a display and a desktop are reached by them. The hook stays for the process.
"""

from __future__ import annotations

import os
import socket
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

TO_AN_ADDRESS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
TO_A_NAME = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
REQUESTS = frozenset({"urllib.Request", "ftplib.connect", "smtplib.connect", "webbrowser.open"})
NOWHERE = "GLAM_TESTS_NO_NETWORK"
"""Set for a child: the file to which each attempt is added; even this computer itself is forbidden."""

attempts: list[str] = []
"""What was tried and refused, with the line of code that did."""

_here_too = NOWHERE in os.environ
_installed = False


class NoNetworkError(OSError):
    """A request that nobody asked for."""


def install() -> None:
    """Watch from now on."""
    global _installed
    if not _installed:
        _installed = True
        sys.addaudithook(_hear)


@contextmanager
def nothing_at_all() -> Iterator[list[str]]:
    """Forbid connections to this computer itself as well; yields what is tried in the block."""
    global _here_too
    before, first = _here_too, len(attempts)
    _here_too = True
    tried: list[str] = []
    try:
        yield tried
    finally:
        _here_too = before
        tried += attempts[first:]
        del attempts[first:]


def _hear(event: str, arguments: tuple) -> None:
    if event in TO_AN_ADDRESS:
        if arguments[0].family not in {socket.AF_INET, socket.AF_INET6}:
            return
        host = arguments[1][0] if arguments[1] else None
    elif event in TO_A_NAME:
        host = arguments[0]
    elif event in REQUESTS:
        host = _host_of(str(arguments[0]))
    else:
        return
    if _here_too or not _is_here(host):
        _note(f"{event} {host}")
        raise NoNetworkError(f"{event} {host}: a test asks for the network")


def _is_here(host: object) -> bool:
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name in {None, "", "localhost", "::1", "0.0.0.0", "::"} or str(name).startswith("127."):
        return True
    return "%" in str(name)  # what some servers answer instead of a name leads nowhere


def _host_of(address: str) -> str:
    from urllib.parse import urlsplit

    return urlsplit(address).hostname or ""


def _note(what: str) -> None:
    frames = [f"{one.filename}:{one.lineno}" for one in traceback.extract_stack()[:-2]][-30:]
    line = f"{what} by {' < '.join(reversed(frames))}"
    attempts.append(line)
    if os.environ.get(NOWHERE):
        with open(os.environ[NOWHERE], "a", encoding="utf-8") as file:  # noqa: PTH123
            file.write(f"{sys.argv}: {line}\n")
