"""The sentence below the picture that says what the map means, with progress and the button that ends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr


class HeatBar(QFrame):
    """Lies over the foot of the picture, so that nothing moves when it comes. ``ended``: take it away."""

    ended = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(GRID // 2)
        self.progress.setAccessibleName(tr("Looking for what speaks for the term"))
        self.button = QPushButton(self)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setAccessibleName(tr("Take the map away"))
        self.button.clicked.connect(self.ended)
        left = QVBoxLayout()
        left.setSpacing(GRID // 2)
        left.addWidget(self.words)
        left.addWidget(self.progress)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addLayout(left, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(tr("Where the models looked"))
        view.installEventFilter(self)
        current_theme().changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_busy(self, words: str, done: int, total: int) -> None:
        """Show what is being done, and how far it is; total 0: not known yet."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.show()
        self._say(words, tr("Cancel"), tr("Stop looking (Esc)"))

    def show_found(self, words: str, how: str) -> None:
        """Show what was found; ``how`` it was is in the tool tip."""
        self.progress.hide()
        self._say(words, tr("Close"), tr("Show the picture alone (H or Esc)"))
        self.setToolTip(how)

    def _say(self, words: str, button: str, tip: str) -> None:
        self.setToolTip("")
        self.words.setText(words)
        self.setAccessibleDescription(words)
        self.button.setText(button)
        self.button.setToolTip(tip)
        self.show()
        self._lie()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._lie()
        return False

    def _lie(self) -> None:
        width = self._view.width() - 2 * GRID
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = max(layout.heightForWidth(width), self.minimumSizeHint().height()) + 2  # its frame
        self.setGeometry(GRID, self._view.height() - height - GRID, width, height)

    def _dress(self) -> None:
        colours, small = current_theme().colours, current_theme().font("small", figures=True)
        self.words.setFont(small)
        self.button.setFont(small)
        self.setStyleSheet(
            f"HeatBar {{ background: {colours.surface}; border: 1px solid {colours.line};"
            f" border-radius: {RADIUS}px; }}"
            f"HeatBar QLabel {{ color: {colours.text}; background: transparent; }}"
            f"HeatBar QProgressBar {{ background: {colours.track}; border: 0; border-radius: 2px; }}"
            f"HeatBar QProgressBar::chunk {{ background: {colours.bar}; border-radius: 2px; }}"
        )
