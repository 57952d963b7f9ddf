"""Whether to go back to a backup: what it holds, what would be different, and that it can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr


class BackQuestion(QDialog):
    """Asks in a sentence, explains in a few. Return and Escape change nothing."""

    def __init__(self, asked: str, explained: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Go back"))
        theme = current_theme()
        question = QLabel(asked, self)
        question.setFont(theme.font("title", strong=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(question)
        sentences = [QLabel(sentence, self) for sentence in explained]
        for label in (question, *sentences):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMinimumWidth(theme.grown(64 * GRID))
        for label in sentences:
            column.addWidget(label)
        self.setAccessibleDescription(" ".join(explained))
        buttons = QDialogButtonBox(self)
        self.go = buttons.addButton(tr("Go back"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.stay = buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.go.setAutoDefault(False)
        self.stay.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addSpacing(GRID)
        column.addWidget(buttons)
        self.stay.setFocus()
