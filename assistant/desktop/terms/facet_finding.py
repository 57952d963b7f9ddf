"""The search field over the four trees: while something is typed they show what is found, then come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from assistant.desktop.terms.term_search import TermSearch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from assistant.desktop.terms.facet_grid import FacetGrid
    from assistant.desktop.theme import Theme
    from assistant.vocabulary import Vocabulary


class FacetFinding(QObject):
    """Filters the trees of a grid by what is typed in the search field, and marks the choice in them."""

    def __init__(
        self,
        grid: FacetGrid,
        vocabulary: Vocabulary,
        theme: Theme,
        standing: Callable[[str, int], str],
        panel: QWidget,
    ) -> None:
        super().__init__(panel)
        self._grid, self._panel = grid, panel
        self.search = TermSearch(vocabulary, theme, standing, panel)
        self.search.found.connect(self._filter)
        self.search.moved.connect(self._mark)
        self.search.closed.connect(self._end)
        for key, box in grid.boxes.items():
            box.heading.pressed.connect(self.search.close_search)
            box.found.pointed.connect(lambda row, key=key: self._point(key, row))
            box.found.picked.connect(lambda row, key=key: self._pick(key, row))

    def open(self, language: str) -> None:
        """Begin a search; hits of the current facet come first among equals."""
        self.place()
        self.search.open(self._grid.facet, language)

    def place(self) -> None:
        """Lay the field over the current facet, after a change of sizes."""
        box = self._grid.boxes[self._grid.facet]
        for layout in (self._panel.layout(), self._grid.layout()):
            if layout is not None:
                layout.activate()  # the boxes must lie where they will be painted
        corner = box.mapTo(self._panel, box.rect().topLeft())
        self.search.set_place(QRect(corner, box.size()))
        self._leave_room()

    def _filter(self) -> None:
        search = self.search
        for key, box in self._grid.boxes.items():
            if search.text:
                names = {hit.row: hit.label for hit in search.hits.hits if hit.facet == key}
                box.show_found(names, search.text)
            else:
                box.show_tree()
        self._leave_room()

    def _leave_room(self) -> None:
        for key, box in self._grid.boxes.items():
            above = below = 0
            if key == self._grid.facet:
                above = self.search.height() - box.heading.height()
                below = self.search.foot.height() if not self.search.foot.isHidden() else 0
            box.leave_room(max(0, above), below)

    def _mark(self) -> None:
        hit = self.search.hits.hit(self.search.current)
        for key, box in self._grid.boxes.items():
            box.found.mark(hit.row if hit is not None and hit.facet == key else None)

    def _point(self, facet: str, row: int) -> None:
        for place, hit in enumerate(self.search.hits.hits):
            if (hit.facet, hit.row) == (facet, row):
                self.search.go(place)

    def _pick(self, facet: str, row: int) -> None:
        self.search.close_search()
        self.search.chosen.emit(facet, row)

    def _end(self) -> None:
        for box in self._grid.boxes.values():
            box.show_tree()
        self._grid.view.setFocus()
