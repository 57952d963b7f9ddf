"""The slider of a line, in hundredths of a score, and the histogram that stands on it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

BINS = 100
_HANDLE = 14  # pixels, as the style sheet of the shell draws it
_OWN = frozenset(
    {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
    | {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
)


class LineSlider(QSlider):
    """From 1 to 100. The arrows go one step, PgUp and PgDn five; these keys are its own here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(1, 100)
        self.setSingleStep(1)
        self.setPageStep(5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        current_theme().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        # What is over the line is what is accepted: that side is filled, as in the histogram.
        c = current_theme().colours
        self.setStyleSheet(
            f"QSlider::sub-page:horizontal {{ background: {c.track}; border-radius: 2px; }}"
            f"QSlider::add-page:horizontal {{ background: {c.bar}; border-radius: 2px; }}"
        )

    def event(self, event: QEvent) -> bool:
        # PgUp and PgDn go from picture to picture in the rest of the window.
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.key() in _OWN and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.accept()
            return True
        return super().event(event)


class Histogram(QWidget):
    """How many undecided suggestions score how much; what is over the line is drawn full.

    Heights grow with the square root of the count: the few high scores stay visible beside the many low
    ones. Bars over the line are filled, those under it outlined: told by more than colour.
    """

    picked = Signal(int)  # a click: the line in hundredths

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: NDArray[np.int64] = np.zeros(BINS, np.int64)
        self._line = 50
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(4 * GRID)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        current_theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(40 * GRID, 9 * GRID)

    def show_counts(self, counts: NDArray[np.int64]) -> None:
        """Show counts of BINS equal steps of 0..1, int64 (BINS,)."""
        self._counts = counts
        self._describe()
        self.update()

    def set_line(self, hundredths: int) -> None:
        """Move the line."""
        self._line = hundredths
        self._describe()
        self.update()

    def _describe(self) -> None:
        first = self._line
        self.setAccessibleDescription(
            tr(
                "{under} under the line, {over} over it",
                under=int(self._counts[:first].sum()),
                over=int(self._counts[first:].sum()),
            )
        )

    def _x(self, hundredths: float) -> float:
        """Where the slider below has its handle for this value."""
        room = self.width() - _HANDLE
        return _HANDLE / 2 + room * (hundredths - 1) / 99

    def mousePressEvent(self, event) -> None:
        self._pick(event.position().x())

    def mouseMoveEvent(self, event) -> None:
        self._pick(event.position().x())

    def _pick(self, x: float) -> None:
        room = max(1, self.width() - _HANDLE)
        self.picked.emit(min(100, max(1, round(1 + 99 * (x - _HANDLE / 2) / room))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        ground = self.height() - 1.0
        most = math.sqrt(max(1, int(self._counts.max(initial=0))))
        line = self._x(self._line)
        for number, count in enumerate(self._counts):
            left, right = self._x(100 * number / BINS), self._x(100 * (number + 1) / BINS)
            if count:
                height = max(3.0, (ground - 2) * math.sqrt(int(count)) / most)
                bar = QRectF(left + 1, ground - height, max(1.0, right - left - 2), height)
                self._paint_bar(painter, bar, line, theme.colour("bar"), theme.colour("text_quiet"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_quiet"))
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        words = tr("undecided, by score 0 to 100")
        painter.fillRect(painter.boundingRect(self.rect(), corner, words), theme.colour("surface"))
        painter.drawText(self.rect(), corner, words)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(QPointF(_HANDLE / 2, ground), QPointF(self.width() - _HANDLE / 2, ground))
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawLine(QPointF(line, 0), QPointF(line, ground + 1))
        painter.end()

    @staticmethod
    def _paint_bar(painter: QPainter, bar: QRectF, line: float, full: QColor, outline: QColor) -> None:
        """Paint what is right of the line filled and what is left of it as an outline."""
        if bar.right() > line:
            over = QRectF(bar)
            over.setLeft(max(bar.left(), line))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(full)
            painter.drawRoundedRect(over, RADIUS / 4, RADIUS / 4)
        if bar.left() < line:
            under = QRectF(bar)
            under.setRight(min(bar.right(), line))
            painter.setPen(QPen(outline, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(under.adjusted(0.5, 0.5, -0.5, 0))
