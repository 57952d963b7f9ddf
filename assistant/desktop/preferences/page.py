"""What all pages of the settings have: a heading, a form, and the values that stand in their fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from assistant.desktop.theme import GRID, current_theme

LARGE_TEXT = 125
"""Per cent of the system's text from which pages are laid out in one column."""


class Page(QWidget):
    """One page. ``changed`` when a field has another value; ``values`` are settings by name."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        heading = QLabel(title, self)
        heading.setFont(current_theme().font("title", strong=True))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        self.column.setSpacing(2 * GRID)
        self.column.addWidget(heading)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(3 * GRID)
        self.form.setVerticalSpacing(GRID)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.column.addLayout(self.form)
        current_theme().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Put labels over their fields where the text is large: beside them there is no room."""
        policy = QFormLayout.RowWrapPolicy
        large = current_theme().text_size > LARGE_TEXT
        self.form.setRowWrapPolicy(policy.WrapAllRows if large else policy.DontWrapRows)

    def values(self) -> Mapping[str, Any]:
        """Return the settings as they stand in the fields, by their names."""
        return {}

    def stop(self) -> None:
        """Wait for no answers any more: the settings are closed."""

    def add_note(self, text: str, *, across: bool = False) -> QLabel:
        """Add a quiet sentence below the last field, or across the page, and return it."""
        note = QuietLabel(text, self)
        if across:
            self.form.addRow(note)
        else:
            self.form.addRow("", note)
        return note

    def add_row(self, label: str, field: QWidget | QLayout, named: QWidget | None = None) -> None:
        """Add a labelled row; ``named`` is the widget that a screen reader calls by the label."""
        words = QLabel(label, self)
        widget = named or (field if isinstance(field, QWidget) else None)
        if widget is not None:
            words.setBuddy(widget)
            widget.setAccessibleName(label)
        self.form.addRow(words, field)

    def choices(self, options: Mapping[str, str], chosen: str) -> QComboBox:
        """Return a box of choices: value -> words. A value that is not among them becomes the first."""
        box = QComboBox(self)
        for value, words in options.items():
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(10)
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box


class QuietLabel(QLabel):
    """A sentence in the quiet colour that wraps; it follows the theme."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setProperty("quiet", True)  # the style sheet of the shell gives the colour
