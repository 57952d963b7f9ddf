"""What the question of an export begins with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from assistant.desktop.preferences.folder_field import FolderField
from assistant.desktop.preferences.page import Page
from assistant.desktop.shell.export_dialog import TABLES, TERMS
from assistant.desktop.words import tr
from assistant.settings import LANGUAGES, Settings


class ExportPage(Page):
    """Each export can still differ: these are the values that its question proposes."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(tr("Export"), parent)
        self.table = self.choices({key: tr(words) for key, words in TABLES.items()}, settings.export_table)
        terms = {str(key): tr(words) for key, words in TERMS.items()}
        self.terms = self.choices(terms, settings.export_terms)
        languages = {"": tr("As the terms are shown"), **LANGUAGES}
        self.language = self.choices(languages, settings.export_language)
        self.folder = FolderField(settings.export_folder, tr("Where the last file went"), self)
        self.folder.changed.connect(self.changed)
        self.bom = QCheckBox(tr("Mark files as Unicode for Excel"), self)
        self.bom.setChecked(settings.export_bom)
        self.bom.toggled.connect(lambda _: self.changed.emit())
        self.add_row(tr("Table"), self.table)
        self.add_row(tr("Terms"), self.terms)
        self.add_row(tr("Language"), self.language)
        self.add_row(tr("Folder"), self.folder, self.folder.path)
        self.form.addRow("", self.bom)
        self.add_note(tr("Each export asks; this is what it proposes."))
        self.column.addStretch(1)

    def values(self) -> Mapping[str, Any]:
        return {
            "export_table": self.table.currentData(),
            "export_terms": self.terms.currentData(),
            "export_language": self.language.currentData(),
            "export_folder": self.folder.text,
            "export_bom": self.bom.isChecked(),
        }
