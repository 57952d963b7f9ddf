"""Thumbnails: made on threads of their own, those in sight first, kept within a measure of memory."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage

from assistant.desktop.pictures.images import to_image
from assistant.desktop.pictures.thumbnail_store import ThumbnailStore
from assistant.pictures import UnreadablePicture

SIDE = 128
"""Longer side in pixels; the filmstrip shows 64, and a fine screen has two pixels for each."""

MEMORY = 48 * 2**20
"""Bytes of thumbnails that are kept, about a thousand: far more than are ever in sight."""

HANDS = 2


class Wanted(NamedTuple):
    """A thumbnail to make."""

    picture_id: int
    path: Path


class _Pile:
    """What is still to be made, in order; shared by the GUI thread and the hands."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._wanted: deque[Wanted] = deque()
        self._begun: set[int] = set()
        self._generation = 0
        self._stopped = False

    def replace(self, wanted: Sequence[Wanted], generation: int) -> None:
        with self._changed:
            if generation != self._generation:
                self._begun.clear()
            self._wanted = deque(one for one in wanted if one.picture_id not in self._begun)
            self._generation = generation
            self._changed.notify_all()

    def received(self, picture_id: int) -> None:
        with self._changed:
            self._begun.discard(picture_id)

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._wanted.clear()
            self._changed.notify_all()

    def take(self) -> tuple[Wanted, int] | None:
        """Wait for something to make; None when the hands should rest for good."""
        with self._changed:
            while not self._wanted and not self._stopped:
                self._changed.wait()
            if self._stopped:
                return None
            wanted = self._wanted.popleft()
            self._begun.add(wanted.picture_id)
            return wanted, self._generation


class _Hand(QThread):
    """One thread that makes thumbnails."""

    made = Signal(int, int, QImage)  # generation, picture id, a null image where there is none to make

    def __init__(self, pile: _Pile, store: ThumbnailStore | None, side: int, parent: QObject) -> None:
        super().__init__(parent)
        self._pile = pile
        self._side = side
        self._store = store

    def run(self) -> None:
        """Make thumbnails until the pile is closed; called by Qt on the new thread."""
        while (taken := self._pile.take()) is not None:
            wanted, generation = taken
            self.made.emit(generation, wanted.picture_id, self._make(wanted.path))

    def _make(self, path: Path) -> QImage:
        from assistant.pictures import thumbnail

        image = self._store.find(path, self._side) if self._store else None
        if image is not None:
            return image
        try:
            image = to_image(thumbnail(path, self._side))
        except (UnreadablePicture, MemoryError):
            return QImage()
        if self._store:
            self._store.keep(path, self._side, image)
        return image


class Thumbnails(QObject):
    """Hands out thumbnails at once or says later that they came. Lives in the GUI thread."""

    arrived = Signal(int)  # picture id

    def __init__(
        self,
        *,
        store: ThumbnailStore | None = None,
        memory: int = MEMORY,
        side: int = SIDE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._used = 0
        self._kept: OrderedDict[int, QImage] = OrderedDict()
        self._unmade: set[int] = set()
        self._wishes: dict[str, list[Wanted]] = {}
        self._generation = 0
        self._pile = _Pile()
        self._hands = [_Hand(self._pile, store, side, self) for _ in range(HANDS)]
        for hand in self._hands:
            hand.made.connect(self._receive)
            hand.start(QThread.Priority.LowPriority)

    def get(self, picture_id: int) -> QImage | None:
        """Return the thumbnail if it is there; a null image for a file that cannot be shown."""
        image = self._kept.get(picture_id)
        if image is not None:
            self._kept.move_to_end(picture_id)
            return image
        return QImage() if picture_id in self._unmade else None

    def want(self, pictures: Sequence[Wanted], *, panel: str = "") -> None:
        """Ask for the thumbnails a panel has in sight, most wanted first.

        Earlier wishes of the same panel that are not begun are dropped.
        """
        self._wishes[panel] = list(pictures)
        missing = {
            one.picture_id: one
            for wishes in self._wishes.values()
            for one in wishes
            if self.get(one.picture_id) is None
        }
        self._pile.replace(list(missing.values()), self._generation)

    def forget(self) -> None:
        """Forget all of them: another catalogue uses the same ids for other pictures."""
        self._generation += 1
        self._kept.clear()
        self._unmade.clear()
        self._wishes.clear()
        self._used = 0
        self._pile.replace([], self._generation)

    def ending(self) -> list[QThread]:
        """Ask the threads to end and return them; each finishes the one thumbnail that it has begun."""
        self._pile.stop()
        return list(self._hands)

    def stop(self) -> None:
        """End the threads and wait for them."""
        self.ending()
        for hand in self._hands:
            hand.made.disconnect(self._receive)
        for hand in self._hands:
            hand.wait()

    def _receive(self, generation: int, picture_id: int, image: QImage) -> None:
        if generation != self._generation:
            return
        self._pile.received(picture_id)
        if image.isNull():
            self._unmade.add(picture_id)
        else:
            self._keep(picture_id, image)
        self.arrived.emit(picture_id)

    def _keep(self, picture_id: int, image: QImage) -> None:
        previous = self._kept.pop(picture_id, None)
        self._used += image.sizeInBytes() - (previous.sizeInBytes() if previous else 0)
        self._kept[picture_id] = image
        while self._used > self._memory and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._used -= oldest.sizeInBytes()
