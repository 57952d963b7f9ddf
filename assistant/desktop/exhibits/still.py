"""A picture that fits its place: for the drawings of a proof."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr


class Still(QWidget):
    """Shows one image as large as the place allows, or a sentence."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.words = ""
        self.setAccessibleName(name)
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """Show an image."""
        self.image, self.words = image, ""
        self.update()

    def say(self, words: str) -> None:
        """Show a sentence in the place of the image."""
        self.image, self.words = QImage(), words
        self.setAccessibleDescription(words)
        self.update()

    def place(self) -> QRect:
        """Where the image is painted."""
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(self.rect().topLeft(), size)
        place.moveCenter(self.rect().center())
        return place

    def sizeHint(self) -> QSize:
        return QSize(880, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_still(painter)
        painter.end()

    def paint_still(self, painter: QPainter) -> None:
        """Paint ground, image and words."""
        theme = current_theme()
        painter.fillRect(self.rect(), theme.colour("ground" if theme.dark else "raised"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self.image.isNull():
            painter.drawImage(self.place(), self.image)
        elif self.words:
            painter.setPen(theme.colour("text_normal"))
            area = self.rect().adjusted(4 * GRID, GRID, -4 * GRID, -GRID)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.words)


class Swipe(Still):
    """The photograph, and over its left part the exhibit laid on it; the line between moves.

    ``share`` is how much of the width shows the exhibit, 0 to 100. Arrow keys move the line by 5, with
    Shift by 1; Space shows all or nothing of the exhibit, to blink between the two.
    """

    moved = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.over = QImage()
        self.share = 50
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def show_pair(self, photo: QImage, over: QImage) -> None:
        """Show the photograph, and the exhibit as it lies on it."""
        self.over = over
        self.show_image(photo)

    def set_share(self, share: int) -> None:
        """Move the line."""
        share = min(max(share, 0), 100)
        if share != self.share:
            self.share = share
            self.setAccessibleDescription(tr("{share} % exhibit", share=share))
            self.moved.emit(share)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_still(painter)
        if not self.image.isNull() and not self.over.isNull():
            place = self.place()
            cut = place.left() + round(place.width() * self.share / 100)
            painter.setClipRect(QRect(place.left(), place.top(), cut - place.left(), place.height()))
            painter.drawImage(place, self.over)
            painter.setClipping(False)
            accent = current_theme().colour("accent")
            painter.setPen(QPen(accent, 2))
            painter.drawLine(cut, place.top(), cut, place.bottom())
            painter.setBrush(accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawEllipse(QRectF(cut - 7, place.center().y() - 7, 14, 14))
            self._label(
                painter, QRect(place.left(), place.top(), cut - place.left(), 5 * GRID), tr("Exhibit")
            )
            self._label(painter, QRect(cut, place.top(), place.right() - cut, 5 * GRID), tr("Photograph"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(current_theme().colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _label(self, painter: QPainter, place: QRect, text: str) -> None:
        """Name the part of the picture, where it is wide enough for the name."""
        theme = current_theme()
        font = theme.font("small", strong=True)
        tag = QRect(0, 0, QFontMetrics(font).horizontalAdvance(text) + 2 * GRID, 3 * GRID)
        tag.moveCenter(place.center())
        if tag.width() + GRID > place.width():
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(tag, RADIUS, RADIUS)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 5
        if event.key() == Qt.Key.Key_Left:
            self.set_share(self.share - step)
        elif event.key() == Qt.Key.Key_Right:
            self.set_share(self.share + step)
        elif event.key() == Qt.Key.Key_Space:
            self.set_share(0 if self.share > 50 else 100)
        else:
            super().keyPressEvent(event)

    def _follow(self, event: QMouseEvent) -> None:
        place = self.place()
        if place.width():
            self.set_share(round(100 * (event.position().x() - place.left()) / place.width()))
