"""What may stand where a file is expected: a pipe nobody writes into, a device without end, and others."""

from __future__ import annotations

import os
import socket
from pathlib import Path


def pipe(path: Path) -> Path:
    """A named pipe: whoever opens it waits until somebody writes."""
    os.mkfifo(path)
    return path


def endless(path: Path) -> Path:
    """A link to a device that never ends."""
    path.symlink_to("/dev/zero")
    return path


def listener(path: Path) -> Path:
    """A socket."""
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)
    return path


def folder(path: Path) -> Path:
    """A folder with the name of a file."""
    path.mkdir()
    return path


def circle(path: Path) -> Path:
    """A link to itself."""
    path.symlink_to(path.name)
    return path


KINDS = (pipe, endless, listener, folder, circle)
