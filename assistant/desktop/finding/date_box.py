"""A range of days: of the decisions, or of the picture's file."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.catalogue.finding import DateKind, DateTest
from assistant.desktop.theme import GRID
from assistant.desktop.words import mark, tr

SPANS = {
    "any": mark("At any time"),
    "today": mark("Today"),
    "week": mark("The last 7 days"),
    "month": mark("The last 30 days"),
    "between": mark("Between two days"),
}
DAYS = {"today": 0, "week": 6, "month": 29}
KINDS = {DateKind.DECIDED: mark("Decided"), DateKind.FILE: mark("File written")}


class DateBox(QWidget):
    """What kind of date, and when."""

    changed = Signal(object)  # DateTest, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: DateTest | None = None
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(tr("Which date"))
        for kind, word in KINDS.items():
            self.kind.addItem(tr(word), kind)
        self.span = QComboBox(self)
        self.span.setAccessibleName(tr("When"))
        for key, word in SPANS.items():
            self.span.addItem(tr(word), key)
        self.first, self.last = QDateEdit(self), QDateEdit(self)
        for field, name in ((self.first, tr("First day")), (self.last, tr("Last day"))):
            field.setCalendarPopup(True)
            field.setDate(QDate.currentDate())
            field.setAccessibleName(name)
            field.editingFinished.connect(self._tell)
        self.kind.activated.connect(self._tell)
        self.span.activated.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.kind, 1)
        above.addWidget(self.span, 1)
        self._to = QLabel(tr("to"), self)
        for widget, share in ((self.first, 1), (self._to, 0), (self.last, 1)):
            below.addWidget(widget, share)
        column.addLayout(above)
        column.addLayout(below)
        self.show_test(None)

    def show_test(self, when: DateTest | None) -> None:
        """Show a test; tells nobody."""
        if when is not None and when == self._test():
            self._shown = when
            return
        self._shown = when
        self.span.setCurrentIndex(self.span.findData("any" if when is None else _span(when)))
        if when is not None:
            self.kind.setCurrentIndex(self.kind.findData(when.kind))
            for field, day in ((self.first, when.first), (self.last, when.last)):
                with QSignalBlocker(field):
                    field.setDate(QDate.currentDate() if day is None else QDate(day.year, day.month, day.day))
        self._show_days()

    def _show_days(self) -> None:
        between = self.span.currentData() == "between"
        for widget in (self.first, self._to, self.last):
            widget.setVisible(between)

    def _test(self) -> DateTest | None:
        span, kind = self.span.currentData(), DateKind(self.kind.currentData())
        if span == "any":
            return None
        if span == "between":
            return DateTest(kind, _day(self.first), _day(self.last))
        today = date.today()
        return DateTest(kind, today - timedelta(days=DAYS[span]), today)

    def _tell(self) -> None:
        self._show_days()
        test = self._test()
        if test != self._shown:
            self._shown = test
            self.changed.emit(test)


def _day(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _span(when: DateTest) -> str:
    today = date.today()
    for span, days in DAYS.items():
        if (when.first, when.last) == (today - timedelta(days=days), today):
            return span
    return "between"
