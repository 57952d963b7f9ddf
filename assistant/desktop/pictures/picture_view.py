"""The picture, as large as the window allows: zoom, pan, double click for one pixel to one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.desktop.pictures.picture_loader import SCREEN_SIDE, Loaded
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told
from assistant.desktop.words import tr

STEP = 1.25
"""One step of the zoom keys; a notch of the wheel is one too."""

MOST = 8.0
"""Device pixels for one pixel of the original, at most."""


class PictureView(QWidget):
    """Shows one decoded picture. Every pixel is asked for only when the zoom has a use for it."""

    whole_wanted = Signal()
    larger_wanted = Signal(int)  # longer side in device pixels, when the widget outgrew the image
    zoomed = Signal(float)  # device pixels for one pixel of the original

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._whole = QImage()
        self._size = QSize()  # of the original
        self._zoom: float | None = None  # None: fits the widget
        self._centre = QPointF()  # the point of the original in the middle of the widget
        self._fitted = QImage()  # the image at exactly the size in which it fits
        self._words = ""
        self._drag: QPoint | None = None
        self._asked_whole = False
        self.setMinimumSize(240, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Picture"))
        current_theme().changed.connect(self.update)

    # What is shown

    def show_preview(self, image: QImage | None, original: QSize | None = None) -> None:
        """Show a small image in the place of the picture until that is decoded; None leaves the ground.

        ``original``: the size of the picture, where it is known; else it is taken to be a large one.
        """
        image = image or QImage()
        self._take(image, original or image.size() * 64)
        self._asked_whole = True  # there is nothing sharper to ask for yet
        self.update()

    def show_picture(self, loaded: Loaded) -> None:
        """Show a decoded picture, or its problem in words. The same picture keeps its zoom."""
        if loaded.problem is not None:
            self.show_words(told(loaded.problem))
            return
        original = QSize(loaded.width, loaded.height)
        if loaded.whole and self._size == original and self._zoom is not None:
            self._whole = loaded.image
        else:
            self._take(loaded.image, original)
        self._asked_whole = loaded.whole
        size = {"width": loaded.width, "height": loaded.height}
        self.setAccessibleDescription(tr("{width} × {height} pixels", **size))
        self.update()

    def show_words(self, words: str) -> None:
        """Show a sentence instead of a picture."""
        self._take(QImage(), QSize())
        self._words = words
        self.setAccessibleDescription(words)
        self.update()

    @property
    def wanted_side(self) -> int:
        """The longer side, in device pixels, of an image that fills the widget; a step, not exact."""
        longer = max(self.width(), self.height()) * self.devicePixelRatioF()
        return max(SCREEN_SIDE, 512 * -(-int(longer) // 512))

    def _take(self, image: QImage, original: QSize) -> None:
        self._image, self._size = image, original
        self._whole = QImage()
        self._fitted = QImage()
        self._words = ""
        self._zoom = None
        self._centre = QPointF(original.width() / 2, original.height() / 2)

    # Zoom and pan

    @property
    def empty(self) -> bool:
        """Whether no picture is on show."""
        return self._image.isNull()

    @property
    def zoom(self) -> float:
        """Device pixels for one pixel of the original."""
        return self._fit() if self._zoom is None else self._zoom

    @property
    def fits(self) -> bool:
        """Whether the whole picture is shown."""
        return self._zoom is None

    def fit(self) -> None:
        """Show the whole picture."""
        self._zoom = None
        self._centre = QPointF(self._size.width() / 2, self._size.height() / 2)
        self._changed()

    def one_to_one(self, at: QPointF | None = None) -> None:
        """Show one pixel of the original as one of the screen, keeping the point under ``at`` in place."""
        self._set_zoom(1.0, at)

    def zoom_in(self) -> None:
        """One step closer."""
        self._set_zoom(self.zoom * STEP, None)

    def zoom_out(self) -> None:
        """One step back, until the whole picture is shown."""
        self._set_zoom(self.zoom / STEP, None)

    def _fit(self) -> float:
        if self._size.isEmpty():
            return 1.0
        ratio = self.devicePixelRatioF()
        width, height = self._size.width(), self._size.height()
        # A small picture may grow to four times its size: more would only show its pixels.
        return min(self.width() * ratio / width, self.height() * ratio / height, 4.0 * ratio)

    def _set_zoom(self, zoom: float, at: QPointF | None) -> None:
        if self._image.isNull():
            return
        if zoom <= self._fit() * 1.001 and zoom != 1.0:
            self.fit()
            return
        at = at or QPointF(self.width() / 2, self.height() / 2)
        fixed = self._to_original(at)
        self._zoom = min(zoom, MOST * self.devicePixelRatioF())
        shown = self._to_original(at)
        self._centre += fixed - shown
        self._changed()

    def _changed(self) -> None:
        self._keep_in_sight()
        if not self._asked_whole and self.zoom * self._size.width() > self._image.width() * 1.05:
            self._asked_whole = True
            self.whole_wanted.emit()
        self.setCursor(Qt.CursorShape.ArrowCursor if self.fits else Qt.CursorShape.OpenHandCursor)
        self.zoomed.emit(self.zoom)
        self.update()

    def _keep_in_sight(self) -> None:
        """Move the centre so that no ground is shown where there could be picture."""
        scale = self.zoom / self.devicePixelRatioF()
        half_width, half_height = self.width() / 2 / scale, self.height() / 2 / scale
        width, height = self._size.width(), self._size.height()
        self._centre = QPointF(
            _between(self._centre.x(), half_width, width - half_width),
            _between(self._centre.y(), half_height, height - half_height),
        )

    def _to_original(self, point: QPointF) -> QPointF:
        scale = self.zoom / self.devicePixelRatioF()
        return self._centre + (point - QPointF(self.width() / 2, self.height() / 2)) / scale

    def place(self, part: tuple[float, float, float, float]) -> QRectF:
        """Return where a part of the picture (left, top, right, bottom in fractions) is on the widget."""
        scale = self.zoom / self.devicePixelRatioF()
        corner = self._to_original(QPointF(0, 0))
        left, top, right, bottom = part
        width, height = self._size.width(), self._size.height()
        first = (QPointF(left * width, top * height) - corner) * scale
        return QRectF(first, (QPointF(right * width, bottom * height) - corner) * scale)

    def fractions(self, place: QRectF) -> tuple[float, float, float, float]:
        """Return the part of the picture under a place on the widget, cut at the picture's edges."""
        width, height = max(1, self._size.width()), max(1, self._size.height())
        first, last = self._to_original(place.topLeft()), self._to_original(place.bottomRight())
        return (
            _between(first.x() / width, 0, 1),
            _between(first.y() / height, 0, 1),
            _between(last.x() / width, 0, 1),
            _between(last.y() / height, 0, 1),
        )

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current_theme()
        painter.fillRect(self.rect(), theme.colour("ground" if theme.dark else "raised"))
        if self._words:
            painter.setFont(theme.font())
            painter.setPen(theme.colour("text_quiet"))
            space = self.rect().adjusted(4 * GRID, GRID, -4 * GRID, -GRID)
            painter.drawText(space, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        elif self._zoom is None:
            self._paint_fitted(painter)
        elif not self._image.isNull():
            self._paint_part(painter)
        painter.end()

    def _paint_fitted(self, painter: QPainter) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        target = self._size * self.zoom
        if self._fitted.size() != target:
            # Scaled once with every pixel counted; the painter's own smoothing drops fine lines.
            self._fitted = self._image.scaled(
                target, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._fitted.setDevicePixelRatio(ratio)
        shown = self._fitted.deviceIndependentSize()
        corner = QPointF((self.width() - shown.width()) / 2, (self.height() - shown.height()) / 2)
        painter.drawImage(corner.toPoint(), self._fitted)

    def _paint_part(self, painter: QPainter) -> None:
        image = self._image if self._whole.isNull() else self._whole
        top_left = self._to_original(QPointF(0, 0))
        bottom_right = self._to_original(QPointF(self.width(), self.height()))
        part = QRectF(top_left, bottom_right) & QRectF(0, 0, self._size.width(), self._size.height())
        scale = self.zoom / self.devicePixelRatioF()
        target = QRectF((part.topLeft() - top_left) * scale, part.size() * scale)
        step = image.width() / self._size.width()
        source = QRectF(part.topLeft() * step, part.size() * step)
        # Beyond 2:1 the pixels themselves are what a person wants to see.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.zoom < 2)
        painter.drawImage(target, image, source)

    # The hand

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._image.isNull():
            return
        self._keep_in_sight()
        side = self.wanted_side
        longer = max(self._image.width(), self._image.height())
        if side > SCREEN_SIDE and longer < min(side, max(self._size.width(), self._size.height())):
            self.larger_wanted.emit(side)

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self._set_zoom(self.zoom * STEP**notches, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._set_zoom(self.zoom * (1 + event.value()), event.position())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.fits:
            self._drag = event.position().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            here = event.position().toPoint()
            moved = QPointF(here - self._drag) * self.devicePixelRatioF() / self.zoom
            self._drag = here
            self._centre -= moved
            self._keep_in_sight()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self._drag = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._image.isNull():
            self.one_to_one(event.position()) if self.fits else self.fit()


def _between(value: float, least: float, most: float) -> float:
    return (least + most) / 2 if least > most else min(max(value, least), most)
