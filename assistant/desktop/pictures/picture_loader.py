"""The large picture, decoded beside the GUI thread: the wanted one first, then those that come next."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage

from assistant.desktop.pictures.images import to_image
from assistant.desktop.words import tr
from assistant.pictures import UnreadablePicture, read

SCREEN_SIDE = 1600
"""Longer side of a picture made to look at as a whole; larger windows ask for more."""

KEPT = 5
"""Pictures kept decoded: the one on the desk, its neighbours, its further views. About 8 MB each."""


class Request(NamedTuple):
    """A picture to decode; ``side`` None = every pixel of the original."""

    picture_id: int
    path: Path
    side: int | None


@dataclass(frozen=True, eq=False)
class Loaded:
    """A decoded picture. ``width`` and ``height`` are the original's; ``image`` may be smaller.

    ``problem`` is the reason, in one sentence, when there is no image. ``sha256``: of the file's bytes.
    """

    picture_id: int
    image: QImage
    width: int = 0
    height: int = 0
    problem: str | None = None
    notes: tuple[str, ...] = ()
    sha256: str = ""

    @property
    def whole(self) -> bool:
        """Whether the image has every pixel of the original."""
        return self.image.width() >= self.width


class _Decoder(QThread):
    """The thread. A new wish replaces all earlier ones that it has not begun."""

    decoded = Signal(object, object)  # Request, Loaded

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._changed = threading.Condition()
        self._wishes: list[Request] = []
        self._begun: Request | None = None
        self._stopped = False

    def wish(self, requests: Sequence[Request]) -> None:
        with self._changed:
            self._wishes = [request for request in requests if request != self._begun]
            self._changed.notify()

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._changed.notify()

    def run(self) -> None:
        """Decode wishes until stopped; called by Qt on the new thread."""
        while (request := self._take()) is not None:
            self.decoded.emit(request, decode(request))

    def _take(self) -> Request | None:
        with self._changed:
            self._begun = None
            while not self._wishes and not self._stopped:
                self._changed.wait()
            self._begun = None if self._stopped else self._wishes.pop(0)
            return self._begun


def decode(request: Request) -> Loaded:
    """Read a picture for the screen; never raises for what may be wrong with the file."""
    try:
        picture = read(request.path, max_side=request.side)
        image = to_image(picture.pixels)
    except UnreadablePicture as error:
        return Loaded(request.picture_id, QImage(), problem=error.reason)
    except MemoryError:
        return Loaded(request.picture_id, QImage(), problem=tr("There is not enough memory to show it."))
    size = picture.width, picture.height
    return Loaded(request.picture_id, image, *size, notes=picture.notes, sha256=picture.sha256)


class PictureLoader(QObject):
    """Keeps the last few decoded pictures and says when a wanted one came. Lives in the GUI thread."""

    loaded = Signal(object)  # Loaded, of the picture that was shown last

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[int, Loaded] = OrderedDict()
        self._shown: Request | None = None
        self._next: list[Request] = []
        self._decoder = _Decoder(self)
        self._decoder.decoded.connect(self._receive)
        self._decoder.start()

    def show(self, picture_id: int, path: Path, *, side: int = SCREEN_SIDE) -> None:
        """Ask for a picture; ``loaded`` comes at once when it was prepared, else when it is decoded."""
        self._shown = Request(picture_id, path, side)
        self._next = []
        kept = self._kept.get(picture_id)
        if kept is not None and (kept.whole or max(kept.image.width(), kept.image.height()) >= side):
            self._kept.move_to_end(picture_id)
            self._decoder.wish([])
            self.loaded.emit(kept)
        else:
            self._decoder.wish([self._shown])

    def show_whole(self) -> None:
        """Ask for every pixel of the shown picture."""
        if self._shown is not None:
            self._shown = self._shown._replace(side=None)
            self._decoder.wish([self._shown, *self._next])

    def prepare(self, pictures: Sequence[tuple[int, Path]], *, side: int = SCREEN_SIDE) -> None:
        """Decode these after the shown one, so that they are there when they are asked for."""
        self._next = [Request(one, path, side) for one, path in pictures if one not in self._kept]
        waiting = [] if self._shown is None or self._shown.picture_id in self._kept else [self._shown]
        self._decoder.wish([*waiting, *self._next])

    def forget(self) -> None:
        """Forget all pictures: another catalogue, or files that have changed."""
        self._kept.clear()
        self._shown = None
        self._next = []
        self._decoder.wish([])

    def ending(self) -> list[QThread]:
        """Ask the thread to end and return it; it finishes the picture that it has begun."""
        self._decoder.stop()
        return [self._decoder]

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._decoder.decoded.disconnect(self._receive)
        for thread in self.ending():
            thread.wait()

    def _receive(self, request: Request, loaded: Loaded) -> None:
        shown = self._shown
        if request not in (shown, *self._next):
            return  # asked for by a desk that has moved on
        if request.side is not None or loaded.whole:
            self._keep(loaded)
        if request == shown:
            self.loaded.emit(loaded)

    def _keep(self, loaded: Loaded) -> None:
        if loaded.problem is not None:
            return  # the file may be back the next time
        # All pixels of a large original are not kept: 24 megapixels are 96 MB.
        if max(loaded.image.width(), loaded.image.height()) > 2 * SCREEN_SIDE:
            return
        self._kept[loaded.picture_id] = loaded
        self._kept.move_to_end(loaded.picture_id)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
