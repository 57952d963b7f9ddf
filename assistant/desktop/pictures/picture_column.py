"""The middle of the desk: the picture, a line about it, and further views of the same object."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QThread, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from assistant.catalogue import PictureRow
from assistant.desktop.pictures.picture_loader import Loaded, PictureLoader
from assistant.desktop.pictures.picture_view import PictureView
from assistant.desktop.pictures.thumbnails import Thumbnails
from assistant.desktop.pictures.views_strip import ViewsStrip
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told
from assistant.desktop.words import tr


class PictureColumn(QWidget):
    """Shows the picture on the desk; what it needs is decoded by its loader."""

    view_chosen = Signal(int)  # picture id
    replaced = Signal(object)  # PictureRow whose file is not the one that was read any more

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._row: PictureRow | None = None
        self.loader = PictureLoader(self)
        self.view = PictureView(self)
        self.views = ViewsStrip(thumbnails, self)
        self._caption = QLabel(self)
        self._caption.setFont(current_theme().font("small", figures=True))
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._caption.setContentsMargins(GRID, 0, GRID, 0)
        self._caption.setFixedHeight(3 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.views)
        column.addWidget(self._caption)
        self.loader.loaded.connect(self._take)
        self.view.whole_wanted.connect(self.loader.show_whole)
        self.view.larger_wanted.connect(self._show_larger)
        self.views.chosen.connect(self.view_chosen)
        current_theme().changed.connect(self._dress)
        self._dress()

    def add_below(self, panel: QWidget) -> None:
        """Put a panel below the picture and its caption."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(panel)

    def sizeHint(self) -> QSize:
        return QSize(460, 480)

    def show_picture(self, row: PictureRow | None, views: Sequence[PictureRow]) -> None:
        """Put a picture here, with the further views of its object; None clears the place."""
        same = row is not None and self._row is not None and row.id == self._row.id
        self._row = row
        self.views.set_views(views, row.id if row else None)
        if row is None:
            self.loader.forget()
            self.view.show_words("")
            self._caption.clear()
        elif not same:
            size = QSize(row.width, row.height) if row.width and row.height else None
            self.view.show_preview(self._thumbnails.get(row.id), size)
            self._say(row, ())
            self.loader.show(row.id, row.path, side=self.view.wanted_side)

    def prepare(self, pictures: Sequence[tuple[int, Path]]) -> None:
        """Decode these when the picture is there: they come next."""
        self.loader.prepare(pictures, side=self.view.wanted_side)

    def forget(self) -> None:
        """Forget everything decoded: another catalogue."""
        self._row = None
        self.show_picture(None, ())

    def zoom_one(self) -> None:
        """One pixel to one, or the whole picture again."""
        if self.view.fits:
            self.view.one_to_one()
        else:
            self.view.fit()

    def ending(self) -> list[QThread]:
        """Ask the loader's thread to end and return it."""
        return self.loader.ending()

    def stop(self) -> None:
        """End the loader's thread."""
        self.loader.stop()

    def _take(self, loaded: Loaded) -> None:
        row = self._row
        if row is None or loaded.picture_id != row.id:
            return
        if loaded.problem is not None:
            self.view.show_words(
                tr("{file} cannot be shown. {problem}", file=row.path.name, problem=told(loaded.problem))
            )
        else:
            self.view.show_picture(loaded)
            self._say(row, loaded.notes, loaded)
            if row.sha256 and loaded.sha256 != row.sha256:
                self.replaced.emit(row)

    def _show_larger(self, side: int) -> None:
        if self._row is not None:
            self.loader.show(self._row.id, self._row.path, side=side)

    def _say(self, row: PictureRow, notes: Sequence[str], loaded: Loaded | None = None) -> None:
        width, height = (loaded.width, loaded.height) if loaded else (row.width, row.height)
        size = f"{width} × {height}" if width and height else ""
        self._caption.setText("  ·  ".join(part for part in (row.path.name, size, *map(told, notes)) if part))
        self._caption.setToolTip(str(row.path))

    def _dress(self) -> None:
        self._caption.setStyleSheet(f"color: {current_theme().colours.text_quiet}")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
