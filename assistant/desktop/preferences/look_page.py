"""Light or dark, and how large the text is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from assistant.desktop.preferences.page import Page
from assistant.desktop.words import mark, tr
from assistant.settings import TEXT_SIZES, Settings

SCHEMES = {"system": mark("As the system"), "light": mark("Light"), "dark": mark("Dark")}


class LookPage(Page):
    """Both can be seen at once in the window behind."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(tr("Look"), parent)
        group, column = QButtonGroup(self), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        self.schemes: dict[str, QRadioButton] = {}
        for name, words in SCHEMES.items():
            button = QRadioButton(tr(words), self)
            button.setAccessibleName(tr("Theme: {name}", name=tr(words)))
            button.setChecked(name == settings.theme)
            button.toggled.connect(lambda on: self.changed.emit() if on else None)
            group.addButton(button)
            column.addWidget(button)
            self.schemes[name] = button
        sizes = sorted({*TEXT_SIZES, settings.text_size})
        self.size_box = self.choices({str(size): f"{size} %" for size in sizes}, str(settings.text_size))
        self.add_row(tr("Theme"), column)
        self.add_row(tr("Size of the text"), self.size_box)
        self.add_note(tr("Fonts and rows grow together, in every part of the window."))
        self.column.addStretch(1)

    def values(self) -> Mapping[str, Any]:
        theme = next(name for name, button in self.schemes.items() if button.isChecked())
        return {"theme": theme, "text_size": int(self.size_box.currentData())}
