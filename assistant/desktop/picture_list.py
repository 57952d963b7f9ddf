"""Which pictures stand on the filmstrip, in which order, and how they stay true to the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.catalogue import Catalogue
from assistant.desktop.jobs import Job

if TYPE_CHECKING:
    from assistant.desktop.desk import Desk
    from assistant.desktop.jobs import Jobs
    from assistant.desktop.pictures.filmstrip import Filmstrip


class PictureList(QObject):
    """The list behind the filmstrip: asked for in jobs, added to, and replaced. Lives in the GUI thread."""

    changed = Signal(int)  # how many pictures there are in the catalogue, in the list or not
    wanted = Signal(object)  # id of the picture that is to come on the desk, or None

    def __init__(self, desk: Desk, filmstrip: Filmstrip, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._filmstrip, self._strip, self._jobs = desk, filmstrip, filmstrip.strip, jobs
        self.connect_there: Callable[[], Catalogue] | None = None
        """Opens the catalogue on a job's thread; None while none is open."""
        self.query: Callable[[Catalogue], tuple[list[int], int]] = all_pictures
        """The pictures of the list in their order, and how many there are in all; asked in a job."""
        self.in_all = 0
        self._first = 0  # of the pictures that came in last
        self._soon = QTimer(self)  # in a turn of its own: list and desk paint themselves for the first time
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(lambda: self.wanted.emit(self._first))
        self._version = 0  # counts what changed the list while it was being read again
        self._strip.gone.connect(self.reread)
        desk.taken_out.connect(self._go_on_without)
        desk.list_changed.connect(self.reread)
        desk.object_shown.connect(lambda _: self._soon.stop())  # the person went somewhere meanwhile

    @property
    def ids(self) -> Sequence[int]:
        """The pictures in their order."""
        return self._strip.ids

    def begin(self, ids: Sequence[int]) -> None:
        """Show all pictures of a catalogue that was just opened."""
        self._strip.show(self._desk.catalogue, ids)
        self._tell(len(ids))

    def clear(self) -> None:
        """Show none: the catalogue is about to be closed, and nothing may ask it any more."""
        self._soon.stop()
        self._strip.show(None, [])

    def reread(self) -> None:
        """Ask for the list of pictures again, beside the GUI thread; nothing moves if it is the same."""
        connect, version, query = self.connect_there, self._version, self.query
        if connect is None:
            return

        def work(job: Job) -> tuple[list[int], int]:
            with connect() as catalogue:
                return query(catalogue)

        def done(found: tuple[list[int], int]) -> None:
            if connect is self.connect_there:
                same = version == self._version and query == self.query
                self.take(*found) if same else self.reread()

        self._jobs.start(work, done=done)

    def add(self, ids: Sequence[int], show: bool) -> None:
        """Add pictures that were just taken in; the first comes on the desk when a person wants to see it."""
        self._version += 1
        before = len(self._strip.ids)
        self._strip.append(ids)
        self._tell(self.in_all + len(self._strip.ids) - before)
        if ids and (show or self._desk.picture is None):
            self._first = ids[0]
            self._soon.start()

    def drop(self, picture_id: int) -> None:
        """Take out a picture whose file turned out to be one that the catalogue has already."""
        self._version += 1
        self._strip.remove(picture_id)
        self._tell(self.in_all - 1)

    def _go_on_without(self, picture_id: int) -> None:
        """A person took the picture on the desk out of the catalogue: the next one takes its place."""
        place = self._strip.place_of(picture_id)
        if place is not None:
            self.drop(picture_id)
            self.wanted.emit(self.ids[min(place, len(self.ids) - 1)] if self.ids else None)

    def take(self, ids: list[int], in_all: int, instead: int | None = None) -> None:
        """Show another list; nothing moves if it is the same. ``instead`` comes on the desk when the picture
        that is there is not in the list; without it, the one that took its place in the list."""
        if ids == self._strip.ids:
            if in_all != self.in_all:
                self._tell(in_all)
            return
        here = self._desk.picture
        place = self._strip.place_of(here.id) if here else None
        self._strip.show(self._desk.catalogue, ids)
        self._version += 1
        self._tell(in_all)
        if here is not None and self._strip.place_of(here.id) is not None:
            self._filmstrip.set_current(here.id)
        elif instead is not None:
            self.wanted.emit(instead)
        elif place is not None or here is None or not ids:
            self.wanted.emit(ids[min(place or 0, len(ids) - 1)] if ids else None)

    def _tell(self, in_all: int) -> None:
        self.in_all = in_all
        self.changed.emit(in_all)


def all_pictures(catalogue: Catalogue) -> tuple[list[int], int]:
    """Return all pictures in the order of their intake, and how many they are."""
    ids = catalogue.picture_ids()
    return ids, len(ids)
