"""What stands over the desk when no picture passes the filter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

WIDTH = 560
"""Of what was asked for, in pixels."""


class EmptyResult(QWidget):
    """One sentence, what was asked for, and the way back. Covers the widget it is made for."""

    show_all = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over.parentWidget())  # a splitter would make a pane of its child
        self._over = over
        theme = current_theme()
        self._sentence = QLabel(tr("No picture has all of this."), self)
        self._sentence.setFont(theme.font("title", strong=True))
        self._what = QLabel(self)
        self._what.setWordWrap(True)
        self.button = QPushButton(tr("Show all pictures"), self)
        self.button.clicked.connect(self.show_all)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        for widget in (self._sentence, self._what, self.button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._sentence, self._what):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setAutoFillBackground(True)
        self.hide()
        over.installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def text(self) -> str:
        """What is said."""
        return f"{self._sentence.text()} {self._what.text()}"

    def tell(self, what: str) -> None:
        """Cover the desk and say what was asked for."""
        self._what.setText(what)
        self._lie()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._lie()
        return False

    def _lie(self) -> None:
        self.setGeometry(self._over.geometry())
        width = min(WIDTH, self._over.width() - 4 * GRID)
        self._what.setFixedWidth(width)
        self._what.setMinimumHeight(self._what.heightForWidth(width))

    def _dress(self) -> None:
        self._what.setStyleSheet(f"color: {current_theme().colours.text_quiet}")
