"""The filmstrip: all pictures of the catalogue, those in sight drawn, one of them on the desk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from assistant.desktop.pictures.filmstrip_delegate import HEIGHT, FilmstripDelegate
from assistant.desktop.pictures.filmstrip_model import FilmstripModel, Role
from assistant.desktop.pictures.thumbnails import Thumbnails, Wanted
from assistant.desktop.theme import current_theme

AHEAD = 6
"""Rows beyond the edge, in both directions, whose thumbnails are made too."""


class Filmstrip(QTableView):
    """Tells which pictures are in sight and asks for their thumbnails.

    A table of one column, not a list: QListView lays all its rows out again whenever one of them
    changes, and asks the model about each, a tenth of a second with 50,000 pictures. A table with rows
    of one height computes where they are.
    """

    chosen = Signal(int)  # picture id, by a person
    sight_changed = Signal(list)  # picture ids in sight, top first

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._strip = FilmstripModel(self)
        self._delegate = FilmstripDelegate(thumbnails)
        self._sight: list[int] = []
        self._quiet = False
        self.setModel(self._strip)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(HEIGHT)
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setMinimumWidth(96)
        self.setAccessibleName("Pictures")
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(30)  # while a person scrolls, thumbnails of what flies past are not asked for
        self._look.timeout.connect(self._look_around)
        self.verticalScrollBar().valueChanged.connect(self._look_soon)
        self._strip.rowsInserted.connect(self._look_soon)
        self._strip.rowsRemoved.connect(self._look_soon)
        self._strip.modelReset.connect(self._look_soon)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        thumbnails.arrived.connect(self._repaint)
        current_theme().changed.connect(self.viewport().update)

    @property
    def strip(self) -> FilmstripModel:
        """The model: ids in order, rows of those in sight."""
        return self._strip

    @property
    def current(self) -> int | None:
        """The picture on the desk."""
        index = self.currentIndex()
        return index.data(Role.ID) if index.isValid() else None

    @property
    def sight(self) -> Sequence[int]:
        """The pictures in sight, top first."""
        return self._sight

    def set_current(self, picture_id: int | None) -> None:
        """Mark a picture as the one on the desk, scrolling only as far as it needs; tells nobody."""
        place = self._strip.place_of(picture_id)
        self._quiet = True
        try:
            if place is None:
                self.selectionModel().clear()
            else:
                index = self._strip.index(place)
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        finally:
            self._quiet = False
        self._look.start()

    def sizeHint(self) -> QSize:
        return QSize(208, 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()

    def _look_soon(self) -> None:
        # Not the timer's own slot: that would take the scroll bar's value for its interval.
        self._look.start()

    def _tell_chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(current.data(Role.ID))

    def _rows_in_sight(self) -> tuple[int, int]:
        """Return the first row in sight and the row after the last."""
        total = self._strip.rowCount()
        if not total or not self.isVisible():
            return 0, 0
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return max(first, 0), (last + 1 if last >= 0 else total)

    def _look_around(self) -> None:
        first, last = self._rows_in_sight()
        ids = self._strip.ids
        self._sight = list(ids[first:last])
        around = [*self._sight, *ids[last : last + AHEAD], *ids[max(0, first - AHEAD) : first]]
        rows = self._strip.fetch(around)
        self._thumbnails.want([Wanted(row.id, row.path) for row in rows], panel="filmstrip")
        self.viewport().update()
        self.sight_changed.emit(self._sight)

    def _repaint(self, picture_id: int) -> None:
        place = self._strip.place_of(picture_id)
        if place is not None:
            self.update(self._strip.index(place))
