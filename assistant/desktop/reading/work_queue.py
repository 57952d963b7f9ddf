"""What the worker reads next: the picture on the desk, then those in sight, then the long queue."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Sequence


class WorkQueue:
    """Picture ids in three lanes. Filled by the GUI thread, emptied by the worker; never blocks the GUI."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._current: int | None = None
        self._near: deque[int] = deque()
        self._batch: deque[int] = deque()
        self._stopped = False

    def set_current(self, picture_id: int | None) -> None:
        """Name the picture on the desk; the one before it, if not begun, is dropped."""
        with self._changed:
            self._current = picture_id
            self._changed.notify()

    def set_near(self, picture_ids: Iterable[int]) -> None:
        """Name the pictures in sight, most wanted first; those named before are dropped."""
        with self._changed:
            self._near = deque(picture_ids)
            self._changed.notify()

    def add_batch(self, picture_ids: Sequence[int]) -> None:
        """Put pictures at the end of the long queue."""
        with self._changed:
            self._batch.extend(picture_ids)
            self._changed.notify()

    def cancel_batch(self) -> None:
        """Empty the long queue."""
        with self._changed:
            self._batch.clear()

    def stop(self) -> None:
        """Let the worker come out of ``wait`` for good."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    @property
    def stopped(self) -> bool:
        """Whether the worker should end; asked between two pictures."""
        return self._stopped

    def __len__(self) -> int:
        with self._changed:
            return (self._current is not None) + len(self._near) + len(self._batch)

    def wait(self) -> bool:
        """Wait until there is something to do; False when there will be nothing any more."""
        with self._changed:
            while not (self._stopped or self._current is not None or self._near or self._batch):
                self._changed.wait()
            return not self._stopped

    def urgent(self) -> int | None:
        """Take the picture on the desk, else the most wanted one in sight; None when there is neither."""
        with self._changed:
            if self._stopped:
                return None
            taken, self._current = self._current, None
            if taken is None and self._near:
                taken = self._near.popleft()
            return taken

    def from_batch(self) -> int | None:
        """Take the next picture of the long queue; None when it is empty."""
        with self._changed:
            return self._batch.popleft() if self._batch and not self._stopped else None
