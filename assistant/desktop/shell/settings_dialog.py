"""The few settings: the language of the terms, the name on decisions, the line of each facet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from assistant.desktop.shell.line_fields import LineFields
from assistant.desktop.theme import GRID
from assistant.settings import LANGUAGES, Settings, person_of_this_account

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary


class SettingsDialog(QDialog):
    """Edits a copy; ``settings`` is what was chosen when the dialog is accepted."""

    def __init__(self, settings: Settings, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self._given = settings
        self._language = QComboBox(self)
        for code, name in LANGUAGES.items():
            self._language.addItem(name, code)
        self._language.setCurrentIndex(max(0, self._language.findData(settings.language)))
        self._person = QLineEdit(settings.person, self)
        self._person.setPlaceholderText(person_of_this_account())
        lines = {key: settings.line_of(key) for key in vocabulary.facets}
        self._lines = LineFields(vocabulary, lines, settings.language, self)
        told = QLabel("Space accepts what is undecided over the line. Scores are shown as 0 to 100.", self)
        told.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        form.setSpacing(2 * GRID)
        form.addRow("Terms in", self._language)
        form.addRow("Your name", self._person)
        form.addRow("The line", self._lines)
        form.addRow("", told)
        form.addRow(buttons)

    @property
    def settings(self) -> Settings:
        """The settings as they stand in the fields."""
        return replace(
            self._given,
            language=self._language.currentData(),
            person=self._person.text().strip(),
            line=self._lines.lines,
        )
