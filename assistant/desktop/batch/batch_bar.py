"""The line above the desk while many pictures are annotated: how far, how fast, how long, and Stop."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from assistant.desktop.batch.batch import Batch, Figures, Stage
from assistant.desktop.line.short_label import ShortLabel
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr


class _Track(QWidget):
    """The bar itself: a thin line that fills."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = 0.0
        self.setFixedWidth(20 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        theme = current_theme()
        line = self.rect().adjusted(0, 0, 0, 0)
        line.setHeight(6)
        line.moveCenter(self.rect().center())
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(line, 3, 3)
        line.setWidth(max(6, round(line.width() * self.part)) if self.part else 0)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(line, 3, 3)
        painter.end()


class BatchBar(QWidget):
    """Draws a Batch and passes its buttons on."""

    review = Signal()
    failures = Signal()

    def __init__(self, batch: Batch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._batch = batch
        self._track = _Track(self)
        self._words = ShortLabel(self)
        self._words.setFont(current_theme().font(figures=True))
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._problems = self._button("", "state-problem", self.failures.emit)
        self._stop = self._button(tr("Cancel"), "stop", batch.stop)
        self._resume = self._button(tr("Go on"), "play", batch.resume)
        self._review = self._button(tr("Review"), "next-open", self.review.emit)
        self._close = self._button("", "cross", batch.dismiss)
        self._close.setToolTip(tr("Close this line"))
        self._close.setAccessibleName(tr("Close this line"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, GRID, 0)
        row.setSpacing(GRID)
        row.addWidget(self._track)
        row.addSpacing(GRID)
        row.addWidget(self._words, 1)
        for button in (self._problems, self._resume, self._review, self._stop, self._close):
            row.addWidget(button)
        # At most ten times a second: a batch over known pictures advances by thousands.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(100)
        self._soon.timeout.connect(self._draw)
        batch.changed.connect(self._draw_soon)
        current_theme().changed.connect(self.update)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(400, 5 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current_theme()
        painter.fillRect(self.rect(), theme.colour("accent_soft"))
        painter.end()

    def _button(self, text: str, icon: str, do: object) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setIcon(current_theme().icon(icon, "text"))
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if text or icon == "state-problem"
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        button.setAutoRaise(True)
        button.clicked.connect(do)
        return button

    def _draw_soon(self) -> None:
        if self._batch.stage == Stage.RUNNING and self.isVisible():
            if not self._soon.isActive():
                self._soon.start()
        else:
            self._draw()

    def _draw(self) -> None:
        figures = self._batch.figures
        self._track.part = figures.done / figures.total if figures.total else 1.0
        self._track.update()
        self._words.setText(in_words(figures))
        self.setAccessibleName(in_words(figures))
        self._problems.setText(tr("%Ln could not be read", "", figures.failed))
        self._problems.setVisible(figures.failed > 0)
        self._stop.setVisible(figures.stage == Stage.RUNNING)
        self._resume.setVisible(figures.stage == Stage.STOPPED)
        self._review.setVisible(figures.stage == Stage.FINISHED)
        self._close.setVisible(figures.stage in (Stage.STOPPED, Stage.FINISHED))
        self.setVisible(figures.stage != Stage.IDLE)


def in_words(figures: Figures) -> str:
    """Return the figures as one short sentence."""
    if figures.stage == Stage.FINISHED:
        annotated = tr("%Ln picture(s) annotated", "", figures.total - figures.failed)
        if figures.accepted:
            return tr(
                "{annotated}. What is over the line is accepted: review them next.",
                annotated=_with_pace(annotated, figures),
            )
        return tr(
            "{annotated}. Nothing is decided yet: review them next.",
            annotated=_with_pace(annotated, figures),
        )
    done = QLocale().toString(figures.done)
    if figures.stage == Stage.STOPPED:
        return tr("Stopped at {done} of %Ln picture(s). What is done is saved.", "", figures.total, done=done)
    if figures.stage == Stage.ACCEPTING:
        return tr("Accepting what is over the line…")
    words = _with_pace(tr("Annotating {done} of %Ln picture(s)", "", figures.total, done=done), figures)
    if figures.left is None:
        return words
    return tr("{words} · {time} left", words=words, time=duration(figures.left))


def duration(seconds: float) -> str:
    """Return a time left in words: "40 s", "3 min", "2 h 5 min"."""
    if seconds < 60:
        return tr("{seconds} s", seconds=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("{minutes} min", minutes=minutes)
    return tr("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)


def _with_pace(words: str, figures: Figures) -> str:
    if figures.rate is None:
        return words
    return tr("{words} · {rate} a second", words=words, rate=QLocale().toString(figures.rate, "f", 1))
