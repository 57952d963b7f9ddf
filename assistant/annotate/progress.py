"""How far a run is, how fast it goes, and how long it will take."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

WINDOW_SECONDS = 30.0
"""The rate is that of the last half minute: it follows a slow disk or a folder of large files."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A moment of a run. ``done`` of ``total`` pictures, those that were skipped or failed with them.

    ``rate`` is in pictures a second and ``seconds_left`` in seconds; both are None until known.
    ``current`` is the file being worked on, None at the end.
    """

    done: int
    total: int
    rate: float | None = None
    seconds_left: float | None = None
    current: Path | None = None


class Pace:
    """Measures the rate of a run; what was skipped at its start does not count as work."""

    def __init__(self, total: int, skipped: int = 0, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.total = total
        self.done = skipped
        self._clock = clock
        self._marks: deque[tuple[float, int]] = deque([(clock(), skipped)])

    def advance(self, pictures: int = 1) -> None:
        """Note that so many more pictures are done."""
        self.done += pictures
        now = self._clock()
        self._marks.append((now, self.done))
        # The oldest mark stays until a second one is older than the window as well.
        while len(self._marks) > 2 and self._marks[1][0] < now - WINDOW_SECONDS:
            self._marks.popleft()

    def at(self, current: Path | None) -> Progress:
        """Return the progress now, with the file that is being worked on."""
        (since, before), (now, _) = self._marks[0], self._marks[-1]
        if self.done == before or now <= since:
            return Progress(self.done, self.total, current=current)
        rate = (self.done - before) / (now - since)
        return Progress(self.done, self.total, rate, (self.total - self.done) / rate, current)
