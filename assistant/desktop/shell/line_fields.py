"""Four numbers: the score from which suggestions of a facet are over the line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QSpinBox, QWidget

from assistant.desktop.theme import GRID
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary


class LineFields(QWidget):
    """A slider and a number for each facet, in hundredths of a score, as the trees show it."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        lines: Mapping[str, float],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._numbers: dict[str, QSpinBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        for row, (key, facet) in enumerate(vocabulary.facets.items()):
            label = QLabel(facet.label(language), self)
            slider = QSlider(Qt.Orientation.Horizontal, self)
            slider.setRange(1, 100)
            slider.setMinimumWidth(20 * GRID)
            slider.setAccessibleName(tr("Line of {facet}", facet=facet.label(language)))
            number = QSpinBox(self)
            number.setRange(1, 100)
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)
            number.setAccessibleName(tr("Line of {facet}", facet=facet.label(language)))
            label.setBuddy(number)
            slider.valueChanged.connect(number.setValue)
            number.valueChanged.connect(slider.setValue)
            number.setValue(round(100 * lines[key]))
            self._numbers[key] = number
            for column, widget in enumerate((label, slider, number)):
                grid.addWidget(widget, row, column)
        grid.setColumnStretch(1, 1)

    @property
    def lines(self) -> dict[str, float]:
        """Facet key -> score in 0..1."""
        return {key: number.value() / 100 for key, number in self._numbers.items()}
