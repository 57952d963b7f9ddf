"""The pictures of the catalogue as a list of ids; rows are fetched when they come in sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from assistant.catalogue import CatalogueBusyError, PictureRow, PictureState
from assistant.desktop.told import told
from assistant.desktop.waiting import AGAIN_MS
from assistant.desktop.words import mark, tr

ROWS_KEPT = 2000
"""Rows in memory: a few dozen screens."""

STATE_WORDS = {
    PictureState.NEW: mark("Not looked at"),
    PictureState.SUGGESTED: mark("Suggestions"),
    PictureState.STARTED: mark("Started"),
    PictureState.DONE: mark("Done"),
    PictureState.PROBLEM: mark("Cannot be read"),
}

STATE_ICONS = {
    PictureState.NEW: "state-new",
    PictureState.SUGGESTED: "state-suggested",
    PictureState.STARTED: "state-started",
    PictureState.DONE: "state-done",
    PictureState.PROBLEM: "state-problem",
}


class Role(IntEnum):
    """What the delegate asks for beside the text."""

    ID = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2  # PictureRow, None while it is being fetched
    STATE = Qt.ItemDataRole.UserRole + 3  # PictureState, None while it is being fetched


class Rows(Protocol):
    """What the model asks of the catalogue."""

    def rows(self, picture_ids: Sequence[int]) -> list[tuple[PictureRow, PictureState]]: ...


Index = QModelIndex | QPersistentModelIndex


class FilmstripModel(QAbstractListModel):
    """50,000 pictures cost a list of integers. The catalogue is asked for the rows in sight, in one query."""

    fetched = Signal()
    gone = Signal()  # some of the pictures stand for themselves no more: the list is to be read again

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Rows | None = None
        self._ids: list[int] = []
        self._places: dict[int, int] = {}
        self._rows: OrderedDict[int, tuple[PictureRow, PictureState]] = OrderedDict()
        self._missing: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fetch_missing)

    # The list

    def show(self, source: Rows | None, ids: Sequence[int]) -> None:
        """Show these pictures of this catalogue, in this order."""
        self.beginResetModel()
        self._source = source
        self._ids = list(ids)
        self._places = dict(zip(self._ids, range(len(self._ids)), strict=True))
        self._rows.clear()
        self._missing.clear()
        self.endResetModel()

    def append(self, ids: Iterable[int]) -> None:
        """Add pictures at the end; those that are there already stay where they are."""
        new = [picture_id for picture_id in dict.fromkeys(ids) if picture_id not in self._places]
        if not new:
            return
        first = len(self._ids)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._ids += new
        self._places.update((picture_id, first + offset) for offset, picture_id in enumerate(new))
        self.endInsertRows()

    def remove(self, picture_id: int) -> None:
        """Take one picture out of the list."""
        place = self._places.get(picture_id)
        if place is None:
            return
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._ids[place]
        self._places = dict(zip(self._ids, range(len(self._ids)), strict=True))
        self._rows.pop(picture_id, None)
        self.endRemoveRows()

    @property
    def ids(self) -> Sequence[int]:
        """The pictures in order."""
        return self._ids

    def place_of(self, picture_id: int | None) -> int | None:
        """Return the place of a picture in the list, counted from 0."""
        return None if picture_id is None else self._places.get(picture_id)

    def neighbour(self, picture_id: int | None, step: int) -> int | None:
        """Return the picture ``step`` places further, None beyond the ends."""
        place = self.place_of(picture_id)
        if place is None:
            return self._ids[0] if self._ids else None
        wanted = place + step
        return self._ids[wanted] if 0 <= wanted < len(self._ids) else None

    # Rows

    def row(self, picture_id: int) -> PictureRow | None:
        """Return what is known of a picture without asking the catalogue."""
        found = self._rows.get(picture_id)
        return found[0] if found else None

    def state(self, picture_id: int) -> PictureState | None:
        """Return the state of a picture without asking the catalogue."""
        found = self._rows.get(picture_id)
        return found[1] if found else None

    def fetch(self, picture_ids: Sequence[int]) -> list[PictureRow]:
        """Return the rows of these pictures, asking the catalogue once for what is not known."""
        unknown = [one for one in picture_ids if one not in self._rows]
        if unknown and self._source is not None:
            self._take(unknown, self._source.rows(unknown))
        return [self._rows[one][0] for one in picture_ids if one in self._rows]

    def refresh(self, picture_ids: Iterable[int] | None = None) -> None:
        """Ask again for these pictures (None: all that are known): something about them has changed."""
        known = list(self._rows) if picture_ids is None else [one for one in picture_ids if one in self._rows]
        self._missing.update(known)
        if self._missing:
            self._soon.start()

    def _fetch_missing(self) -> None:
        wanted = list(self._missing)[-ROWS_KEPT:]
        self._missing.clear()
        if self._source is None or not wanted:
            return
        try:
            found = self._source.rows(wanted)
        except CatalogueBusyError:  # on a drive where who writes keeps readers out: what is shown stays
            self._missing.update(wanted)
            QTimer.singleShot(AGAIN_MS, self._soon, self._soon.start)
            return
        self._take(wanted, found)
        changed = [self._places[row.id] for row, _ in found if row.id in self._places]
        if changed:
            self.dataChanged.emit(self.index(min(changed)), self.index(max(changed)))
        self.fetched.emit()

    def _take(self, wanted: Sequence[int], found: Sequence[tuple[PictureRow, PictureState]]) -> None:
        for row, state in found:
            self._rows[row.id] = (row, state)
            self._rows.move_to_end(row.id)
        while len(self._rows) > ROWS_KEPT:
            self._rows.popitem(last=False)
        if len({row.id for row, _ in found}) < len(wanted):  # folded into others meanwhile
            self.gone.emit()

    # Qt's questions

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        picture_id = self._ids[index.row()]
        if role == Role.ID:
            return picture_id
        found = self._rows.get(picture_id)
        if found is None:
            if role in (Role.ROW, Qt.ItemDataRole.DisplayRole) and picture_id not in self._missing:
                self._missing.add(picture_id)
                self._soon.start()
            return None
        return _answer(*found, role)


def _answer(row: PictureRow, state: PictureState, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return row.object_number
    if role == Role.ROW:
        return row
    if role == Role.STATE:
        return state
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{row.object_number}, {tr(STATE_WORDS[state])}"
    if role == Qt.ItemDataRole.ToolTipRole:
        return f"{row.path}\n{told(row.problem)}" if row.problem else str(row.path)
    return None
