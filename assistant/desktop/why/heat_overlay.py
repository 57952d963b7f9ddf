"""The map over the picture: what does not matter is veiled, the strongest region has an outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.why.contour import Point, contour

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.desktop.pictures.picture_view import PictureView
    from assistant.tagging.attribution import Attribution

VEIL = 175
"""How dark, of 255, a part is that loses nothing: its details can still be seen."""

LEAST = 0.02
"""Losses below this are no map: everything would be noise drawn large."""


class HeatOverlay(QWidget):
    """Lies over the picture view and lets the mouse through: the picture is zoomed and moved below it."""

    def __init__(self, view: PictureView) -> None:
        super().__init__(view)
        self._view = view
        self._veil = QImage()
        self._outline: list[list[Point]] = []
        self._tag = ""
        self._tag_at = (0.0, 0.0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.installEventFilter(self)
        view.zoomed.connect(self.update)
        self.hide()

    def show_map(self, found: Attribution, tag: str) -> None:
        """Show a map; ``tag`` is written at the outline, where there is one."""
        strength = np.clip(found.lost / max(float(found.lost.max()), LEAST), 0, 1)
        if found.region is not None and not found.stands_out:
            self.clear()  # a spotlight on nothing would say the contrary
            return
        self._outline = []
        if found.region is not None:
            # What is outlined can be seen, also where a part of it alone lost nothing.
            strength = np.maximum(strength, np.float32(0.5) * found.region)
            self._outline = outline(found.region)
        self._veil = veil(strength)
        self._tag = tag if self._outline else ""
        if self._outline:
            self._tag_at = min(
                (end for piece in self._outline for end in piece), key=lambda at: (at[1], at[0])
            )
        self.setGeometry(self._view.rect())
        self.show()
        self.raise_()
        self.update()

    def clear(self) -> None:
        """Show the picture alone."""
        self._veil, self._outline, self._tag = QImage(), [], ""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._veil.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place = self._view.place((0, 0, 1, 1))
        painter.drawImage(place, self._veil)
        if self._outline:
            self._paint_outline(painter, place)
        painter.end()

    def _paint_outline(self, painter: QPainter, place: QRectF) -> None:
        def at(point: Point) -> QPointF:
            return QPointF(place.left() + point[0] * place.width(), place.top() + point[1] * place.height())

        path = QPainterPath()
        for line in self._outline:
            path.addPolygon(QPolygonF([at(point) for point in line]))
            path.closeSubpath()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 190), 5))  # white in black is seen on any painting
        painter.drawPath(path)
        painter.setPen(QPen(QColor("#FFFFFF"), 2))
        painter.drawPath(path)
        if self._tag:
            self._paint_tag(painter, at(self._tag_at))

    def _paint_tag(self, painter: QPainter, at: QPointF) -> None:
        theme = current_theme()
        painter.setFont(theme.font("small", strong=True, figures=True))
        words = painter.fontMetrics().boundingRect(self._tag)
        tag = QRectF(0, 0, words.width() + 2 * GRID, words.height() + GRID / 2)
        tag.moveTopLeft(at - QPointF(tag.width() / 2, tag.height() + GRID / 2))
        room = QRectF(self.rect()).adjusted(GRID / 2, GRID / 2, -GRID / 2, -GRID / 2)
        tag.moveLeft(min(max(tag.left(), room.left()), room.right() - tag.width()))
        tag.moveTop(max(tag.top(), room.top()))
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(tag, RADIUS, RADIUS)
        painter.setPen(theme.colour("text"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, self._tag)


def veil(strength: NDArray[np.float32]) -> QImage:
    """Return an image of one pixel a cell, black and the clearer the stronger; ``strength`` is 0 to 1."""
    height, width = strength.shape
    pixels = np.zeros((height, width, 4), np.uint8)
    pixels[..., 3] = np.round(VEIL * (1 - strength))
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()


def outline(region: NDArray[np.bool_]) -> list[list[Point]]:
    """Return the lines around the cells that were covered as one, corners rounded off, in fractions."""
    fine = np.kron(region, np.ones((3, 3))).astype(np.float32)
    padded = np.pad(fine, 2, mode="edge")
    height, width = fine.shape
    parts = [padded[y : y + height, x : x + width] for y in range(5) for x in range(5)]
    return contour(np.asarray(np.mean(parts, axis=0), np.float32), 0.5)
