"""One picture of the sheet, large, laid over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.pictures.images import to_image
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr
from assistant.pictures import UnreadablePicture

SIDE = 1200
"""Longer side in pixels of what is decoded for a preview."""


class Preview(QWidget):
    """Shows the thumbnail at once and the picture when it is decoded. It takes no keys of its own."""

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._jobs = jobs
        self._job: Job | None = None
        self._image = QImage()
        self._words = ""
        self._picture: int | None = None
        self.setAccessibleName(tr("Large picture"))
        self.hide()

    def show_picture(self, picture_id: int, path: Path, words: str, thumbnail: QImage | None) -> None:
        """Show a picture with a line of words below it."""
        self._words = words
        self.setAccessibleDescription(words)
        if picture_id != self._picture:
            self._image = thumbnail or QImage()
            self._picture = picture_id
            self._load(picture_id, path)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.update()

    def close_preview(self) -> None:
        """Put it away; what is being decoded is not waited for."""
        if self._job is not None:
            self._job.drop()
            self._job = None
        self._picture = None
        self._image = QImage()
        self.hide()

    def _load(self, picture_id: int, path: Path) -> None:
        def work(job: Job) -> QImage:
            from assistant.pictures import thumbnail

            try:
                return to_image(thumbnail(path, SIDE))
            except UnreadablePicture:
                return QImage()

        def done(image: QImage) -> None:
            if picture_id == self._picture and not image.isNull():
                self._image = image
                self.update()

        if self._job is not None:
            self._job.drop()
        self._job = self._jobs.start(work, done=done)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.colour("ground"))
        room = self.rect().adjusted(2 * GRID, 2 * GRID, -2 * GRID, -6 * GRID)
        if not self._image.isNull():
            size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(room.topLeft(), size)
            target.moveCenter(room.center())
            painter.drawImage(target, self._image)
        line = QRect(2 * GRID, self.height() - 5 * GRID, self.width() - 4 * GRID, 4 * GRID)
        painter.setFont(theme.font(figures=True))
        painter.setPen(theme.colour("text_normal"))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_preview()
