"""What is counted: which pictures, facet, person and time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from assistant.desktop.theme import GRID
from assistant.desktop.words import mark, tr

PERIODS = ((mark("All time"), None), (mark("Today"), 0), (mark("Last 7 days"), 6), (mark("Last 30 days"), 29))
"""Words, and how many days before today the period begins."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose; ``None`` for everything. ``days``: before today."""

    listed: bool = False
    facet: str | None = None
    person: str | None = None
    days: int | None = None

    @property
    def since(self) -> str | None:
        """The moment of the first midnight of the period, as the catalogue stores it."""
        if self.days is None:
            return None
        day = datetime.now().astimezone().date() - timedelta(days=self.days)
        midnight = datetime.combine(day, time()).astimezone(UTC)
        return midnight.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Choosers(QWidget):
    """Four fields in a row."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope, self.facet, self.person, self.period = (QComboBox(self) for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for text, field in (
            (tr("&Pictures"), self.scope),
            (tr("&Facet"), self.facet),
            (tr("P&erson"), self.person),
            (tr("Ti&me"), self.period),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            field.setMaximumWidth(26 * GRID)
            row.addWidget(label)
            row.addWidget(field)
            row.addSpacing(GRID)
            field.activated.connect(self.changed)
        row.addStretch(1)
        for words, days in PERIODS:
            self.period.addItem(tr(words), days)

    @property
    def chosen(self) -> Chosen:
        """What is chosen now."""
        return Chosen(
            bool(self.scope.currentData()),
            self.facet.currentData(),
            self.person.currentData(),
            self.period.currentData(),
        )

    def choose(self, chosen: Chosen) -> None:
        """Choose; what a field does not have leaves it as it is."""
        for field, value in (
            (self.scope, chosen.listed), (self.facet, chosen.facet), (self.person, chosen.person),
            (self.period, chosen.days),
        ):  # fmt: skip
            field.setCurrentIndex(max(0, field.findData(value)))

    def offer(
        self, facets: Sequence[tuple[str, str]], people: Sequence[tuple[str, str]], listed: int
    ) -> None:
        """Offer facets and people, each as (key, words), and the ``listed`` pictures; the choice stays."""
        here = self.chosen
        _fill(self.scope, [(False, tr("All pictures")), (True, tr("On show: %Ln picture(s)", "", listed))])
        _fill(self.facet, [(None, tr("All facets")), *facets])
        _fill(self.person, [(None, tr("Everybody")), *people])
        self.choose(here)


def _fill(field: QComboBox, offered: Sequence[tuple[object, str]]) -> None:
    field.clear()
    for data, words in offered:
        field.addItem(words, data)
