"""Call a term otherwise in this catalogue: one line to type in, and the way back to its own label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from assistant.desktop.shell.answer_buttons import AnswerButtons
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.vocabulary import Term

LANGUAGE_NAMES = {"en": "English", "ca": "català", "es": "español"}


class LabelDialog(QDialog):
    """``label`` is what to call the term from now on; the same as its ``own`` label takes the other back."""

    def __init__(self, term: Term, own: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = own
        theme = current_theme()
        self.setWindowTitle(tr("Call it otherwise"))
        head = QLabel(tr("What is “{term}” called here?", term=term.label(language)), self)
        head.setFont(theme.font("title", strong=True))
        head.setWordWrap(True)
        name = LANGUAGE_NAMES.get(language, language)
        told = tr("Label in this catalogue, in {language}. Its URI stays, and so do the tags.", language=name)
        note = QLabel(told, self)
        note.setWordWrap(True)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.field = QLineEdit(term.label(language), self)
        self.field.setAccessibleName(tr("Label in this catalogue"))
        self.field.selectAll()
        self.field.textChanged.connect(self._tell)
        buttons = AnswerButtons(self, tr("Use this label"))
        self._take = buttons.take
        self.back = buttons.addButton(
            tr("Back to “{label}”", label=own), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.back.clicked.connect(self._go_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addStrut(42 * GRID)
        for part in (head, note, self.field, buttons):
            column.addWidget(part)
        self.back.setVisible(term.label(language) != own)
        self._tell()
        self.field.setFocus()

    @property
    def label(self) -> str:
        """What the term is to be called."""
        return " ".join(self.field.text().split())

    def _go_back(self) -> None:
        self.field.setText(self._own)
        self.accept()

    def _tell(self) -> None:
        self._take.setEnabled(bool(self.label))
