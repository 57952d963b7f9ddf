"""How many backups are kept: four numbers side by side, each under its word."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QWidget

from assistant.catalogue.backups import Kept
from assistant.desktop.theme import GRID
from assistant.desktop.words import mark, tr
from assistant.settings import BACKUPS_KEPT

WORDS = {"newest": mark("The newest"), "days": mark("Days"), "weeks": mark("Weeks"), "months": mark("Months")}


class KeptFields(QWidget):
    """The newest of all, then one for each of so many days, weeks and months."""

    changed = Signal()

    def __init__(self, given: Mapping[str, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = dict(given)
        usual = Kept.of(given)
        self.numbers: dict[str, QSpinBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        for column, (name, word) in enumerate(WORDS.items()):
            label = QLabel(tr(word), self)
            number = QSpinBox(self)
            number.setRange(*BACKUPS_KEPT[name])
            number.setValue(getattr(usual, name))
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            number.setAccessibleName(tr("Backups kept: {which}", which=tr(word)))
            number.valueChanged.connect(lambda _: self.changed.emit())
            label.setBuddy(number)
            grid.addWidget(label, 0, column)
            grid.addWidget(number, 1, column)
            self.numbers[name] = number
        widest = max(label.sizeHint().width() for label in self.findChildren(QLabel))
        for number in self.numbers.values():
            number.setMinimumWidth(max(widest, number.sizeHint().width()))
        grid.setColumnStretch(len(WORDS), 1)

    @property
    def chosen(self) -> dict[str, int]:
        """The numbers that are not the usual ones, or were set before."""
        usual = Kept()
        found = {name: number.value() for name, number in self.numbers.items()}
        changed = {n: count for n, count in found.items() if count != getattr(usual, n) or n in self._given}
        return {**self._given, **changed}
