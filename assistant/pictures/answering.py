"""Drives that do not answer: reading is given up after a while, and the thread that hangs is left behind.

A share whose server is gone keeps whoever asks it waiting for ever, and nothing can end that wait. So the
system is asked on a thread of its own, for which nobody waits at the end of the program.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from assistant.pictures.picture import Refusal

T = TypeVar("T")

ANSWER_SECONDS = 15.0
"""How long a drive may take to begin; one that has fallen asleep needs some seconds to wake up."""

NEXT_SECONDS = 3.0
"""The same while another file of that drive is waited for in vain."""

MOST_HANGING = 64
"""Files of one drive that are waited for in vain; a further one is refused at once, as each of these is."""

SLOWEST = 1 << 20
"""Bytes a second that the slowest drive brings: a large file may take longer."""

_PARTS = 4  # of a path, that tell drives apart: /mnt/share/1997, /run/user/1000, //server/share/1997

_lock = threading.Lock()
_hanging: dict[tuple[str, ...], Counter[Path]] = {}


class Asked(threading.Thread, Generic[T]):
    """One question to the system; ``ask`` is called with it on the thread, and may let it take longer."""

    def __init__(self, path: Path, seconds: float, ask: Callable[[Asked[T]], T]) -> None:
        super().__init__(name="asks a drive", daemon=True)
        self._path, self._ask = path, ask
        self._until = time.monotonic() + seconds
        self._over = threading.Event()
        self._given_up = False
        self._answer: list[T] = []
        self._failure: BaseException | None = None

    def allow(self, size: int) -> None:
        """Let so many bytes take the time that the slowest drive needs."""
        self._until = max(self._until, time.monotonic() + size / SLOWEST)

    def run(self) -> None:
        try:
            self._answer.append(self._ask(self))
        except BaseException as error:  # noqa: BLE001 - raised again by who waits, on its thread
            self._failure = error
        with _lock:
            self._over.set()
            if self._given_up:
                _forget(self._path)

    def wait(self) -> T:
        """Return what the system said, or raise what it refused with; raise Refusal when it says nothing."""
        while not self._over.wait(max(0.0, self._until - time.monotonic())):
            with _lock:
                if not self._over.is_set() and time.monotonic() >= self._until:
                    self._given_up = True
                    _hanging.setdefault(_drive(self._path), Counter())[self._path] += 1
                    raise _silence()
        if self._failure is not None:
            raise self._failure
        return self._answer[0]


def answer(path: Path, ask: Callable[[Asked[T]], T]) -> T:
    """Return what ``ask`` finds out about the file; raise Refusal when its drive does not answer."""
    hanging = _hanging.get(_drive(path), Counter())
    if path in hanging or len(hanging) >= MOST_HANGING:
        raise _silence()
    asked = Asked(path, NEXT_SECONDS if hanging else ANSWER_SECONDS, ask)
    asked.start()
    return asked.wait()


def _drive(path: Path) -> tuple[str, ...]:
    return path.parts[:_PARTS]


def _forget(path: Path) -> None:
    """A thread that was left behind has ended: the drive answers again. Called with the lock held."""
    files = _hanging[_drive(path)]
    files[path] -= 1
    if not files[path]:
        del files[path]
    if not files:
        del _hanging[_drive(path)]


def _silence() -> Refusal:
    return Refusal("Its drive does not answer. Check the network or the cable, then try again.")
