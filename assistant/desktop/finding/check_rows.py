"""A list of things to tick, each with the number of pictures it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr


class CheckRows(QWidget):
    """Ticks by key. ``changed`` tells what is ticked, by the person only."""

    changed = Signal(object)  # frozenset of keys

    def __init__(self, name: str, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        self._name = name
        self.boxes: dict[str, QCheckBox] = {}
        self._numbers: dict[str, QLabel] = {}
        self.setAccessibleName(name)
        self.set_titles(titles)

    def set_titles(self, titles: Mapping[str, str]) -> None:
        """Offer these things, in this order."""
        if list(titles) == list(self.boxes):
            for key, title in titles.items():
                self.boxes[key].setText(title)
            return
        for widget in (*self.boxes.values(), *self._numbers.values()):
            widget.hide()
            widget.deleteLater()
        self.boxes, self._numbers = {}, {}
        for row, (key, title) in enumerate(titles.items()):
            box, number = QCheckBox(title, self), QLabel(self)
            number.setFont(current_theme().font("small", figures=True))
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            box.clicked.connect(lambda _: self.changed.emit(self.ticked))
            self._grid.addWidget(box, row, 0)
            self._grid.addWidget(number, row, 1)
            self.boxes[key], self._numbers[key] = box, number

    @property
    def ticked(self) -> frozenset[str]:
        """The keys that are ticked."""
        return frozenset(key for key, box in self.boxes.items() if box.isChecked())

    def tick(self, keys: Iterable[str]) -> None:
        """Tick these and no others; tells nobody."""
        wanted = set(keys)
        for key, box in self.boxes.items():
            box.setChecked(key in wanted)

    def set_counts(self, counts: Mapping[str, int] | None) -> None:
        """Say how many pictures each has; ``None``: not known yet."""
        for key, number in self._numbers.items():
            count = None if counts is None else counts.get(key, 0)
            number.setText("" if count is None else f"{count:,}")
            said = "" if count is None else tr("%Ln picture(s)", "", count)
            self.boxes[key].setAccessibleDescription(said)
