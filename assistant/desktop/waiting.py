"""Steps that wait for another program to let go of the catalogue, in the order of the keys."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.catalogue import CatalogueBusyError, CatalogueError

PATIENCE_SECONDS = 10.0
"""How long steps wait for the catalogue before they are given back: long enough for any honest writer."""

AGAIN_MS = 50
"""Between two attempts, each of at most ``catalogue.store.QUICK_SECONDS``: the window paints and answers."""

Attempt = Callable[[], Callable[[], None]]
"""Writes one step and returns how to tell the panels; raises ``CatalogueError`` when nothing was written."""


class Waiting(QObject):
    """A line of steps. The first that meets a lock holds up those behind it, never the window.

    A step is written or given back; one that is given back takes those behind it along, as they were asked
    for in the belief that it would be written: an undo must not take back the step before it instead.
    """

    changed = Signal(int)  # how many steps wait
    given_back = Signal(int, object)  # how many, and the CatalogueError that stopped the first of them

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line: deque[Attempt] = deque()
        self._refused: list[Attempt] = []
        self._afterwards: list[tuple[Callable[[], object], Callable[[], object] | None]] = []
        self._give_up: float | None = None  # when the first has waited long enough; None: it does not wait
        self._resting = False
        self._counted = 0  # as told last
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._try)

    def __len__(self) -> int:
        return len(self._line)

    def add(self, attempt: Attempt) -> None:
        """Carry a step out: at once when nothing is before it and nobody holds the lock."""
        self._refused = []
        self._line.append(attempt)
        if len(self._line) == 1:
            self._try()
        else:
            self._count()

    def try_again(self) -> bool:
        """Carry out what was given back last, in its order; False when other steps came since."""
        self._line.extend(self._refused)
        if self._refused:
            self._refused = []
            self._try()
            return True
        return False

    def when_over(self, do: Callable[[], object], otherwise: Callable[[], object] | None = None) -> bool:
        """Return True when nothing waits; else call ``do`` once all is written, or ``otherwise``."""
        if not self._line:
            return True
        self._afterwards.append((do, otherwise))
        return False

    def rest(self, resting: bool) -> None:
        """Ask no more for a while: the program itself is writing, and that time does not count."""
        self._resting = resting
        self._give_up = None
        if resting:
            self._again.stop()
        elif self._line:
            self._again.start(0)

    def forget(self) -> None:
        """Forget what waits: its catalogue is closed."""
        self._again.stop()
        self._give_up = None
        self._line.clear()
        self._refused = []

    def _try(self) -> None:
        """Write the first step if it can be written; each has a turn of the event loop."""
        if not self._line or self._resting:
            return
        try:
            tell = self._line[0]()
        except CatalogueBusyError as error:
            self._wait(error)
        except CatalogueError as error:
            self._end(error)
        except BaseException:  # a mistake of ours: the log has it, and the line must not stand for ever
            self.forget()
            self._count()
            raise
        else:
            self._line.popleft()
            self._give_up = None
            if self._line:
                self._again.start(0)
            self._count()
            tell()
            if not self._line:
                self._go_on(written=True)

    def _wait(self, error: CatalogueBusyError) -> None:
        if self._give_up is None:
            self._give_up = time.monotonic() + PATIENCE_SECONDS
            self._count()
        if time.monotonic() < self._give_up:
            self._again.start(AGAIN_MS)
        else:
            self._end(error)

    def _end(self, error: CatalogueError) -> None:
        attempts = list(self._line)
        self.forget()
        self._refused = attempts
        self._count()
        self.given_back.emit(len(attempts), error)
        self._go_on(written=False)

    def _count(self) -> None:
        """Tell how many wait; a step that is written at once never waits."""
        if self._counted != len(self._line):
            self._counted = len(self._line)
            self.changed.emit(self._counted)

    def _go_on(self, *, written: bool) -> None:
        afterwards, self._afterwards = self._afterwards, []
        for do, otherwise in afterwards:
            if written:
                do()
            elif otherwise is not None:
                otherwise()
