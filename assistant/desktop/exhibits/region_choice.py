"""Which part of the picture is asked about: one that was seen, one drawn with the mouse, or all of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.desktop.exhibits.region_overlay import RegionOverlay
from assistant.desktop.exhibits.wording import region_label

if TYPE_CHECKING:
    from assistant.catalogue import Region
    from assistant.desktop.pictures.picture_view import PictureView


class RegionChoice(QObject):
    """Begins with the whole picture; ``changed``: a part was chosen. Lives in the GUI thread."""

    changed = Signal()

    def __init__(self, view: PictureView, parent: QObject) -> None:
        super().__init__(parent)
        self.overlay = RegionOverlay(view)
        self.seen: tuple[Region, ...] = ()
        self.region: Region | None = None
        """The part that is asked about; ``None`` is the whole picture."""
        self.choosing = False
        """Whether a part is being chosen: the mouse draws on the picture."""
        self.overlay.drawn.connect(self.choose)

    @property
    def label(self) -> str:
        """What stands on the button: how many parts were seen, or which one is being looked at."""
        return region_label(self.seen, self.region)

    def forget(self) -> None:
        """Another picture is on the desk."""
        self.region, self.choosing, self.seen = None, False, ()
        self.overlay.end()

    def begin(self) -> None:
        """Begin to choose; again: the next of those that were seen. Where none was, one is to be drawn."""
        self.choosing = True
        if self.seen:
            here = self.seen.index(self.region) if self.region in self.seen else -1
            self.choose(self.seen[(here + 1) % len(self.seen)])
        else:
            self.overlay.begin((), self.region)

    def choose(self, region: Region) -> None:
        """Ask about this part."""
        self.region, self.choosing = _rounded(region), True
        self.overlay.begin(self.seen, self.region)
        self.changed.emit()

    def leave(self) -> bool:
        """Go back to the whole picture; returns whether a part of it was asked about."""
        was = self.region
        self.region, self.choosing = None, False
        self.overlay.end()
        return was is not None

    def see(self, seen: Iterable[Region], named: Iterable[Region]) -> None:
        """Keep the parts that were seen, and with them those that a person drew and ``named`` before."""
        self.seen = tuple(sorted({*map(_rounded, seen), *named}))  # from left to right
        if self.seen and self.choosing:
            self.overlay.begin(self.seen, self.region)


def _rounded(region: Region) -> Region:
    left, top, right, bottom = (round(float(one), 4) for one in region)
    return (left, top, right, bottom)
