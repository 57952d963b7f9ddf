"""Languages of the window and of the terms, the name on decisions, backups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from assistant.desktop.preferences.interface import system_language
from assistant.desktop.preferences.kept_fields import KeptFields
from assistant.desktop.preferences.page import Page
from assistant.desktop.words import tr
from assistant.settings import LANGUAGES, Settings, person_of_this_account


class GeneralPage(Page):
    """The terms change their language at once; the window does when it is opened the next time."""

    def __init__(self, settings: Settings, spoken: str, parent: QWidget | None = None) -> None:
        """``spoken`` is the language that the window speaks now."""
        super().__init__(tr("General"), parent)
        self._spoken = spoken
        usual = tr("As the system ({language})", language=LANGUAGES[system_language()])
        self.interface = self.choices({"": usual, **LANGUAGES}, settings.interface)
        self.language = self.choices(LANGUAGES, settings.language)
        self.person = QLineEdit(settings.person, self)
        self.person.setPlaceholderText(person_of_this_account())
        self.person.editingFinished.connect(self.changed)
        self.add_row(tr("Language of the window"), self.interface)
        self.restart = self.add_note(" ")
        self.add_row(tr("Language of the terms"), self.language)
        self.add_row(tr("Your name"), self.person)
        self.add_note(tr("It stands beside what you decide, so that others know whom to ask."))
        self.backups = QCheckBox(tr("Make backups by itself"), self)
        self.backups.setChecked(settings.backups)
        self.backups.toggled.connect(lambda _: self.changed.emit())
        self.form.addRow("", self.backups)
        self.add_note(tr("Before steps over many pictures, and once a day when something was done."))
        self.kept = KeptFields(settings.backups_kept, self)
        self.kept.setEnabled(settings.backups)
        self.kept.changed.connect(self.changed)
        self.backups.toggled.connect(self.kept.setEnabled)
        self.add_row(tr("Backups kept"), self.kept)
        words = self.form.labelForField(self.kept)
        if isinstance(words, QLabel):
            words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)  # beside the words
        self.add_note(
            tr("The newest, then the last of each day, week and month. Those made by you always stay.")
        )
        self.column.addStretch(1)
        self.interface.currentIndexChanged.connect(self._explain)
        self._explain()

    def values(self) -> Mapping[str, Any]:
        return {
            "interface": self.interface.currentData(),
            "language": self.language.currentData(),
            "person": self.person.text().strip(),
            "backups": self.backups.isChecked(),
            "backups_kept": self.kept.chosen,
        }

    def _explain(self) -> None:
        wanted = self.interface.currentData() or system_language()
        self.restart.setText(speaks_later(wanted) if wanted != self._spoken else "")
        self.form.setRowVisible(self.restart, wanted != self._spoken)


def speaks_later(language: str) -> str:
    """Return the sentence that asks for a restart."""
    return tr(
        "The window speaks {language} when it is opened the next time: close it and open it again.",
        language=LANGUAGES[language],
    )
