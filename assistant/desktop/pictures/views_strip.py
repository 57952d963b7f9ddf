"""Further views of the same object, small, below the picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.catalogue import PictureRow
from assistant.desktop.pictures.thumbnails import Thumbnails, Wanted
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

SIDE = 56


class ViewsStrip(QWidget):
    """One row of thumbnails; hidden when the object has one picture only."""

    chosen = Signal(int)  # picture id

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._views: list[PictureRow] = []
        self._current: int | None = None
        self.setFixedHeight(SIDE + 2 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Views of this object"))
        self.hide()
        thumbnails.arrived.connect(self._repaint)
        current_theme().changed.connect(self.update)

    def set_views(self, views: Sequence[PictureRow], current: int | None) -> None:
        """Show the pictures of one object; ``current`` is the one on the desk."""
        self._views = list(views) if len(views) > 1 else []
        self._current = current
        self._thumbnails.want([Wanted(view.id, view.path) for view in self._views], panel="views")
        self.setVisible(bool(self._views))
        self.setAccessibleDescription(tr("%Ln view(s)", "", len(self._views)) if self._views else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, SIDE + 2 * GRID)

    def _place(self, number: int) -> QRect:
        return QRect(QPoint(GRID + number * (SIDE + GRID), GRID), QSize(SIDE, SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        for number, view in enumerate(self._views):
            place = self._place(number)
            if place.left() > self.width():
                break
            image = self._thumbnails.get(view.id)
            painter.fillRect(place, theme.colour("track"))
            if image is not None and not image.isNull():
                side = min(image.width(), image.height())
                middle = QRect(0, 0, side, side)
                middle.moveCenter(image.rect().center())
                painter.drawImage(place, image, middle)
            if view.id == self._current:
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawRect(place.adjusted(-2, -2, 2, 2))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, view in enumerate(self._views):
            if self._place(number).contains(event.position().toPoint()):
                self.chosen.emit(view.id)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None or not self._views:
            super().keyPressEvent(event)
            return
        ids = [view.id for view in self._views]
        place = ids.index(self._current) if self._current in ids else 0
        self.chosen.emit(ids[(place + step) % len(ids)])

    def _repaint(self, picture_id: int) -> None:
        if any(view.id == picture_id for view in self._views):
            self.update()
