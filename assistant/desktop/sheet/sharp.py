"""Which thumbnails the sheet draws: the window's, or larger ones of its own for larger places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QThread, Signal

from assistant import paths
from assistant.desktop.pictures.thumbnail_store import ThumbnailStore
from assistant.desktop.pictures.thumbnails import SIDE, Thumbnails, Wanted

LARGE = 256
"""Longer side in pixels of the larger thumbnails, made only when a person wants larger places."""


class SheetThumbnails(QObject):
    """Asks the right maker for what is in sight. Larger thumbnails have threads of their own once needed."""

    arrived = Signal(int)  # picture id

    def __init__(self, usual: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._usual = usual
        self._large: Thumbnails | None = None
        self.maker = usual
        usual.arrived.connect(self.arrived)

    def fit(self, side: int) -> Thumbnails:
        """Return the maker for places of this many pixels."""
        self.rest()
        if side > SIDE and self._large is None:
            self._large = Thumbnails(
                store=ThumbnailStore(paths.cache() / "thumbnails"), side=LARGE, parent=self
            )
            self._large.arrived.connect(self.arrived)
        self.maker = self._large if side > SIDE and self._large is not None else self._usual
        return self.maker

    def want(self, pictures: Sequence[Wanted]) -> None:
        """Ask for what is in sight."""
        self.maker.want(pictures, panel="sheet")

    def rest(self) -> None:
        """Ask for nothing: the sheet is put away."""
        self.maker.want([], panel="sheet")

    def forget(self) -> None:
        """Another catalogue uses the same ids for other pictures; the window forgets its own itself."""
        if self._large is not None:
            self._large.forget()

    def ending(self) -> list[QThread]:
        """Ask the threads to end and return them."""
        return self._large.ending() if self._large is not None else []

    def stop(self) -> None:
        """End the threads."""
        if self._large is not None:
            self._large.stop()
            self._large = None
            self.maker = self._usual
