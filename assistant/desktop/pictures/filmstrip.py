"""The filmstrip: all pictures of the catalogue, those in sight drawn, one of them on the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from assistant.desktop.pictures.filmstrip_delegate import HEIGHT, FilmstripDelegate
from assistant.desktop.pictures.filmstrip_model import FilmstripModel, Role
from assistant.desktop.pictures.thumbnails import Thumbnails, Wanted
from assistant.desktop.theme import current_theme
from assistant.desktop.words import tr

AHEAD = 6
"""Rows beyond the edge, in both directions, whose thumbnails are made too."""

MARKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""With one of these, clicks and arrows mark pictures and leave the one on the desk there."""


class Filmstrip(QTableView):
    """Tells which pictures are in sight and asks for their thumbnails.

    A table of one column, not a list: QListView lays all its rows out again whenever one of them
    changes, and asks the model about each, a tenth of a second with 50,000 pictures. A table with rows
    of one height computes where they are.

    Several pictures can be marked (Ctrl and Shift with clicks and arrows, Ctrl+A); the one on the desk
    stays there meanwhile. To go to another one, by a plain click or arrow, marks that one alone.
    """

    chosen = Signal(int)  # picture id, by a person
    sight_changed = Signal(list)  # picture ids in sight, top first
    marked_changed = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._strip = FilmstripModel(self)
        self._delegate = FilmstripDelegate(thumbnails)
        self._sight: list[int] = []
        self._on_desk: int | None = None
        self._going = False  # whether the key or click of this moment goes to a picture
        self.views_of: Callable[[Sequence[int]], Mapping[int, tuple[int, int]]] = lambda objects: {}
        """Object ids -> for each of their pictures: which one of how many it is; set by the window."""
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
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setDragEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setMinimumWidth(96)
        self.setAccessibleName(tr("Pictures"))
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(30)  # while a person scrolls, thumbnails of what flies past are not asked for
        self._look.timeout.connect(self._look_around)
        self.verticalScrollBar().valueChanged.connect(self._look_soon)
        self._strip.rowsInserted.connect(self._look_soon)
        self._strip.rowsRemoved.connect(self._look_soon)
        self._strip.modelReset.connect(self._look_soon)
        self._strip.fetched.connect(self._look_soon)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.selectionModel().selectionChanged.connect(self._tell_marked)
        thumbnails.arrived.connect(self._repaint)
        current_theme().changed.connect(self.viewport().update)

    @property
    def strip(self) -> FilmstripModel:
        """The model: ids in order, rows of those in sight."""
        return self._strip

    @property
    def current(self) -> int | None:
        """The picture on the desk."""
        return self._on_desk

    @property
    def marked(self) -> list[int]:
        """The marked pictures in the order of the strip."""
        ids = self._strip.ids
        rows = sorted((each.top(), each.bottom()) for each in ranges_of(self.selectionModel()))
        return [one for top, bottom in rows for one in ids[top : bottom + 1]]

    def mark(self, picture_ids: Sequence[int]) -> None:
        """Mark these pictures and no others; the cursor stays."""
        places = sorted(place for one in picture_ids if (place := self._strip.place_of(one)) is not None)
        chosen = QItemSelection()
        for first, last in runs(places):
            chosen.select(self._strip.index(first), self._strip.index(last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @property
    def sight(self) -> Sequence[int]:
        """The pictures in sight, top first."""
        return self._sight

    def description(self, index: QModelIndex) -> str:
        """Say in words which of its object's pictures a row is."""
        row = index.data(Role.ROW)
        if row is None:
            return ""
        here, views = self._delegate.views.get(row.id, (1, 1))
        places = {"number": row.object_number, "here": here, "views": views}
        return tr("{number}, picture {here} of {views}", **places) if views > 1 else row.object_number

    def set_current(self, picture_id: int | None) -> None:
        """Mark a picture as the one on the desk, scrolling only as far as it needs; tells nobody."""
        place = self._strip.place_of(picture_id)
        if picture_id == self._on_desk and self.selectionModel().hasSelection() and place is not None:
            return  # it was only read again: what is marked stays marked
        self._on_desk = self._delegate.on_desk = picture_id if place is not None else None
        if place is None:
            self.selectionModel().clear()
        else:
            index = self._strip.index(place)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._look.start()

    def sizeHint(self) -> QSize:
        return QSize(208, 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()

    def _tell_marked(self) -> None:
        several = sum(each.height() for each in ranges_of(self.selectionModel())) > 1
        if several != self._delegate.several:
            self._delegate.several = several
            self.viewport().update()
        self.marked_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._going = not event.modifiers() & MARKING
        super().keyPressEvent(event)
        self._going = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._going = not event.modifiers() & MARKING
        super().mousePressEvent(event)
        self._going = False

    def _look_soon(self) -> None:
        # Not the timer's own slot: that would take the scroll bar's value for its interval.
        self._look.start()

    def _tell_chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        """A plain click or arrow goes to a picture; with Ctrl or Shift it only marks."""
        if not current.isValid() or not self._going:
            return
        picture_id = current.data(Role.ID)
        if picture_id != self._on_desk:
            self._on_desk = self._delegate.on_desk = picture_id
            self.chosen.emit(picture_id)
            self.viewport().update()

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
        self._delegate.views = self.views_of(list(dict.fromkeys(row.object_id for row in rows)))
        if self.currentIndex().isValid():
            self.setAccessibleDescription(self.description(self.currentIndex()))
        self._thumbnails.want([Wanted(row.id, row.path) for row in rows], panel="filmstrip")
        self.viewport().update()
        self.sight_changed.emit(self._sight)

    def _repaint(self, picture_id: int) -> None:
        place = self._strip.place_of(picture_id)
        if place is not None:
            self.update(self._strip.index(place))


def ranges_of(selection: QItemSelectionModel) -> list[QItemSelectionRange]:
    """Return the ranges of what is selected; 50,000 marked rows are one of them."""
    return cast("list[QItemSelectionRange]", list(cast("Iterable[object]", selection.selection())))


def runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last of each unbroken run of ascending numbers."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
