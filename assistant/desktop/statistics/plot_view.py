"""A drawn figure in the window: fits its place, and its parts can be pointed at by mouse and keys."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.desktop.statistics.plots.canvas import Drawn, Spot
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told
from assistant.desktop.words import tr

SETTLED = 120
"""Milliseconds without another change of size after which the figure is drawn anew."""


class PlotView(QWidget):
    """Shows a figure, or a sentence. The arrow keys go from part to part; the part is named aloud."""

    size_wanted = Signal()  # the place has another size (or the screen another ratio) than the figure
    pointed = Signal(str)  # the words of the part pointed at; "" for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spots: Sequence[Spot] = ()
        self.spot = -1
        self._image = QImage()
        self._sentence = ""
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED)
        self._settled.timeout.connect(self.size_wanted)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(40 * GRID, 20 * GRID))

    # For the page

    @property
    def sentence(self) -> str:
        """What is said in place of a figure."""
        return self._sentence

    @property
    def image(self) -> QImage:
        """The figure on show."""
        return self._image

    def say(self, sentence: str) -> None:
        """Show a sentence in place of a figure."""
        sentence = told(sentence)
        self._image, self._sentence = QImage(), sentence
        self.spots, self.spot = (), -1
        self.setAccessibleDescription(sentence)
        self.pointed.emit("")
        self.update()

    def show_drawn(self, drawn: Drawn) -> None:
        """Show a figure; the part pointed at stays where the new one has it too."""
        here = self.spots[self.spot].text if self.spot >= 0 else ""
        self._image, self._sentence = drawn.image, ""
        self.spots = drawn.spots
        self.spot = next((place for place, spot in enumerate(self.spots) if spot.text == here), -1)
        self.pointed.emit(here if self.spot >= 0 else "")
        self.setAccessibleDescription(
            tr("Arrow keys go from part to part; the numbers are in the table below.")
        )
        self.update()

    def point_at(self, place: int, *, aloud: bool = False) -> None:
        """Point at a part by its place, -1 for none."""
        if place == self.spot:
            return
        self.spot = place
        words = self.spots[place].text if place >= 0 else ""
        self.pointed.emit(words)
        if aloud and words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.update()

    # Mouse and keys

    def spot_at(self, where: QPointF) -> int:
        """Return the place of the part at a point of the widget, -1 for none."""
        for place, spot in enumerate(self.spots):
            if holds(spot, where.x(), where.y()):
                return place
        return -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point_at(self.spot_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.point_at(-1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {
            Qt.Key.Key_Left: "previous", Qt.Key.Key_Right: "next", Qt.Key.Key_Up: "out",
            Qt.Key.Key_Down: "in", Qt.Key.Key_Home: "first",
        }.get(Qt.Key(event.key()))  # fmt: skip
        if way is None or not self.spots:
            super().keyPressEvent(event)
        else:
            self.point_at(self._step(way), aloud=True)

    def _step(self, way: str) -> int:
        """Return where a key leads: to the parts beside, to the one it lies in, to the first inside."""
        if self.spot < 0 or way == "first":
            return 0
        parent = self.spots[self.spot].parent
        nested = any(spot.parent >= 0 for spot in self.spots)
        if nested and way == "out":
            return parent if parent >= 0 else self.spot
        if nested and way == "in":
            inside = (place for place, spot in enumerate(self.spots) if spot.parent == self.spot)
            return next(inside, self.spot)
        beside = [place for place, spot in enumerate(self.spots) if spot.parent == parent]
        step = 1 if way in ("next", "in") else -1
        return beside[(beside.index(self.spot) + step) % len(beside)]

    # Painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settled.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._settled.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = current_theme().colour
        if self._image.isNull():
            painter.setFont(current_theme().font())
            painter.setPen(colour("text_quiet"))
            place = self.rect().adjusted(4 * GRID, 0, -4 * GRID, 0)
            painter.drawText(
                place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._sentence
            )
        else:
            painter.drawImage(QRectF(self.rect()), self._image)
            if self.spot >= 0:
                painter.setPen(QPen(colour("text"), 2))
                painter.drawPath(outline(self.spots[self.spot]))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 1))
            painter.drawRect(QRect(self.rect()).adjusted(0, 0, -1, -1))
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(90 * GRID, 48 * GRID)


def holds(spot: Spot, x: float, y: float) -> bool:
    """Say whether a point lies in a part of the figure."""
    if len(spot.shape) == 4:
        left, top, width, height = spot.shape
        return left <= x <= left + width and top <= y <= top + height
    middle_x, middle_y, inner, outer, begin, extent = spot.shape
    away = math.hypot(x - middle_x, y - middle_y)
    angle = math.degrees(math.atan2(x - middle_x, middle_y - y)) % 360
    return inner <= away < outer and (angle - begin) % 360 <= extent


def outline(spot: Spot) -> QPainterPath:
    """Return the outline of a part of the figure."""
    path = QPainterPath()
    if len(spot.shape) == 4:
        path.addRect(QRectF(*spot.shape))
        return path
    x, y, inner, outer, begin, extent = spot.shape
    start = 90 - begin  # Qt counts from the right, against the clock
    for radius, turn in ((outer, -extent), (inner, extent)):
        box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        if turn < 0:
            path.arcMoveTo(box, start)
        path.arcTo(box, start if turn < 0 else start - extent, turn)
    path.closeSubpath()
    return path
