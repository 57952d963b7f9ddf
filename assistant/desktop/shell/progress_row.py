"""What is being done, how far it is in bytes, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from assistant.desktop.shell.sizes import far
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

FINE = 1000
"""Steps of the bar: bytes would be more than it counts."""


class ProgressRow(QWidget):
    """Hidden while nothing is being done."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doing = QLabel("", self)
        self.doing.setWordWrap(True)
        self.far = QLabel("", self)
        self.far.setFont(current_theme().font(figures=True))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(GRID)
        self.cancel = QPushButton(tr("Ca&ncel"), self)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self._cancel)
        words = QHBoxLayout()
        words.addWidget(self.doing, 1)
        words.addWidget(self.far)
        column = QVBoxLayout()
        column.setSpacing(GRID // 2)
        column.addLayout(words)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.hide()

    def show_doing(self, doing: str) -> None:
        """Say what is being done; "" hides the row."""
        self.doing.setText(doing)
        self.far.setText("")
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(doing)
        self.cancel.setEnabled(True)
        self.setVisible(bool(doing))

    def show_far(self, done: int, total: int) -> None:
        """Say how far it is, in bytes; ``total`` 0: not known."""
        self.far.setText(far(done, total))
        self.bar.setRange(0, FINE if total > 0 else 0)
        if total > 0:
            self.bar.setValue(min(FINE, FINE * done // total))
        self.bar.setAccessibleDescription(self.far.text())

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.doing.setText(tr("Stopping…"))
        self.cancelled.emit()
