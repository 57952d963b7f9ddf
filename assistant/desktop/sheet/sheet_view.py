"""The grid of the contact sheet: how large, how many in a row, what is in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from assistant.desktop.pictures.thumbnails import Thumbnails
from assistant.desktop.sheet.cell_delegate import PAD, CellDelegate, heading_height, words_height
from assistant.desktop.sheet.marking import MarkingView
from assistant.desktop.sheet.sheet_model import Part
from assistant.desktop.theme import current_theme
from assistant.desktop.words import tr

SIZES = (64, 96, 128, 176, 240)
"""Sides of a picture's place in pixels, from small to large."""
AHEAD = 2
"""Rows beyond the edges whose thumbnails are made too."""


class SheetView(MarkingView):
    """A table, because its rows of one height cost nothing until they are seen."""

    sight_changed = Signal(list)  # places in sight, and a little beyond
    sized = Signal(int)  # side of a picture's place in pixels

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = 2
        self._delegate = CellDelegate(thumbnails, self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(tr("Contact sheet"))
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(16)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(16)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(30)  # what flies past while scrolling is not asked for
        self._look.timeout.connect(self._look_around)
        self.verticalScrollBar().valueChanged.connect(self._look_soon)
        current_theme().changed.connect(self.viewport().update)

    # What is shown

    @property
    def columns(self) -> int:
        """How many pictures lie side by side at this width and size."""
        return max(1, self.viewport().width() // (SIZES[self._size] + 4 * PAD))

    @property
    def size_step(self) -> int:
        """Which of ``SIZES`` the pictures have."""
        return self._size

    def lay_out(self) -> None:
        """Give rows their heights after the model was filled; headings lie across."""
        self.clearSpans()
        self.verticalHeader().setDefaultSectionSize(SIZES[self._size] + words_height() + 4 * PAD)
        for row in self.sheet.heading_rows:
            self.setRowHeight(row, heading_height())
            if self.columns > 1:
                self.setSpan(row, 0, 1, self.columns)
        self._look.start()

    def resize_pictures(self, by: int) -> None:
        """Show the pictures larger or smaller; the cursor stays in sight."""
        self._size = max(0, min(len(SIZES) - 1, self._size + by))
        self.sized.emit(SIZES[self._size])
        self._again(force=True)

    def use(self, thumbnails: Thumbnails) -> None:
        """Draw these thumbnails from now on."""
        self._delegate.thumbnails = thumbnails
        self._look.start()

    def set_size(self, step: int) -> None:
        """Show the pictures in one of the sizes."""
        self.resize_pictures(step - self._size)

    def show_line(self) -> None:
        """Scroll so that the line lies in the middle."""
        row = self.sheet.heading_row(Part.UNDER)
        if row is not None:
            self.scrollTo(self.sheet.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def begin_at_line(self) -> None:
        """Put the line in the middle and the cursor on the first open picture of the row above it."""
        over = self.sheet.size_of(Part.OVER)
        row_above = max(0, over - 1) // self.sheet.columnCount() * self.sheet.columnCount()
        self.go(self.sheet.next_open(row_above - 1) or 0)
        self.show_line()
        if self.place is not None:
            self.put_cursor(self.place)

    def _again(self, *, force: bool = False) -> None:
        if not force and self.columns == self.sheet.columnCount():
            return
        marked, here = self.marked, self.place
        self.sheet.set_columns(self.columns)
        self.lay_out()
        self.select_places(marked)
        if here is not None:
            self.put_cursor(here)

    # What is in sight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._again()
        self._look.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()

    def sizeHint(self) -> QSize:
        return QSize(640, 400)

    def _look_soon(self) -> None:
        self._look.start()

    def _look_around(self) -> None:
        if not self.isVisible() or not self.sheet.rowCount():
            return
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        bottom = self.sheet.rowCount() - 1 if bottom < 0 else bottom
        seen = self.sheet.places_of_rows(top, bottom)
        around = self.sheet.places_of_rows(top - AHEAD, bottom + AHEAD)
        self.sight_changed.emit([*seen, *(place for place in around if place not in seen)])
