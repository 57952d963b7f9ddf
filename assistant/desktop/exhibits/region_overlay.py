"""Choosing a part of the picture: a rectangle drawn with the mouse, or one of those that were seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.catalogue import Region
    from assistant.desktop.pictures.picture_view import PictureView

LEAST = 0.02
"""A rectangle smaller than this part of the picture was a click, not a choice."""


class RegionOverlay(QWidget):
    """Lies over the picture view while a region is chosen; away, the picture has the mouse again."""

    drawn = Signal(object)  # Region

    def __init__(self, view: PictureView) -> None:
        super().__init__(view)
        self._view = view
        self._seen: tuple[Region, ...] = ()
        self._chosen: Region | None = None
        self._from: QPointF | None = None
        self._to = QPointF()
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("Region of the picture"))
        view.installEventFilter(self)
        view.zoomed.connect(self.update)
        self.hide()

    def begin(self, seen: Sequence[Region], chosen: Region | None) -> None:
        """Offer the rectangles that were seen; ``chosen`` is the one that is being identified."""
        self._seen, self._chosen, self._from = tuple(seen), chosen, None
        self.setAccessibleDescription(
            tr("%Ln part(s) seen; drag a rectangle around one", "", len(self._seen))
        )
        self.setGeometry(self._view.rect())
        self.show()
        self.raise_()
        self.update()

    def end(self) -> None:
        """Give the mouse back to the picture."""
        self._from = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._view.rect())
        return False

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = self._to = event.position()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._to = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        drawn = self._view.fractions(QRectF(self._from, event.position()).normalized())
        at, self._from = self._view.fractions(QRectF(self._from, self._from)), None
        left, top, right, bottom = drawn
        if right - left >= LEAST and bottom - top >= LEAST:
            self.drawn.emit(drawn)
        else:
            under = [one for one in self._seen if one[0] <= at[0] <= one[2] and one[1] <= at[1] <= one[3]]
            if under:
                self.drawn.emit(min(under, key=_size))
        self.update()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drag = QRectF(self._from, self._to).normalized() if self._from is not None else None
        chosen = drag or (self._view.place(self._chosen) if self._chosen is not None else None)
        if chosen is not None:
            self._veil(painter, chosen)
        for number, one in enumerate(self._seen, start=1):
            if drag is None:
                self._frame(painter, self._view.place(one), str(number), chosen=one == self._chosen)
        if chosen is not None and self._chosen not in self._seen:
            self._frame(painter, chosen, "", chosen=True)
        painter.end()

    def _veil(self, painter: QPainter, around: QRectF) -> None:
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        hole = QPainterPath()
        hole.addRect(around)
        painter.fillPath(outside - hole, QColor(0, 0, 0, 110))

    def _frame(self, painter: QPainter, place: QRectF, number: str, *, chosen: bool) -> None:
        theme = current_theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 150), 4))  # seen on any painting, light or dark
        painter.drawRect(place)
        style = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor("#FFFFFF"), 2, style))
        painter.drawRect(place)
        if not number:
            return
        tag = QRectF(place.topLeft() + QPointF(GRID / 2, GRID / 2), place.topLeft() + QPointF(28, 28))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if chosen else "surface"))
        painter.drawRoundedRect(tag, RADIUS, RADIUS)
        painter.setPen(theme.colour("on_accent" if chosen else "text"))
        painter.setFont(theme.font(strong=True))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, number)


def _size(region: Region) -> float:
    return (region[2] - region[0]) * (region[3] - region[1])
