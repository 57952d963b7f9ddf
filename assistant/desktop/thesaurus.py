"""The vocabulary of the window: the one that ships, with what the museum adds to it for this catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.catalogue.own_terms import read
from assistant.vocabulary.extension import extend, sift

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue
    from assistant.catalogue.own_terms import Rows, Wishes
    from assistant.vocabulary import Vocabulary
    from assistant.vocabulary.extension import Labels


class Thesaurus(QObject):
    """Holds the vocabulary in use. Ask for it when it is needed; do not keep it."""

    changed = Signal(object)  # the Vocabulary in use from now on
    never_changed = Signal(object)  # frozenset of (facet, URI) that are never to be suggested
    problem = Signal(str)  # a sentence about what of the museum's own cannot be used

    def __init__(self, base: Vocabulary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = base
        """The vocabulary the models were made for."""
        self.never: frozenset[tuple[str, str]] = frozenset()
        """The terms, as (facet, URI), that are never to be suggested."""
        self._vocabulary = base
        self._rows: Rows = ()
        self._wishes: Wishes = read(())

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary in use."""
        return self._vocabulary

    @property
    def labels(self) -> Labels:
        """What the museum calls otherwise: (facet, URI) -> language -> label."""
        return self._wishes.labels

    def own_label(self, facet: str, uri: str, language: str) -> str:
        """Return what a term is called without the museum's label; "" for an unknown term."""
        if facet in self.base.facets and self.base[facet].has(uri):
            return self.base[facet].term(uri).label(language)
        added = (each for each in self._wishes.additions if (each.facet, each.uri) == (facet, uri))
        return next((each.labels.get(language, each.name) for each in added), "")

    def use(self, vocabulary: Vocabulary) -> None:
        """Use another vocabulary from now on."""
        if vocabulary is not self._vocabulary:
            self._vocabulary = vocabulary
            self.changed.emit(vocabulary)

    def follow(self, catalogue: Catalogue | None) -> None:
        """Hold the terms and labels of a catalogue; ``None``: of none.

        Quick where nothing has changed (one query over a few rows), so it may be asked after every step.
        Raises CatalogueError where the catalogue cannot be read.
        """
        rows = catalogue.own_terms.rows() if catalogue is not None else ()
        if rows == self._rows:
            return
        wishes, before = read(rows), self._wishes
        self._rows, self._wishes = rows, wishes
        if wishes.never != self.never:
            self.never = wishes.never
            self.never_changed.emit(wishes.never)
        if (wishes.additions, wishes.labels) == (before.additions, before.labels):
            return
        fitting = sift(self.base, wishes.additions, wishes.labels)
        self.use(extend(self.base, fitting.additions, fitting.labels))
        problems = (*wishes.problems, *fitting.problems)
        if problems:
            self.problem.emit(problems[0])
