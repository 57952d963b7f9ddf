"""Readers that misbehave on purpose: the tests of this trial see that each is caught."""

from __future__ import annotations

import os
import pickle
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from assistant.errors import AssistantError
from benchmarks.reliability.fuzz.target import Target


def targets() -> list[Target]:
    """Return a target for each kind of misbehaviour, and two that behave."""
    return [*(_trap(read) for read in _READERS), _costly_to_make()]


def _trap(read: Callable[[Path], object]) -> Target:
    def make(chance: Random, folder: Path) -> Path:
        (folder / "out").mkdir()
        path = folder / "case.txt"
        path.write_bytes(chance.randbytes(20))
        return path

    return Target(read.__name__, make, lambda folder: [], read, writes="out", megabytes=64, seconds=0.5)


def _costly_to_make() -> Target:
    """A reader that behaves, and a maker that takes more memory and time than the reader may."""

    def make(chance: Random, folder: Path) -> Path:
        until = time.process_time() + 0.7
        piece = bytearray(b"x") * (300 << 20)
        while time.process_time() < until:
            piece[chance.randrange(len(piece))] = 1
        (folder / "out").mkdir()
        (folder / "case.txt").write_bytes(piece[:20])
        return folder / "case.txt"

    return Target("costly_to_make", make, lambda folder: [], opens, writes="out", megabytes=64, seconds=0.5)


def opens(path: Path) -> None:
    path.read_bytes()
    (path.parent / "out" / "result.txt").write_text("allowed")


def refuses(path: Path) -> None:
    raise AssistantError(f"{path} is refused. Name another file.")


def raises(path: Path) -> None:
    raise KeyError("not for a person")


def mumbles(path: Path) -> None:
    raise AssistantError("errno 5")


def crashes(path: Path) -> None:
    os.abort()


def leaves(path: Path) -> None:
    sys.exit(3)


def spins(path: Path) -> None:
    while True:
        pass


def waits(path: Path) -> None:
    threading.Event().wait()


def allocates(path: Path) -> None:
    pieces = []
    while True:
        pieces.append(bytearray(os.urandom(1 << 16)) * 64)


def takes_much(path: Path) -> None:
    bytearray(b"x") * (100 << 20)


def writes_beside(path: Path) -> None:
    (path.parent / "beside.txt").write_text("not there")


def writes_far(path: Path) -> None:
    (path.parent.parent / "watch" / "canary.txt").write_text("changed")


def writes_unseen(path: Path) -> None:
    import sqlite3

    # SQLite opens its files itself: Python's hooks see nothing of it.
    with sqlite3.connect(path.parent / "unseen.db") as connection:
        connection.execute("CREATE TABLE t (a)")


def follows_a_link(path: Path) -> None:
    link = path.parent / "out" / "link"
    link.symlink_to(path.parent.parent / "watch" / "canary.txt")
    link.write_text("changed")


def removes(path: Path) -> None:
    path.unlink()


def tells(path: Path) -> None:
    Path("/etc/hosts").read_text()


def starts_a_program(path: Path) -> None:
    subprocess.run(["true"], check=False)


def starts_a_shell(path: Path) -> None:
    os.system("true")


def connects(path: Path) -> None:
    socket.create_connection(("127.0.0.1", 9), timeout=0.1)


def asks_for_a_name(path: Path) -> None:
    socket.getaddrinfo("localhost", 80)


def unpickles(path: Path) -> None:
    pickle.loads(b"cbuiltins\nlen\n.")


def executes(path: Path) -> None:
    exec("1 + 1")


_READERS = (
    *(opens, refuses, raises, mumbles, crashes, leaves, spins, waits, allocates, takes_much),
    *(
        writes_beside,
        writes_far,
        writes_unseen,
        follows_a_link,
        removes,
        tells,
        starts_a_program,
        starts_a_shell,
    ),
    *(connects, asks_for_a_name, unpickles, executes),
)
