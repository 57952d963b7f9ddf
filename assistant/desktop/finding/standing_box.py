"""How the term that was chosen stands for a picture, and between which scores."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.catalogue.finding import Standing, TermTest
from assistant.desktop.finding.check_rows import CheckRows
from assistant.desktop.finding.wording import STANDINGS
from assistant.desktop.theme import GRID
from assistant.desktop.words import tr


class StandingBox(QWidget):
    """Five ticks and a range, about one test. ``changed`` tells the test as it should be."""

    changed = Signal(object)  # TermTest

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._test = TermTest()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self.ticks = CheckRows(
            tr("How the term stands"), {each.value: tr(word) for each, word in STANDINGS.items()}, self
        )
        self.ticks.changed.connect(
            lambda keys: self._tell(standings=frozenset(Standing(key) for key in keys))
        )
        self.least = self._field(tr("Lowest score"), 0)
        self.most = self._field(tr("Highest score"), 100)
        self.least.editingFinished.connect(self._tell_scores)
        self.most.editingFinished.connect(self._tell_scores)
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(QLabel(tr("Score"), self))
        row.addStretch(1)
        row.addWidget(self.least)
        row.addWidget(QLabel(tr("to"), self))
        row.addWidget(self.most)
        column.addWidget(self._about)
        column.addWidget(self.ticks)
        column.addLayout(row)

    def show_test(self, test: TermTest, about: str) -> None:
        """Show a test; ``about`` says which term it is."""
        self._test = test
        self._about.setText(tr("How {term} stands:", term=about))
        self.ticks.tick(each.value for each in test.standings)
        self.least.setValue(0 if test.least is None else 100 * test.least)
        self.most.setValue(100 if test.most is None else 100 * test.most)

    def _tell_scores(self) -> None:
        least, most = self.least.value() / 100, self.most.value() / 100
        self._tell(least=least if least > 0 else None, most=most if most < 1 else None)

    def _tell(self, **changes: object) -> None:
        test = replace(self._test, **changes)  # type: ignore[arg-type]
        if not self._test.standings and "standings" not in changes:
            # A range alone is about what is suggested and not decided.
            test = replace(test, standings=frozenset({Standing.OVER, Standing.UNDER}))
        if test != self._test:
            self._test = test
            self.changed.emit(test)

    def _field(self, name: str, value: float) -> QDoubleSpinBox:
        field = QDoubleSpinBox(self)
        field.setRange(0, 100)  # as the trees show scores
        field.setSingleStep(5)
        field.setDecimals(0)
        field.setValue(value)
        field.setMinimumWidth(9 * GRID)
        field.setAccessibleName(name)
        field.lineEdit().setTextMargins(GRID // 2, 0, 0, 0)
        return field
