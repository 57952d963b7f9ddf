"""Marking pictures on the sheet as in a list of files: keys, clicks and the rubber band."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QRubberBand, QTableView, QWidget

from assistant.desktop.pictures.filmstrip import ranges_of, runs
from assistant.desktop.sheet.sheet_model import SheetModel

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_Flag = QItemSelectionModel.SelectionFlag


class MarkingView(QTableView):
    """A table of pictures. A *place* is a picture's place in the order of scores.

    Marking follows that order over the ends of rows; only the rubber band takes what lies under it.
    """

    marked_changed = Signal()
    opened = Signal(int)  # place, by a double click

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = SheetModel(self)
        self._anchor = 0
        self._pressed: QPoint | None = None
        self._before: list[int] = []
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self.viewport())
        self.setModel(self.sheet)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(lambda: self.marked_changed.emit())

    @property
    def place(self) -> int | None:
        """The picture of the cursor."""
        index = self.currentIndex()
        return self.sheet.place_at(index.row(), index.column()) if index.isValid() else None

    @property
    def marked(self) -> list[int]:
        """The marked pictures in order."""
        found: list[int] = []
        for each in ranges_of(self.selectionModel()):
            for row in range(each.top(), each.bottom() + 1):
                places = (self.sheet.place_at(row, c) for c in range(each.left(), each.right() + 1))
                found += [place for place in places if place is not None]
        return sorted(found)

    def go(self, place: int | None, *, alone: bool = True) -> None:
        """Put the cursor on a picture, scrolling only if it is out of sight, and mark it alone."""
        if place is None:
            return
        self.put_cursor(place)
        self._anchor = place
        if alone:
            self.select_places([place])

    def put_cursor(self, place: int) -> None:
        index = self.sheet.index_of(place)
        before = self.currentIndex()
        self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.update(before)
        self.update(index)

    def select_places(self, places: Iterable[int]) -> None:
        chosen = QItemSelection()
        for first, last in runs(sorted(set(places))):
            chosen.merge(self._between(first, last), _Flag.Select)
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)

    def _between(self, first: int, last: int) -> QItemSelection:
        """Return the cells from one place to another, over the ends of rows: at most a block and two ends."""
        a, b, right = self.sheet.index_of(first), self.sheet.index_of(last), self.sheet.columnCount() - 1
        cells = QItemSelection()
        if a.row() == b.row():
            cells.append(QItemSelectionRange(a, b))
            return cells
        cells.append(QItemSelectionRange(a, self.sheet.index(a.row(), right)))
        if b.row() - a.row() > 1:
            top, bottom = self.sheet.index(a.row() + 1, 0), self.sheet.index(b.row() - 1, right)
            cells.append(QItemSelectionRange(top, bottom))
        cells.append(QItemSelectionRange(self.sheet.index(b.row(), 0), b))
        return cells

    def selectAll(self) -> None:
        """Mark every picture."""
        if self.sheet.candidates:
            self.select_places(range(len(self.sheet.candidates)))

    # Keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self._reached(event.key())
        if wanted is None:
            event.ignore()
            return
        if event.modifiers() & SHIFT:
            self.put_cursor(wanted)
            self.select_places(range(min(self._anchor, wanted), max(self._anchor, wanted) + 1))
        else:
            self.go(wanted, alone=not event.modifiers() & CTRL)

    def _reached(self, key: int) -> int | None:
        """Return the place an arrow leads to."""
        total, here = len(self.sheet.candidates), self.place
        if not total or key not in ARROWS:
            return None
        if here is None:
            return 0
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return max(0, min(total - 1, here + (1 if key == Qt.Key.Key_Right else -1)))
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key == Qt.Key.Key_Home else total - 1
        page = max(1, self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize()))
        rows = page if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) else 1
        return self._rows_on(rows if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -rows)

    def _rows_on(self, by: int) -> int:
        """Return the place some rows of pictures further, in the same column or the last of that row."""
        index, step = self.currentIndex(), 1 if by > 0 else -1
        row, found = index.row(), index.row()
        while by and 0 <= row + step < self.sheet.rowCount():
            row += step
            if self.sheet.place_at(row, 0) is not None:
                found, by = row, by - step
        column = index.column()
        while (place := self.sheet.place_at(found, column)) is None:
            column -= 1
        return place

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        where = event.position().toPoint()
        self._pressed = where + QPoint(0, self.verticalScrollBar().value())
        self._before = self.marked if event.modifiers() & (CTRL | SHIFT) else []
        place = self._place_under(where)
        if place is None:
            if not self._before:
                self.clearSelection()
        elif event.modifiers() & SHIFT:
            self.put_cursor(place)
            self.select_places(range(min(self._anchor, place), max(self._anchor, place) + 1))
        elif event.modifiers() & CTRL:
            self.go(place, alone=False)
            self.select_places(set(self._before) ^ {place})
        else:
            self.go(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        where = event.position().toPoint()
        origin = self._pressed - QPoint(0, self.verticalScrollBar().value())
        if (
            not self._band.isVisible()
            and (where - origin).manhattanLength() < QApplication.startDragDistance()
        ):
            return
        beyond = min(where.y(), 0) + max(where.y() - self.viewport().height(), 0)
        if beyond:  # a band that leaves the sheet takes it along
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + beyond)
        origin = self._pressed - QPoint(0, self.verticalScrollBar().value())
        area = QRect(origin, where).normalized()
        self._band.setGeometry(area)
        self._band.show()
        self.select_places([*self._before, *self._places_under(area)])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._band.isVisible():
            self._band.hide()
            marked = self.marked
            if marked and self.place not in marked:
                self.put_cursor(marked[0])
                self._anchor = marked[0]

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place_under(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(place)

    def _place_under(self, where: QPoint) -> int | None:
        index = self.indexAt(where)
        return self.sheet.place_at(index.row(), index.column()) if index.isValid() else None

    def _places_under(self, area: QRect) -> Sequence[int]:
        top, bottom = self.rowAt(area.top()), self.rowAt(area.bottom())
        left, right = self.columnAt(max(0, area.left())), self.columnAt(area.right())
        rows = range(max(0, top), (self.sheet.rowCount() - 1 if bottom < 0 else bottom) + 1)
        columns = range(max(0, left), (self.sheet.columnCount() - 1 if right < 0 else right) + 1)
        cells = (self.sheet.place_at(row, column) for row in rows for column in columns)
        return [place for place in cells if place is not None]


ARROWS = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
    | {Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)
