"""The AAT's list of names, taken from the shelf beside the GUI thread when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.vocabulary.aat_names import AatHit, AatNames, AatTerm, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.desktop.jobs import Jobs
    from assistant.desktop.thesaurus import Thesaurus


class AatShelf(QObject):
    """Searches the terms of the AAT that are not in the vocabulary in use."""

    arrived = Signal()  # the list is there: what was searched before may find more now
    problem = Signal(str)

    def __init__(self, jobs: Jobs, thesaurus: Thesaurus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._thesaurus = jobs, thesaurus
        self._names: AatNames | None = None
        self._asked = False
        self._in_trees: frozenset[str] = frozenset()
        thesaurus.changed.connect(self._look_at_trees)
        self._look_at_trees()

    def fetch(self) -> None:
        """Begin to read the list, unless that was done."""
        if not self._asked:
            self._asked = True
            self._jobs.start(lambda job: load(), done=self._take, failed=self._tell_failed)

    def search(self, text: str, limit: int) -> Sequence[AatHit]:
        """Return terms of the AAT that no tree has, best first; none while the list is being read."""
        self.fetch()
        if self._names is None:
            return ()
        return self._names.search(text, without=self._in_trees, limit=limit)

    def term(self, uri: str) -> AatTerm | None:
        """Return a term of the AAT; ``None`` for another, and while the list is not read."""
        return self._names.term(uri) if self._names is not None else None

    def _take(self, names: AatNames) -> None:
        self._names = names
        self.arrived.emit()

    def _tell_failed(self, reason: str) -> None:
        self._asked = False  # the file may be put right meanwhile
        self.problem.emit(reason)

    def _look_at_trees(self) -> None:
        facets = self._thesaurus.vocabulary.facets.values()
        self._in_trees = frozenset(term.uri for facet in facets for term in facet.terms)
