"""One open catalogue: opened beside the GUI thread, then a connection for the desk."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from assistant import paths
from assistant.catalogue import Catalogue, CatalogueBusyError, CatalogueError
from assistant.catalogue.store import QUICK_SECONDS
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.locks import Locks
from assistant.desktop.waiting import AGAIN_MS, PATIENCE_SECONDS


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read while opening. ``catalogue`` is the GUI thread's connection."""

    catalogue: Catalogue
    ids: list[int]
    place: dict[str, Any]


class Session(QObject):
    """Opens catalogues. A slow disk or a migration of an old file never holds the window up."""

    opening = Signal(object)  # Path
    opened = Signal(object)  # Opened
    refused = Signal(object, str)  # Path, reason

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted: Path | None = None
        self.path: Path | None = None
        self.person = ""
        self.locks = Locks(self)

    @property
    def connect_here(self) -> Callable[[], Catalogue]:
        """A function that opens the same catalogue on the thread that calls it."""
        path, person, meanwhile = self.path, self.person, self.locks.goes_on
        assert path is not None
        return lambda: Catalogue.open(path, person=person, create=False, meanwhile=meanwhile)

    def open(self, path: Path, *, create: bool = True) -> None:
        """Open a catalogue; ``opened`` or ``refused`` follows. The last one asked for wins."""
        path = Path(path).absolute()
        self._wanted = path
        self.opening.emit(path)
        person, meanwhile = self.person, self.locks.goes_on

        def work(job: Job) -> tuple[list[int], dict[str, Any]]:
            if create:
                # The person's own folder is nobody else's; another one may be meant for several.
                mode = 0o700 if path == paths.default_catalogue() else 0o777
                path.parent.mkdir(mode, parents=True, exist_ok=True)
            with Catalogue.open(path, person=person, create=create, meanwhile=meanwhile) as catalogue:
                return catalogue.picture_ids(), catalogue.place()

        def done(found: tuple[list[int], dict[str, Any]]) -> None:
            if path == self._wanted:
                self._begin(path, *found, time.monotonic() + PATIENCE_SECONDS)

        def failed(reason: str) -> None:
            if path == self._wanted:
                self.refused.emit(path, reason)

        self._jobs.start(work, done=done, failed=failed)

    def stop(self) -> None:
        """Open nothing any more, also what is waiting for another program: the window is closing."""
        self._wanted = None

    def _begin(self, path: Path, ids: list[int], place: dict[str, Any], give_up: float) -> None:
        """Open it for the GUI thread, which never waits long in one go for another program."""
        if path != self._wanted:
            return
        try:
            catalogue = Catalogue.open(path, person=self.person, create=False, wait=QUICK_SECONDS)
        except CatalogueBusyError as error:
            if time.monotonic() < give_up:
                QTimer.singleShot(AGAIN_MS, self, lambda: self._begin(path, ids, place, give_up))
            else:
                self.refused.emit(path, str(error))
            return
        except CatalogueError as error:
            self.refused.emit(path, str(error))
            return
        try:
            with catalogue.snapshot():  # the panels read it now: whoever writes comes after them
                self.path = path
                self.opened.emit(Opened(catalogue, ids, place))
        except CatalogueBusyError:
            catalogue.close()
            QTimer.singleShot(AGAIN_MS, self, lambda: self._begin(path, ids, place, give_up))
