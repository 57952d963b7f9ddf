"""The contact sheet as a table: rows of pictures by score, with a heading over each part."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.catalogue import PictureRow, Verdict
from assistant.catalogue.sheet import Candidate
from assistant.desktop.terms.facet_model import percent
from assistant.desktop.words import mark, tr

Index = QModelIndex | QPersistentModelIndex

WORDS = {
    None: mark("open"),
    Verdict.ACCEPTED: mark("accepted"),
    Verdict.ADDED: mark("added"),
    Verdict.REJECTED: mark("rejected"),
}


NAMES = {
    Verdict.ACCEPTED: mark("Accept “{term}”"),
    Verdict.REJECTED: mark("Reject “{term}”"),
    None: mark("Undecide “{term}”"),
}
"""Names of steps, by the verdict they set."""


class Role(IntEnum):
    """What the delegate asks for."""

    PLACE = Qt.ItemDataRole.UserRole + 1  # place of the picture in the order of scores; None: none here
    HEADING = Qt.ItemDataRole.UserRole + 2  # the part that begins here, else None


class Part(IntEnum):
    """The parts of a sheet, in the order in which they lie."""

    OVER = 0
    UNDER = 1
    UNSCORED = 2


HEADINGS = {
    Part.OVER: mark("Over the line"),
    Part.UNDER: mark("Under the line"),
    Part.UNSCORED: mark("Decided without a suggestion"),
}


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading (``count`` 0) or the pictures ``first`` … ``first + count - 1``."""

    part: Part
    first: int
    count: int


class SheetModel(QAbstractTableModel):
    """20,000 candidates are a few thousand rows, each a few numbers; what is known of files comes later."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.candidates: Sequence[Candidate] = ()
        self.line = 0.5
        self._verdicts: Mapping[int, Verdict] = {}
        self._rows: list[_Row] = []
        self._starts: list[int] = []  # for each row, the place of its first picture
        self._files: dict[int, PictureRow] = {}
        self._columns = 1

    # What is shown

    def show(
        self, candidates: Sequence[Candidate], verdicts: Mapping[int, Verdict], line: float, columns: int
    ) -> None:
        """Show these pictures, best first, those without a score last."""
        self.beginResetModel()
        self.candidates, self._verdicts, self.line, self._columns = candidates, verdicts, line, columns
        self._files.clear()
        self._lay_out()
        self.endResetModel()

    def set_columns(self, columns: int) -> None:
        """Lay the same pictures out anew."""
        self.beginResetModel()
        self._columns = columns
        self._lay_out()
        self.endResetModel()

    def set_verdicts(self, verdicts: Mapping[int, Verdict]) -> None:
        """Take over what is decided now; nothing moves."""
        self._verdicts = verdicts
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self._columns - 1))

    def keep_files(self, rows: Iterable[PictureRow]) -> None:
        """Keep what is known of pictures in sight."""
        if len(self._files) > 2000:
            self._files.clear()
        self._files.update((row.id, row) for row in rows)

    def file(self, place: int) -> PictureRow | None:
        """Return what is known of a picture's file."""
        return self._files.get(self.candidates[place].picture_id)

    def verdict(self, place: int) -> Verdict | None:
        """Return what was decided about the term for the object of a picture."""
        return self._verdicts.get(self.candidates[place].object_id)

    def part(self, place: int) -> Part:
        """Return the part of the sheet a picture lies in."""
        score = self.candidates[place].score
        if score is None:
            return Part.UNSCORED
        return Part.OVER if score >= self.line else Part.UNDER

    def counts(self) -> Counter[Verdict | None]:
        """Return how many pictures there are of each verdict."""
        return Counter(self._verdicts.get(each.object_id) for each in self.candidates)

    def size_of(self, part: Part) -> int:
        """Return how many pictures a part has."""
        return sum(row.count for row in self._rows if row.part is part)

    def next_open(self, after: int) -> int | None:
        """Return the next picture nobody has decided about, around the end; None when there is none."""
        total = len(self.candidates)
        start = (after + 1) % total if total else 0
        decided = self._verdicts
        for place in chain(range(start, total), range(start)):
            if self.candidates[place].object_id not in decided:
                return place
        return None

    def heading_row(self, part: Part) -> int | None:
        """Return the row in which the heading of a part lies."""
        found = (number for number, row in enumerate(self._rows) if not row.count and row.part is part)
        return next(found, None)

    @property
    def heading_rows(self) -> list[int]:
        """The rows that are headings."""
        return [number for number, row in enumerate(self._rows) if not row.count]

    def _lay_out(self) -> None:
        self._rows = []
        scores = [each.score for each in self.candidates]
        ends = {Part.OVER: sum(score is not None and score >= self.line for score in scores)}
        ends[Part.UNDER] = sum(score is not None for score in scores)
        ends[Part.UNSCORED] = len(scores)
        start = 0
        for part, end in ends.items():
            # The line is always drawn, also where nothing lies over or under it.
            if end > start or (part is not Part.UNSCORED and scores):
                self._rows.append(_Row(part, start, 0))
                self._rows += [
                    _Row(part, first, min(self._columns, end - first))
                    for first in range(start, end, self._columns)
                ]
            start = end
        self._starts = [row.first for row in self._rows]

    # Places and indexes

    def index_of(self, place: int) -> QModelIndex:
        """Return where a picture lies."""
        number = bisect_right(self._starts, place) - 1
        while number >= 0 and not self._rows[number].count:
            number -= 1
        return self.index(number, place - self._rows[number].first) if number >= 0 else QModelIndex()

    def place_at(self, row: int, column: int) -> int | None:
        """Return which picture lies there."""
        if not 0 <= row < len(self._rows):
            return None
        found = self._rows[row]
        return found.first + column if 0 <= column < found.count else None

    def places_of_rows(self, top: int, bottom: int) -> range:
        """Return the pictures in some rows."""
        rows = self._rows[max(top, 0) : bottom + 1]
        return range(rows[0].first, rows[-1].first + rows[-1].count) if rows else range(0)

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.place_at(index.row(), index.column()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.HEADING:
            return None if row.count else row.part
        if role == Qt.ItemDataRole.AccessibleTextRole and not row.count:
            return tr(HEADINGS[row.part])
        place = self.place_at(index.row(), index.column())
        if role == Role.PLACE or place is None:
            return place
        if role == Qt.ItemDataRole.DisplayRole:
            known = self.file(place)
            return known.object_number if known else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_words(place)
        if role == Qt.ItemDataRole.ToolTipRole:
            known = self.file(place)
            return str(known.path) if known else None
        return None

    def _in_words(self, place: int) -> str:
        known, score = self.file(place), self.candidates[place].score
        over = {Part.OVER: tr("over the line"), Part.UNDER: tr("under the line")}.get(self.part(place), "")
        parts = [known.object_number if known else "", "" if score is None else percent(score), over]
        return ", ".join(part for part in (*parts, tr(WORDS[self.verdict(place)])) if part)
