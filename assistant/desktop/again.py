"""Reading what another program holds at the moment: what is shown stays, and it is tried again quietly."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.catalogue import Catalogue, CatalogueBusyError, CatalogueError
from assistant.desktop.waiting import AGAIN_MS, PATIENCE_SECONDS

Reading = Callable[[], object]


class Again(QObject):
    """Readings of the GUI thread, each kind once: a later one stands for those before it.

    Where a catalogue has a write-ahead log nobody ever waits to read. On a drive without shared memory a
    reader meets whoever writes. Each reading holds off writers until it is over, so its panels show
    one moment and it meets a lock only at its beginning, for at most ``catalogue.store.QUICK_SECONDS``.
    """

    failed = Signal(object)  # CatalogueError: it could not be read, or not for too long a time

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue: Catalogue | None = None
        self._line: dict[str, Reading] = {}
        self._give_up: float | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AGAIN_MS)
        self._soon.timeout.connect(self._try)

    def __len__(self) -> int:
        return len(self._line)

    def use(self, catalogue: Catalogue | None) -> None:
        """Read from this catalogue; what was to be read from the one before is forgotten."""
        self._catalogue = catalogue
        self._forget()

    def read(self, kind: str, reading: Reading) -> None:
        """Carry a reading out now, or behind those that wait as soon as the catalogue can be read.

        Where none is open there is nothing to read: what comes on the desk with one is read then.
        """
        if self._catalogue is None:
            return
        self._line.pop(kind, None)
        self._line[kind] = reading
        if len(self._line) == 1:
            self._try()

    def _try(self) -> None:
        catalogue = self._catalogue
        try:
            while self._line and catalogue is not None and catalogue is self._catalogue:
                kind, reading = next(iter(self._line.items()))
                with catalogue.snapshot():
                    self._give_up = None
                    del self._line[kind]
                    reading()
        except CatalogueBusyError as error:
            self._wait(error)
        except CatalogueError as error:
            self._line.pop(kind, None)
            self.failed.emit(error)
        finally:
            if self._line:
                self._soon.start()

    def _wait(self, error: CatalogueBusyError) -> None:
        if self._give_up is None:
            self._give_up = time.monotonic() + PATIENCE_SECONDS
        if time.monotonic() >= self._give_up:
            self._forget()
            self.failed.emit(error)

    def _forget(self) -> None:
        self._soon.stop()
        self._give_up = None
        self._line.clear()
