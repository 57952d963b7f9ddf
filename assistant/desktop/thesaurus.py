"""The vocabulary of the window: the one that ships, with what the museum adds to it for this catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary


class Thesaurus(QObject):
    """Holds the vocabulary in use. Ask for it when it is needed; do not keep it."""

    changed = Signal(object)  # the Vocabulary in use from now on

    def __init__(self, base: Vocabulary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = base
        """The vocabulary the models were made for."""
        self._vocabulary = base

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary in use."""
        return self._vocabulary

    def use(self, vocabulary: Vocabulary) -> None:
        """Use another vocabulary from now on."""
        if vocabulary is not self._vocabulary:
            self._vocabulary = vocabulary
            self.changed.emit(vocabulary)
