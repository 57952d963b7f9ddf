"""The line of each facet, as numbers; what it would accept is shown by the window of the line itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QSpinBox, QWidget

from assistant.desktop.preferences.page import Page
from assistant.desktop.shell.line_fields import LineFields
from assistant.desktop.words import tr
from assistant.settings import DEFAULT_LINE, Settings

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary


class LinePage(Page):
    """Scores in hundredths, as the trees show them."""

    def __init__(
        self, settings: Settings, vocabulary: Vocabulary, key: str = "", parent: QWidget | None = None
    ) -> None:
        """``key`` is the key that accepts what is over the line, as it is printed; "" if there is none."""
        super().__init__(tr("The line"), parent)
        self._given = dict(settings.line)
        lines = {facet: settings.line_of(facet) for facet in vocabulary.facets}
        self.fields = LineFields(vocabulary, lines, settings.language, self)
        self.form.addRow(self.fields)
        accepts = tr("{key} accepts what is undecided and over the line.", key=key) if key else ""
        for note in (accepts, tr("What a line would have accepted so far is shown under Review, The line…")):
            if note:
                self.add_note(note, across=True)
        self.column.addStretch(1)
        for number in self.fields.findChildren(QSpinBox):
            number.valueChanged.connect(lambda _: self.changed.emit())

    def values(self) -> Mapping[str, Any]:
        # A facet at the usual line needs no entry, unless the person has given it one before.
        lines = self.fields.lines
        kept = {key: line for key, line in lines.items() if line != DEFAULT_LINE or key in self._given}
        return {"line": {**self._given, **kept}}
